import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type Contact, contactByCode, refuseMovingByHand } from '#src/modules/contacts/index.ts';
import { type Batch, batchLetters, makeBatch } from '#src/modules/deliveries/index.ts';
import { riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { refused } from '../modules/contacts/testing.ts';
import { interimWritten } from './contact-to-answer.ts';
import { batchPosted } from './message-arrives.ts';

describe('E01: a phone call, and a resident without e-mail', () => {
  let story: Story;
  let contact: Contact;
  let batch: Batch;
  before(async () => {
    story = await tellStory();
  });
  const promised = async () => (await story.contact(contact)).nextMessageBy;

  it('Sanne writes down what Riet tells, reads it back, and Riet says that it is right', async () => {
    contact = await story.receive(
      {
        village: 'ingen',
        party: riet,
        story: 'De stoep naar het dorpshuis ligt los, ik durf er met de rollator niet meer langs',
        readBack: 'De stoep naar het dorpshuis ligt los. U komt er met de rollator niet meer langs.',
        receiptInTalk: 'phone',
      },
      story.sanne,
    );
  });

  it('the contact is understood, the receipt was heard, and the next message comes by Monday 16 March', async () => {
    assert.equal(await story.status(contact), 'understood');
    assert.equal(contact.ownerFunctionId, story.sanne.functionId);
    const receipt = await story.lastDelivery(contact);
    assert.equal(receipt.state, 'delivered');
    assert.deepEqual(
      receipt.attempts.map(({ outcome, by }) => [outcome, by]),
      [['reached', story.sanne.label]],
    );
    assert.equal(contact.nextMessageBy, '2026-03-16');
    assert.match(receipt.content.say, /Sanne .*heeft uw verhaal nu/);
  });

  it('her word code can be said: in the talk, and on every paper', async () => {
    assert.match(contact.code, /^[a-z]+-[a-z]+-\d\d$/);
    const receipt = await story.lastDelivery(contact);
    assert.ok(receipt.content.say.includes(contact.code.replaceAll('-', ', ')));
    assert.equal(receipt.content.code, contact.code);
  });

  it('Sanne cannot move the day by hand', async () => {
    assert.throws(() => refuseMovingByHand(contact, on('2026-03-30')), refused(/^Eerst een bericht aan de inwoner/));
    const byHand = story.sql('update contact set next_message_by = $2 where id = $1', [contact.id, '2026-03-30']);
    await assert.rejects(byHand, /Eerst een bericht aan de inwoner/);
    assert.equal(await promised(), '2026-03-16');
  });

  it('she writes that it will be 30 March; in the print queue that changes nothing', async () => {
    await interimWritten(story.world, story.sanne, contact.id, {
      body: 'Mo van Team Beheer kwam kijken. De tegels liggen los door de wortels.',
      nextDay: on('2026-03-30'),
      expectations: fiveParts,
      channel: 'letter',
    });
    assert.equal(await promised(), '2026-03-16');
    await story.goTo('2026-03-03');
    batch = await story.act(makeBatch, story.sanne);
    assert.equal(await promised(), '2026-03-16', 'printed is not posted');
  });

  it('the letter is in large type, with the code on it', async () => {
    const [letter] = await story.see((view) => batchLetters(view, batch.id));
    assert.equal(letter?.destination, 'Proeflaan 3\n0000 AA Ingen');
    assert.equal(letter?.content.largeType, true);
    assert.equal(letter?.content.code, contact.code);
    assert.equal(letter?.content.nextDay, '2026-03-30');
  });

  it('posted on 4 March it counts: the day is 30 March', async () => {
    await story.goTo('2026-03-04T16:30');
    await batchPosted(story.world, story.sanne, batch.id);
    assert.equal(await promised(), '2026-03-30');
    assert.equal(await story.status(contact), 'in_progress');
  });

  it('whoever has the code sees the day, and no name or address', async () => {
    const found = await story.see((view) => contactByCode(view, contact.code.replaceAll('-', ' ').toUpperCase()));
    assert.equal(found.id, contact.id);
    const page = await story.page(`/volgen/${contact.code}`);
    assert.match(page, /uiterlijk (maandag )?30 maart( 2026)?/i);
    assert.doesNotMatch(page, /Riet|Boogerd|Proeflaan|0000 0101/);
  });
});
