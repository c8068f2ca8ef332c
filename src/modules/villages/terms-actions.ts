import type { Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { mustAdminister } from '../people/index.ts';
import * as store from './store.ts';
import { termId } from './term-id.ts';
import { checkTerm, type TermCode, type Terms, withDecided } from './terms.ts';
import { nl as text } from './text.ts';

/** The terms as they hold on a day, today when not said. */
export async function termsOn(look: Look, day: Day = look.today): Promise<Terms> {
  return withDecided(await store.decidedTerms(look, day));
}

export interface TermInput {
  readonly code: TermCode;
  readonly value: number;
  readonly from: Day;
  /** Who decided it, as it stands in the minutes: 'College van B en W, 24 maart'. */
  readonly decidedBy: string;
}

/**
 * Changes a term for the whole municipality, from today or later. There is no such verb for one village: everywhere the
 * same promise holds.
 */
export async function changeTerm(work: Work, { code, value, from, decidedBy }: TermInput): Promise<void> {
  mustAdminister(work);
  if (from < work.today) throw new Refusal('conflict', text.notInThePast, 'from');
  if (decidedBy.trim() === '') throw new Refusal('invalid', text.fillIn, 'decidedBy');
  const before = await termsOn(work, from);
  checkTerm(code, value, before);
  await store.putTerm(work, { code, value, from, decidedBy: decidedBy.trim() });
  const details = { code, value, from, before: before[code] };
  await record(work, { about: 'term', id: termId(code), fact: 'changed', details });
}
