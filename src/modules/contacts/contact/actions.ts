import { addDays, addMonths, type Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId, PartyId } from '../../people/index.ts';
import type { Terms, VillageId } from '../../villages/index.ts';
import { makeCode, readCode } from '../code.ts';
import { cancelOpenMessages } from '../message/cancel.ts';
import { messagesOf } from '../message/store.ts';
import { contactText as text } from '../text.ts';
import type { Contact, ContactId, ContactType, Door, Visibility } from '../types.ts';
import { mayFinish, mustBeOpen, receiptDay, reopening, subjectFrom } from './rules.ts';
import * as store from './store.ts';

export interface Received {
  readonly villageId: VillageId;
  readonly partyId: PartyId;
  readonly ownerFunctionId: FunctionId;
  readonly door: Door;
  readonly story: string;
  readonly subject?: string | null;
  readonly type?: ContactType | null;
  readonly topic?: string | null;
  readonly place?: string | null;
  readonly questionBehind?: string | null;
  readonly urgent?: boolean;
  readonly mayBePublic?: boolean;
  readonly earlierContactId?: ContactId | null;
  /** The same form sent twice carries the same key and gives the same contact. */
  readonly submissionKey?: string | null;
}

/** Somebody brings something in: from now on there is a day before which the next message comes (D1). */
export async function receive(work: Work, received: Received, terms: Terms): Promise<Contact> {
  const contact = await insertWithCode(work, received, receiptDay(work.today, terms));
  await record(work, {
    about: 'contact',
    id: contact.id,
    fact: 'received',
    details: { door: contact.door, village: contact.villageId, nextMessageBy: contact.nextMessageBy },
  });
  return contact;
}

async function insertWithCode(work: Work, received: Received, nextMessageBy: Day): Promise<Contact> {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const inserted = await store.insertContact(work, {
      id: work.newId<'contact'>(),
      code: makeCode(work.random, 2 + Math.floor(attempt / 3)),
      villageId: received.villageId,
      partyId: received.partyId,
      ownerFunctionId: received.ownerFunctionId,
      door: received.door,
      type: received.type ?? null,
      topic: received.topic ?? null,
      place: received.place ?? null,
      subject: received.subject?.trim() || subjectFrom(received.story),
      story: received.story,
      summary: null,
      questionBehind: received.questionBehind ?? null,
      urgent: received.urgent ?? false,
      mayBePublic: received.mayBePublic ?? false,
      earlierContactId: received.earlierContactId ?? null,
      nextMessageBy,
      submissionKey: received.submissionKey ?? null,
    });
    if (inserted) return inserted;
  }
  throw new Error('No free word code was found.');
}

/** @throws Refusal when there is none */
export async function contactById(view: Look, id: ContactId): Promise<Contact> {
  return known(await store.findContact(view, id));
}

export async function contactByNumber(view: Look, number: string): Promise<Contact> {
  return known(await store.findByNumber(view, number));
}

/** By word code, as people say or type it. */
export async function contactByCode(view: Look, typed: string): Promise<Contact> {
  const code = readCode(typed);
  const contact = code ? await store.findByCode(view, code) : null;
  if (!contact) throw new Refusal('unknown', text.unknownCode, 'code');
  return contact;
}

/** Holds the contact until the transaction ends; everything that changes a contact starts here. */
export async function holdContact(work: Work, id: ContactId): Promise<Contact> {
  return known(await store.lockContact(work, id));
}

function known(contact: Contact | null): Contact {
  if (!contact) throw new Refusal('unknown', text.unknownContact);
  return contact;
}

/** The resident heard the summary and said that it is right (gehoord). A corrected summary keeps the earlier ones. */
export async function confirmReadBack(
  work: Work,
  id: ContactId,
  summary: string,
  channel: string,
  by: FunctionId,
): Promise<Contact> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  if (!summary.trim()) throw new Refusal('invalid', text.readBackMissing, 'summary');
  await store.insertReadBack(work, { id: work.newId<'read_back'>(), contactId: id, summary, channel, functionId: by });
  await record(work, { about: 'contact', id, fact: 'read_back_confirmed', details: { channel } });
  return store.changeContact(work, id, { heardAt: contact.heardAt ?? work.now, summary });
}

export interface Description {
  readonly subject: string;
  readonly type: ContactType | null;
  readonly topic: string | null;
  readonly place: string | null;
  readonly questionBehind: string | null;
  readonly urgent: boolean;
  readonly visibility: Visibility;
  readonly publicSummary: string | null;
}

