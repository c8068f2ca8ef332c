import type { Day, Instant } from '#src/platform/calendar/index.ts';
import type { Id } from '#src/platform/ids.ts';
import type { FunctionId, PartyId } from '../people/index.ts';
import type { VillageId } from '../villages/index.ts';

export type ContactId = Id<'contact'>;
export type MessageId = Id<'message'>;
export type AnswerId = Id<'answer'>;
export type AttachmentId = Id<'attachment'>;

export const doors = ['web', 'pictures', 'phone', 'letter', 'card', 'visit', 'partner', 'callback'] as const;
export type Door = (typeof doors)[number];

export const contactTypes = ['question', 'wish', 'idea', 'concern', 'complaint', 'compliment'] as const;
export type ContactType = (typeof contactTypes)[number];

export const answerKinds = ['yes', 'partly', 'later', 'no', 'residents_themselves', 'not_ours'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const grounds = ['money', 'rules', 'safety', 'ownership', 'support', 'capacity', 'policy'] as const;
export type Ground = (typeof grounds)[number];

export const visibilities = ['officer', 'needed', 'public_nameless'] as const;
export type Visibility = (typeof visibilities)[number];

/** One thing that somebody brought in, with the facts that happened to it. */
export interface Contact {
  readonly id: ContactId;
  readonly number: string;
  readonly code: string;
  readonly villageId: VillageId;
  readonly partyId: PartyId;
  readonly ownerFunctionId: FunctionId;
  readonly door: Door;
  readonly type: ContactType | null;
  readonly topic: string | null;
  readonly place: string | null;
  readonly subject: string;
  readonly story: string;
  readonly summary: string | null;
  readonly questionBehind: string | null;
  readonly urgent: boolean;
  readonly visibility: Visibility;
  readonly publicSummary: string | null;
  /** The resident agreed that the village knows it, without a name. */
  readonly mayBePublic: boolean;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  /** The day before which the resident hears from us. Only a closed contact has none. */
  readonly nextMessageBy: Day | null;
  /** The named receipt was delivered (gezien). */
  readonly seenAt: Instant | null;
  /** The read-back was confirmed (gehoord). */
  readonly heardAt: Instant | null;
  readonly takenUpAt: Instant | null;
  /** An answer was delivered (erkend). */
  readonly acknowledgedAt: Instant | null;
  /** The five expectations were delivered. */
  readonly explainedAt: Instant | null;
  readonly waitingUntil: Day | null;
  readonly laterUntil: Day | null;
  readonly outcome: AnswerKind | null;
  readonly closedAt: Instant | null;
  readonly closedOn: Day | null;
  readonly closedAs: 'finished' | 'withdrawn' | null;
  readonly reopenedAt: Instant | null;
  readonly earlierContactId: ContactId | null;
  readonly pulseUsed: boolean;
  readonly pseudonymisedAt: Instant | null;
}

/** What the resident may expect, in five parts (S3.4-10). */
export interface Expectations {
  readonly can: string;
  readonly cannot: string;
  readonly when: string;
  readonly decides: string;
  readonly weAsk: string;
}

export type MessageKind = 'receipt' | 'interim' | 'question' | 'answer' | 'reminder';

export interface Message {
  readonly id: MessageId;
  readonly contactId: ContactId;
  readonly kind: MessageKind;
  readonly body: string;
  /** The day before which the message promises the next one. */
  readonly namesDay: Day | null;
  readonly expectations: Expectations | null;
  readonly answerId: AnswerId | null;
  readonly createdAt: Instant;
  readonly functionId: FunctionId | null;
  readonly deliveredAt: Instant | null;
  readonly deliveredVia: string | null;
  readonly movedFrom: Day | null;
  readonly cancelledAt: Instant | null;
}

export interface Answer {
  readonly id: AnswerId;
  readonly contactId: ContactId;
  readonly kind: AnswerKind;
  readonly ground: Ground | null;
  readonly argument: string | null;
  readonly whatIsPossible: string | null;
  readonly nothingPossibleBecause: string | null;
  readonly decider: string | null;
  readonly howToRespond: string | null;
  readonly laterUntil: Day | null;
  readonly interimDays: readonly Day[];
  readonly followUpBy: Day | null;
  readonly body: string;
  readonly expectations: Expectations | null;
  readonly channel: string;
  readonly createdAt: Instant;
  readonly functionId: FunctionId;
  readonly secondReaderId: FunctionId | null;
  readonly secondReadAt: Instant | null;
  readonly secondReaderAgrees: boolean | null;
  readonly secondReaderNote: string | null;
}

export interface Attachment {
  readonly id: AttachmentId;
  readonly contactId: ContactId;
  readonly messageId: MessageId | null;
  readonly kind: 'photo' | 'sound';
  readonly mediaType: string;
  readonly seconds: number | null;
  readonly fromResident: boolean;
}

/** What the resident said back. */
export interface Reply {
  readonly body: string;
  readonly createdAt: Instant;
}
