import type { Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import {
  can,
  type FunctionId,
  type FunctionNow,
  functionNow,
  functionsNow,
  mustAdminister,
  slugOf,
} from '../people/index.ts';
import { type Arrangement, caresFor, chooseContact, type FunctionsById } from './rules.ts';
import * as store from './store.ts';
import { nl as text } from './text.ts';
import type { StudyRole, Village, VillageContact, VillageId } from './types.ts';

/** All villages by name. */
export function villages(look: Look): Promise<Village[]> {
  return store.allVillages(look);
}

/** Throws Refusal 'unknown'. */
export async function villageBySlug(look: Look, slug: string): Promise<Village> {
  return known(await store.findVillage(look, { slug }));
}

/** Throws Refusal 'unknown'. */
export async function villageById(look: Look, id: VillageId): Promise<Village> {
  return known(await store.findVillage(look, { id }));
}

/** The one contact of a village on a day, today when not said. Throws Refusal 'unknown'. */
export async function contactFor(look: Look, villageId: VillageId, day: Day = look.today): Promise<VillageContact> {
  const arrangement = known((await store.arrangementsOn(look, day, villageId))[0] ?? null);
  const named = [arrangement.primary, arrangement.fallback, ...arrangement.deputies];
  const functions = byId(await functionsNow(look, named, day));
  const standIn = functions.get(arrangement.primary)?.deputyFunctionId;
  if (standIn && !functions.has(standIn)) {
    const deputy = await functionNow(look, standIn, day);
    return chooseContact(arrangement, new Map([...functions, [standIn, deputy]]));
  }
  return chooseContact(arrangement, functions);
}

/** The one contact of every village today. */
export async function contactsForAll(look: Look): Promise<ReadonlyMap<VillageId, VillageContact>> {
  const { arrangements, functions } = await everything(look);
  return new Map(arrangements.map((one) => [one.villageId, chooseContact(one, functions)]));
}

/** The function that has the village, whether or not somebody is there. Throws Refusal 'unknown'. */
export async function primaryFunction(look: Look, villageId: VillageId, day: Day = look.today): Promise<FunctionId> {
  return known((await store.arrangementsOn(look, day, villageId))[0] ?? null).primary;
}

/** The villages that a function takes care of today: as primary contact, as deputy, or as fallback while nobody else is there. */
export async function villagesCaredFor(look: Look, functionId: FunctionId): Promise<VillageId[]> {
  const { arrangements, functions } = await everything(look);
  return arrangements.filter((one) => caresFor(functionId, one, functions)).map(({ villageId }) => villageId);
}

async function everything(look: Look): Promise<{ arrangements: Arrangement[]; functions: FunctionsById }> {
  const arrangements = await store.arrangementsOn(look, look.today);
  return { arrangements, functions: byId(await functionsNow(look)) };
}

function byId(functions: readonly FunctionNow[]): FunctionsById {
  return new Map(functions.map((func) => [func.id, func]));
}

export type VillageInput = Pick<Village, 'name' | 'latitude' | 'longitude' | 'startedOn' | 'fallbackFunctionId'> &
  Partial<Omit<Village, 'id'>> & { readonly primaryFunctionId: FunctionId };

/** Adds a village with its first contact from its first day. */
export async function addVillage(work: Work, input: VillageInput): Promise<VillageId> {
  mustAdminister(work);
  const { primaryFunctionId, ...given } = input;
  const fields = toFields(given, input.slug ?? slugOf(input.name));
  await mustBeAlwaysStaffed(work, fields.fallbackFunctionId);
  await mustTakeOver(work, primaryFunctionId, fields.startedOn, 'primaryFunctionId');
  const id = work.newId<'village'>();
  await store.insertVillage(work, id, fields);
  await store.insertPrimary(work, id, { functionId: primaryFunctionId, from: fields.startedOn });
  const details = { slug: fields.slug, functionId: primaryFunctionId, from: fields.startedOn };
  await record(work, { about: 'village', id, fact: 'added', details });
  return id;
}

export type VillageChanges = Partial<Omit<Village, 'id' | 'slug' | 'startedOn'>>;

/** Changes what is given; the address and the first day stay. */
export async function correctVillage(work: Work, id: VillageId, changes: VillageChanges): Promise<void> {
  mustAdminister(work);
  const before = await villageById(work, id);
  const fields = toFields({ ...before, ...changes }, before.slug);
  await mustBeAlwaysStaffed(work, fields.fallbackFunctionId);
  await store.updateVillage(work, id, fields);
  await record(work, { about: 'village', id, fact: 'corrected', details: { changed: Object.keys(changes) } });
}

function toFields(input: Omit<VillageInput, 'primaryFunctionId'>, slug: string): store.VillageFields {
  const name = input.name.trim();
  if (name === '') throw new Refusal('invalid', text.fillIn, 'name');
  const households = input.households ?? null;
  const householdsSource = input.householdsSource?.trim() || null;
  if (households !== null && !householdsSource) throw new Refusal('invalid', text.sourceMissing, 'householdsSource');
  return {
    slug,
    name,
    latitude: input.latitude,
    longitude: input.longitude,
    profile: input.profile?.trim() ?? '',
    profileIsExample: input.profileIsExample ?? false,
    households,
    householdsSource,
    contactPerson: input.contactPerson?.trim() || null,
    counterShown: input.counterShown ?? true,
    startedOn: input.startedOn,
    fallbackFunctionId: input.fallbackFunctionId,
  };
}

async function mustBeAlwaysStaffed(work: Work, functionId: FunctionId): Promise<void> {
  const { alwaysStaffed } = await functionNow(work, functionId);
  if (!alwaysStaffed) throw new Refusal('conflict', text.fallbackNotStaffed, 'fallbackFunctionId');
}

/** A contact must have somebody on its first day, and may read what residents of its villages tell. */
async function mustTakeOver(work: Work, functionId: FunctionId, from: Day, field: string): Promise<void> {
  const func = await functionNow(work, functionId, from);
  if (!can(func.role, 'dossier', 'own_villages')) throw new Refusal('conflict', text.mayNotReadDossiers, field);
  if (!func.alwaysStaffed && !func.holder) throw new Refusal('conflict', text.functionHasNobody, field);
}

export interface PrimaryInput {
  readonly villageId: VillageId;
  /** Null when no successor was chosen: that is refused, for a village is never without a contact. */
  readonly functionId: FunctionId | null;
  readonly from: Day;
}

/** Another function becomes the primary contact from a day on. The one before it ends by that alone. */
export async function changePrimary(work: Work, { villageId, functionId, from }: PrimaryInput): Promise<void> {
  mustAdminister(work);
  if (functionId === null) throw new Refusal('conflict', text.neverWithoutContact, 'functionId');
  if (from < work.today) throw new Refusal('conflict', text.notInThePast, 'from');
  const village = await villageById(work, villageId);
  if (from < village.startedOn) throw new Refusal('conflict', text.beforeTheVillage, 'from');
  const changes = await store.primaryChanges(work, villageId);
  if (changes.some((change) => change.from === from)) throw new Refusal('conflict', text.changeOverlaps, 'from');
  const current = changes.findLast((change) => change.from < from)?.functionId;
  if (current === functionId) throw new Refusal('conflict', text.alreadyPrimary, 'functionId');
  await mustTakeOver(work, functionId, from, 'functionId');
  await store.insertPrimary(work, villageId, { functionId, from });
  const details = { functionId, from, before: current ?? null };
  await record(work, { about: 'village', id: villageId, fact: 'primary contact changed', details });
}

export interface DeputyInput {
  readonly villageId: VillageId;
  readonly functionId: FunctionId;
  readonly from: Day;
  /** The first day on which it no longer holds; open when left out. */
  readonly until?: Day | null | undefined;
}

export async function addDeputy(work: Work, { villageId, functionId, from, until = null }: DeputyInput): Promise<void> {
  mustAdminister(work);
  await villageById(work, villageId);
  if (until !== null && until <= from) throw new Refusal('invalid', text.endBeforeStart, 'until');
  if ((await primaryFunction(work, villageId, from)) === functionId)
    throw new Refusal('conflict', text.ownDeputy, 'functionId');
  await mustTakeOver(work, functionId, from, 'functionId');
  const others = (await store.deputyships(work, villageId)).filter((one) => one.functionId === functionId);
  const overlaps = others.some(
    (one) => (until === null || one.from < until) && (one.until === null || one.until > from),
  );
  if (overlaps) throw new Refusal('conflict', text.alreadyDeputy, 'functionId');
  await store.insertDeputy(work, villageId, { functionId, from, until });
  await record(work, { about: 'village', id: villageId, fact: 'deputy added', details: { functionId, from, until } });
}

/** From `until` on the function is no deputy any more. */
export async function endDeputy(work: Work, input: Omit<DeputyInput, 'from'> & { readonly until: Day }): Promise<void> {
  mustAdminister(work);
  const { villageId, functionId, until } = input;
  if (until < work.today) throw new Refusal('conflict', text.notInThePast, 'until');
  const ships = (await store.deputyships(work, villageId)).filter((one) => one.functionId === functionId);
  const running = ships.find((one) => one.until === null || one.until > until);
  if (!running) throw new Refusal('conflict', text.noDeputy, 'functionId');
  await store.closeDeputy(work, villageId, running, until);
  await record(work, { about: 'village', id: villageId, fact: 'deputy ended', details: { functionId, until } });
}

export interface StudyRoleInput extends Omit<StudyRole, 'role' | 'rationale'> {
  /** Null takes the village out of the study. */
  readonly role: StudyRole['role'] | null;
  readonly rationale?: string | undefined;
}

export async function setStudyRole(
  work: Work,
  { villageId, study, role, rationale = '' }: StudyRoleInput,
): Promise<void> {
  mustAdminister(work);
  await villageById(work, villageId);
  const name = study.trim();
  if (name === '') throw new Refusal('invalid', text.fillIn, 'study');
  if (role) await store.putStudyRole(work, { villageId, study: name, role, rationale: rationale.trim() });
  else await store.removeStudyRole(work, villageId, name);
  await record(work, { about: 'village', id: villageId, fact: 'study role set', details: { study: name, role } });
}

function known<T>(found: T | null): T {
  if (found === null) throw new Refusal('unknown', text.unknownVillage);
  return found;
}
