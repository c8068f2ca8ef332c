import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { addMinutes } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import type { Channel } from '../people/index.ts';
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

interface Taken {
  /** A verb that suits the channel, counted round; or any verb at all. */
  readonly suits: boolean;
  readonly verb: number;
  /** Which delivery of the chain, counted from the newest. */
  readonly which: number;
  readonly twice: boolean;
}

const suited: Record<Channel, readonly string[]> = {
  email: ['started', 'accepted', 'refused', 'notStarted', 'unknown', 'resent', 'confirmed', 'bounced', 'settled'],
  phone: ['reached', 'notReached', 'notReached', 'notReached', 'tomorrow'],
  letter: ['batched', 'batched', 'posted', 'posted', 'takenOut', 'bounced'],
  visit: ['handedOver', 'notReached', 'notReached', 'tomorrow'],
  partner: ['handedOver'],
  self: ['cancelled'],
};
const every = [...Object.keys(verbs), 'tomorrow'];

const steps = fc.array(
  fc.record({
    suits: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
    verb: fc.nat(1000),
    which: fc.constantFrom(0, 0, 0, 0, 1, 2),
    twice: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40, size: 'max' },
);

async function begin(channel: Channel, knows: string[]): Promise<void> {
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

async function take({ suits, verb: count, which, twice }: Taken): Promise<void> {
  const deliveries = await all();
  const chosen = newestFirst(deliveries)[which % deliveries.length]!;
  const known = suits ? suited[chosen.channel] : every;
  const verb = known[count % known.length]!;
  if (verb === 'tomorrow') return office.clock.moveTo(addMinutes(office.clock.now(), 24 * 60));
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
    const ways = fc.subarray(['email', 'phone', 'address', 'partner'], { minLength: 2 });
    const first = fc.constantFrom<Channel>('email', 'email', 'letter', 'phone', 'visit', 'partner', 'self');
    await fc.assert(
      fc.asyncProperty(first, ways, steps, async (channel, knows, taken) => {
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
      { numRuns: Number(process.env.MODEL_RUNS ?? 30) },
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
