import { safeHref } from '../href.ts';
import type { Children } from '../types.ts';

export interface FormProps {
  action: string;
  /** Token against forged posts; becomes the hidden field `csrf`. */
  csrf?: string | undefined;
  method?: 'post' | 'get' | undefined;
  /** True when the form sends files. */
  files?: boolean | undefined;
  id?: string | undefined;
  /** Names the form for screen readers when there are several on the page. */
  label?: string | undefined;
  /** A row of one or two fields with a button, as in a search. */
  inline?: boolean | undefined;
  children?: Children;
}

/** A form that the server checks: the browser's own bubbles are off. */
export function Form({ action, csrf, method = 'post', files, id, label, inline, children }: FormProps) {
  return (
    <form
      id={id}
      class={inline ? 'kg-form kg-form--inline' : 'kg-form'}
      action={safeHref(action)}
      method={method}
      encType={files ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      {csrf !== undefined && <input type="hidden" name="csrf" value={csrf} />}
      {children}
    </form>
  );
}

/** A value the visitor does not see. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
