import {
  type Answer,
  answersOf,
  attachmentsOf,
  type Contact,
  contactByCode,
  lastDayToReopen,
  type Message,
  messagesOf,
  type Reading,
  readCode,
  readingsOf,
} from '#src/modules/contacts/index.ts';
import { deliveriesOf } from '#src/modules/deliveries/index.ts';
import { type Channel, type FunctionId, type FunctionNow, functionsNow } from '#src/modules/people/index.ts';
import { termsOn } from '#src/modules/villages/index.ts';
import { type Day, dayOf, type Instant } from '#src/platform/calendar/index.ts';
import { historyOf, type RecordedFact } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look } from '#src/platform/work.ts';
import { type Place, placeOf } from '../place.ts';

/** A voice or a photo that somebody of the municipality sent along. */
export interface SentMedia {
  readonly id: string;
  readonly messageId: string | null;
  readonly kind: 'photo' | 'sound';
  readonly createdAt: Instant;
}

/** Everything on the follow page. The resident's own name, address and words are not in what it shows. */
export interface FollowModel extends Place {
  readonly contact: Contact;
  readonly messages: readonly Message[];
  readonly answers: readonly Answer[];
  readonly media: readonly SentMedia[];
  readonly facts: readonly RecordedFact[];
  /** Who held a function on the day that something happened. */
  readonly who: ReadonlyMap<string, FunctionNow>;
  /** How messages travel that were written and are not there yet. */
  readonly underway: readonly Channel[];
  readonly lastDayToReopen: Day | null;
  readonly today: Day;
}

export function whoKey(functionId: string, day: Day): string {
  return `${day} ${functionId}`;
}

/** A code that is never given: the two words differ in every real one. */
const neverGiven = 'anker-anker-10';

/** The contact behind a code as people type it. For every wrong code the same work is done, and null comes back. */
export async function contactBehind(look: Look, typed: string): Promise<Contact | null> {
  try {
    return await contactByCode(look, readCode(typed) ?? neverGiven);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return null;
    throw error;
  }
}

/** Null when there is no such code. */
export async function loadFollowPage(look: Look, code: string): Promise<FollowModel | null> {
  const contact = await contactBehind(look, code);
  if (!contact) return null;
  const [place, messages, answers, attachments, facts, terms] = await Promise.all([
    placeOf(look, contact.villageId),
    messagesOf(look, contact.id),
    contact.outcome ? answersOf(look, contact.id) : [],
    attachmentsOf(look, contact.id),
    historyOf(look, 'contact', contact.id),
    termsOn(look),
  ]);
  const delivered = new Set(messages.filter(({ deliveredAt }) => deliveredAt).map(({ id }) => id as string));
  const media = attachments.filter((item) => !item.fromResident && (!item.messageId || delivered.has(item.messageId)));
  return {
    ...place,
    contact,
    messages,
    answers,
    media: media.map(({ id, messageId, kind, createdAt }) => ({
      id,
      messageId,
      kind: kind as SentMedia['kind'],
      createdAt,
    })),
    facts,
    who: await whoWrote(look, messages),
    underway: await underway(look, messages),
    lastDayToReopen: lastDayToReopen(contact, terms),
    today: look.today,
  };
}

const travelling = new Set(['waiting', 'sending', 'in_batch', 'possibly_sent']);

async function underway(look: Look, messages: readonly Message[]): Promise<Channel[]> {
  const open = messages.filter(({ deliveredAt, cancelledAt }) => !deliveredAt && !cancelledAt).map(({ id }) => id);
  if (open.length === 0) return [];
  const deliveries = (await deliveriesOf(look, open)).filter(({ state }) => travelling.has(state));
  return [...new Set(deliveries.map(({ channel }) => channel))];
}

async function whoWrote(look: Look, messages: readonly Message[]): Promise<Map<string, FunctionNow>> {
  const byDay = new Map<Day, Set<FunctionId>>();
  for (const { deliveredAt, createdAt, functionId } of messages) {
    if (!deliveredAt || !functionId) continue;
    const day = dayOf(createdAt);
    byDay.set(day, (byDay.get(day) ?? new Set()).add(functionId));
  }
  const found = await Promise.all(
    [...byDay].map(async ([day, ids]) =>
      (await functionsNow(look, [...ids], day)).map((func) => [whoKey(func.id, day), func] as const),
    ),
  );
  return new Map(found.flat());
}

export interface ReadingShown extends Reading {
  readonly title: string | null;
}

/** Who read the story, by function, the newest first. */
export async function readingsWithTitle(look: Look, contact: Contact): Promise<ReadingShown[]> {
  const readings = await readingsOf(look, contact.id);
  const functions = await functionsNow(look, [...new Set(readings.map(({ functionId }) => functionId))]);
  const titles = new Map(functions.map(({ id, title }) => [id, title]));
  return readings.map((reading) => ({ ...reading, title: titles.get(reading.functionId) ?? null }));
}
