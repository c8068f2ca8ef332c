import type { Look } from '#src/platform/work.ts';
import { termsOn } from '../villages/index.ts';
import { troubleOf } from './rules.ts';
import * as store from './store.ts';
import type { BatchId, Delivery, Trouble, Villages } from './types.ts';

/** Everything that was ever done to deliver these, oldest first. */
export function deliveriesOf(look: Look, subjectIds: readonly string[]): Promise<Delivery[]> {
  return store.deliveriesAbout(look, subjectIds);
}

/** Who must be called, the most urgent first. */
export function callList(look: Look, villages: Villages): Promise<Delivery[]> {
  return store.waitingIn(look, ['phone'], villages);
}

/** What must be brought to somebody's door or passed on by a partner, the most urgent first. */
export function handoverList(look: Look, villages: Villages): Promise<Delivery[]> {
  return store.waitingIn(look, ['visit', 'partner'], villages);
}

/**
 * What does not get through by itself: failed with nothing in its place, possibly sent, a mail server that stays out of
 * reach, letters not posted in time (D13).
 */
export async function deliveriesInTrouble(look: Look, villages: Villages): Promise<Trouble[]> {
  const failed = await store.failedAlone(look, villages);
  const open = await store.openMail(look, villages);
  const { D13 } = await termsOn(look);
  const days = await store.batchDays(look, batchIds(open));
  return [...failed, ...open].flatMap((delivery) => {
    const batchedOn = (delivery.batchId && days.get(delivery.batchId)) ?? null;
    const kind = troubleOf(delivery, batchedOn, look.today, D13);
    return kind ? [{ kind, delivery }] : [];
  });
}

function batchIds(deliveries: readonly Delivery[]): BatchId[] {
  return [...new Set(deliveries.flatMap(({ batchId }) => (batchId ? [batchId] : [])))];
}
