import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { historyOf } from '#src/platform/history.ts';
import type { rememberedJobs } from '#src/platform/jobs.ts';
import { refusal } from '../people/testing.ts';
import {
  acceptPossiblySent,
  batches,
  batchLetters,
  callList,
  cancelDelivery,
  type Delivery,
  type DeliveryId,
  deliveriesInTrouble,
  deliveriesOf,
  deliveryOf,
  emailAccepted,
  emailNotStarted,
  emailRefused,
  emailUnknown,
  eraseContent,
  handoverList,
  makeBatch,
  markBounced,
  markHandedOver,
  markNotReached,
  markPosted,
  markReached,
  openLetters,
  resendPossiblySent,
  settleInterrupted,
  startSending,
  takeOutOfBatch,
  waitingEmails,
} from './index.ts';
import { everyWay, type PostOffice, parcel, postOffice } from './testing.ts';

let office: PostOffice;
before(async () => {
  office = await postOffice();
});

const now = (id: DeliveryId) => office.see((look) => deliveryOf(look, id));
const noPhone = { ...everyWay, phone: null, channels: ['email'] } as const;
const onlyEmail = { email: 'klaas@voorbeeld.example', channels: ['email'] } as const;
const onlyPhone = { phone: '0344 111222', channels: ['phone'] } as const;

async function sending(more: Parameters<PostOffice['prepare']>[0] = {}): Promise<Delivery> {
  const { id } = await office.prepare({ channel: 'email', ...more });
  const started = await office.act((work) => startSending(work, id));
  return started ?? assert.fail('not started');
}

describe('taking in a parcel', () => {
  it('goes to what the party told, as it was at that moment', async () => {
    const { id } = await office.prepare({ channel: 'letter' });
    const letter = await now(id);
    assert.equal(letter.destination, 'Dorpsstraat 1\n4031 AA Ingen');
    assert.deepEqual(letter.content, parcel);
    assert.equal(letter.state, 'waiting');
  });

  it('asks for a job for an e-mail, and for nothing else', async () => {
    const { asked } = office.world.jobs as ReturnType<typeof rememberedJobs>;
    const { id } = await office.prepare({ channel: 'email' });
    await office.prepare({ channel: 'phone' });
    assert.deepEqual(asked.at(-1), { name: 'send-email', data: { deliveryId: id } });
  });

  it('is refused in a channel in which nobody can be reached', async () => {
    const party = await office.person(onlyPhone);
    await assert.rejects(office.prepare({ party, channel: 'email' }), refusal('conflict', 'channel'));
    await assert.rejects(office.prepare({ party, channel: 'letter' }), /geen adres/);
  });

  it('on the follow page is delivered at once', async () => {
    const shown = await office.prepare({ channel: 'self' });
    assert.equal(shown.state, 'delivered');
    assert.equal(shown.attempts[0]?.outcome, 'shown');
  });

  it('takes the place of one that still waits, and never of one that was delivered or replaced', async () => {
    const call = await office.prepare();
    const visit = await office.prepare({ subjectId: call.subjectId, channel: 'visit', replaces: call.id });
    assert.equal(visit.replacesId, call.id);
    assert.equal((await now(call.id)).state, 'cancelled');
    assert.equal((await now(call.id)).replacedById, visit.id);
    await assert.rejects(office.prepare({ channel: 'letter', replaces: call.id }), /al een andere manier/);
    await office.bySanne((work) => markHandedOver(work, visit.id));
    await assert.rejects(office.prepare({ channel: 'letter', replaces: visit.id }), /al bezorgd/);
  });
});

