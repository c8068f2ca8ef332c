import { Refusal } from '#src/platform/refusal.ts';
import { nl as text } from './text.ts';

export type TermUnit = 'working days' | 'days' | 'months' | 'times' | 'hundredths of an fte';

export interface TermRule {
  readonly unit: TermUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The terms of the basic promise with what is usual and between which bounds a municipality may choose. They hold for the
 * whole municipality: there is no way to loosen one for a single village (INV-37). D4 and D4Interim can only be stricter
 * than the promise of the report: at most 12 months ahead, at most 3 months apart.
 */
export const termRules = {
  /** Receipt delivered. */
  D1: { unit: 'working days', usual: 2, least: 1, most: 5 },
  /** First substantive message, from receipt. */
  D2: { unit: 'working days', usual: 10, least: 2, most: 20 },
  /** Longest silence on an open contact. */
  D3: { unit: 'days', usual: 30, least: 7, most: 42 },
  /** How far ahead 'later' may lie. */
  D4: { unit: 'months', usual: 12, least: 1, most: 12 },
  /** Longest time between two messages while it is 'later'. */
  D4Interim: { unit: 'months', usual: 3, least: 1, most: 3 },
  /** A warm transfer is accepted, or it comes back. */
  D5: { unit: 'working days', usual: 2, least: 1, most: 5 },
  /** Reading back what was understood. */
  D6: { unit: 'working days', usual: 5, least: 1, most: 10 },
  /** A printed batch is posted. */
  D13: { unit: 'working days', usual: 2, least: 1, most: 5 },
  /** Attempts to call before a letter goes. */
  D14Attempts: { unit: 'times', usual: 3, least: 2, most: 6 },
  /** Different days on which those attempts are made. */
  D14Days: { unit: 'days', usual: 2, least: 2, most: 5 },
  /** How long the same code reopens a closed contact. */
  D18: { unit: 'days', usual: 60, least: 30, most: 365 },
  /** From one step of the ladder to the next: officer, deputy, team manager. */
  escalation: { unit: 'working days', usual: 1, least: 1, most: 3 },
  /** Norm of the load gauge: time that one village takes. */
  loadPerVillage: { unit: 'hundredths of an fte', usual: 12, least: 1, most: 100 },
  /** Norm of the load gauge: time that one open contact takes. */
  loadPerContact: { unit: 'hundredths of an fte', usual: 1, least: 1, most: 20 },
} as const satisfies Record<string, TermRule>;

export type TermCode = keyof typeof termRules;

/** Whole numbers in the unit of each rule. */
export type Terms = Readonly<Record<TermCode, number>>;

export const termCodes = Object.keys(termRules) as TermCode[];

export const usualTerms: Terms = Object.fromEntries(termCodes.map((code) => [code, termRules[code].usual])) as Terms;

export function isTermCode(code: string): code is TermCode {
  return Object.hasOwn(termRules, code);
}

/** The terms with what the municipality decided in place of what is usual. */
export function withDecided(decided: readonly { code: string; value: number }[]): Terms {
  const known = decided.filter(({ code }) => isTermCode(code));
  return { ...usualTerms, ...Object.fromEntries(known.map(({ code, value }) => [code, value])) };
}

/**
 * Checks a new value against its bounds and against the other terms: the attempts to call must fit on their days.
 * Throws Refusal 'invalid' at the field 'value'.
 */
export function checkTerm(code: TermCode, value: number, terms: Terms): void {
  const { least, most } = termRules[code];
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Refusal('invalid', text.outOfBounds(least, most), 'value');
  }
  const next = { ...terms, [code]: value };
  if (next.D14Days > next.D14Attempts) throw new Refusal('invalid', text.moreDaysThanAttempts, 'value');
  if (next.D4Interim > next.D4) throw new Refusal('invalid', text.interimBeyondLater, 'value');
}
