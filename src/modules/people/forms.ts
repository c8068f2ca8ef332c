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
  title: words(120, text.title),
  role: z.enum(roles, text.role),
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
  firstName: words(60, text.firstName),
  lastName: words(80, text.lastName),
  staffEmail: emailField,
  oidcSubject: optionalWords(255),
});
export type StaffForm = z.output<typeof staffForm>;

export const teamForm = z.object({ name: words(80, text.teamName) });
export type TeamForm = z.output<typeof teamForm>;

export const appointForm = z.object({ staffId: idField<'staff'>(text.staff), from: dayField });
export type AppointForm = z.output<typeof appointForm>;

export const endForm = z.object({ until: lastDayField });
export type EndForm = z.output<typeof endForm>;

export const keyForm = z.object({ label: words(80, text.keyLabel) });
export type KeyForm = z.output<typeof keyForm>;

export const absenceForm = z.object({
  functionId: idField<'function'>(text.absent),
  from: dayField,
  lastDay: dayField,
  deputyFunctionId: idField<'function'>(text.deputy),
});
export type AbsenceForm = z.output<typeof absenceForm>;

export const seatForm = z.object({ functionId: idField<'function'>(text.seat) });
export type SeatForm = z.output<typeof seatForm>;
