import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Contact, ladderOf } from '#src/modules/contacts/index.ts';
import { makeBatch } from '#src/modules/deliveries/index.ts';
import { ouder, riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft } from '../modules/contacts/testing.ts';
import { answerGiven, contactWithdrawn, interimWritten, residentAsked } from './contact-to-answer.ts';
import { batchPosted, callReached, mailBounced } from './message-arrives.ts';

describe('an e-mail that was accepted comes back', () => {
  let story: Story;
  let contact: Contact;
  beforeEach(async () => {
    story = await tellStory();
    contact = await story.receive({ village: 'zoelen', party: ouder, door: 'web', story: 'De put loopt over.' });
    await story.mailGoesOut();
    await story.goTo('2026-03-05');
  });
  const now = () => story.contact(contact);
  const bounces = async (channel: 'email' | 'letter' = 'email') =>
    mailBounced(story.world, story.sanne, (await story.lastDelivery(contact, channel)).id);
  const reached = async () => callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);
  const tells = async (nextDay: string, channel: 'email' | 'phone') => {
    await interimWritten(story.world, story.sanne, contact.id, {
      body: 'Wij kijken ernaar.',
      nextDay: on(nextDay),
      expectations: fiveParts,
      channel,
    });
    if (channel === 'email') await story.mailGoesOut();
    else await reached();
  };
  const answers = async (followUpBy: string | null = null) => {
    await answerGiven(
      story.world,
      story.sanne,
      contact.id,
      answerDraft({ expectations: fiveParts, followUpBy: followUpBy ? on(followUpBy) : null }),
      'email',
    );
    await story.mailGoesOut();
  };

  it('the day falls back to the day before, and somebody is to be called', async () => {
    await tells('2026-03-30', 'email');
    assert.equal((await now()).nextMessageBy, '2026-03-30');
    const { replacement } = await bounces();
    assert.equal((await now()).nextMessageBy, '2026-03-16');
    assert.deepEqual([replacement?.channel, replacement?.state], ['phone', 'waiting']);
    await reached();
    assert.equal((await now()).nextMessageBy, '2026-03-30', 'told by phone after all');
  });

  it('a contact that it had ended is open again, on the day that was promised', async () => {
    await answers();
    assert.equal((await now()).closedAs, 'finished');
    await story.goTo('2026-03-25');
    await bounces();
    const open = await now();
    assert.deepEqual([open.closedAs, open.closedOn, open.outcome, open.acknowledgedAt], [null, null, null, null]);
    assert.equal(open.nextMessageBy, '2026-03-16', 'the promise, not today');
    assert.equal(ladderOf(open.nextMessageBy!, on('2026-03-25'), 1), 'team_manager');
    await reached();
    assert.deepEqual([(await now()).closedAs, (await now()).outcome], ['finished', 'yes']);
  });

  it('a receipt that comes back late does not undo what was told by phone', async () => {
    await tells('2026-03-30', 'phone');
    await mailBounced(story.world, story.sanne, (await story.lastDelivery(contact, 'email')).id);
    const open = await now();
    assert.equal(open.nextMessageBy, '2026-03-30');
    assert.ok(open.seenAt, 'somebody spoke with them');
  });

  it('a receipt that comes back does not open what was answered by phone', async () => {
    await answerGiven(story.world, story.sanne, contact.id, answerDraft({ expectations: fiveParts }), 'phone');
    await reached();
    await mailBounced(story.world, story.sanne, (await story.lastDelivery(contact, 'email')).id);
    assert.equal((await now()).closedAs, 'finished');
  });

  it('when all of them come back, the first promise stands', async () => {
    await tells('2026-03-30', 'email');
    const [receipt, message] = (await story.deliveries(contact)).map(({ id }) => id);
    await mailBounced(story.world, story.sanne, receipt!);
    assert.equal((await now()).nextMessageBy, '2026-03-30');
    await mailBounced(story.world, story.sanne, message!);
    const open = await now();
    assert.equal(open.nextMessageBy, '2026-03-04', 'nobody ever told them 16 March');
    assert.deepEqual([open.seenAt, open.explainedAt], [null, null]);
  });

  it('a nearer day stays near: what came back never buys time', async () => {
    await tells('2026-03-10', 'email');
    await bounces();
    assert.equal((await now()).nextMessageBy, '2026-03-10');
  });

  it('said twice it is once, also when a letter arrived in between', async () => {
    await tells('2026-03-30', 'email');
    const { id } = await story.lastDelivery(contact, 'email');
    await mailBounced(story.world, story.sanne, id);
    await reached();
    const before = [await now(), await story.facts(contact)];
    await mailBounced(story.world, story.sanne, id);
    await mailBounced(story.world, story.sanne, id);
    assert.deepEqual([await now(), await story.facts(contact)], before);
  });

  it('a question that came back is not waited for', async () => {
    await residentAsked(story.world, story.sanne, contact.id, {
      question: 'Welke put is het?',
      answerBy: on('2026-03-20'),
      channel: 'email',
    });
    await story.mailGoesOut();
    assert.equal(await story.status(contact), 'waiting_for_resident');
    await bounces();
    assert.deepEqual([(await now()).waitingUntil, (await now()).nextMessageBy], [null, '2026-03-16']);
  });

  it('does not open what the resident withdrew', async () => {
    await contactWithdrawn(story.world, story.klantcontact, contact.id, 'Niet meer nodig.').catch(() => undefined);
    await contactWithdrawn(story.world, story.sanne, contact.id, 'Niet meer nodig.');
    await bounces();
    assert.deepEqual([(await now()).closedAs, (await now()).nextMessageBy], ['withdrawn', null]);
  });

  it('a letter comes back too', async () => {
    await interimWritten(story.world, story.sanne, contact.id, {
      body: 'Per brief.',
      nextDay: on('2026-03-30'),
      expectations: fiveParts,
      channel: 'letter',
    });
    await story.post(story.sanne);
    assert.equal((await now()).nextMessageBy, '2026-03-30');
    assert.equal((await bounces('letter')).replacement?.channel, 'phone');
    assert.equal((await now()).nextMessageBy, '2026-03-16');
  });
});

