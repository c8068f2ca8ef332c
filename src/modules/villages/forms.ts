import { z } from 'zod';
import {
  dayField,
  decimalField,
  idField,
  optionalIdField,
  optionalLastDayField,
  optionalWords,
  slugOf,
  tick,
  words,
} from '../people/index.ts';
import { nl } from './screens.text.ts';
import { termCodes, termRules } from './terms.ts';

const text = nl.form;

const latitude = decimalField(text.latitude, 50, 54)
  .refine((value) => value !== null, text.latitude)
  .transform(Number);
const longitude = decimalField(text.longitude, 3, 8)
  .refine((value) => value !== null, text.longitude)
  .transform(Number);
const whole = decimalField(text.whole, 0, 999_999).refine(
  (value) => value === null || Number.isInteger(value),
  text.whole,
);

export const addVillageForm = z.object({
  name: words(60, text.name).refine((name) => slugOf(name) !== '', text.slug),
  latitude,
  longitude,
  startedOn: dayField,
  primaryFunctionId: idField<'function'>(text.primary),
  fallbackFunctionId: idField<'function'>(text.fallback),
});
export type AddVillageForm = z.output<typeof addVillageForm>;

export const villageForm = z.object({
  name: words(60, text.name),
  profile: optionalWords(4000).transform((value) => value ?? ''),
  profileIsExample: tick,
  households: whole,
  householdsSource: optionalWords(200),
  contactPerson: optionalWords(80),
  counterShown: tick,
  fallbackFunctionId: idField<'function'>(text.fallback),
});
export type VillageForm = z.output<typeof villageForm>;

/** The successor may be missing here: the verb itself says that a village is never without a contact. */
export const primaryForm = z.object({ functionId: optionalIdField<'function'>(), from: dayField });
export type PrimaryForm = z.output<typeof primaryForm>;

export const deputyForm = z.object({
  functionId: idField<'function'>(text.deputy),
  from: dayField,
  until: optionalLastDayField,
});
export type DeputyForm = z.output<typeof deputyForm>;

export const endDeputyForm = z.object({ functionId: idField<'function'>() });

export const studyForm = z.object({
  study: words(120, text.study),
  role: z.enum(['pilot', 'mirror', 'none'], text.studyRole),
  rationale: optionalWords(1000).transform((value) => value ?? ''),
});
export type StudyForm = z.output<typeof studyForm>;

const mostOfAll = Math.max(...termCodes.map((code) => termRules[code].most));

export const termForm = z.object({
  code: z.enum(termCodes, text.term),
  value: decimalField(text.whole, 0, mostOfAll * 100)
    .refine((value) => value !== null && Number.isInteger(value), text.whole)
    .transform(Number),
  from: dayField,
  decidedBy: words(200, text.decidedBy),
});
export type TermForm = z.output<typeof termForm>;
