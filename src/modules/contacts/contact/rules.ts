import { addDays, addMonths, addWorkingDays, type Day, workingDaysBetween } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Terms } from '../../villages/index.ts';
import { contactText as text } from '../text.ts';
import type { Contact, ContactType, Message } from '../types.ts';

export type Status =
  | 'received'
  | 'confirmed'
  | 'understood'
  | 'in_progress'
  | 'waiting_for_resident'
  | 'later'
  | 'answered'
  | 'reopened'
  | 'finished'
  | 'withdrawn';

/** The word for where a contact stands: read from its facts, never stored. */
export function statusOf(contact: Contact, today: Day): Status {
  if (contact.closedAs) return contact.closedAs;
  if (contact.waitingUntil && contact.waitingUntil >= today) return 'waiting_for_resident';
  if (contact.outcome === 'later' && contact.laterUntil && contact.laterUntil >= today) return 'later';
  if (contact.outcome && contact.outcome !== 'later') return 'answered';
  if (contact.reopenedAt) return 'reopened';
  if (contact.takenUpAt) return 'in_progress';
  if (contact.heardAt) return 'understood';
  return contact.seenAt ? 'confirmed' : 'received';
}

/** In silence: open, and the day that was promised has passed (INV-01). */
export function isInSilence(contact: Pick<Contact, 'nextMessageBy'>, today: Day): boolean {
  return contact.nextMessageBy !== null && contact.nextMessageBy < today;
}

export type Ladder = 'officer' | 'deputy' | 'team_manager';

/**
 * Who has to act on a promised day that has passed: the officer on the first working day after it, the deputy one
 * step later, the team manager one more (D1-D4).
 * @param step working days between the rungs
 */
export function ladderOf(nextMessageBy: Day, today: Day, step: number): Ladder | null {
  if (nextMessageBy >= today) return null;
  const late = workingDaysBetween(nextMessageBy, today);
  if (late <= step) return 'officer';
  return late <= 2 * step ? 'deputy' : 'team_manager';
}

/** The day before which a new contact has its named receipt (D1). */
export function receiptDay(today: Day, terms: Terms): Day {
  return addWorkingDays(today, terms.D1);
}

/** The day that a receipt names: the first substantive message (D2). */
export function substantiveDay(today: Day, terms: Terms): Day {
  return addWorkingDays(today, terms.D2);
}

/** The day that moves when a message was delivered. An older message that arrives late never loosens a newer promise. */
export function nextAfterDelivery(current: Day | null, named: Day, isNewest: boolean): Day {
  if (isNewest || current === null) return named;
  return named < current ? named : current;
}

/** Only a message that is newer than every delivered one may move the day later. */
export function isNewest(message: Message, all: readonly Message[]): boolean {
  return all.every((other) => !other.deliveredAt || other.id === message.id || other.createdAt <= message.createdAt);
}

/**
 * The promised day when these messages arrived and no others: what a contact owes, told again from its facts.
 * @param first the day that was promised when the contact was opened
 * @param delivered in any order; what was not delivered is left out
 */
export function dayPromised(first: Day, delivered: readonly Message[]): Day {
  let promised = first;
  const before: Message[] = [];
  for (const message of inOrderOfDelivery(delivered)) {
    if (message.namesDay) promised = nextAfterDelivery(promised, message.namesDay, isNewest(message, before));
    before.push(message);
  }
  return promised;
}

function inOrderOfDelivery(messages: readonly Message[]): Message[] {
  const key = ({ deliveredAt, createdAt, id }: Message) => `${deliveredAt} ${createdAt} ${id}`;
  return messages.filter(({ deliveredAt }) => deliveredAt).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * Checks the day that a message names (D3, D4).
 * @throws Refusal when it is past, or further away than the longest gap
 */
export function checkNamedDay(named: Day, today: Day, contact: Pick<Contact, 'laterUntil'>, terms: Terms): void {
  if (named <= today) throw new Refusal('invalid', text.dayMustBeAhead, 'nextDay');
  const limit =
    contact.laterUntil && contact.laterUntil > today ? addMonths(today, terms.D4Interim) : addDays(today, terms.D3);
  if (named > limit) throw new Refusal('invalid', text.dayTooFar(limit), 'nextDay');
  if (contact.laterUntil && contact.laterUntil > today && named > contact.laterUntil)
    throw new Refusal('invalid', text.dayAfterLater(contact.laterUntil), 'nextDay');
}

/** Nothing but a delivered message moves the day later, whoever asks (INV-02). */
export function refuseMovingByHand(contact: Contact, wanted: Day): never {
  throw new Refusal(
    'conflict',
    wanted > (contact.nextMessageBy ?? wanted) ? text.firstAMessage : text.daysAreNotEdited,
    'nextDay',
  );
}

/** @throws Refusal when the contact is closed */
export function mustBeOpen(contact: Contact): void {
  if (contact.closedAs) throw new Refusal('conflict', text.alreadyClosed);
}

/** @throws Refusal when no answer was delivered, or when a delivered answer promised news that was not told yet (INV-03) */
export function mayFinish(contact: Contact, messages: readonly Message[]): void {
  mustBeOpen(contact);
  if (!contact.acknowledgedAt || !contact.outcome) throw new Refusal('conflict', text.answerFirst);
  if (contact.outcome === 'later') throw new Refusal('conflict', text.laterIsNoEnd);
  const untold = messages.find(
    (message) => message.kind === 'answer' && message.deliveredAt && isNewest(message, messages),
  );
  if (untold?.namesDay) throw new Refusal('conflict', text.followUpFirst(untold.namesDay));
}

/** What happens when somebody comes back: the same contact opens, or a new one is linked to it (D18). */
export function reopening(contact: Contact, today: Day, terms: Terms): 'same' | 'linked' {
  if (!contact.closedOn) throw new Refusal('conflict', text.stillOpen);
  return !contact.pseudonymisedAt && today <= addDays(contact.closedOn, terms.D18) ? 'same' : 'linked';
}

/** A short subject out of somebody's own words: the first sentence, at most `max` characters, cut at a word. */
export function subjectFrom(story: string, max = 80): string {
  const first = story.trim().split(/(?<=[.!?])\s|\n/)[0] ?? '';
  if (first.length <= max) return first.replace(/[.!]$/, '');
  const cut = first.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max / 2 ? space : max).trimEnd()}…`;
}

/** How the product shows a type before the officer has looked: none is needed to be heard (S3.2-08). */
export function typeOrNone(type: string | null | undefined): ContactType | null {
  return (type ?? null) as ContactType | null;
}