describe('a call', () => {
  it('counts when somebody was reached, once', async () => {
    const { id } = await office.prepare();
    const first = await office.bySanne((work) => markReached(work, id, 'Zij was er blij mee.'));
    const second = await office.bySanne((work) => markReached(work, id));
    assert.deepEqual([first.kind, second.kind], ['delivered', 'delivered']);
    assert.equal(second.delivery.attempts.length, 1);
    assert.equal(second.delivery.attempts[0]?.note, 'Zij was er blij mee.');
    assert.equal(second.delivery.attempts[0]?.by, 'Sanne');
    const facts = await office.see((look) => historyOf(look, 'delivery', id));
    assert.deepEqual(
      facts.map(({ fact }) => fact),
      ['prepared', 'delivered'],
    );
    await assert.rejects(
      office.bySanne((work) => markNotReached(work, id)),
      /al bezorgd/,
    );
  });

  it('becomes a letter after three attempts on two days', async () => {
    const own = await postOffice();
    const { id } = await own.prepare();
    const miss = () => own.bySanne((work) => markNotReached(work, id));
    await miss();
    await miss();
    assert.equal((await miss()).kind, 'waiting', 'three times on one day is not enough');
    own.goTo('2026-03-03');
    const { kind, delivery, replacement } = await miss();
    assert.equal(kind, 'failed');
    assert.equal(delivery.failure, 'not_reached');
    assert.equal(replacement?.channel, 'letter');
    assert.equal(replacement?.replacesId, id);
    assert.equal(replacement?.dueBy, delivery.dueBy);
    const again = await miss();
    assert.equal(again.replacement?.id, replacement?.id);
    assert.equal(again.delivery.attempts.length, 4);
    assert.deepEqual(await own.see((look) => deliveriesInTrouble(look, 'all')), []);
  });

  it('stays visible when there is no address', async () => {
    const own = await postOffice();
    const party = await own.person(onlyPhone);
    const { id } = await own.prepare({ party });
    for (const date of ['2026-03-02', '2026-03-02', '2026-03-03']) {
      own.goTo(date);
      await own.bySanne((work) => markNotReached(work, id));
    }
    const trouble = await own.see((look) => deliveriesInTrouble(look, [own.ingen]));
    assert.deepEqual(
      trouble.map(({ kind, delivery }) => [kind, delivery.id]),
      [['failed', id]],
    );
    assert.deepEqual(await own.see((look) => deliveriesInTrouble(look, [own.zoelen])), []);
  });

  it('a form that is sent twice counts once', async () => {
    const { id } = await office.prepare();
    const seen = { attemptsSeen: 0 };
    const both = [0, 1].map(() => office.bySanne((work) => markNotReached(work, id, undefined, seen)));
    await Promise.all(both);
    assert.equal((await now(id)).attempts.length, 1);
  });
});

describe('what is handed over', () => {
  it('counts at the door and with a partner, not on the phone', async () => {
    const visit = await office.prepare({ channel: 'visit' });
    const partner = await office.prepare({ channel: 'partner' });
    const listed = (await office.see((look) => handoverList(look, [office.ingen]))).map(({ id }) => id);
    assert.ok(listed.includes(visit.id) && listed.includes(partner.id));
    for (const { id } of [visit, partner]) {
      assert.equal((await office.bySanne((work) => markHandedOver(work, id))).kind, 'delivered');
    }
    const { id } = await office.prepare();
    await assert.rejects(
      office.bySanne((work) => markHandedOver(work, id)),
      refusal('conflict'),
    );
  });
});

describe('stopping', () => {
  it('takes it off every list, once', async () => {
    const { id } = await office.prepare();
    await office.bySanne((work) => cancelDelivery(work, id));
    await office.bySanne((work) => cancelDelivery(work, id));
    assert.equal((await now(id)).state, 'cancelled');
    const calls = await office.see((look) => callList(look, 'all'));
    assert.ok(!calls.some((call) => call.id === id));
    await assert.rejects(
      office.bySanne((work) => markReached(work, id)),
      /gestopt/,
    );
  });

  it('cannot undo what was delivered', async () => {
    const { id } = await office.prepare({ channel: 'self' });
    await assert.rejects(
      office.bySanne((work) => cancelDelivery(work, id)),
      /al bezorgd/,
    );
  });
});

