import assert from 'node:assert/strict';
import { openBetween } from '#src/modules/contacts/index.ts';
import { contactFor, contactsForAll, villagesCaredFor } from '#src/modules/villages/index.ts';
import { addDays, addMonths, type Day, dayOf, instantAt, workingDaysBetween } from '#src/platform/calendar/index.ts';
import { type Actor, look } from '#src/platform/work.ts';
import type { PromiseBook } from './promises.ts';
import type { AnswerRow, ContactRow, Snapshot } from './snapshot.ts';
import { type ModelWorld, nobody } from './world.ts';

/** INV-01: whoever is open has a day; who waits longer than that is in silence and can be seen. */
export async function silenceIsSeen(model: ModelWorld, seen: Snapshot, book: PromiseBook): Promise<void> {
  const now = dayOf(model.clock.now());
  for (const { number, next_message_by, closed_as } of seen.contacts.values())
    assert.equal(next_message_by === null, closed_as !== null, `INV-01 ${number}`);
  const listed = await look(model.world, nobody, (view) => openBetween(view, null, null, addDays(now, -1), 10_000));
  assert.deepEqual(listed.map(({ id }) => String(id)).sort(), book.silentOn(now).sort(), 'INV-01 the list of silence');
}

/** INV-02: a day moves later only when a message that names it became delivered. */
export function daysMoveByMessages(before: Snapshot, after: Snapshot): void {
  for (const contact of after.contacts.values()) {
    const was = before.contacts.get(contact.id);
    if (!was?.next_message_by || !contact.next_message_by || contact.next_message_by <= was.next_message_by) continue;
    const reopened = after.news.some(({ contact: id, fact }) => id === contact.id && fact === 'reopened');
    const named = [...after.messages.values()].some(
      (message) =>
        message.contact_id === contact.id &&
        message.names_day === contact.next_message_by &&
        message.delivered_at !== null &&
        message.delivered_at !== before.messages.get(message.id)?.delivered_at,
    );
    assert.ok(named || reopened, `INV-02 ${contact.number}: ${was.next_message_by} became ${contact.next_message_by}`);
  }
}

/** INV-03: finished only by an answer that was delivered and is no 'later'. */
export function endsByAnswers(seen: Snapshot): void {
  const kinds = new Map(seen.answers.map(({ id, kind }) => [id, kind]));
  const answered = new Set<string>();
  for (const { contact_id, delivered_at, answer_id } of seen.messages.values())
    if (delivered_at && answer_id && kinds.get(answer_id) !== 'later') answered.add(contact_id);
  for (const { id, number, closed_as } of seen.contacts.values())
    if (closed_as === 'finished') assert.ok(answered.has(id), `INV-03 ${number} was finished without an answer`);
}

/** INV-04 and INV-05: what is sent as 'nee' or 'later' is whole, and 'niets mogelijk' was read by somebody else. */
export function answersAreWhole(seen: Snapshot): void {
  const sent = new Set([...seen.messages.values()].map(({ answer_id }) => answer_id));
  for (const answer of seen.answers) {
    if (answer.kind === 'no') checkNo(answer);
    if (answer.kind === 'later') checkLater(answer);
    if (answer.nothing_possible_because && sent.has(answer.id)) {
      assert.equal(answer.second_reader_agrees, true, `INV-04 ${answer.id} was sent unread`);
      assert.notEqual(answer.second_reader_id, answer.function_id, `INV-04 ${answer.id} was read by its writer`);
    }
  }
}

function checkNo(answer: AnswerRow): void {
  const { ground, argument, decider, how_to_respond, what_is_possible, nothing_possible_because } = answer;
  const filled = [ground, argument, decider, how_to_respond, what_is_possible || nothing_possible_because];
  assert.ok(
    filled.every((part) => part?.trim()),
    `INV-04 ${answer.id} is not whole`,
  );
}

function checkLater({ id, argument, later_until, interim_days, created_on }: AnswerRow): void {
  assert.ok(argument?.trim() && later_until, `INV-05 ${id} has no reason or no day`);
  assert.ok(later_until <= addMonths(created_on as Day, 12), `INV-05 ${id} is too far away`);
  assert.equal(interim_days.at(-1), later_until, `INV-05 ${id} has a plan that does not reach its day`);
  let last = created_on as Day;
  for (const day of interim_days) {
    assert.ok(day > last && day <= addMonths(last, 3), `INV-05 ${id} has a gap before ${day}`);
    last = day as Day;
  }
}

/** INV-18: on this day every village has one contact, with a number, and somebody answers there. */
export async function everyVillageHasOneContact(model: ModelWorld, day: Day): Promise<void> {
  const onThatDay = { ...model.world, clock: { now: () => instantAt(day, '12:00') } };
  const contacts = await look(onThatDay, nobody, contactsForAll);
  assert.equal(contacts.size, model.villages.length, `INV-18 on ${day}`);
  for (const { function: func } of contacts.values()) {
    assert.match(func.phone, /\d{4}/, `INV-18 ${func.title} on ${day}`);
    const there = func.alwaysStaffed || (func.holder !== null && func.deputyFunctionId === null);
    assert.ok(there, `INV-18 nobody answers for ${func.title} on ${day}`);
  }
  const [village] = model.villages;
  const one = await look(model.world, nobody, (view) => contactFor(view, village!.id, day));
  assert.equal(one.function.id, contacts.get(village!.id)?.function.id, 'INV-18 two lists, two contacts');
}

/** INV-38: every due list can be told again from the history alone. */
export function listsFollowFromHistory(seen: Snapshot, book: PromiseBook): void {
  for (const { id, number, next_message_by, closed_as } of seen.contacts.values()) {
    assert.equal(book.dayOf(id), next_message_by, `INV-38 ${number}: the history tells another day`);
    assert.equal(book.closedAs(id), closed_as, `INV-38 ${number}: the history tells another end`);
  }
}

/** INV-38: nothing is ever taken out of the history or the reading log. */
export function historyOnlyGrows(before: Snapshot, after: Snapshot): void {
  assert.ok(
    after.historyCount >= before.historyCount && after.lastFact >= before.lastFact,
    'INV-38 history became shorter',
  );
  assert.ok(after.readings >= before.readings, 'INV-38 the reading log became shorter');
}

/** What the history says up to a row, in one number. */
export async function historyPrint(model: ModelWorld, until: number): Promise<string> {
  const { rows } = await model.world.pool.query<{ print: string }>(
    "select md5(coalesce(string_agg(h::text, '|' order by id), '')) as print from history h where id <= $1",
    [until],
  );
  return rows[0]?.print ?? '';
}

/** Who may handle a contact: who owns it or has the village, and the team manager when it climbed that far. */
export async function mayHandle(model: ModelWorld, actor: Actor, contact: ContactRow): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'team_manager')
    return (
      contact.next_message_by !== null &&
      workingDaysBetween(contact.next_message_by as Day, dayOf(model.clock.now())) > 2
    );
  if (!['village_officer', 'official', 'front_office'].includes(actor.role)) return false;
  return contact.owner_function_id === actor.functionId || caresFor(model, actor, contact.village_id);
}

export async function caresFor(model: ModelWorld, actor: Actor, villageId: string): Promise<boolean> {
  if (actor.kind !== 'staff') return false;
  const { functionId } = actor;
  const own = await look(model.world, nobody, (view) => villagesCaredFor(view, functionId as never));
  return own.some((id) => id === villageId);
}
