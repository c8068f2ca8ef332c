import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  attachmentBytes,
  attachmentsOf,
  type Contact,
  contactByCode,
  insertAttachment,
  type Message,
  picturesOf,
} from '#src/modules/contacts/index.ts';
import { callList } from '#src/modules/deliveries/index.ts';
import { wim } from '#src/testing/people.ts';
import { drawPhoto, hum } from '#src/testing/sample-media.ts';
import { fiveParts, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft } from '../modules/contacts/testing.ts';
import { answerGiven } from './contact-to-answer.ts';
import { callReached } from './message-arrives.ts';

describe('E13: taking part without reading or writing', () => {
  let story: Story;
  let contact: Contact;
  let message: Message;
  before(async () => {
    story = await tellStory();
  });

  it("Wim presses a picture, takes a photo, speaks for fifteen seconds and presses 'bel mij'", async () => {
    const media = [await drawPhoto(), await hum(15)];
    contact = await story.receive({
      village: 'ravenswaaij',
      door: 'pictures',
      party: wim,
      story: '',
      subject: 'Weg en stoep',
      topic: 'roads',
      media,
    });
  });

  it('there is a contact with photo, sound and number, and no word was typed', async () => {
    assert.deepEqual([contact.story, contact.topic, contact.door], ['', 'roads', 'pictures']);
    const kept = await story.see((view) => attachmentsOf(view, contact.id));
    assert.deepEqual(
      kept.map(({ kind, seconds, fromResident }) => [kind, seconds, fromResident]),
      [
        ['photo', null, true],
        ['sound', 15, true],
      ],
    );
  });

  it('a call is due within two working days, at the number that he left', async () => {
    const [call] = await story.see((view) => callList(view, [story.village('ravenswaaij')]));
    assert.equal(call?.dueBy, '2026-03-04');
    assert.equal(call?.destination, '06 0000 0102');
    assert.equal(contact.nextMessageBy, '2026-03-04');
    await callReached(story.world, story.sanne, call!.id);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-16');
  });

  it('Sanne answers with her own voice', async () => {
    await story.goTo('2026-03-05');
    const given = await answerGiven(
      story.world,
      story.sanne,
      contact.id,
      answerDraft({ body: 'Ik heb het voor u ingesproken.', expectations: fiveParts }),
      'phone',
    );
    message = given.message!;
    const { kind, mediaType, bytes, thumbnail, width, height, seconds } = await hum(9);
    const spoken = {
      kind,
      mediaType,
      bytes,
      thumbnail,
      width,
      height,
      seconds,
      contactId: contact.id,
      messageId: message.id,
      fromResident: false,
    };
    await story.act((work) => insertAttachment(work, { id: work.newId(), ...spoken }), story.sanne);
    await callReached(story.world, story.sanne, (await story.lastDelivery(contact)).id);
    assert.equal(await story.status(contact), 'finished');
  });

  it('with the code he can play it', async () => {
    const found = await story.see((view) => contactByCode(view, contact.code));
    const sound = (await story.see((view) => attachmentsOf(view, found.id))).find(
      ({ messageId }) => messageId === message.id,
    );
    const file = await story.see((view) => attachmentBytes(view, found.id, sound!.id, false));
    assert.equal(file?.bytes?.subarray(0, 4).toString(), 'RIFF');
    assert.match(await story.page(`/volgen/${contact.code}`), /./);
  });

  it('the code is two pictures and a number', () => {
    const pictures = picturesOf(contact.code);
    assert.equal(pictures.length, 3);
    assert.equal(pictures[2]?.icon, 'hash');
    assert.ok(pictures.slice(0, 2).every(({ icon }) => icon !== 'hash'));
  });
});
