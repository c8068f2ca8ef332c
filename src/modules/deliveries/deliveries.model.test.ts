import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { addMinutes } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import { channels } from '../people/index.ts';
import {
  acceptPossiblySent,
  cancelDelivery,
  type Delivery,
  type DeliveryId,
  deliveriesInTrouble,
  deliveriesOf,
  emailAccepted,
  emailNotStarted,
  emailRefused,
  emailUnknown,
  makeBatch,
  markBounced,
  markHandedOver,
  markNotReached,
  markPosted,
  markReached,
  resendPossiblySent,
  settleInterrupted,
  startSending,
  takeOutOfBatch,
} from './index.ts';
import { pageOfDeliveries } from './store.ts';
import { everyWay, type PostOffice, postOffice } from './testing.ts';
import { deliveryStates } from './types.ts';

type Verb = (work: Work, id: DeliveryId) => Promise<unknown>;

const verbs: Record<string, Verb> = {
  reached: markReached,
  notReached: markNotReached,
  handedOver: markHandedOver,
  cancelled: cancelDelivery,
  bounced: markBounced,
  started: startSending,
  accepted: emailAccepted,
  refused: (work, id) => emailRefused(work, id, '550 5.1.1'),
  notStarted: emailNotStarted,
  unknown: emailUnknown,
  resent: resendPossiblySent,
  confirmed: acceptPossiblySent,
  takenOut: takeOutOfBatch,
  batched: makeBatch,
  settled: (work) => settleInterrupted(work, addMinutes(work.now, -10)),
  posted: async (work, id) => {
    const batch = (await deliveriesOf(work, [subject])).find((one) => one.id === id)?.batchId;
    if (batch) await markPosted(work, batch);
  },
};

let office: PostOffice;
let subject = '';
before(async () => {
  office = await postOffice();
});

const all = () => office.see((look) => deliveriesOf(look, [subject]));

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom(...Object.keys(verbs), 'tomorrow'),
    /** Which delivery of the chain, counted from the newest. */
    which: fc.nat(3),
    twice: fc.boolean(),
  }),
  { minLength: 5, maxLength: 30 },
);

async function begin(channel: (typeof channels)[number], knows: string[]): Promise<void> {
  const known = Object.fromEntries(Object.entries(everyWay).filter(([key]) => knows.includes(key)));
  const party = await office.person({
    ...everyWay,
    channels: ['self'],
    email: null,
    phone: null,
    address: [],
    ...known,
  });
  try {
    subject = (await office.prepare({ channel, party })).subjectId;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    subject = (await office.prepare({ channel: 'self', party })).subjectId;
  }
}

async function take({ verb, which, twice }: { verb: string; which: number; twice: boolean }): Promise<void> {
  if (verb === 'tomorrow') return office.clock.moveTo(addMinutes(office.clock.now(), 24 * 60));
  const deliveries = await all();
  const chosen = newestFirst(deliveries)[which % deliveries.length]!;
  for (let times = twice ? 2 : 1; times > 0; times -= 1) {
    try {
      await office.bySanne((work) => verbs[verb]!(work, chosen.id));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** From the one that nothing replaces, back to the first. */
function newestFirst(deliveries: readonly Delivery[]): Delivery[] {
  const chain: Delivery[] = [];
  for (
    let one = deliveries.find((each) => !each.replacedById);
    one;
    one = deliveries.find((each) => each.id === one?.replacesId)
  ) {
    chain.push(one);
  }
  return chain;
}

function holds(deliveries: readonly Delivery[]): void {
  for (const one of deliveries) {
    const ends = [one.deliveredAt, one.failedAt, one.cancelledAt].filter(Boolean);
    assert.ok(ends.length <= 1, 'delivered and failed at once');
    const successes = one.attempts.filter(({ outcome }) =>
      /^(reached|accepted|handed_over|posted|shown)$/.test(outcome),
    );
    const bounces = one.attempts.filter(({ outcome }) => outcome === 'bounced');
    assert.ok(successes.length <= 1 && bounces.length <= 1, 'a fact counted twice');
    if (one.deliveredAt) assert.equal(successes.length, 1, 'delivered without a reason');
  }
  assert.ok(deliveries.filter(({ deliveredAt }) => deliveredAt).length <= 1, 'one message counted twice');
  const alive = deliveries.filter(({ state }) =>
    ['waiting', 'sending', 'in_batch', 'possibly_sent', 'delivered'].includes(state),
  );
  assert.ok(alive.length <= 1, 'two deliveries under way for one message');
  assert.equal(newestFirst(deliveries).length, deliveries.length, 'one chain');
  assert.equal(
    new Set(deliveries.filter(({ state }) => state !== 'cancelled').map(({ channel }) => channel)).size,
    deliveries.filter(({ state }) => state !== 'cancelled').length,
    'a channel tried twice by itself',
  );
}

describe('random verbs in a random order', () => {
  it('never count one message twice, and never lose one from sight', async () => {
    const ways = fc.subarray(['email', 'phone', 'address', 'partner']);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), ways, steps, async (channel, knows, taken) => {
        await begin(channel, knows);
        for (const step of taken) {
          await take(step);
          holds(await all());
        }
        const last = newestFirst(await all())[0]!;
        const seen = await office.see((look) => deliveriesInTrouble(look, 'all'));
        const inTrouble = seen.some(({ delivery }) => delivery.id === last.id);
        if (['failed', 'bounced', 'possibly_sent'].includes(last.state)) assert.ok(inTrouble, 'nobody sees it');
      }),
      { numRuns: 40 },
    );
  });

  it('the database finds deliveries by the same state that the rule gives', async () => {
    let total = 0;
    for (const state of deliveryStates) {
      const filter = { villages: 'all', channel: null, state } as const;
      const { count, deliveries } = await office.see((look) => pageOfDeliveries(look, filter, 1, 1000));
      assert.ok(
        deliveries.every((one) => one.state === state),
        state,
      );
      total += count;
    }
    const { rows } = await office.world.pool.query('select count(*) from delivery');
    assert.equal(total, rows[0].count);
  });
});
