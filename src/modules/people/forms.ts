import { z } from 'zod';
import {
  dayField,
  decimalField,
  emailField,
  idField,
  lastDayField,
  optionalIdField,
  optionalWords,
  phoneField,
  tick,
  words,
} from './fields.ts';
import { nl } from './screens.text.ts';
import { roles } from './types.ts';

const text = nl.form;

export const functionForm = z.object({
  title: words(120),
  role: z.enum(roles, text.choose),
  teamId: optionalIdField<'team'>(),
  phone: phoneField,
  email: emailField,
  presence: optionalWords(300),
  mandateEuro: decimalField(text.euro, 0, 999_999).refine(
    (value) => value === null || Number.isInteger(value),
    text.euro,
  ),
  fte: decimalField(text.fte, 0.01, 1),
  alwaysStaffed: tick,
});
export type FunctionForm = z.output<typeof functionForm>;

export const staffForm = z.object({
  firstName: words(60),
  lastName: words(80),
  staffEmail: emailField,
  oidcSubject: optionalWords(255),
});
export type StaffForm = z.output<typeof staffForm>;

export const teamForm = z.object({ name: words(80) });
export type TeamForm = z.output<typeof teamForm>;

export const appointForm = z.object({ staffId: idField<'staff'>(), from: dayField });
export type AppointForm = z.output<typeof appointForm>;

export const endForm = z.object({ until: lastDayField });
export type EndForm = z.output<typeof endForm>;

export const keyForm = z.object({ label: words(80) });
export type KeyForm = z.output<typeof keyForm>;

export const absenceForm = z.object({
  functionId: idField<'function'>(),
  from: dayField,
  lastDay: dayField,
  deputyFunctionId: idField<'function'>(),
});
export type AbsenceForm = z.output<typeof absenceForm>;

export const seatForm = z.object({ functionId: idField<'function'>() });
export type SeatForm = z.output<typeof seatForm>;
