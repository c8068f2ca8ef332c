import {
  type Answer,
  type Contact,
  contactById,
  countDue,
  type DueCounts,
  type Ladder,
  ladderOf,
  openBetween,
  type Scope,
  waitingForResidents,
  waitingForSecondReader,
} from '#src/modules/contacts/index.ts';
import { callList, type Delivery, deliveriesInTrouble, openLetters } from '#src/modules/deliveries/index.ts';
import { type FunctionNow, functionNow } from '#src/modules/people/index.ts';
import {
  contactsForAll,
  type Load,
  loadOf,
  type Terms,
  termsOn,
  type Village,
  type VillageId,
  villages,
  villagesCaredFor,
} from '#src/modules/villages/index.ts';
import { addDays, addWorkingDays, type Day, daysBetween } from '#src/platform/calendar/index.ts';
import type { Actor, Look } from '#src/platform/work.ts';

const shown = 40;

export interface DueContact {
  readonly contact: Contact;
  readonly village: Village;
  readonly daysLate: number;
  readonly ladder: Ladder | null;
  /** The story was not read back within the term (D6). */
  readonly readBackDue: boolean;
}

export interface Week {
  readonly today: Day;
  readonly counts: DueCounts;
  readonly silent: readonly DueContact[];
  readonly dueToday: readonly DueContact[];
  readonly soon: readonly DueContact[];
  readonly waiting: readonly DueContact[];
  readonly toRead: readonly { answer: Answer; contact: Contact }[];
  readonly calls: readonly Delivery[];
  readonly letters: number;
  readonly trouble: readonly Delivery[];
  readonly standsInFor: readonly { name: string; until: Day }[];
  readonly load: Load | null;
  readonly villages: ReadonlyMap<VillageId, Village>;
}

/** Whose week this is: the villages of the function, and whatever it owns elsewhere. */
export async function scopeOf(view: Look): Promise<Scope> {
  if (view.actor.kind !== 'staff') return { functionId: null, villageIds: [] };
  return { functionId: view.actor.functionId, villageIds: await villagesCaredFor(view, view.actor.functionId) };
}

/** Everything that is due for one function, in the order in which it matters. */
export async function loadWeek(view: Look): Promise<Week> {
  const { today } = view;
  const scope = await scopeOf(view);
  const soonest = addWorkingDays(today, 5);
  const known = new Map((await villages(view)).map((village) => [village.id, village]));
  const terms = await termsOn(view);
  const due = (list: readonly Contact[]) => list.map((contact) => dueContact(contact, known, today, terms));
  const yesterday = addDays(today, -1);
  const [counts, silent, dueToday, soon, waiting] = await Promise.all([
    countDue(view, scope, soonest),
    openBetween(view, scope, null, yesterday, shown),
    openBetween(view, scope, today, today, shown),
    openBetween(view, scope, addDays(today, 1), soonest, shown),
    waitingForResidents(view, scope, shown),
  ]);
  const [calls, letters, trouble] = await Promise.all([
    callList(view, scope.villageIds),
    openLetters(view),
    deliveriesInTrouble(view, scope.villageIds),
  ]);
  const ours = new Set(scope.villageIds);
  return {
    today,
    counts,
    silent: due(silent),
    dueToday: due(dueToday),
    soon: due(soon),
    waiting: due(waiting),
    toRead: await answersToRead(view),
    calls,
    letters: letters.filter((letter) => ours.has(letter.villageId)).length,
    trouble: trouble.map(({ delivery }) => delivery),
    standsInFor: await absentColleagues(view, scope),
    load: await ownLoad(view, scope, counts),
    villages: known,
  };
}

/** For the team manager: only what climbed the whole ladder. */
export async function loadEscalated(view: Look): Promise<DueContact[]> {
  const known = new Map((await villages(view)).map((village) => [village.id, village]));
  const terms = await termsOn(view);
  const late = await openBetween(view, null, null, addDays(view.today, -1), 200);
  return late
    .map((contact) => dueContact(contact, known, view.today, terms))
    .filter(({ ladder }) => ladder === 'team_manager');
}

function dueContact(contact: Contact, known: ReadonlyMap<VillageId, Village>, today: Day, terms: Terms): DueContact {
  const by = contact.nextMessageBy ?? today;
  return {
    contact,
    village: known.get(contact.villageId)!,
    daysLate: Math.max(0, daysBetween(by, today)),
    ladder: ladderOf(by, today, terms.escalation),
    readBackDue: !contact.heardAt && addWorkingDays(contact.receivedOn, terms.D6) < today,
  };
}

const readers = new Set(['village_officer', 'front_office', 'official', 'team_manager']);

async function answersToRead(view: Look): Promise<Week['toRead']> {
  if (view.actor.kind !== 'staff' || !readers.has(view.actor.role)) return [];
  const answers = await waitingForSecondReader(view, view.actor.functionId, 20);
  return Promise.all(answers.map(async (answer) => ({ answer, contact: await contactById(view, answer.contactId) })));
}

async function absentColleagues(view: Look, scope: Scope): Promise<Week['standsInFor']> {
  const all = await contactsForAll(view);
  const away = new Map<string, { name: string; until: Day }>();
  for (const [, arrangement] of all) {
    const { standsInFor } = arrangement;
    if (!standsInFor?.absentUntil || arrangement.function.id !== scope.functionId) continue;
    away.set(standsInFor.id, { name: nameOf(standsInFor), until: standsInFor.absentUntil });
  }
  return [...away.values()];
}

async function ownLoad(view: Look, scope: Scope, counts: DueCounts): Promise<Load | null> {
  if (!scope.functionId || view.actor.kind !== 'staff' || view.actor.role !== 'village_officer') return null;
  const { fteHundredths } = await functionNow(view, scope.functionId);
  if (!fteHundredths) return null;
  const terms = await termsOn(view);
  return loadOf({ fteHundredths, villages: scope.villageIds.length, openContacts: counts.open }, terms);
}

export function nameOf(holder: FunctionNow): string {
  return holder.holder?.firstName ?? holder.title;
}

export function isManager(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role === 'team_manager';
}
