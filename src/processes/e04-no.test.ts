import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type AnswerDraft,
  type AnswerId,
  type Contact,
  describe as describeContact,
  givePulse,
  publicContacts,
  waitingForSecondReader,
} from '#src/modules/contacts/index.ts';
import { ouder } from '#src/testing/people.ts';
import { fiveParts, type Story, tellStory } from '#src/testing/story.ts';
import { refused, wholeNo } from '../modules/contacts/testing.ts';
import { answerGiven, answerReadTwice } from './contact-to-answer.ts';
import { callReached } from './message-arrives.ts';

describe('E04: no, with a reason and with what is possible', () => {
  let story: Story;
  let contact: Contact;
  let waiting: AnswerId;
  before(async () => {
    story = await tellStory();
    contact = await story.receive({
      village: 'ommeren',
      party: ouder,
      door: 'web',
      story: 'Kan er een zebrapad bij de school?',
    });
    await story.mailGoesOut();
    const { type, topic, place, questionBehind, urgent, subject } = contact;
    const known = {
      subject,
      type,
      topic,
      place,
      questionBehind,
      urgent,
      publicSummary: 'Een ouder vroeg om een zebrapad bij de school.',
    };
    await story.act(
      (work) => describeContact(work, contact.id, { ...known, visibility: 'public_nameless' }),
      story.klantcontact,
    );
  });
  const no: AnswerDraft = { ...wholeNo, expectations: fiveParts };
  const nothing: AnswerDraft = { ...no, whatIsPossible: null, nothingPossibleBecause: 'De weg is van het waterschap.' };
  const says = (draft: AnswerDraft) => answerGiven(story.world, story.klantcontact, contact.id, draft, 'phone');

  it('without an argument it is refused', () =>
    assert.rejects(says({ ...no, argument: null }), refused(/zonder uitleg/, 'argument')));

  it('without what is possible it is refused', () =>
    assert.rejects(says({ ...no, whatIsPossible: null }), refused(/wat wel kan/, 'whatIsPossible')));

  it('without decider or a way to respond it is refused', async () => {
    await assert.rejects(says({ ...no, decider: null }), refused(/wie dit besliste/, 'decider'));
    await assert.rejects(says({ ...no, howToRespond: null }), refused(/kan reageren/, 'howToRespond'));
    assert.deepEqual(await story.answers(contact), [], 'nothing of it was kept');
  });

  it("'niets mogelijk' waits for a second reader and is not sent", async () => {
    const { answerId, message } = await says(nothing);
    waiting = answerId;
    assert.equal(message, null);
    assert.deepEqual(
      (await story.messages(contact)).map(({ kind }) => kind),
      ['receipt'],
    );
    const list = await story.see((view) => waitingForSecondReader(view, story.officialOfAdvies.functionId, 10));
    assert.deepEqual(
      list.map(({ id }) => id),
      [answerId],
    );
    assert.deepEqual(
      await story.see((view) => waitingForSecondReader(view, story.klantcontact.functionId, 10)),
      [],
      'not for the writer',
    );
  });

  it('nobody reads an own answer, and the database sends none that was not read', async () => {
    await assert.rejects(
      answerReadTwice(story.world, story.klantcontact, waiting, true, ''),
      refused(/schreef dit antwoord zelf/),
    );
    const send = story.sql(
      "insert into message (id, contact_id, kind, body, answer_id, created_at) values (gen_random_uuid(), $1, 'answer', 'Nee.', $2, now())",
      [contact.id, waiting],
    );
    await assert.rejects(send, /Een tweede lezer kijkt eerst mee/);
    await assert.rejects(
      story.sql(
        'update answer set second_reader_id = function_id, second_read_at = now(), second_reader_agrees = true where id = $1',
        [waiting],
      ),
      /nobody_reads_his_own_answer/,
    );
  });

  it('the second reader does not agree and says why: the writer starts again', async () => {
    await assert.rejects(
      answerReadTwice(story.world, story.officialOfAdvies, waiting, false, ' '),
      refused(/./, 'note'),
    );
    assert.equal(
      await answerReadTwice(story.world, story.officialOfAdvies, waiting, false, 'Er kan wel iets bij de school.'),
      null,
    );
    await assert.rejects(
      answerReadTwice(story.world, story.officialOfAdvies, waiting, true, ''),
      refused(/keek hier al naar/),
    );
    assert.equal((await story.contact(contact)).outcome, null);
  });

  it('with what is possible, who decided and a number to call it goes out', async () => {
    const { message } = await says({ ...no, whatIsPossible: 'een schoolzone-markering en een telling in mei' });
    const call = await story.lastDelivery(contact, 'phone');
    assert.ok(message);
    const told = JSON.stringify(call.content.blocks);
    for (const part of [
      'een schoolzone-markering en een telling in mei',
      'Te weinig mensen|te weinig mensen',
      'Team Advies',
      '14 0344',
      'regels',
    ])
      assert.match(told, new RegExp(part));
    await callReached(story.world, story.klantcontact, call.id);
  });

  it('delivered, it counts as answered and the contact is done', async () => {
    const now = await story.contact(contact);
    assert.deepEqual([now.outcome, now.closedAs, now.nextMessageBy], ['no', 'finished', null]);
    assert.ok(now.acknowledgedAt);
  });

  it('it shows for the whole village, without a name', async () => {
    const [shown] = await story.see((view) => publicContacts(view, contact.villageId, 10));
    assert.equal(shown?.outcome, 'no');
    assert.equal(shown?.publicSummary, 'Een ouder vroeg om een zebrapad bij de school.');
    const page = await story.page('/kernen/ommeren');
    assert.match(page, /Een ouder vroeg om een zebrapad bij de school/);
    assert.doesNotMatch(page, /Fenna|Roodhart|Voorbeeldstraat/);
  });

  it('three short questions are asked by phone, and answered once, tied to nobody', async () => {
    const call = await story.lastDelivery(contact, 'phone');
    assert.match(JSON.stringify(call.content.blocks), /drie korte vragen/);
    const says = { seen: 'yes', heard: 'partly', acknowledged: 'no' };
    for (const _ of [1, 2]) await story.act((work) => givePulse(work, contact.id, says), story.klantcontact);
    const pulses = await story.sql('select village_id, month::text, outcome, seen, heard, acknowledged from pulse');
    assert.deepEqual(pulses, [{ village_id: contact.villageId, month: '2026-03-01', outcome: 'no', ...says }]);
  });
});
