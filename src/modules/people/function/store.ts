import { type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { addDays, type Day } from '#src/platform/calendar/index.ts';
import { hasCode } from '#src/platform/database/errors.ts';
import { database } from '#src/platform/database/transaction.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { nl as text } from '../text.ts';
import type {
  Absence,
  AbsenceId,
  Appointment,
  FunctionId,
  FunctionNow,
  Role,
  StaffId,
  StaffMember,
  Team,
  TeamId,
} from '../types.ts';
import { type AbsenceSpan, absenceOn } from './rules.ts';

/** Absences that ended longer ago cannot be one with an absence of today. */
const joinWindowDays = 14;

export interface FunctionFilter {
  readonly ids?: readonly FunctionId[] | undefined;
  readonly role?: Role | undefined;
}

export async function loadFunctions(look: Look, day: Day, { ids, role }: FunctionFilter = {}): Promise<FunctionNow[]> {
  if (ids?.length === 0) return [];
  let query = functionsOn(look, day).orderBy('f.title').orderBy('f.id');
  if (ids) query = query.where('f.id', 'in', ids);
  if (role) query = query.where('f.role', '=', role);
  return (await query.execute()).map((row) => toFunctionNow(row, day));
}

function functionsOn(look: Look, day: Day) {
  return database(look)
    .selectFrom('function as f')
    .leftJoin('team as t', 't.id', 'f.team_id')
    .leftJoin('function_holder as h', (join) =>
      join
        .onRef('h.function_id', '=', 'f.id')
        .on('h.from_day', '<=', day)
        .on((on) => on.or([on('h.until_day', 'is', null), on('h.until_day', '>', day)])),
    )
    .leftJoin('staff_member as s', 's.id', 'h.staff_id')
    .selectAll('f')
    .select(['t.name as team_name', 's.id as staff_id', 's.first_name', 's.last_name'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('absence as a')
          .select(['a.from_day', 'a.last_day', 'a.deputy_function_id'])
          .whereRef('a.function_id', '=', 'f.id')
          .where('a.last_day', '>=', addDays(day, -joinWindowDays)),
      ).as('absences'),
    );
}

type Selected<Q> = Q extends SelectQueryBuilder<infer _D, infer _T, infer Row> ? Row : never;
type FunctionRow = Selected<ReturnType<typeof functionsOn>>;

function toFunctionNow(row: FunctionRow, day: Day): FunctionNow {
  const absence = absenceOn(day, row.absences.map(toSpan));
  return {
    id: row.id as FunctionId,
    slug: row.slug,
    title: row.title,
    role: row.role as Role,
    teamId: row.team_id as TeamId | null,
    teamName: row.team_name,
    phone: row.phone,
    email: row.email,
    presence: row.presence,
    mandateCents: row.mandate_cents,
    fteHundredths: row.fte_hundredths,
    alwaysStaffed: row.always_staffed,
    holder: row.staff_id
      ? { staffId: row.staff_id as StaffId, firstName: row.first_name ?? '', lastName: row.last_name ?? '' }
      : null,
    absentUntil: absence?.until ?? null,
    deputyFunctionId: absence?.deputyFunctionId ?? null,
  };
}

function toSpan(row: { from_day: string; last_day: string; deputy_function_id: string }): AbsenceSpan {
  return {
    from: row.from_day as Day,
    lastDay: row.last_day as Day,
    deputyFunctionId: row.deputy_function_id as FunctionId,
  };
}

/** Whether a village falls back on this function. */
export async function isFallback(look: Look, id: FunctionId): Promise<boolean> {
  const row = await database(look)
    .selectFrom('village')
    .select('id')
    .where('fallback_function_id', '=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a village has this function as its primary contact or deputy, now or later. */
export async function caresForVillage(look: Look, id: FunctionId): Promise<boolean> {
  const { rows } = await sql<{ cares: boolean }>`select exists (
      select from village_primary p where p.function_id = ${id} and not exists (
        select from village_primary later
        where later.village_id = p.village_id and later.from_day > p.from_day and later.from_day <= ${look.today})
    ) or exists (
      select from village_deputy d where d.function_id = ${id} and (d.until_day is null or d.until_day > ${look.today})
    ) as cares`.execute(database(look));
  return rows[0]?.cares ?? false;
}

export async function teams(look: Look): Promise<Team[]> {
  const rows = await database(look).selectFrom('team').select(['id', 'name']).orderBy('name').execute();
  return rows.map((row) => ({ id: row.id as TeamId, name: row.name }));
}

export async function staff(look: Look): Promise<StaffMember[]> {
  const rows = await database(look)
    .selectFrom('staff_member')
    .selectAll()
    .orderBy('first_name')
    .orderBy('last_name')
    .execute();
  return rows.map((row) => ({
    id: row.id as StaffId,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    oidcSubject: row.oidc_subject,
  }));
}

/** Staff by the subject of the identity provider, or else by address; capitals in the address do not count. */
export async function findStaff(look: Look, by: { subject: string } | { email: string }): Promise<StaffMember | null> {
  const all = database(look).selectFrom('staff_member').selectAll();
  const row = await ('subject' in by
    ? all.where('oidc_subject', '=', by.subject)
    : all.where(sql`lower(email)`, '=', by.email.toLowerCase())
  ).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as StaffId,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    oidcSubject: row.oidc_subject,
  };
}

export async function bindSubject(work: Work, staffId: StaffId, subject: string): Promise<void> {
  const set = database(work).updateTable('staff_member').set({ oidc_subject: subject }).where('id', '=', staffId);
  await set.where('oidc_subject', 'is', null).execute();
}

export async function functionsOfStaff(look: Look, staffId: StaffId): Promise<FunctionId[]> {
  const rows = await database(look)
    .selectFrom('function_holder')
    .select('function_id')
    .where('staff_id', '=', staffId)
    .where('from_day', '<=', look.today)
    .where((on) => on.or([on('until_day', 'is', null), on('until_day', '>', look.today)]))
    .execute();
  return rows.map((row) => row.function_id as FunctionId);
}

export async function appointmentsOf(look: Look, functionId: FunctionId): Promise<Appointment[]> {
  const rows = await database(look)
    .selectFrom('function_holder')
    .selectAll()
    .where('function_id', '=', functionId)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({
    functionId,
    staffId: row.staff_id as StaffId,
    from: row.from_day,
    until: row.until_day,
  }));
}

/** Absences that are not over yet, of one function or of all. */
export async function absencesFrom(look: Look, day: Day, functionId?: FunctionId): Promise<Absence[]> {
  let query = database(look)
    .selectFrom('absence')
    .selectAll()
    .where('last_day', '>=', day)
    .orderBy('from_day')
    .orderBy('id');
  if (functionId) query = query.where('function_id', '=', functionId);
  return (await query.execute()).map(toAbsence);
}

export async function absenceById(look: Look, id: AbsenceId): Promise<Absence | null> {
  const row = await database(look).selectFrom('absence').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAbsence(row) : null;
}

function toAbsence(row: {
  id: string;
  function_id: string;
  from_day: Day;
  last_day: Day;
  deputy_function_id: string;
}): Absence {
  return {
    id: row.id as AbsenceId,
    functionId: row.function_id as FunctionId,
    from: row.from_day,
    lastDay: row.last_day,
    deputyFunctionId: row.deputy_function_id as FunctionId,
  };
}

export async function insertTeam(work: Work, team: Team): Promise<void> {
  await refusing(database(work).insertInto('team').values(team).execute(), { '23505': [text.teamExists, 'name'] });
}

export async function insertStaff(work: Work, member: StaffMember): Promise<void> {
  const values = {
    id: member.id,
    first_name: member.firstName,
    last_name: member.lastName,
    email: member.email,
    oidc_subject: member.oidcSubject,
    created_at: work.now,
  };
  await refusing(database(work).insertInto('staff_member').values(values).execute(), {
    '23505': [text.staffExists, 'email'],
  });
}

export type FunctionFields = Pick<
  FunctionNow,
  | 'slug'
  | 'title'
  | 'role'
  | 'teamId'
  | 'phone'
  | 'email'
  | 'presence'
  | 'mandateCents'
  | 'fteHundredths'
  | 'alwaysStaffed'
>;

export async function insertFunction(work: Work, id: FunctionId, fields: FunctionFields): Promise<void> {
  const values = { id, ...toFunctionRow(fields), created_at: work.now };
  await refusing(database(work).insertInto('function').values(values).execute(), {
    '23505': [text.functionExists, 'title'],
    '23503': [text.unknownTeam, 'teamId'],
  });
}

export async function updateFunction(work: Work, id: FunctionId, fields: FunctionFields): Promise<void> {
  const update = database(work).updateTable('function').set(toFunctionRow(fields)).where('id', '=', id);
  await refusing(update.execute(), { '23503': [text.unknownTeam, 'teamId'] });
}

function toFunctionRow(fields: FunctionFields) {
  return {
    slug: fields.slug,
    title: fields.title,
    role: fields.role,
    team_id: fields.teamId,
    phone: fields.phone,
    email: fields.email,
    presence: fields.presence,
    mandate_cents: fields.mandateCents,
    fte_hundredths: fields.fteHundredths,
    always_staffed: fields.alwaysStaffed,
  };
}

export async function insertAppointment(work: Work, { functionId, staffId, from, until }: Appointment): Promise<void> {
  const values = { id: work.newId(), function_id: functionId, staff_id: staffId, from_day: from, until_day: until };
  await refusing(database(work).insertInto('function_holder').values(values).execute(), {
    '23P01': [text.alreadyHeld, 'from'],
    '23503': [text.unknownStaff, 'staffId'],
  });
}

/** Gives the appointment that holds on the day before `until` an end, or takes away one that begins later. */
export async function closeAppointment(work: Work, functionId: FunctionId, from: Day, until: Day): Promise<void> {
  const db = database(work);
  if (until > from) {
    const set = db.updateTable('function_holder').set({ until_day: until });
    await set.where('function_id', '=', functionId).where('from_day', '=', from).execute();
  } else {
    await db.deleteFrom('function_holder').where('function_id', '=', functionId).where('from_day', '=', from).execute();
  }
}

export async function insertAbsence(work: Work, absence: Absence): Promise<void> {
  const values = {
    id: absence.id,
    function_id: absence.functionId,
    from_day: absence.from,
    last_day: absence.lastDay,
    deputy_function_id: absence.deputyFunctionId,
    created_at: work.now,
  };
  await refusing(database(work).insertInto('absence').values(values).execute(), {
    '23P01': [text.absenceOverlaps, 'from'],
    '23503': [text.unknownFunction, 'deputyFunctionId'],
  });
}

/** Shortens an absence to `lastDay`; null takes it away. */
export async function shortenAbsence(work: Work, id: AbsenceId, lastDay: Day | null): Promise<void> {
  const db = database(work);
  if (lastDay === null) await db.deleteFrom('absence').where('id', '=', id).execute();
  else await db.updateTable('absence').set({ last_day: lastDay }).where('id', '=', id).execute();
}

type Sentences = Readonly<Record<string, readonly [sentence: string, field: string]>>;

/** What the database refuses, said in a sentence at a field. */
async function refusing<T>(change: Promise<T>, sentences: Sentences): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const found = Object.entries(sentences).find(([code]) => hasCode(error, code));
    if (found) throw new Refusal('conflict', found[1][0], found[1][1]);
    throw error;
  }
}
