import type { Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { Terms } from '../../villages/index.ts';
import { dayNamedBy, expectationsFrom } from '../answer/rules.ts';
import { findAnswer } from '../answer/store.ts';
import { close, holdContact } from '../contact/actions.ts';
import { checkNamedDay, mustBeOpen, nextAfterDelivery, substantiveDay } from '../contact/rules.ts';
import { changeContact, insertReply } from '../contact/store.ts';
import { contactText as text } from '../text.ts';
import type { Answer, Contact, ContactId, Expectations, Message, MessageId } from '../types.ts';
import { checkExpectations, isExplained, isNewest, missingPart } from './rules.ts';
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
export async function askResident(work: Work, id: ContactId, question: string, answerBy: Day, by: FunctionId, terms: Terms): Promise<Message> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  if (!question.trim()) throw new Refusal('invalid', text.bodyMissing, 'body');
  checkNamedDay(answerBy, work.today, contact, terms);
  return write(work, contact, { kind: 'question', body: question, namesDay: answerBy }, by);
}

/** The message that carries an answer. */
export async function writeAnswerMessage(work: Work, contact: Contact, answer: Answer): Promise<Message> {
  const earlier = await store.messagesOf(work, contact.id);
  const wanted = expectationsFrom(answer);
  checkExpectations(contact, earlier, wanted);
  const expectations = missingPart(wanted) === null ? wanted : null;
  return write(work, contact, { kind: 'answer', body: answer.body, namesDay: dayNamedBy(answer), expectations, answerId: answer.id }, answer.functionId);
}

/** Nothing came back on a question: one last message that names the next day. Null when that day has no room left. */
export async function writeReminder(work: Work, contact: Contact, body: (day: Day) => string, terms: Terms): Promise<Message | null> {
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
  await record(work, { about: 'contact', id: contact.id, fact: 'message_written', details: { kind: message.kind, message: message.id, namesDay: message.namesDay } });
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
  const next = contact.closedAs ? null : nextDayAfter(contact, message, isNewest(message, all));
  await store.setDelivered(work, messageId, via, next === contact.nextMessageBy ? null : contact.nextMessageBy);
  await record(work, { about: 'contact', id: contact.id, fact: 'message_delivered', details: { kind: message.kind, message: message.id, via, namesDay: message.namesDay } });
  const answer = message.answerId ? await findAnswer(work, message.answerId) : null;
  const marked = await changeContact(work, contact.id, { ...marks(work, contact, message, answer), ...(next ? { nextMessageBy: next } : {}) });
  return endsBy(contact, answer) ? close(work, marked, 'finished') : marked;
}

function nextDayAfter(contact: Contact, message: Message, newest: boolean): Day | null {
  return message.namesDay ? nextAfterDelivery(contact.nextMessageBy, message.namesDay, newest) : contact.nextMessageBy;
}

function marks(work: Work, contact: Contact, message: Message, answer: Answer | null): Partial<Contact> {
  const seen = { seenAt: contact.seenAt ?? work.now };
  const explained = message.expectations ? { explainedAt: contact.explainedAt ?? work.now } : {};
  if (message.kind === 'receipt') return seen;
  if (message.kind === 'question') return { ...seen, takenUpAt: contact.takenUpAt ?? work.now, waitingUntil: message.namesDay };
  const takenUp = { ...seen, ...explained, takenUpAt: contact.takenUpAt ?? work.now, waitingUntil: null };
  if (!answer || contact.closedAs) return takenUp;
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

/** What seemed delivered came back: the promise falls back to the day it had, and what ended by it is open again. */
export async function messageReturned(work: Work, messageId: MessageId): Promise<Contact> {
  const found = await knownMessage(work, messageId);
  const contact = await holdContact(work, found.contactId);
  const message = await knownMessage(work, messageId);
  if (!message.deliveredAt) return contact;
  await store.setDelivered(work, messageId, null, null);
  await record(work, { about: 'contact', id: contact.id, fact: 'message_returned', details: { kind: message.kind, message: message.id } });
  return changeContact(work, contact.id, undone(work, contact, message));
}

function undone(work: Work, contact: Contact, message: Message): Partial<Contact> {
  const back = message.movedFrom ?? contact.nextMessageBy ?? work.today;
  const day = contact.nextMessageBy && contact.nextMessageBy < back ? contact.nextMessageBy : back;
  const reopened: Partial<Contact> = contact.closedAs === 'withdrawn' ? {} : { closedAt: null, closedOn: null, closedAs: null, nextMessageBy: day };
  if (message.kind === 'receipt') return { ...reopened, seenAt: null };
  if (message.kind === 'question') return { ...reopened, waitingUntil: null };
  if (message.kind === 'answer') return { ...reopened, outcome: null, acknowledgedAt: null, laterUntil: null, ...(message.expectations ? { explainedAt: null } : {}) };
  return message.expectations ? { ...reopened, explainedAt: null } : reopened;
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
