import { z } from 'zod';
import { addDays, type Day, parseDay } from '#src/platform/calendar/index.ts';
import { type Id, parseId } from '#src/platform/ids.ts';
import { nl } from './screens.text.ts';
import { nl as refusals } from './text.ts';

/** Pieces of form schemas. What is missing counts as empty; every sentence is plain Dutch. */

const text = nl.form;
const typed = z.string(text.notCorrect).default('');

/** Words that may be left out; null when they are. */
export const optionalWords = (max: number) =>
  typed.pipe(z.string().trim().max(max, text.tooLong(max))).transform((value) => value || null);

/** Words that must be there; the sentence says which. */
export const words = (max: number, missing: string = refusals.fillIn) =>
  typed.pipe(z.string().trim().min(1, missing).max(max, text.tooLong(max)));

/** A day that somebody can mean: a slip of the pen in the year is found here. */
function plausibleDay(typed: string): Day | null {
  const day = parseDay(typed);
  return day && day >= '1900-01-01' && day < '2200-01-01' ? day : null;
}

/** A day as people type it or as a date field sends it. */
export const dayField = typed.transform((value, context): Day => {
  const day = plausibleDay(value);
  if (day) return day;
  context.addIssue({ code: 'custom', message: text.day });
  return z.NEVER;
});

/** The last day on which something holds; gives the first day on which it no longer does. */
export const lastDayField = dayField.transform((day) => addDays(day, 1));

export const optionalLastDayField = typed.transform((value, context): Day | null => {
  if (value.trim() === '') return null;
  const day = plausibleDay(value);
  if (day) return addDays(day, 1);
  context.addIssue({ code: 'custom', message: text.day });
  return z.NEVER;
});

/** A choice out of a list; the sentence says which choice is missing. */
export function idField<Of extends string>(missing: string = text.choose) {
  return typed.transform((value, context): Id<Of> => {
    const id = parseId<Of>(value);
    if (id) return id;
    context.addIssue({ code: 'custom', message: missing });
    return z.NEVER;
  });
}

export function optionalIdField<Of extends string>() {
  return typed.transform((value, context): Id<Of> | null => {
    const id = parseId<Of>(value);
    if (id || value === '') return id;
    context.addIssue({ code: 'custom', message: text.choose });
    return z.NEVER;
  });
}

export const tick = typed.transform((value) => value === 'ja');

export const emailField = typed.pipe(z.string().trim().toLowerCase().pipe(z.email(text.email)));

export const phoneField = typed.pipe(
  z
    .string()
    .trim()
    .regex(/^\+?\d[\d\s()-]{2,23}$/, text.phone),
);

/** A number typed the Dutch way, `0,8`; null when left out. Outside the bounds the sentence is shown. */
export function decimalField(sentence: string, least: number, most: number) {
  return typed.transform((value, context): number | null => {
    const plain = value.trim().replace(',', '.');
    if (plain === '') return null;
    const number = /^-?\d{1,6}(\.\d{1,12})?$/.test(plain) ? Number(plain) : Number.NaN;
    if (number >= least && number <= most) return number;
    context.addIssue({ code: 'custom', message: sentence });
    return z.NEVER;
  });
}
