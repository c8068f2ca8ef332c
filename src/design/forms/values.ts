import type { FieldName, FormState } from '../types.ts';

/** What was typed in a field with one answer; empty when nothing. */
export function typedValue<S>(form: FormState<S>, name: FieldName<S>): string {
  const value = form.values[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** What was chosen in a field with several answers. */
export function typedValues<S>(form: FormState<S>, name: FieldName<S>): readonly string[] {
  const value = form.values[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** A form without anything typed and without errors. */
export function emptyForm<S>(values: FormState<S>['values'] = {}): FormState<S> {
  return { values, errors: {} };
}

/** True when at least one field has an error. */
export function hasErrors<S>(form: FormState<S>): boolean {
  return Object.values(form.errors).some(Boolean);
}

/** The id of a field's input, and of its nth option (from 0). The first option has the id of the field. */
export function fieldId<S>(form: FormState<S>, name: string, option = 0): string {
  const parts = ['veld', form.id, name, option > 0 && option + 1];
  return parts.filter(Boolean).join('-');
}