describe('letters', () => {
  it('count when they are posted, not when they are printed', async () => {
    const own = await postOffice();
    const [first, second, third] = [
      await own.prepare({ channel: 'letter' }),
      await own.prepare({ channel: 'letter' }),
      await own.prepare({ channel: 'letter' }),
    ];
    assert.equal((await own.see(openLetters)).length, 3);
    const batch = await own.bySanne(makeBatch);
    assert.equal(batch.number, 1);
    assert.equal(batch.letters, 3);
    assert.equal((await own.see((look) => deliveryOf(look, first.id))).state, 'in_batch');
    assert.deepEqual(await own.see(openLetters), []);
    await assert.rejects(own.bySanne(makeBatch), /geen brieven/);

    await own.bySanne((work) => takeOutOfBatch(work, second.id));
    await own.bySanne((work) => takeOutOfBatch(work, second.id));
    await own.bySanne((work) => cancelDelivery(work, third.id));
    assert.deepEqual(
      (await own.see((look) => batchLetters(look, batch.id))).map(({ id }) => id),
      [first.id],
    );
    const outcomes = await own.bySanne((work) => markPosted(work, batch.id));
    assert.deepEqual(
      outcomes.map(({ kind, delivery }) => [kind, delivery.id]),
      [['delivered', first.id]],
    );
    const again = await own.bySanne((work) => markPosted(work, batch.id));
    assert.deepEqual(again, outcomes);
    await assert.rejects(
      own.bySanne((work) => takeOutOfBatch(work, first.id)),
      /al bezorgd/,
    );

    assert.equal((await own.bySanne(makeBatch)).number, 2);
    assert.deepEqual(
      (await own.see((look) => batches(look))).map(({ number, letters }) => [number, letters]),
      [
        [2, 1],
        [1, 1],
      ],
    );
  });

  it('of two people who make a batch at once one gets the letters', async () => {
    const own = await postOffice();
    await own.prepare({ channel: 'letter' });
    const made = await Promise.allSettled([own.bySanne(makeBatch), own.bySanne(makeBatch)]);
    assert.deepEqual(made.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('an empty batch is not posted, and only staff makes one', async () => {
    const own = await postOffice();
    const { id } = await own.prepare({ channel: 'letter' });
    const batch = await own.bySanne(makeBatch);
    await own.bySanne((work) => takeOutOfBatch(work, id));
    await assert.rejects(
      own.bySanne((work) => markPosted(work, batch.id)),
      /geen brief meer/,
    );
    await assert.rejects(own.act(makeBatch), refusal('forbidden'));
  });

  it('that are not posted in two working days are trouble', async () => {
    const own = await postOffice();
    await own.prepare({ channel: 'letter' });
    const kinds = async () => (await own.see((look) => deliveriesInTrouble(look, 'all'))).map(({ kind }) => kind);
    own.goTo('2026-03-04');
    assert.deepEqual(await kinds(), []);
    await own.bySanne(makeBatch);
    own.goTo('2026-03-06');
    assert.deepEqual(await kinds(), []);
    own.goTo('2026-03-09');
    assert.deepEqual(await kinds(), ['not_posted']);
  });

  it('that come back are replaced by a call, and then by an e-mail', async () => {
    const own = await postOffice();
    const { id } = await own.prepare({ channel: 'letter' });
    await assert.rejects(
      own.bySanne((work) => markBounced(work, id)),
      /ligt nog klaar/,
    );
    const batch = await own.bySanne(makeBatch);
    await own.bySanne((work) => markPosted(work, batch.id));
    const { kind, delivery, replacement } = await own.bySanne((work) => markBounced(work, id, 'Verhuisd'));
    assert.equal(kind, 'returned');
    assert.equal(delivery.deliveredAt, null);
    assert.equal(replacement?.channel, 'phone');
    assert.deepEqual(await own.see((look) => deliveriesInTrouble(look, 'all')), []);
  });
});

describe('an e-mail', () => {
  it('is claimed once and counts when the server took it', async () => {
    const { id } = await office.prepare({ channel: 'email' });
    const claims = await Promise.all([1, 2, 3].map(() => office.act((work) => startSending(work, id))));
    assert.equal(claims.filter(Boolean).length, 1);
    assert.equal((await office.act((work) => emailAccepted(work, id))).kind, 'delivered');
    assert.equal((await office.act((work) => emailAccepted(work, id))).delivery.attempts.length, 1);
    assert.equal(await office.act((work) => startSending(work, id)), null);
  });

  it('that is refused becomes a call, else a letter, else stays visible', async () => {
    const first = await sending();
    const toCall = await office.act((work) => emailRefused(work, first.id, '550 5.1.1'));
    assert.equal(toCall.kind, 'failed');
    assert.equal(toCall.replacement?.channel, 'phone');
    assert.equal(toCall.delivery.attempts[0]?.note, '550 5.1.1');
    const repeated = await office.act((work) => emailRefused(work, first.id, '550 5.1.1'));
    assert.equal(repeated.replacement?.id, toCall.replacement?.id);

    const second = await sending({ party: await office.person(noPhone) });
    assert.equal((await office.act((work) => emailRefused(work, second.id, '550'))).replacement?.channel, 'letter');

    const third = await sending({ party: await office.person(onlyEmail) });
    assert.equal((await office.act((work) => emailRefused(work, third.id, '550'))).replacement, null);
    const trouble = await office.see((look) => deliveriesInTrouble(look, 'all'));
    assert.ok(trouble.some(({ kind, delivery }) => kind === 'failed' && delivery.id === third.id));
  });

  it('that was certainly not sent waits again; after three times a person is told', async () => {
    const own = await postOffice();
    const { id } = await own.prepare({ channel: 'email' });
    for (let times = 1; times <= 3; times += 1) {
      assert.ok(await own.act((work) => startSending(work, id)));
      assert.deepEqual(await own.see(waitingEmails), []);
      assert.equal((await own.act((work) => emailNotStarted(work, id, 'ESOCKET'))).kind, 'waiting');
    }
    assert.deepEqual(
      (await own.see(waitingEmails)).map((email) => email.id),
      [id],
    );
    const trouble = await own.see((look) => deliveriesInTrouble(look, 'all'));
    assert.deepEqual(
      trouble.map(({ kind }) => kind),
      ['not_sent'],
    );
  });

  it('that broke off is possibly sent, and only a person sends it again', async () => {
    const { id } = await sending();
    assert.equal((await office.act((work) => emailUnknown(work, id, 'ECONNECTION'))).kind, 'possibly_sent');
    assert.equal(await office.act((work) => startSending(work, id)), null);
    const trouble = await office.see((look) => deliveriesInTrouble(look, 'all'));
    assert.ok(trouble.some(({ kind, delivery }) => kind === 'possibly_sent' && delivery.id === id));
    const { delivery, replacement } = await office.bySanne((work) => resendPossiblySent(work, id));
    assert.equal(delivery.state, 'cancelled');
    assert.ok(delivery.possiblySentAt, 'it stays marked');
    assert.equal(replacement?.channel, 'email');
    const twice = await office.bySanne((work) => resendPossiblySent(work, id));
    assert.equal(twice.replacement?.id, replacement?.id);
    assert.equal((await office.act((work) => emailAccepted(work, id))).kind, 'waiting', 'a late answer counts no more');
  });

  it('of which a person knows that it arrived is delivered', async () => {
    const { id } = await sending();
    await office.act((work) => emailUnknown(work, id));
    assert.equal((await office.bySanne((work) => acceptPossiblySent(work, id))).kind, 'delivered');
    assert.equal((await office.bySanne((work) => acceptPossiblySent(work, id))).kind, 'delivered');
    await assert.rejects(
      office.bySanne((work) => resendPossiblySent(work, id)),
      /al bezorgd/,
    );
  });

  it('whose process broke off is settled as possibly sent, and not while it may still be going on', async () => {
    const own = await postOffice();
    const { id } = await own.prepare({ channel: 'email' });
    await own.act((work) => startSending(work, id));
    const at = own.clock.now();
    assert.deepEqual(await own.act((work) => settleInterrupted(work, at)), []);
    own.goTo('2026-03-03');
    const settled = await own.act((work) => settleInterrupted(work, own.clock.now()));
    assert.deepEqual(
      settled.map(({ kind, delivery }) => [kind, delivery.id]),
      [['possibly_sent', id]],
    );
    assert.deepEqual(await own.act((work) => settleInterrupted(work, own.clock.now())), []);
    assert.equal((await own.act((work) => emailAccepted(work, id))).kind, 'delivered', 'the answer came after all');
  });

  it('that comes back is replaced by a call', async () => {
    const { id } = await sending();
    await office.act((work) => emailAccepted(work, id));
    const { kind, delivery, replacement } = await office.bySanne((work) => markBounced(work, id, 'Adres bestaat niet'));
    assert.equal(kind, 'returned');
    assert.equal(delivery.state, 'bounced');
    assert.equal(replacement?.channel, 'phone');
    assert.equal((await office.bySanne((work) => markBounced(work, id))).replacement?.id, replacement?.id);
  });
});

describe('trouble', () => {
  it('is over when another delivery brings the same message, or when it is stopped', async () => {
    const own = await postOffice();
    const party = await own.person(onlyEmail);
    const email = await own.prepare({ channel: 'email', party });
    await own.act((work) => startSending(work, email.id));
    await own.act((work) => emailRefused(work, email.id, '550'));
    const count = async () => (await own.see((look) => deliveriesInTrouble(look, 'all'))).length;
    assert.equal(await count(), 1);
    const visit = await own.prepare({ channel: 'visit', party, subjectId: email.subjectId });
    assert.equal(await count(), 0);
    await own.bySanne((work) => cancelDelivery(work, visit.id));
    assert.equal(await count(), 1);
    await own.bySanne((work) => cancelDelivery(work, email.id));
    assert.equal(await count(), 0);
    assert.equal(
      (await own.see((look) => deliveryOf(look, email.id))).failure,
      'refused',
      'why it failed is still known',
    );
  });
});

describe('emptying', () => {
  it('takes out what was said, to whom and what people noted; facts stay; twice is once', async () => {
    const call = await office.prepare();
    await office.bySanne((work) => markNotReached(work, call.id, 'Voicemail van Riet de Bree'));
    const email = await sending({ subjectId: call.subjectId });
    await office.act((work) => emailAccepted(work, email.id));
    await office.act((work) => eraseContent(work, [call.subjectId]));
    await office.act((work) => eraseContent(work, [call.subjectId]));
    const all = await office.see((look) => deliveriesOf(look, [call.subjectId]));
    const stateOf = (id: DeliveryId) => all.find((one) => one.id === id)?.state;
    assert.deepEqual([stateOf(call.id), stateOf(email.id)], ['cancelled', 'delivered']);
    assert.doesNotMatch(JSON.stringify(all), /Riet|Bree|voorbeeld|0344|tegel/);
    assert.deepEqual(all.flatMap(({ attempts }) => attempts.map(({ outcome }) => outcome)).sort(), [
      'accepted',
      'not_reached',
    ]);
    for (const { id } of all) {
      const facts = await office.see((look) => historyOf(look, 'delivery', id));
      assert.doesNotMatch(JSON.stringify(facts), /Riet|Bree|voorbeeld|tegel/);
      assert.equal(facts.filter(({ fact }) => fact === 'emptied').length, 1);
    }
  });

  it('without deliveries does nothing', async () => {
    await office.act((work) => eraseContent(work, []));
  });
});

it('an unknown delivery is refused', async () => {
  const id = '019c0000-0000-7000-8000-00000000ffff' as DeliveryId;
  await assert.rejects(
    office.bySanne((work) => markReached(work, id)),
    refusal('unknown'),
  );
});
