import { record } from '#src/platform/history.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { termsOn } from '../villages/index.ts';
import { attempt, deliver, deliveryOf, fail, presentOutcome, step } from './actions.ts';
import { type CallTerms, isCallExhausted, outcomeOf } from './rules.ts';
import type { DeliveryId, Outcome } from './types.ts';

/** The resident was called and reached: the message counts as delivered. */
export async function markReached(work: Work, id: DeliveryId, note?: string): Promise<Outcome> {
  return step(work, 'reach', id, (delivery) => deliver(work, delivery, { outcome: 'reached', note }));
}

/** It was given at the door, or the partner passed it on. */
export async function markHandedOver(work: Work, id: DeliveryId, note?: string): Promise<Outcome> {
  return step(work, 'handOver', id, (delivery) => deliver(work, delivery, { outcome: 'handed_over', note }));
}

export interface MissOptions {
  /** How many attempts were on the screen: a form that is sent twice then counts once. */
  readonly attemptsSeen?: number | undefined;
}

/** Nobody answered. After enough attempts on enough days (D14) the call fails and a letter takes over, when there is an address. */
export async function markNotReached(
  work: Work,
  id: DeliveryId,
  note?: string,
  { attemptsSeen }: MissOptions = {},
): Promise<Outcome> {
  return step(work, 'miss', id, async (delivery) => {
    if (attemptsSeen !== undefined && delivery.attempts.length > attemptsSeen) return presentOutcome(work, delivery);
    await attempt(work, id, { outcome: 'not_reached', note });
    await record(work, { about: 'delivery', id, fact: 'not reached', details: { channel: delivery.channel } });
    const missed = await deliveryOf(work, id);
    return isCallExhausted(missed.attempts, await callTerms(work))
      ? fail(work, missed, 'not_reached')
      : outcomeOf(missed);
  });
}

async function callTerms(look: Look): Promise<CallTerms> {
  const { D14Attempts, D14Days } = await termsOn(look);
  return { attempts: D14Attempts, days: D14Days };
}
