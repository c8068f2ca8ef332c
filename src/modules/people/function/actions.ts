import { addDays, addMonths, type Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import type { Id } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { can, mustAdminister } from '../permissions.ts';
import * as sessions from '../session/store.ts';
import { nl as text } from '../text.ts';
import type { Absence, AbsenceId, FunctionId, FunctionNow, Role, StaffId, StaffMember, TeamId } from '../types.ts';
import { absenceOn, slugOf } from './rules.ts';
import * as store from './store.ts';

/** The function as it is on a day, today when not said. Throws Refusal 'unknown'. */
export async function functionNow(look: Look, id: FunctionId, day: Day = look.today): Promise<FunctionNow> {
  const [found] = await store.loadFunctions(look, day, { ids: [id] });
  if (!found) throw new Refusal('unknown', text.unknownFunction);
  return found;
}

/** The functions with these ids, or all; by title. Unknown ids are left out. */
export function functionsNow(look: Look, ids?: readonly FunctionId[], day: Day = look.today): Promise<FunctionNow[]> {
  return store.loadFunctions(look, day, { ids });
}

export function functionsWithRole(look: Look, role: Role): Promise<FunctionNow[]> {
  return store.loadFunctions(look, look.today, { role });
}

/** The function with this name in its address. Throws Refusal 'unknown'. */
export async function functionBySlug(look: Look, slug: string): Promise<FunctionNow> {
  const found = (await functionsNow(look)).find((func) => func.slug === slug);
  if (!found) throw new Refusal('unknown', text.unknownFunction);
  return found;
}

/** The functions that this person holds today. */
export async function functionsHeldBy(look: Look, staffId: StaffId): Promise<FunctionNow[]> {
  return functionsNow(look, await store.functionsOfStaff(look, staffId));
}

export async function addTeam(work: Work, name: string): Promise<TeamId> {
  mustAdminister(work);
  const id = work.newId<'team'>();
  await store.insertTeam(work, { id, name: filled(name, 'name') });
  await record(work, { about: 'team', id, fact: 'added' });
  return id;
}

export interface StaffInput extends Pick<StaffMember, 'firstName' | 'lastName' | 'email'> {
  readonly oidcSubject?: string | null | undefined;
}

export async function addStaff(work: Work, input: StaffInput): Promise<StaffId> {
  mustAdminister(work);
  const id = work.newId<'staff'>();
  const firstName = filled(input.firstName, 'firstName');
  const lastName = filled(input.lastName, 'lastName');
  const email = filled(input.email, 'email').toLowerCase();
  await store.insertStaff(work, { id, firstName, lastName, email, oidcSubject: input.oidcSubject || null });
  await record(work, { about: 'staff', id, fact: 'added' });
  return id;
}

export type FunctionInput = Pick<FunctionNow, 'title' | 'role' | 'phone' | 'email'> &
  Partial<Pick<FunctionNow, 'slug' | 'teamId' | 'presence' | 'mandateCents' | 'fteHundredths' | 'alwaysStaffed'>>;

export async function addFunction(work: Work, input: FunctionInput): Promise<FunctionId> {
  mustAdminister(work);
  const id = work.newId<'function'>();
  const fields = toFields(input, input.slug ?? slugOf(input.title));
  await store.insertFunction(work, id, fields);
  await record(work, { about: 'function', id, fact: 'added', details: { slug: fields.slug, role: fields.role } });
  return id;
}

/** Changes what a function is. Its address stays: others may have written it down. */
export async function correctFunction(work: Work, id: FunctionId, input: FunctionInput): Promise<void> {
  mustAdminister(work);
  const before = await functionNow(work, id);
  const fields = toFields(input, before.slug);
  if (!fields.alwaysStaffed && (await store.isFallback(work, id))) {
    throw new Refusal('conflict', text.villagesFallBackOnIt, 'alwaysStaffed');
  }
  const mayCare = can(fields.role, 'dossier', 'own_villages');
  if (!mayCare && (await store.caresForVillage(work, id))) throw new Refusal('conflict', text.villagesNeedIt, 'role');
  await store.updateFunction(work, id, fields);
  await record(work, { about: 'function', id, fact: 'corrected', details: { role: fields.role, phone: fields.phone } });
}

function toFields(input: FunctionInput, slug: string): store.FunctionFields {
  return {
    slug,
    title: filled(input.title, 'title'),
    role: input.role,
    teamId: input.teamId ?? null,
    phone: filled(input.phone, 'phone'),
    email: filled(input.email, 'email'),
    presence: input.presence || null,
    mandateCents: input.mandateCents ?? null,
    fteHundredths: input.fteHundredths ?? null,
    alwaysStaffed: input.alwaysStaffed ?? false,
  };
}

export interface AppointmentInput {
  readonly functionId: FunctionId;
  readonly staffId: StaffId;
  readonly from: Day;
  /** The first day on which it no longer holds; open when left out. */
  readonly until?: Day | null | undefined;
}

/** Gives a function a holder. Refused when somebody holds it already in that time. */
export async function appoint(
  work: Work,
  { functionId, staffId, from, until = null }: AppointmentInput,
): Promise<void> {
  mustAdminister(work);
  await functionNow(work, functionId);
  if (until !== null && until <= from) throw new Refusal('invalid', text.endBeforeStart, 'until');
  const held = await store.appointmentsOf(work, functionId);
  const overlaps = held.some((one) => (until === null || one.from < until) && (one.until === null || one.until > from));
  if (overlaps) throw new Refusal('conflict', text.alreadyHeld, 'from');
  await store.insertAppointment(work, { functionId, staffId, from, until });
  await record(work, { about: 'function', id: functionId, fact: 'appointed', details: { staffId, from, until } });
}

/** Ends the appointment that holds on the day before `until`: the first day without this holder. */
export async function endAppointment(
  work: Work,
  { functionId, until }: { functionId: FunctionId; until: Day },
): Promise<void> {
  mustAdminister(work);
  if (until < work.today) throw new Refusal('conflict', text.notInThePast, 'until');
  const held = await store.appointmentsOf(work, functionId);
  const last = addDays(until, -1);
  const current =
    held.find((one) => one.from <= last && (one.until === null || one.until > last)) ??
    held.find((one) => one.from === until);
  if (!current) throw new Refusal('conflict', text.nobodyHoldsIt, 'until');
  await store.closeAppointment(work, functionId, current.from, until);
  if (until <= work.today) await sessions.endSessions(work, functionId, current.staffId);
  await record(work, {
    about: 'function',
    id: functionId,
    fact: 'appointment ended',
    details: { staffId: current.staffId, until },
  });
}

/** Longer is not absence any more: then the function needs another holder. */
const longestAbsenceMonths = 24;

export interface AbsenceInput {
  readonly functionId: FunctionId;
  readonly from: Day;
  readonly lastDay: Day;
  readonly deputyFunctionId: FunctionId;
}

/**
 * Says that nobody is there in a function for a while, and who stands in. For the own function, or by the administrator.
 * The deputy must have a holder and be there on all of these days.
 */
export async function registerAbsence(work: Work, input: AbsenceInput): Promise<AbsenceId> {
  mayChangeAbsence(work, input.functionId);
  if (input.lastDay < input.from) throw new Refusal('invalid', text.endBeforeStart, 'lastDay');
  if (input.lastDay < work.today) throw new Refusal('conflict', text.notInThePast, 'lastDay');
  if (input.lastDay > addMonths(input.from, longestAbsenceMonths))
    throw new Refusal('invalid', text.absenceTooLong, 'lastDay');
  if (input.deputyFunctionId === input.functionId) throw new Refusal('conflict', text.ownDeputy, 'deputyFunctionId');
  await functionNow(work, input.functionId);
  await deputyIsThere(work, input);
  const overlapping = (await store.absencesFrom(work, input.from, input.functionId)).some(
    (one) => one.from <= input.lastDay,
  );
  if (overlapping) throw new Refusal('conflict', text.absenceOverlaps, 'from');
  const id = work.newId<'absence'>();
  await store.insertAbsence(work, { id, ...input });
  const { functionId, ...details } = input;
  await record(work, { about: 'function', id: functionId, fact: 'absence registered', details });
  return id;
}

async function deputyIsThere(work: Work, { deputyFunctionId, from, lastDay }: AbsenceInput): Promise<void> {
  const deputy = await functionNow(work, deputyFunctionId, from);
  if (deputy.alwaysStaffed) return;
  if (!deputy.holder) throw new Refusal('conflict', text.deputyHasNobody, 'deputyFunctionId');
  const away = (await store.absencesFrom(work, from, deputyFunctionId)).filter((one) => one.from <= lastDay);
  const replaced = away.some((one) => absenceOn(one.from, [one])?.deputyFunctionId);
  if (replaced) throw new Refusal('conflict', text.deputyIsAway, 'deputyFunctionId');
}

/** Back earlier: yesterday was the last day of absence. An absence that had not begun goes away. */
export async function endAbsence(work: Work, id: AbsenceId): Promise<void> {
  const absence = await absenceOf(work, id);
  mayChangeAbsence(work, absence.functionId);
  if (absence.lastDay < work.today) throw new Refusal('conflict', text.absenceIsOver);
  const yesterday = addDays(work.today, -1);
  await store.shortenAbsence(work, id, absence.from < work.today ? yesterday : null);
  const details = { from: absence.from, lastDay: absence.lastDay };
  await record(work, { about: 'function', id: absence.functionId, fact: 'absence ended', details });
}

async function absenceOf(look: Look, id: AbsenceId): Promise<Absence> {
  const absence = await store.absenceById(look, id);
  if (!absence) throw new Refusal('unknown', text.unknownAbsence);
  return absence;
}

function mayChangeAbsence({ actor }: Look, functionId: Id<'function'>): void {
  const own = actor.kind === 'staff' && actor.functionId === functionId;
  const administers = actor.kind === 'system' || (actor.kind === 'staff' && can(actor.role, 'administration', 'write'));
  if (!own && !administers) throw new Refusal('forbidden', text.onlyOwnAbsence);
}

function filled(value: string, field: string): string {
  const trimmed = value.trim();
  if (trimmed === '') throw new Refusal('invalid', text.fillIn, field);
  return trimmed;
}
