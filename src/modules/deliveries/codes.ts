import type { Channel } from '../people/index.ts';
import type { AttemptOutcome, DeliveryState, Failure } from './types.ts';

/** The Dutch words that stand in addresses and in the API. */
export const channelCodes = {
  email: 'e-mail',
  letter: 'brief',
  phone: 'telefoon',
  visit: 'bezoek',
  partner: 'partner',
  self: 'volgpagina',
} as const satisfies Record<Channel, string>;

export const stateCodes = {
  waiting: 'klaargezet',
  sending: 'onderweg',
  in_batch: 'in-stapel',
  delivered: 'bezorgd',
  failed: 'mislukt',
  possibly_sent: 'misschien-bezorgd',
  cancelled: 'gestopt',
  bounced: 'teruggekomen',
} as const satisfies Record<DeliveryState, string>;

export const attemptCodes = {
  reached: 'bereikt',
  not_reached: 'niet-bereikt',
  accepted: 'aangenomen',
  refused: 'geweigerd',
  no_connection: 'geen-verbinding',
  unknown: 'onzeker',
  handed_over: 'overhandigd',
  posted: 'gepost',
  shown: 'getoond',
  bounced: 'teruggekomen',
} as const satisfies Record<AttemptOutcome, string>;

export const failureCodes = {
  refused: 'geweigerd',
  not_reached: 'niet-bereikt',
  bounced: 'teruggekomen',
} as const satisfies Record<Failure, string>;

/** What a person can tell about a delivery. */
export const outcomeCodes = [
  'bereikt',
  'niet-bereikt',
  'overhandigd',
  'teruggekomen',
  'opnieuw',
  'aangekomen',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** The key of a code; null when there is none. */
export function keyOf<Key extends string>(codes: Readonly<Record<Key, string>>, code: string): Key | null {
  return (Object.keys(codes) as Key[]).find((key) => codes[key] === code) ?? null;
}
