import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Day } from '#src/platform/calendar/index.ts';
import { hasCode } from '#src/platform/database/errors.ts';
import type { Village as VillageTable } from '#src/platform/database/schema.generated.ts';
import { database } from '#src/platform/database/transaction.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId } from '../people/index.ts';
import type { Arrangement } from './rules.ts';
import { nl as text } from './text.ts';
import type { Deputyship, PrimaryChange, StudyRole, Village, VillageId } from './types.ts';

export async function allVillages(look: Look): Promise<Village[]> {
  return (await database(look).selectFrom('village').selectAll().orderBy('name').execute()).map(fromRow);
}

export async function findVillage(look: Look, by: { id: VillageId } | { slug: string }): Promise<Village | null> {
  const all = database(look).selectFrom('village').selectAll();
  const row = await ('id' in by ? all.where('id', '=', by.id) : all.where('slug', '=', by.slug)).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The arrangement of one village or of all on a day. Before its first day a village has its fallback. */
export async function arrangementsOn(look: Look, day: Day, villageId?: VillageId): Promise<Arrangement[]> {
  let query = database(look)
    .selectFrom('village as v')
    .select(['v.id', 'v.fallback_function_id'])
    .select((of) => [
      of
        .selectFrom('village_primary as p')
        .select('p.function_id')
        .whereRef('p.village_id', '=', 'v.id')
        .where('p.from_day', '<=', day)
        .orderBy('p.from_day', 'desc')
        .limit(1)
        .as('primary_id'),
      of
        .selectFrom('village_deputy as d')
        .select(sql<string[] | null>`array_agg(d.function_id::text order by d.from_day, d.function_id)`.as('ids'))
        .whereRef('d.village_id', '=', 'v.id')
        .where('d.from_day', '<=', day)
        .where((on) => on.or([on('d.until_day', 'is', null), on('d.until_day', '>', day)]))
        .as('deputy_ids'),
    ])
    .orderBy('v.name');
  if (villageId) query = query.where('v.id', '=', villageId);
  return (await query.execute()).map((row) => ({
    villageId: row.id as VillageId,
    primary: (row.primary_id ?? row.fallback_function_id) as FunctionId,
    deputies: (row.deputy_ids ?? []) as FunctionId[],
    fallback: row.fallback_function_id as FunctionId,
  }));
}

export async function primaryChanges(look: Look, villageId: VillageId): Promise<PrimaryChange[]> {
  const rows = await database(look)
    .selectFrom('village_primary')
    .selectAll()
    .where('village_id', '=', villageId)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({ functionId: row.function_id as FunctionId, from: row.from_day }));
}

export async function deputyships(look: Look, villageId: VillageId): Promise<Deputyship[]> {
  const rows = await database(look)
    .selectFrom('village_deputy')
    .selectAll()
    .where('village_id', '=', villageId)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({
    functionId: row.function_id as FunctionId,
    from: row.from_day,
    until: row.until_day,
  }));
}

export type VillageFields = Omit<Village, 'id'>;

export async function insertVillage(work: Work, id: VillageId, fields: VillageFields): Promise<void> {
  const values = { id, ...toRow(fields), created_at: work.now };
  await refusing(database(work).insertInto('village').values(values).execute(), {
    '23505': [text.villageExists, 'name'],
  });
}

export async function updateVillage(work: Work, id: VillageId, fields: VillageFields): Promise<void> {
  const update = database(work).updateTable('village').set(toRow(fields)).where('id', '=', id);
  await refusing(update.execute(), { '23505': [text.villageExists, 'name'] });
}

export async function insertPrimary(
  work: Work,
  villageId: VillageId,
  { functionId, from }: PrimaryChange,
): Promise<void> {
  const values = { village_id: villageId, function_id: functionId, from_day: from };
  await refusing(database(work).insertInto('village_primary').values(values).execute(), {
    '23505': [text.changeOverlaps, 'from'],
  });
}

export async function insertDeputy(work: Work, villageId: VillageId, deputy: Deputyship): Promise<void> {
  const { functionId, from, until } = deputy;
  const values = { village_id: villageId, function_id: functionId, from_day: from, until_day: until };
  await refusing(database(work).insertInto('village_deputy').values(values).execute(), {
    '23P01': [text.alreadyDeputy, 'functionId'],
  });
}

