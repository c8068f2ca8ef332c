import { type Day, type Instant, minDay } from '#src/platform/calendar/index.ts';
import { historyOf, record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { Terms } from '../../villages/index.ts';
import { dayNamedBy, expectationsFrom } from '../answer/rules.ts';
import { answersOf } from '../answer/store.ts';
import { close, holdContact } from '../contact/actions.ts';
import {
  checkNamedDay,
  dayPromised,
  isNewest,
  mustBeOpen,
  nextAfterDelivery,
  substantiveDay,
} from '../contact/rules.ts';
import { changeContact, insertReply } from '../contact/store.ts';
import { contactText as text } from '../text.ts';
import type { Answer, Contact, ContactId, Expectations, Message, MessageId } from '../types.ts';
import { checkExpectations, isExplained, missingPart } from './rules.ts';
import * as store from './store.ts';

/** The named receipt: who has it, and before which day the first real message comes (D2). */
export async function writeReceipt(work: Work, contact: Contact, body: string, terms: Terms): Promise<Message> {
  return write(work, contact, { kind: 'receipt', body, namesDay: substantiveDay(work.today, terms) });
}

/** A message in between: it names the day of the next one, and the first one tells what to expect. */
export async function writeInterim(
  work: Work,
  id: ContactId,
  given: { body: string; nextDay: Day; expectations: Expectations | null },
  by: FunctionId,
  terms: Terms,
): Promise<Message> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  if (!given.body.trim()) throw new Refusal('invalid', text.bodyMissing, 'body');
  checkNamedDay(given.nextDay, work.today, contact, terms);
  const earlier = await store.messagesOf(work, id);
  checkExpectations(contact, earlier, given.expectations);
  const expectations = isExplained(contact, earlier) ? null : given.expectations;
  return write(work, contact, { kind: 'interim', body: given.body, namesDay: given.nextDay, expectations }, by);
}

/** The municipality asks the resident something, and says until when it waits. */
export async function askResident(
  work: Work,
  id: ContactId,
  question: string,
  answerBy: Day,
  by: FunctionId,
  terms: Terms,
): Promise<Message> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  if (!question.trim()) throw new Refusal('invalid', text.bodyMissing, 'body');
  checkNamedDay(answerBy, work.today, contact, terms);
  return write(work, contact, { kind: 'question', body: question, namesDay: answerBy }, by);
}

/** The message that carries an answer. */
export async function writeAnswerMessage(work: Work, contact: Contact, answer: Answer): Promise<Message> {
  mustBeOpen(contact);
  const earlier = await store.messagesOf(work, contact.id);
  const wanted = expectationsFrom(answer);
  checkExpectations(contact, earlier, wanted);
  const expectations = missingPart(wanted) === null ? wanted : null;
  return write(
    work,
    contact,
    { kind: 'answer', body: answer.body, namesDay: dayNamedBy(answer), expectations, answerId: answer.id },
    answer.functionId,
  );
}

/** Nothing came back on a question: one last message that names the next day. Null when that day has no room left. */
export async function writeReminder(
  work: Work,
  contact: Contact,
  body: (day: Day) => string,
  terms: Terms,
): Promise<Message | null> {
  if (contact.closedAs) return null;
  const namesDay = substantiveDay(work.today, terms);
  return write(work, contact, { kind: 'reminder', body: body(namesDay), namesDay });
}

type Written = Pick<Message, 'kind' | 'body' | 'namesDay'> & Partial<Pick<Message, 'expectations' | 'answerId'>>;

async function write(work: Work, contact: Contact, written: Written, by: FunctionId | null = null): Promise<Message> {
  const message = await store.insertMessage(work, {
    contactId: contact.id,
    expectations: null,
    answerId: null,
    functionId: by ?? contact.ownerFunctionId,
    ...written,
  });
  await record(work, {
    about: 'contact',
    id: contact.id,
    fact: 'message_written',
    details: { kind: message.kind, message: message.id, namesDay: message.namesDay },
  });
  return message;
}

/**
 * A message reached the resident in the own channel. Only here does the promised day move, and only here does a contact
 * end by an answer (INV-02, INV-03). Twice delivered changes nothing more.
 */
export async function messageDelivered(work: Work, messageId: MessageId, via: string): Promise<Contact> {
  const found = await knownMessage(work, messageId);
  const contact = await holdContact(work, found.contactId);
  const message = await knownMessage(work, messageId);
  if (message.deliveredAt || message.cancelledAt) return contact;
  const all = await store.messagesOf(work, contact.id);
  const answer = await newestAnswer(work, message, all);
  const ends = endsBy(contact, answer);
  const next = contact.closedAs ? null : nextDayAfter(contact, message, isNewest(message, all));
  await store.setDelivered(work, messageId, via, next === contact.nextMessageBy ? null : contact.nextMessageBy);
  await record(work, {
    about: 'contact',
    id: contact.id,
    fact: 'message_delivered',
    details: { kind: message.kind, message: message.id, via, namesDay: message.namesDay },
  });
  const marked = await changeContact(work, contact.id, {
    ...marks(work, contact, message, answer),
    ...(next ? { nextMessageBy: next } : {}),
  });
  return ends ? close(work, marked, 'finished') : marked;
}

/** The answer in this message; null when it has none, or when the resident already got a newer answer. */
async function newestAnswer(work: Work, message: Message, all: readonly Message[]): Promise<Answer | null> {
  const isOlder = !isNewest(
    message,
    all.filter(({ answerId }) => answerId),
  );
  if (!message.answerId || isOlder) return null;
  return (await answersOf(work, message.contactId)).find(({ id }) => id === message.answerId) ?? null;
}

