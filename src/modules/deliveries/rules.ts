import { addWorkingDays, type Day, dayOf } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Channel } from '../people/index.ts';
import { deliveriesText as text } from './text.ts';
import type { Attempt, Delivery, DeliveryFacts, DeliveryState, Outcome, Parcel, Reach, TroubleKind } from './types.ts';

/** The state word for display; the facts are what counts. */
export function stateOf(facts: DeliveryFacts): DeliveryState {
  if (facts.cancelledAt) return 'cancelled';
  if (facts.bouncedAt) return 'bounced';
  if (facts.failedAt) return 'failed';
  if (facts.deliveredAt) return 'delivered';
  if (facts.possiblySentAt) return 'possibly_sent';
  if (facts.sendingStartedAt) return 'sending';
  return facts.batchId ? 'in_batch' : 'waiting';
}

interface StepRule {
  readonly channels: readonly Channel[];
  readonly from: readonly DeliveryState[];
  /** Here the step was already taken: taking it again changes nothing. */
  readonly done: readonly DeliveryState[];
}

const every = ['email', 'letter', 'phone', 'visit', 'partner', 'self'] as const;

/** Every step that a delivery can take, and from where. What is not here cannot happen. */
export const steps = {
  reach: { channels: ['phone'], from: ['waiting'], done: ['delivered'] },
  miss: { channels: ['phone', 'visit'], from: ['waiting'], done: ['failed'] },
  handOver: { channels: ['visit', 'partner'], from: ['waiting'], done: ['delivered'] },
  takeOut: { channels: ['letter'], from: ['in_batch'], done: ['waiting'] },
  start: { channels: ['email'], from: ['waiting'], done: [] },
  accept: { channels: ['email'], from: ['sending', 'possibly_sent'], done: ['delivered', 'cancelled', 'bounced'] },
  refuse: { channels: ['email'], from: ['sending', 'possibly_sent'], done: ['failed', 'cancelled', 'bounced'] },
  putBack: { channels: ['email'], from: ['sending', 'possibly_sent'], done: ['waiting', 'cancelled'] },
  lose: { channels: ['email'], from: ['sending'], done: ['possibly_sent', 'cancelled'] },
  bounce: { channels: ['email', 'letter'], from: ['delivered', 'possibly_sent'], done: ['bounced'] },
  confirm: { channels: ['email'], from: ['possibly_sent'], done: ['delivered'] },
  resend: { channels: ['email'], from: ['possibly_sent'], done: ['cancelled'] },
  cancel: {
    channels: every,
    from: ['waiting', 'in_batch', 'possibly_sent', 'failed', 'bounced'],
    done: ['cancelled'],
  },
  replace: {
    channels: every,
    from: ['waiting', 'in_batch', 'possibly_sent', 'failed', 'bounced', 'cancelled'],
    done: [],
  },
} as const satisfies Record<string, StepRule>;

export type Step = keyof typeof steps;

/**
 * Whether this step is taken now, or was taken before.
 * @throws Refusal when it can be neither
 */
export function checkStep(step: Step, delivery: Pick<Delivery, 'channel' | 'state'>): 'now' | 'before' {
  const rule: StepRule = steps[step];
  if (!rule.channels.includes(delivery.channel)) throw new Refusal('conflict', text.wrongChannel[delivery.channel]);
  if (rule.from.includes(delivery.state)) return 'now';
  if (rule.done.includes(delivery.state)) return 'before';
  throw new Refusal('conflict', text.wrongState[delivery.state]);
}

const outcomeKinds: Record<DeliveryState, Outcome['kind']> = {
  waiting: 'waiting',
  sending: 'waiting',
  in_batch: 'waiting',
  cancelled: 'waiting',
  delivered: 'delivered',
  failed: 'failed',
  possibly_sent: 'possibly_sent',
  bounced: 'returned',
};

export function outcomeOf(delivery: Delivery, replacement: Delivery | null = null): Outcome {
  return { kind: outcomeKinds[delivery.state], delivery, replacement };
}

/** After how many attempts on how many days a call has failed (D14). */
export interface CallTerms {
  readonly attempts: number;
  readonly days: number;
}

/** Whether enough attempts were made, on enough different days, to give up calling. */
export function isCallExhausted(attempts: readonly Pick<Attempt, 'outcome' | 'day'>[], terms: CallTerms): boolean {
  const missed = attempts.filter(({ outcome }) => outcome === 'not_reached');
  const days = new Set(missed.map(({ day }) => day));
  return missed.length >= terms.attempts && days.size >= terms.days;
}

/** Where a parcel goes in this channel; null when we do not know. A visit needs no address: the officer knows the way. */
export function destinationFor(channel: Channel, reach: Reach): string | null {
  if (channel === 'self') return text.followPage;
  if (channel === 'letter') return reach.address.join('\n') || null;
  if (channel === 'visit') return reach.address.join('\n');
  return reach[channel] || null;
}

/** Which channels take over when one does not work, the best first. */
export const fallbacks: Record<Channel, readonly Channel[]> = {
  email: ['phone', 'letter'],
  phone: ['letter'],
  visit: ['letter'],
  letter: ['phone', 'email'],
  partner: [],
  self: [],
};

/** The first channel that can take over: somebody can be reached in it, and it was not tried before. */
export function fallbackFor(channel: Channel, reach: Reach, tried: readonly Channel[]): Channel | null {
  const untried = fallbacks[channel].filter((other) => other !== channel && !tried.includes(other));
  return untried.find((other) => destinationFor(other, reach)) ?? null;
}

/** How often the mail server may be out of reach before a person has to know. */
const connectionsBeforeTrouble = 3;

/** The last day on which a letter may be posted: `term` working days after it lay ready or was put in a batch (D13). */
export function postBy(delivery: Pick<Delivery, 'createdAt'>, batchedOn: Day | null, term: number): Day {
  return addWorkingDays(batchedOn ?? dayOf(delivery.createdAt), term);
}

/** What is wrong with a delivery, or null when it goes its way. `batchedOn` is the day its batch was made, `term` is D13. */
export function troubleOf(delivery: Delivery, batchedOn: Day | null, today: Day, term: number): TroubleKind | null {
  const { state, channel, attempts } = delivery;
  if (state === 'failed' || state === 'bounced') return 'failed';
  if (state === 'possibly_sent') return 'possibly_sent';
  if (state !== 'waiting' && state !== 'in_batch') return null;
  if (channel === 'letter') return today > postBy(delivery, batchedOn, term) ? 'not_posted' : null;
  const misses = attempts.filter(({ outcome }) => outcome === 'no_connection').length;
  return channel === 'email' && misses >= connectionsBeforeTrouble ? 'not_sent' : null;
}

/** What is left of a parcel after pseudonymisation. */
export const emptyParcel: Parcel = {
  subject: '',
  greeting: '',
  blocks: [],
  nextDay: null,
  reference: '',
  code: '',
  signature: { name: '', role: '', phone: '' },
  language: 'nl',
  largeType: false,
  recipientName: null,
  say: '',
};
