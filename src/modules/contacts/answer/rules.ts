import { addMonths, type Day, nextWorkingDay, previousWorkingDay } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { FunctionId } from '../../people/index.ts';
import type { Terms } from '../../villages/index.ts';
import { contactText as text } from '../text.ts';
import type { Answer, AnswerKind, Expectations, Ground } from '../types.ts';

/** An answer as somebody wants to give it. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly body: string;
  readonly ground: Ground | null;
  readonly argument: string | null;
  readonly whatIsPossible: string | null;
  readonly nothingPossibleBecause: string | null;
  readonly decider: string | null;
  readonly howToRespond: string | null;
  readonly laterUntil: Day | null;
  readonly interimDays: readonly Day[];
  readonly followUpBy: Day | null;
  readonly expectations: Expectations | null;
}

/**
 * Checks a whole answer: 'nee' with ground, argument, decider, way to respond and what is possible (INV-04); 'later'
 * with day, reason and interim plan (INV-05).
 * @throws Refusal that names the field
 */
export function checkAnswer(draft: AnswerDraft, today: Day, terms: Terms): AnswerDraft {
  if (!draft.body.trim()) throw new Refusal('invalid', text.bodyMissing, 'body');
  if (draft.kind === 'no') checkNo(draft);
  if (draft.kind === 'later') return checkLater(draft, today, terms);
  if (draft.kind === 'residents_themselves' || draft.kind === 'not_ours' || draft.kind === 'partly')
    need(draft.whatIsPossible, text.possibleMissing, 'whatIsPossible');
  if (draft.followUpBy && draft.followUpBy <= today) throw new Refusal('invalid', text.dayMustBeAhead, 'followUpBy');
  if (draft.followUpBy && draft.followUpBy > addMonths(today, terms.D4Interim))
    throw new Refusal('invalid', text.followUpTooFar, 'followUpBy');
  return draft;
}

function checkNo(draft: AnswerDraft): void {
  need(draft.ground, text.groundMissing, 'ground');
  need(draft.argument, text.argumentMissing, 'argument');
  if (draft.whatIsPossible?.trim() && draft.nothingPossibleBecause?.trim())
    throw new Refusal('invalid', text.possibleOrNot, 'whatIsPossible');
  if (!draft.nothingPossibleBecause?.trim()) need(draft.whatIsPossible, text.possibleMissing, 'whatIsPossible');
  need(draft.decider, text.deciderMissing, 'decider');
  need(draft.howToRespond, text.respondMissing, 'howToRespond');
}

function checkLater(draft: AnswerDraft, today: Day, terms: Terms): AnswerDraft {
  const until = draft.laterUntil;
  if (!until) throw new Refusal('invalid', text.laterNeedsDay, 'laterUntil');
  if (until <= today) throw new Refusal('invalid', text.dayMustBeAhead, 'laterUntil');
  if (until > addMonths(today, terms.D4)) throw new Refusal('invalid', text.laterTooFar(terms.D4), 'laterUntil');
  need(draft.argument, text.laterNeedsReason, 'argument');
  const plan =
    draft.interimDays.length > 0 ? [...draft.interimDays].sort() : interimPlan(today, until, terms.D4Interim);
  checkPlan(plan, today, until, terms.D4Interim);
  return { ...draft, interimDays: plan };
}

/**
 * The days on which somebody who waits hears something: never more than `months` apart, the last one is the day itself.
 * Days in between fall on working days, never later than the rhythm allows.
 */
export function interimPlan(today: Day, until: Day, months: number): Day[] {
  const days: Day[] = [];
  let last = today;
  while (addMonths(last, months) < until) {
    last = onTime(addMonths(last, months), last);
    days.push(last);
  }
  return [...days, until];
}

function onTime(limit: Day, after: Day): Day {
  const earlier = nextWorkingDay(limit) === limit ? limit : previousWorkingDay(limit);
  return earlier > after ? earlier : limit;
}

function checkPlan(plan: readonly Day[], today: Day, until: Day, months: number): void {
  let last = today;
  for (const day of plan) {
    if (day <= last || day > addMonths(last, months) || day > until)
      throw new Refusal('invalid', text.planHasGaps(months), 'interimDays');
    last = day;
  }
  if (last !== until) throw new Refusal('invalid', text.planHasGaps(months), 'interimDays');
}

/** 'Niets mogelijk' is only sent after somebody else has read it (INV-04, S4-23). */
export function needsSecondReader(answer: Pick<AnswerDraft, 'nothingPossibleBecause'>): boolean {
  return Boolean(answer.nothingPossibleBecause?.trim());
}

/** @throws Refusal when the reader wrote the answer, or it was already read */
export function maySecondRead(answer: Answer, reader: FunctionId): void {
  if (!needsSecondReader(answer)) throw new Refusal('conflict', text.noSecondReaderNeeded);
  if (answer.secondReadAt) throw new Refusal('conflict', text.alreadyRead);
  if (answer.functionId === reader) throw new Refusal('forbidden', text.notYourOwn);
}

/** The day that the message with this answer names; null when nothing follows. */
export function dayNamedBy(answer: Pick<AnswerDraft, 'kind' | 'interimDays' | 'followUpBy'>): Day | null {
  return answer.kind === 'later' ? (answer.interimDays[0] ?? null) : answer.followUpBy;
}

/** What an answer already says about the five expectations; what was typed wins. */
export function expectationsFrom(draft: AnswerDraft): Expectations {
  const typed = draft.expectations;
  return {
    can: typed?.can || draft.whatIsPossible || '',
    cannot: typed?.cannot || draft.nothingPossibleBecause || draft.argument || '',
    when: typed?.when || '',
    decides: typed?.decides || draft.decider || '',
    weAsk: typed?.weAsk || draft.howToRespond || '',
  };
}

function need(value: string | null, sentence: string, field: string): void {
  if (!value?.trim()) throw new Refusal('invalid', sentence, field);
}
