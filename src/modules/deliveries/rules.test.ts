import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, instant } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { checkStep, destinationFor, fallbackFor, isCallExhausted, postBy, stateOf, steps, troubleOf } from './rules.ts';
import { type Attempt, type BatchId, type Delivery, type DeliveryFacts, deliveryStates } from './types.ts';

const at = instant('2026-03-02T08:00:00Z');
const batchId = 'b' as BatchId;
const nothing: DeliveryFacts = {
  batchId: null,
  sendingStartedAt: null,
  possiblySentAt: null,
  deliveredAt: null,
  failedAt: null,
  bouncedAt: null,
  cancelledAt: null,
};

describe('the state of a delivery', () => {
  for (const [facts, state] of [
    [{}, 'waiting'],
    [{ sendingStartedAt: at }, 'sending'],
    [{ batchId }, 'in_batch'],
    [{ batchId, deliveredAt: at }, 'delivered'],
    [{ sendingStartedAt: at, possiblySentAt: at }, 'possibly_sent'],
    [{ sendingStartedAt: at, possiblySentAt: at, deliveredAt: at }, 'delivered'],
    [{ failedAt: at }, 'failed'],
    [{ failedAt: at, bouncedAt: at }, 'bounced'],
    [{ possiblySentAt: at, cancelledAt: at }, 'cancelled'],
  ] as const) {
    it(`${Object.keys(facts).join(' + ') || 'nothing'} is ${state}`, () =>
      assert.equal(stateOf({ ...nothing, ...facts }), state));
  }
});

describe('the steps of a delivery', () => {
  it('a delivered message is not stopped, replaced or missed', () => {
    for (const step of ['cancel', 'replace', 'miss'] as const) {
      assert.throws(() => checkStep(step, { channel: 'phone', state: 'delivered' }), Refusal);
    }
  });

  it('only a letter is posted, only a call is answered', () => {
    assert.throws(() => checkStep('reach', { channel: 'letter', state: 'waiting' }), /per brief/);
    assert.throws(() => checkStep('takeOut', { channel: 'phone', state: 'waiting' }), /per telefoon/);
    assert.throws(() => checkStep('handOver', { channel: 'email', state: 'waiting' }), /per e-mail/);
  });

  it('the same step again changes nothing', () => {
    assert.equal(checkStep('reach', { channel: 'phone', state: 'waiting' }), 'now');
    assert.equal(checkStep('reach', { channel: 'phone', state: 'delivered' }), 'before');
    assert.equal(checkStep('cancel', { channel: 'letter', state: 'cancelled' }), 'before');
  });

  it('an e-mail that is possibly sent never starts by itself again', () => {
    for (const state of deliveryStates.filter((one) => one !== 'waiting')) {
      assert.throws(() => checkStep('start', { channel: 'email', state }), Refusal, state);
    }
  });

  it('no step starts where it is already done', () => {
    for (const [name, rule] of Object.entries(steps)) {
      const [from, done]: [readonly string[], readonly string[]] = [rule.from, rule.done];
      assert.deepEqual(
        from.filter((state) => done.includes(state)),
        [],
        name,
      );
    }
  });
});

describe('a call (D14: three attempts on two days)', () => {
  const terms = { attempts: 3, days: 2 };
  const missed = (...days: string[]) => days.map((text) => ({ outcome: 'not_reached' as const, day: day(text) }));
  for (const [days, exhausted] of [
    [[], false],
    [['2026-03-02', '2026-03-03'], false],
    [['2026-03-02', '2026-03-02', '2026-03-02'], false],
    [['2026-03-02', '2026-03-02', '2026-03-02', '2026-03-02'], false],
    [['2026-03-02', '2026-03-02', '2026-03-03'], true],
    [['2026-03-02', '2026-03-03', '2026-03-04'], true],
  ] as const) {
    it(`${days.join(', ') || 'no attempt'}: ${exhausted ? 'enough' : 'try again'}`, () =>
      assert.equal(isCallExhausted(missed(...days), terms), exhausted));
  }

  it('counts only attempts that reached nobody', () => {
    const attempts = [
      ...missed('2026-03-02', '2026-03-03'),
      { outcome: 'no_connection' as const, day: day('2026-03-04') },
    ];
    assert.equal(isCallExhausted(attempts, terms), false);
  });
});

const riet = {
  email: 'riet@voorbeeld.example',
  phone: '0344579999',
  address: ['Dorpsstraat 1', '4031 AA Ingen'],
  partner: null,
};

describe('where a parcel goes', () => {
  it('to what somebody told us', () => {
    assert.equal(destinationFor('letter', riet), 'Dorpsstraat 1\n4031 AA Ingen');
    assert.equal(destinationFor('phone', riet), '0344579999');
    assert.equal(destinationFor('partner', riet), null);
    assert.equal(destinationFor('letter', { ...riet, address: [] }), null);
    assert.equal(destinationFor('visit', { ...riet, address: [] }), '');
    assert.equal(destinationFor('self', { ...riet, email: null }), 'volgpagina');
  });

  it('in the next channel when the first does not work, and never in one that was tried', () => {
    assert.equal(fallbackFor('email', riet, ['email']), 'phone');
    assert.equal(fallbackFor('email', { ...riet, phone: null }, ['email']), 'letter');
    assert.equal(fallbackFor('phone', riet, ['email', 'phone']), 'letter');
    assert.equal(fallbackFor('letter', riet, ['email', 'phone', 'letter']), null);
    assert.equal(fallbackFor('letter', riet, ['letter']), 'phone');
    assert.equal(fallbackFor('phone', { ...riet, address: [] }, ['phone']), null);
    assert.equal(fallbackFor('partner', riet, ['partner']), null);
  });
});

const delivery = (more: Partial<Delivery>) =>
  ({ ...nothing, channel: 'letter', state: 'waiting', attempts: [], createdAt: at, ...more }) as unknown as Delivery;

describe('trouble', () => {
  const today = day('2026-03-05');
  const missed = { outcome: 'no_connection' } as Attempt;

  it('a letter has two working days from the day of its batch, or from the day it lay ready (D13)', () => {
    assert.equal(postBy(delivery({}), null, 2), '2026-03-04');
    assert.equal(
      postBy(delivery({}), day('2026-04-02'), 2),
      '2026-04-08',
      'Good Friday and Easter Monday do not count',
    );
    assert.equal(troubleOf(delivery({}), null, day('2026-03-04'), 2), null);
    assert.equal(troubleOf(delivery({}), null, today, 2), 'not_posted');
    assert.equal(troubleOf(delivery({ state: 'in_batch' }), day('2026-03-04'), today, 2), null);
    assert.equal(troubleOf(delivery({ state: 'in_batch' }), day('2026-03-04'), today, 1), null);
    assert.equal(troubleOf(delivery({ state: 'in_batch' }), day('2026-03-02'), today, 2), 'not_posted');
  });

  it('an e-mail after three times without connection', () => {
    const email = (attempts: Attempt[]) => delivery({ channel: 'email', attempts });
    assert.equal(troubleOf(email([missed, missed]), null, today, 2), null);
    assert.equal(troubleOf(email([missed, missed, missed]), null, today, 2), 'not_sent');
  });

  it('what failed, came back or is unclear; not what arrived or was stopped', () => {
    const found = deliveryStates.map((state) => troubleOf(delivery({ channel: 'email', state }), null, today, 2));
    assert.deepEqual(found, [null, null, null, null, 'failed', 'possibly_sent', null, 'failed']);
  });
});
