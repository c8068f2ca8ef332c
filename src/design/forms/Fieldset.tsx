import { classes } from '../classes.ts';
import type { Children } from '../types.ts';
import { Description, FieldError, type FieldProps, LabelWords, wire } from './FieldFrame.tsx';
import { fieldId } from './values.ts';

interface FieldsetProps<S> {
  field: FieldProps<S>;
  role?: 'radiogroup' | undefined;
  children?: Children;
}

/** Legend, description and error around a group of options. */
export function FieldsetFrame<S>({ field, role, children }: FieldsetProps<S>) {
  const id = fieldId(field.form, field.name);
  const error = field.form.errors[field.name];
  const wiring = wire(field);
  const words = <LabelWords label={field.label} optional={field.optional} />;
  return (
    <div class={classes('utrecht-form-field utrecht-form-fieldset', error && 'utrecht-form-fieldset--invalid')}>
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is radiogroup when these are given */}
      <fieldset
        class="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
        role={role}
        aria-describedby={wiring['aria-describedby']}
        aria-required={role && wiring['aria-required']}
        aria-invalid={role && wiring['aria-invalid']}
      >
        <legend
          class={classes(
            'utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend',
            field.headline && 'kg-headline',
          )}
        >
          {field.headline ? <h1 class="kg-headline__box">{words}</h1> : words}
        </legend>
        <Description id={id}>{field.description}</Description>
        <FieldError id={id} message={error} />
        {children}
      </fieldset>
    </div>
  );
}

/** Fields that belong together under one title, without an answer of their own. */
export function FieldGroup({ legend, children }: { legend: string; children?: Children }) {
  return (
    <fieldset class="kg-field-group">
      <legend class="utrecht-form-fieldset__legend">{legend}</legend>
      {children}
    </fieldset>
  );
}
