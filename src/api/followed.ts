import {
  type Answer,
  answersOf,
  type Contact,
  isInSilence,
  lastDayToReopen,
  type Message,
  messagesOf,
  statusOf,
  topics,
} from '#src/modules/contacts/index.ts';
import { contactFor, termsOn, type Village, type VillageContact, villageById } from '#src/modules/villages/index.ts';
import { type Day, dayOf, type Instant } from '#src/platform/calendar/index.ts';
import { historyOf } from '#src/platform/history.ts';
import type { Look } from '#src/platform/work.ts';
import type { Volgcode } from './answers.ts';
import { answerParts, showExpectations, showFunction, showVillage } from './show.ts';
import * as words from './words.ts';

/** What stands behind a code: no name, no address, and no words of the resident. */
export interface Followed {
  readonly contact: Contact;
  readonly village: Village;
  readonly present: VillageContact;
  /** Only what arrived, in the order in which it did. */
  readonly messages: readonly Message[];
  readonly answers: readonly Answer[];
  readonly described: boolean;
  readonly reopenUntil: Day | null;
  readonly today: Day;
}

export async function loadFollowed(view: Look, contact: Contact): Promise<Followed> {
  const [village, present, messages, answers, facts, terms] = await Promise.all([
    villageById(view, contact.villageId),
    contactFor(view, contact.villageId),
    messagesOf(view, contact.id),
    contact.outcome ? answersOf(view, contact.id) : [],
    historyOf(view, 'contact', contact.id),
    termsOn(view),
  ]);
  return {
    contact,
    village,
    present,
    messages: messages
      .filter(({ deliveredAt }) => deliveredAt)
      .sort((a, b) => (a.deliveredAt! < b.deliveredAt! ? -1 : 1)),
    answers,
    described: facts.some(({ fact }) => fact === 'described'),
    reopenUntil: lastDayToReopen(contact, terms),
    today: view.today,
  };
}

export function showFollowed(followed: Followed): Volgcode {
  const { contact, village, present, messages, reopenUntil, today } = followed;
  const question = openQuestion(contact, messages, today);
  return {
    nummer: contact.number,
    kern: showVillage(village),
    onderwerp: subjectOf(followed),
    status: words.statuses[statusOf(contact, today)],
    volgendBerichtUiterlijk: contact.nextMessageBy,
    teLaat: isInSilence(contact, today),
    wie: showFunction(present.function),
    gezien: dayOrNull(contact.seenAt),
    gehoord: dayOrNull(contact.heardAt),
    erkend: dayOrNull(contact.acknowledgedAt),
    gedaan: messages.map(showDone),
    verwachting: showExpectations(messages.findLast(({ expectations }) => expectations)?.expectations ?? null),
    vraag: question && { tekst: question.body, antwoordUiterlijk: contact.waitingUntil ?? today },
    antwoord: showAnswered(followed),
    afgeslotenOp: contact.closedOn,
    heropenenTot: reopenUntil,
  };
}

/** The question that waits for the resident. */
export function openQuestion(contact: Contact, messages: readonly Message[], today: Day): Message | null {
  if (contact.closedAs || !contact.waitingUntil || contact.waitingUntil < today) return null;
  return messages.findLast(({ kind, deliveredAt }) => kind === 'question' && deliveredAt) ?? null;
}

/** What it is about as the municipality says it: a subject out of the story could name somebody. */
function subjectOf({ contact, described }: Followed): string | null {
  if (described) return contact.subject;
  return topics.find(({ slug }) => slug === contact.topic && slug !== 'other')?.label.nl ?? null;
}

function dayOrNull(at: Instant | null): Day | null {
  return at && dayOf(at);
}

/** Receipt and reminder only repeat what the resident said. */
function showDone({ kind, deliveredAt, deliveredVia, createdAt, body }: Message): Volgcode['gedaan'][number] {
  const via = words.channels[deliveredVia as keyof typeof words.channels] ?? words.channels.self;
  const says = kind !== 'receipt' && kind !== 'reminder';
  return { op: deliveredAt ?? createdAt, soort: words.messageKinds[kind], via, tekst: says ? body : null };
}

function showAnswered({ messages, answers }: Followed): Volgcode['antwoord'] {
  const message = messages.findLast(({ answerId }) => answers.some(({ id }) => id === answerId));
  const answer = answers.find(({ id }) => id === message?.answerId);
  return answer && message?.deliveredAt ? { ...answerParts(answer), bezorgdOp: message.deliveredAt } : null;
}
