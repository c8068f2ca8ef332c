import {
  type Access,
  type Answer,
  answersOf,
  attachmentsOf,
  type Contact,
  contactById,
  isExplained,
  lastDayToReopen,
  type Message,
  messagesOf,
  type Reading,
  type Reply,
  readingsOf,
  repliesOf,
  type Status,
  statusOf,
} from '#src/modules/contacts/index.ts';
import { type Delivery, deliveriesOf } from '#src/modules/deliveries/index.ts';
import {
  type FunctionId,
  type FunctionNow,
  functionNow,
  functionsNow,
  type Party,
  partyOf,
} from '#src/modules/people/index.ts';
import { type Terms, termsOn, type Village, villageById } from '#src/modules/villages/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import { historyOf, type RecordedFact } from '#src/platform/history.ts';
import type { Look } from '#src/platform/work.ts';

export type AttachmentInfo = Awaited<ReturnType<typeof attachmentsOf>>[number];

/** Everything on the page of one contact. */
export interface Dossier {
  readonly contact: Contact;
  readonly access: Access;
  readonly status: Status;
  readonly today: Day;
  readonly village: Village;
  readonly party: Party;
  readonly owner: FunctionNow;
  readonly messages: readonly Message[];
  readonly answers: readonly Answer[];
  readonly deliveries: readonly Delivery[];
  readonly attachments: readonly AttachmentInfo[];
  readonly readings: readonly Reading[];
  readonly facts: readonly RecordedFact[];
  readonly replies: readonly Reply[];
  readonly earlier: Contact | null;
  readonly functions: ReadonlyMap<FunctionId, FunctionNow>;
  readonly explained: boolean;
  readonly reopenUntil: Day | null;
  readonly terms: Terms;
}

export async function loadDossier(view: Look, contact: Contact, access: Access): Promise<Dossier> {
  const [messages, answers, attachments, readings, facts, village, party, owner, terms, functions, replies] =
    await Promise.all([
      messagesOf(view, contact.id),
      answersOf(view, contact.id),
      attachmentsOf(view, contact.id),
      readingsOf(view, contact.id),
      historyOf(view, 'contact', contact.id),
      villageById(view, contact.villageId),
      partyOf(view, contact.partyId),
      functionNow(view, contact.ownerFunctionId),
      termsOn(view),
      functionsNow(view),
      repliesOf(view, contact.id),
    ]);
  return {
    contact,
    access,
    status: statusOf(contact, view.today),
    today: view.today,
    village,
    party,
    owner,
    messages,
    answers,
    deliveries: await deliveriesOf(
      view,
      messages.map((message) => message.id),
    ),
    attachments,
    readings,
    facts,
    replies,
    earlier: contact.earlierContactId ? await contactById(view, contact.earlierContactId) : null,
    functions: new Map(functions.map((one) => [one.id, one])),
    explained: isExplained(contact, messages),
    reopenUntil: lastDayToReopen(contact, terms),
    terms,
  };
}