describe('messages that cross each other', () => {
  let story: Story;
  let contact: Contact;
  beforeEach(async () => {
    story = await tellStory();
    contact = await story.receive(
      { village: 'ingen', party: riet, story: 'De stoep ligt los.', receiptInTalk: 'phone' },
      story.sanne,
    );
  });
  const later = answerDraft({
    kind: 'later',
    laterUntil: on('2026-09-01'),
    argument: 'Het gaat mee in het onderhoud.',
    expectations: fiveParts,
  });

  it('a letter that is posted after a newer call buys no time', async () => {
    const write = (nextDay: string, channel: 'letter' | 'phone') =>
      interimWritten(story.world, story.sanne, contact.id, {
        body: 'Nieuws.',
        nextDay: on(nextDay),
        expectations: fiveParts,
        channel,
      });
    await write('2026-03-30', 'letter');
    const batch = await story.act(makeBatch, story.sanne);
    await story.goTo('2026-03-03');
    await write('2026-03-20', 'phone');
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);
    await batchPosted(story.world, story.sanne, batch.id);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-20');
  });

  it("an older 'ja' by letter does not end what was promised for later by phone", async () => {
    await answerGiven(story.world, story.sanne, contact.id, answerDraft({ expectations: fiveParts }), 'letter');
    const batch = await story.act(makeBatch, story.sanne);
    await story.goTo('2026-03-03');
    await answerGiven(story.world, story.sanne, contact.id, later, 'phone');
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);
    await batchPosted(story.world, story.sanne, batch.id);
    const now = await story.contact(contact);
    assert.deepEqual(
      [now.outcome, now.closedAs, now.nextMessageBy, now.laterUntil],
      ['later', null, '2026-06-03', '2026-09-01'],
    );
  });

  it('a question that is posted when all is done waits for nobody', async () => {
    await residentAsked(story.world, story.sanne, contact.id, {
      question: 'Welke stoep?',
      answerBy: on('2026-03-20'),
      channel: 'letter',
    });
    const batch = await story.act(makeBatch, story.sanne);
    await answerGiven(story.world, story.sanne, contact.id, answerDraft({ expectations: fiveParts }), 'phone');
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);
    await batchPosted(story.world, story.sanne, batch.id);
    const now = await story.contact(contact);
    assert.deepEqual([now.closedAs, now.waitingUntil, now.nextMessageBy], ['finished', null, null]);
  });
});
