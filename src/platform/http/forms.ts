import type { z } from 'zod';
import type { Fields } from './route.ts';

/** A form that was sent: either its values, or what was typed with one sentence for every wrong field. */
export type Parsed<S extends z.ZodType> =
  | { readonly ok: true; readonly value: z.output<S> }
  | { readonly ok: false; readonly form: Typed };

/** What was typed and what is wrong with it: the page comes back with exactly this. */
export interface Typed {
  readonly values: Record<string, string | readonly string[]>;
  readonly errors: Record<string, string>;
}

/** Reads the fields with the schema that also types and documents them. */
export function parseForm<S extends z.ZodType>(schema: S, fields: Pick<Fields, 'texts'>): Parsed<S> {
  const result = schema.safeParse(fields.texts);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, form: { values: { ...fields.texts }, errors: errorsByField(result.error) } };
}

/** The first sentence for each field. */
export function errorsByField(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??= issue.message;
  }
  return errors;
}

/** The form again, with a sentence at one field. */
export function withError(fields: Pick<Fields, 'texts'>, field: string, sentence: string): Typed {
  return { values: { ...fields.texts }, errors: { [field]: sentence } };
}