/** Ends a deputyship, or takes it away when it had not begun by then. */
export async function closeDeputy(
  work: Work,
  villageId: VillageId,
  { functionId, from }: Deputyship,
  until: Day,
): Promise<void> {
  const db = database(work);
  if (until > from) {
    const set = db.updateTable('village_deputy').set({ until_day: until }).where('village_id', '=', villageId);
    await set.where('function_id', '=', functionId).where('from_day', '=', from).execute();
  } else {
    const gone = db.deleteFrom('village_deputy').where('village_id', '=', villageId);
    await gone.where('function_id', '=', functionId).where('from_day', '=', from).execute();
  }
}

export async function studyRolesOf(look: Look, villageId?: VillageId): Promise<StudyRole[]> {
  let query = database(look).selectFrom('study_role').selectAll().orderBy('study');
  if (villageId) query = query.where('village_id', '=', villageId);
  return (await query.execute()).map((row) => ({
    villageId: row.village_id as VillageId,
    study: row.study,
    role: row.role as StudyRole['role'],
    rationale: row.rationale,
  }));
}

export async function putStudyRole(work: Work, { villageId, study, role, rationale }: StudyRole): Promise<void> {
  await database(work)
    .insertInto('study_role')
    .values({ village_id: villageId, study, role, rationale })
    .onConflict((row) => row.columns(['village_id', 'study']).doUpdateSet({ role, rationale }))
    .execute();
}

export async function removeStudyRole(work: Work, villageId: VillageId, study: string): Promise<void> {
  await database(work)
    .deleteFrom('study_role')
    .where('village_id', '=', villageId)
    .where('study', '=', study)
    .execute();
}

export interface DecidedTerm {
  readonly code: string;
  readonly value: number;
  readonly from: Day;
  readonly decidedBy: string;
}

/** For each term the decision that holds on the day. */
export async function decidedTerms(look: Look, day: Day): Promise<DecidedTerm[]> {
  const rows = await database(look)
    .selectFrom('term')
    .selectAll()
    .distinctOn('code')
    .where('from_day', '<=', day)
    .orderBy('code')
    .orderBy('from_day', 'desc')
    .execute();
  return rows.map(toTerm);
}

export async function termsAfter(look: Look, day: Day): Promise<DecidedTerm[]> {
  const rows = await database(look)
    .selectFrom('term')
    .selectAll()
    .where('from_day', '>', day)
    .orderBy('from_day')
    .orderBy('code')
    .execute();
  return rows.map(toTerm);
}

/** A second decision for the same day takes the place of the first; the history keeps both. */
export async function putTerm(work: Work, { code, value, from, decidedBy }: DecidedTerm): Promise<void> {
  await database(work)
    .insertInto('term')
    .values({ code, value, from_day: from, decided_by: decidedBy })
    .onConflict((row) => row.columns(['code', 'from_day']).doUpdateSet({ value, decided_by: decidedBy }))
    .execute();
}

function toTerm(row: { code: string; value: number; from_day: Day; decided_by: string }): DecidedTerm {
  return { code: row.code, value: row.value, from: row.from_day, decidedBy: row.decided_by };
}

function toRow(fields: VillageFields) {
  return {
    slug: fields.slug,
    name: fields.name,
    latitude: fields.latitude,
    longitude: fields.longitude,
    profile: fields.profile,
    profile_is_example: fields.profileIsExample,
    households: fields.households,
    households_source: fields.householdsSource,
    contact_person: fields.contactPerson,
    counter_shown: fields.counterShown,
    started_on: fields.startedOn,
    fallback_function_id: fields.fallbackFunctionId,
  };
}

function fromRow(row: Selectable<VillageTable>): Village {
  return {
    id: row.id as VillageId,
    slug: row.slug,
    name: row.name,
    latitude: row.latitude,
    longitude: row.longitude,
    profile: row.profile,
    profileIsExample: row.profile_is_example,
    households: row.households,
    householdsSource: row.households_source,
    contactPerson: row.contact_person,
    counterShown: row.counter_shown,
    startedOn: row.started_on,
    fallbackFunctionId: row.fallback_function_id as FunctionId,
  };
}

type Sentences = Readonly<Record<string, readonly [sentence: string, field: string]>>;

async function refusing<T>(change: Promise<T>, sentences: Sentences): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const found = Object.entries(sentences).find(([code]) => hasCode(error, code));
    if (found) throw new Refusal('conflict', found[1][0], found[1][1]);
    throw error;
  }
}
