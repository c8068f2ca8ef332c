import type { Day, Instant } from '#src/platform/calendar/index.ts';
import type { Id } from '#src/platform/ids.ts';
import type { Channel, Party, PartyId } from '../people/index.ts';
import type { VillageId } from '../villages/index.ts';

export type DeliveryId = Id<'delivery'>;
export type BatchId = Id<'letter_batch'>;

/** Why something is delivered; with `subjectId` it says what the delivery is about. */
export type Purpose = 'contact_message';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly items: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'callout'; readonly text: string };

/** What is delivered, as it was when it was handed to the post office. E-mail, letter and caller all read from it. */
export interface Parcel {
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** The day before which the next message comes. */
  readonly nextDay: Day | null;
  readonly reference: string;
  readonly code: string;
  readonly signature: { readonly name: string; readonly role: string; readonly phone: string };
  readonly language: 'nl' | 'en' | 'pl';
  readonly largeType: boolean;
  readonly recipientName: string | null;
  /** What the caller says by phone, one or two sentences. */
  readonly say: string;
}

export const deliveryStates = [
  'waiting',
  'sending',
  'in_batch',
  'delivered',
  'failed',
  'possibly_sent',
  'cancelled',
  'bounced',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Why a delivery failed. */
export type Failure = 'refused' | 'not_reached' | 'bounced';

export type AttemptOutcome =
  | 'reached'
  | 'not_reached'
  | 'accepted'
  | 'refused'
  | 'no_connection'
  | 'unknown'
  | 'handed_over'
  | 'posted'
  | 'shown'
  | 'bounced';

export interface Attempt {
  readonly id: string;
  readonly at: Instant;
  readonly day: Day;
  readonly outcome: AttemptOutcome;
  /** What somebody wrote, or the code that the mail server gave. */
  readonly note: string | null;
  readonly by: string;
}

/** What happened to a delivery. Its state is derived from these and from nothing else. */
export interface DeliveryFacts {
  readonly batchId: BatchId | null;
  readonly sendingStartedAt: Instant | null;
  readonly possiblySentAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly bouncedAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

export interface Delivery extends DeliveryFacts {
  readonly id: DeliveryId;
  readonly purpose: Purpose;
  readonly subjectId: string;
  readonly partyId: PartyId;
  readonly villageId: VillageId;
  readonly channel: Channel;
  /** An address, a number or the name of a partner; an address has a line for each line. */
  readonly destination: string;
  readonly content: Parcel;
  readonly dueBy: Day;
  readonly createdAt: Instant;
  readonly failure: Failure | null;
  readonly replacesId: DeliveryId | null;
  readonly replacedById: DeliveryId | null;
  readonly state: DeliveryState;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
}

/** What a verb led to: stories react to it in the same transaction. The same verb twice gives the same outcome. */
export interface Outcome {
  readonly kind: 'delivered' | 'failed' | 'possibly_sent' | 'waiting' | 'returned';
  readonly delivery: Delivery;
  /** The delivery that takes over, in another channel or as a second try. */
  readonly replacement: Delivery | null;
}

export interface Batch {
  readonly id: BatchId;
  readonly number: number;
  readonly createdAt: Instant;
  readonly createdOn: Day;
  readonly postedAt: Instant | null;
  /** Letters that go with it: those that were stopped are not counted. */
  readonly letters: number;
}

/** Whose deliveries: those of some villages, or everybody's. */
export type Villages = readonly VillageId[] | 'all';

export type TroubleKind = 'failed' | 'possibly_sent' | 'not_sent' | 'not_posted';

/** A delivery that does not get through by itself. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly delivery: Delivery;
}

/** How to reach somebody. */
export type Reach = Pick<Party, 'email' | 'phone' | 'address' | 'partner'>;