function nextDayAfter(contact: Contact, message: Message, newest: boolean): Day | null {
  return message.namesDay ? nextAfterDelivery(contact.nextMessageBy, message.namesDay, newest) : contact.nextMessageBy;
}

function marks(work: Work, contact: Contact, message: Message, answer: Answer | null): Partial<Contact> {
  const seen = { seenAt: contact.seenAt ?? work.now };
  const explained = message.expectations ? { explainedAt: contact.explainedAt ?? work.now } : {};
  if (message.kind === 'receipt') return seen;
  const takenUp = { ...seen, ...explained, takenUpAt: contact.takenUpAt ?? work.now, waitingUntil: null };
  if (contact.closedAs) return takenUp;
  if (message.kind === 'question') return { ...takenUp, waitingUntil: message.namesDay };
  if (!answer) return takenUp;
  return {
    ...takenUp,
    outcome: answer.kind,
    laterUntil: answer.laterUntil,
    acknowledgedAt: answer.kind === 'later' ? contact.acknowledgedAt : work.now,
  };
}

function endsBy(contact: Contact, answer: Answer | null): boolean {
  return answer !== null && answer.kind !== 'later' && answer.followUpBy === null && !contact.closedAs;
}

/**
 * What seemed delivered came back: the contact is as if it never arrived. The promised day falls back to what the other
 * messages promise, and what ended by this answer alone is open again.
 */
export async function messageReturned(work: Work, messageId: MessageId): Promise<Contact> {
  const found = await knownMessage(work, messageId);
  const contact = await holdContact(work, found.contactId);
  const message = await knownMessage(work, messageId);
  if (!message.deliveredAt || contact.pseudonymisedAt) return contact;
  await store.setDelivered(work, messageId, null, null);
  const round = await lastRound(work, contact);
  const arrived = (await store.messagesOf(work, contact.id)).filter(
    ({ deliveredAt }) => deliveredAt && deliveredAt >= round.openedAt,
  );
  const answer = await lastAnswer(work, contact, arrived);
  const changes = {
    ...unmarked(contact, message, arrived, answer),
    ...openedAgain(contact, arrived, answer, round),
  };
  const { nextMessageBy = contact.nextMessageBy } = changes;
  await record(work, {
    about: 'contact',
    id: contact.id,
    fact: 'message_returned',
    details: { kind: message.kind, message: message.id, nextMessageBy },
  });
  return changeContact(work, contact.id, changes);
}

interface Round {
  readonly openedAt: Instant;
  /** The day that was promised when it was opened. */
  readonly first: Day;
  /** The day that stands, or stood when it was closed. */
  readonly stood: Day;
}

/** From the last time that the contact was opened. */
async function lastRound(work: Work, contact: Contact): Promise<Round> {
  const facts = await historyOf(work, 'contact', contact.id);
  const opening = facts.findLast(({ fact }) => fact === 'received' || fact === 'reopened');
  if (!opening) throw new Error('A contact without a beginning.');
  const first = opening.details.nextMessageBy as Day;
  const ending = facts.findLast(({ fact }) => fact === 'finished' || fact === 'withdrawn');
  const stood = contact.nextMessageBy ?? (ending?.details.nextMessageBy as Day | undefined) ?? first;
  return { openedAt: opening.at, first, stood };
}

async function lastAnswer(work: Work, contact: Contact, arrived: readonly Message[]): Promise<Answer | null> {
  const carrying = arrived.filter(({ answerId }) => answerId).find((message, _, all) => isNewest(message, all));
  return carrying ? ((await answersOf(work, contact.id)).find(({ id }) => id === carrying.answerId) ?? null) : null;
}

/** Open again, unless the resident ended it or another answer ends it. The day never moves later by what came back. */
function openedAgain(
  contact: Contact,
  arrived: readonly Message[],
  answer: Answer | null,
  { first, stood }: Round,
): Partial<Contact> {
  if (contact.closedAs === 'withdrawn') return {};
  if (contact.closedAs && answer && answer.kind !== 'later') return {};
  const nextMessageBy = minDay(stood, dayPromised(first, arrived));
  return { closedAt: null, closedOn: null, closedAs: null, nextMessageBy };
}

function unmarked(
  contact: Contact,
  message: Message,
  arrived: readonly Message[],
  answer: Answer | null,
): Partial<Contact> {
  const explained = arrived.some(({ expectations }) => expectations);
  return {
    seenAt: arrived.length > 0 ? contact.seenAt : null,
    explainedAt: explained || !message.expectations ? contact.explainedAt : null,
    waitingUntil: message.kind === 'question' ? null : contact.waitingUntil,
    ...(message.kind === 'answer' ? outcomeOf(contact, answer) : {}),
  };
}

function outcomeOf(contact: Contact, answer: Answer | null): Partial<Contact> {
  const acknowledgedAt = answer && answer.kind !== 'later' ? contact.acknowledgedAt : null;
  return { outcome: answer?.kind ?? null, laterUntil: answer?.laterUntil ?? null, acknowledgedAt };
}

/** The resident replied to a question: the contact is with the municipality again. The promised day stays. */
export async function residentReplied(work: Work, id: ContactId, said = ''): Promise<Contact> {
  await holdContact(work, id);
  if (said.trim()) await insertReply(work, id, said.trim());
  await record(work, { about: 'contact', id, fact: 'resident_replied' });
  return changeContact(work, id, { waitingUntil: null });
}

async function knownMessage(work: Work, id: MessageId): Promise<Message> {
  const message = await store.lockMessage(work, id);
  if (!message) throw new Refusal('unknown', text.unknownMessage);
  return message;
}