/** What the officer understood: type, place, the question behind the question, who may know. Never a date. */
export async function describe(work: Work, id: ContactId, description: Description): Promise<Contact> {
  await holdContact(work, id);
  if (description.visibility === 'public_nameless' && !description.publicSummary?.trim())
    throw new Refusal('invalid', text.publicNeedsSummary, 'publicSummary');
  await record(work, {
    about: 'contact',
    id,
    fact: 'described',
    details: { type: description.type, visibility: description.visibility },
  });
  return store.changeContact(work, id, description);
}

/** The officer ends what was answered and followed up (INV-03). */
export async function finish(work: Work, id: ContactId): Promise<Contact> {
  const contact = await holdContact(work, id);
  mayFinish(contact, await messagesOf(work, id));
  return close(work, contact, 'finished');
}

/** Ends the contact; the database itself refuses it without a delivered answer. */
export async function close(work: Work, contact: Contact, as: 'finished' | 'withdrawn'): Promise<Contact> {
  const { outcome, nextMessageBy } = contact;
  await record(work, { about: 'contact', id: contact.id, fact: as, details: { outcome, nextMessageBy } });
  return store.changeContact(work, contact.id, {
    closedAt: work.now,
    closedOn: work.today,
    closedAs: as,
    nextMessageBy: null,
    waitingUntil: null,
  });
}

/** The resident no longer wants it. How that was said is kept. */
export async function withdraw(work: Work, id: ContactId, said: string): Promise<Contact> {
  const contact = await holdContact(work, id);
  mustBeOpen(contact);
  if (!said.trim()) throw new Refusal('invalid', text.withdrawReason, 'said');
  await cancelOpenMessages(work, id);
  await store.insertReply(work, id, said.trim());
  await record(work, { about: 'contact', id, fact: 'withdraw_asked' });
  return close(work, contact, 'withdrawn');
}

/** Somebody comes back within the term: the same contact opens and owes a message again (D18). */
export async function reopen(work: Work, id: ContactId, terms: Terms): Promise<Contact> {
  const contact = await holdContact(work, id);
  if (reopening(contact, work.today, terms) === 'linked') throw new Refusal('conflict', text.alreadyClosed);
  const nextMessageBy = receiptDay(work.today, terms);
  await record(work, { about: 'contact', id, fact: 'reopened', details: { nextMessageBy } });
  return store.changeContact(work, id, {
    closedAt: null,
    closedOn: null,
    closedAs: null,
    outcome: null,
    acknowledgedAt: null,
    laterUntil: null,
    waitingUntil: null,
    reopenedAt: work.now,
    nextMessageBy,
    pulseUsed: false,
  });
}

/** Ties a contact to an earlier one of the same village or the same person. */
export async function linkToEarlier(work: Work, id: ContactId, earlierNumber: string): Promise<Contact> {
  const contact = await holdContact(work, id);
  const earlier = await contactByNumber(work, earlierNumber.trim());
  const related = earlier.id !== id && (earlier.villageId === contact.villageId || earlier.partyId === contact.partyId);
  if (!related) throw new Refusal('conflict', text.earlierElsewhere, 'earlier');
  await record(work, { about: 'contact', id, fact: 'linked', details: { earlier: earlier.number } });
  return store.changeContact(work, id, { earlierContactId: earlier.id });
}

/** The three short questions, once a contact, kept without any key to it. */
export async function givePulse(
  work: Work,
  id: ContactId,
  given: { seen: string; heard: string; acknowledged: string },
): Promise<void> {
  const contact = await holdContact(work, id);
  if (contact.pulseUsed || !contact.outcome) return;
  await store.changeContact(work, id, { pulseUsed: true });
  const month = `${work.today.slice(0, 7)}-01` as Day;
  await store.insertPulse(work, { villageId: contact.villageId, month, outcome: contact.outcome, ...given });
}

/**
 * Pseudonymises contacts that closed longer ago than the retention term: words, sound, pictures and code go, counts stay.
 * @param months the retention term, a setting
 * @returns the contacts and the people that nothing else points to
 */
export async function pseudonymiseClosed(
  work: Work,
  months: number,
  limit: number,
): Promise<{ contacts: Contact[]; parties: PartyId[] }> {
  const contacts = await store.closedBefore(work, addMonths(work.today, -months), limit);
  const parties: PartyId[] = [];
  for (const contact of contacts) {
    await store.eraseContact(work, contact);
    await record(work, { about: 'contact', id: contact.id, fact: 'pseudonymised' });
    if (!(await store.contactsWithOtherOpenContacts(work, contact.partyId, contact.id))) parties.push(contact.partyId);
  }
  return { contacts, parties };
}

/** The last day on which coming back opens the same contact. */
export function lastDayToReopen(contact: Contact, terms: Terms): Day | null {
  return contact.closedOn ? addDays(contact.closedOn, terms.D18) : null;
}
