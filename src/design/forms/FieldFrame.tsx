import { classes } from '../classes.ts';
import type { Children, FieldName, FormState } from '../types.ts';
import { useWords } from '../words.tsx';
import { fieldId } from './values.ts';

/** What every field takes. */
export interface FieldProps<S> {
  form: FormState<S>;
  name: FieldName<S>;
  label: string;
  /** One or two sentences between label and input: why we ask, an example. */
  description?: Children;
  /** Adds "(niet verplicht)" to the label. */
  optional?: boolean | undefined;
  /** The label is the heading of the page: for one question a page. */
  headline?: boolean | undefined;
}

/** Attributes that tie an input to its label, description and error. */
export interface Wiring {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  'aria-required': 'true' | undefined;
}

/** Ids and ARIA attributes of a field, in one place. */
export function wire<S>(props: FieldProps<S>): Wiring {
  const id = fieldId(props.form, props.name);
  const error = props.form.errors[props.name];
  return {
    id,
    name: props.name,
    'aria-describedby': classes(props.description && `${id}-uitleg`, error && `${id}-fout`) || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': props.optional ? undefined : 'true',
  };
}

export function Description({ id, children }: { id: string; children?: Children }) {
  if (!children) return null;
  return (
    <div id={`${id}-uitleg`} class="utrecht-form-field-description utrecht-form-field__description">
      {children}
    </div>
  );
}

export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  const words = useWords();
  if (!message) return null;
  return (
    <div id={`${id}-fout`} class="utrecht-form-field-error-message utrecht-form-field__error-message">
      <span class="kg-hidden">{words.errorPrefix} </span>
      {message}
    </div>
  );
}

export function LabelWords({ label, optional }: { label: string; optional?: boolean | undefined }) {
  const words = useWords();
  return (
    <>
      {label}
      {optional && <span class="kg-optional"> {words.optional}</span>}
    </>
  );
}

function LabelBlock<S>({ field }: { field: FieldProps<S> }) {
  const label = (
    <label class={classes('utrecht-form-label', field.headline && 'kg-headline')} for={fieldId(field.form, field.name)}>
      <LabelWords label={field.label} optional={field.optional} />
    </label>
  );
  return (
    <div class="utrecht-form-field__label">{field.headline ? <h1 class="kg-headline__box">{label}</h1> : label}</div>
  );
}

/** Label, description and error around one input. */
export function FieldFrame<S>({ field, children }: { field: FieldProps<S>; children?: Children }) {
  const id = fieldId(field.form, field.name);
  const error = field.form.errors[field.name];
  return (
    <div class={classes('utrecht-form-field', error && 'utrecht-form-field--invalid')}>
      <LabelBlock field={field} />
      <Description id={id}>{field.description}</Description>
      <FieldError id={id} message={error} />
      <div class="utrecht-form-field__input">{children}</div>
    </div>
  );
}
