import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';
import { KeyHint } from './KeyHint.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'subtle';

interface Shared {
  look?: ButtonLook | undefined;
  /** Tabler outline icon before the words. */
  icon?: string | undefined;
  /** Full width and tall: for the one thing to do on a phone. */
  big?: boolean | undefined;
  /** Key that presses it on screens with the `keys` script. */
  dataKey?: string | undefined;
  id?: string | undefined;
  /** Id of the element that explains the button. */
  describedBy?: string | undefined;
  /** Spoken name when the visible words alone are not clear; must contain the visible words. */
  spoken?: string | undefined;
  children?: Children;
}

export interface ButtonProps extends Shared {
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Posts the form to another address. */
  formAction?: string | undefined;
}

export interface ButtonLinkProps extends Shared {
  href: string;
  download?: boolean | undefined;
}

const looks: Record<ButtonLook, string> = {
  primary: 'nl-button--primary',
  secondary: 'nl-button--secondary',
  subtle: 'nl-button--subtle',
};

function look(props: Shared): string {
  return classes('nl-button', looks[props.look ?? 'primary'], props.big && 'kg-button--big');
}

function Inside({ icon, dataKey, children }: Shared) {
  return (
    <>
      {icon && (
        <span class="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span class="nl-button__label">{children}</span>
      {dataKey && <KeyHint keyName={dataKey} />}
    </>
  );
}

export function Button(props: ButtonProps) {
  const { type = 'submit', formAction, id, name, value } = props;
  return (
    <button
      type={type}
      id={id}
      name={name}
      value={value}
      formAction={formAction && safeHref(formAction)}
      class={look(props)}
      data-key={props.dataKey}
      aria-describedby={props.describedBy}
      aria-label={props.spoken}
    >
      <Inside {...props} />
    </button>
  );
}

/** A link that looks like a button: leads to another page and changes nothing. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      href={safeHref(props.href)}
      id={props.id}
      class={look(props)}
      download={props.download}
      data-key={props.dataKey}
      aria-describedby={props.describedBy}
      aria-label={props.spoken}
    >
      <Inside {...props} />
    </a>
  );
}

/** Buttons that belong together; beside each other where there is room. */
export function ActionGroup({ column, children }: { column?: boolean | undefined; children?: Children }) {
  return <div class={classes('utrecht-action-group', column && 'utrecht-action-group--column')}>{children}</div>;
}
