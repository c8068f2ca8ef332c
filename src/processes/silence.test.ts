import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { Contact } from '#src/modules/contacts/index.ts';
import { instantAt } from '#src/platform/calendar/index.ts';
import { riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { refused } from '../modules/contacts/testing.ts';
import { interimWritten, replyNoted, residentAsked } from './contact-to-answer.ts';
import { dossierOpened } from './dossier.ts';
import { callReached } from './message-arrives.ts';
import { silenceSeen, waitingEnded } from './silence-seen.ts';

const taken = (story: Story): Promise<Contact> =>
  story.receive({ village: 'ingen', party: riet, story: 'De stoep ligt los.', receiptInTalk: 'phone' }, story.sanne);
const reached = async (story: Story, contact: Contact) =>
  callReached(story.world, story.sanne, (await story.lastDelivery(contact, 'phone')).id);

describe('somebody is left in silence', () => {
  let story: Story;
  let contact: Contact;
  before(async () => {
    story = await tellStory();
    contact = await taken(story);
  });
  const opensAsManager = async () =>
    dossierOpened(story.world, story.teamManager, await story.contact(contact), 'verhaal', null);
  const rungs = async () =>
    (await story.facts(contact)).filter(({ fact }) => fact === 'in_silence').map(({ details }) => details.rung);

  it('every morning one rung further, each written down once', async () => {
    await story.goTo('2026-03-16T23:00');
    assert.deepEqual(await rungs(), [], 'the promised day itself');
    await story.goTo('2026-03-17');
    assert.deepEqual(await rungs(), ['officer']);
    assert.equal(await silenceSeen(story.world), 0, 'looked at again');
    await assert.rejects(opensAsManager(), refused(/niet voor uw functie/));
    await story.goTo('2026-03-18');
    assert.deepEqual(await rungs(), ['officer', 'deputy']);
    await story.goTo('2026-03-22');
    assert.deepEqual(await rungs(), ['officer', 'deputy', 'team_manager']);
  });

  it('now the team manager may open it, and may act', async () => {
    assert.equal(await opensAsManager(), 'escalated');
    const given = {
      body: 'Wij waren te laat. Dat spijt ons.',
      nextDay: on('2026-04-01'),
      expectations: fiveParts,
      channel: 'phone',
    } as const;
    await interimWritten(story.world, story.teamManager, contact.id, given);
    await reached(story, contact);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-04-01');
    await assert.rejects(opensAsManager(), refused(/niet voor uw functie/));
  });

  it('a second silence climbs the ladder again', async () => {
    await story.goTo('2026-04-02');
    assert.deepEqual(await rungs(), ['officer', 'deputy', 'team_manager', 'officer']);
  });
});

describe('the municipality asked something and hears nothing', () => {
  let story: Story;
  let contact: Contact;
  beforeEach(async () => {
    story = await tellStory();
    contact = await taken(story);
    await residentAsked(story.world, story.sanne, contact.id, {
      question: 'Welke stoep is het?',
      answerBy: on('2026-03-20'),
      channel: 'phone',
    });
    await reached(story, contact);
  });
  const kinds = async () => (await story.messages(contact)).map(({ kind }) => kind);

  it('on that day a last message goes out, and the contact is ours again', async () => {
    assert.equal(await story.status(contact), 'waiting_for_resident');
    await story.goTo('2026-03-19');
    assert.deepEqual(await kinds(), ['receipt', 'question']);
    await story.goTo('2026-03-20');
    assert.deepEqual(await kinds(), ['receipt', 'question', 'reminder']);
    const now = await story.contact(contact);
    assert.deepEqual([now.waitingUntil, now.closedAs, now.nextMessageBy], [null, null, '2026-03-20']);
    assert.equal(await story.status(contact), 'in_progress');
    const last = await story.lastDelivery(contact, 'phone');
    assert.match(last.content.say, /We hoorden nog niets/);
    await callReached(story.world, story.sanne, last.id);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-04-07', 'ten working days, Easter between');
  });

  it('also when nobody looked on the day itself', async () => {
    story.clock.moveTo(instantAt(on('2026-03-24'), '08:00'));
    assert.equal(await waitingEnded(story.world), 1);
    assert.deepEqual(await kinds(), ['receipt', 'question', 'reminder']);
    assert.equal(await waitingEnded(story.world), 0);
  });

  it('not when the resident replied', async () => {
    await replyNoted(story.world, story.resident, contact.id, 'Die voor het dorpshuis.');
    assert.equal(await story.status(contact), 'in_progress');
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-20', 'the promise stays');
    await story.goTo('2026-03-20');
    assert.deepEqual(await kinds(), ['receipt', 'question']);
  });
});
