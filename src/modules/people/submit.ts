import type { z } from 'zod';
import type { Children } from '#src/design/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { parseForm, type Typed, withError } from '#src/platform/http/forms.ts';
import type { Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { transact, type Work } from '#src/platform/work.ts';

/** Puts the workbench around a page. Given by whoever builds the routes. */
export type FramePage = (visit: Visit, content: { title: string; children: Children; current?: string }) => string;

export interface Submission<S extends z.ZodType> {
  readonly schema: S;
  readonly act: (work: Work, value: z.output<S>) => Promise<unknown>;
  /** Where to go when it is done. */
  readonly done: string;
  /** The same page, with what was typed and what is wrong. */
  readonly again: (typed: Typed) => Promise<string>;
  /** Field of the form at which a refusal about another field is shown. */
  readonly fieldOf?: (field: string) => string;
}

/** A form of staff: done and 303, or the page again with 422. A refusal without a field goes on to the server. */
export async function submit<S extends z.ZodType>(visit: Visit, submission: Submission<S>): Promise<Response> {
  const { schema, act, done, again, fieldOf = (field) => field } = submission;
  const fields = await visit.fields();
  const parsed = parseForm(schema, fields);
  if (!parsed.ok) return page(await again(parsed.form), 422);
  try {
    await transact(visit.world, visit.actor, (work) => act(work, parsed.value));
  } catch (error) {
    if (!(error instanceof Refusal) || error.field === undefined) throw error;
    return page(await again(withError(fields, fieldOf(error.field), error.message)), 422);
  }
  return seeOther(done);
}

/** The address of a page with word that something was saved. */
export function savedAt(path: string): string {
  return `${path}?opgeslagen=ja`;
}

export function wasSaved(visit: Visit): boolean {
  return visit.query('opgeslagen') === 'ja';
}
