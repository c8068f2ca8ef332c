import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type AnswerDraft,
  type Contact,
  isInSilence,
  openBetween,
  silencePerVillage,
} from '#src/modules/contacts/index.ts';
import { addDays } from '#src/platform/calendar/index.ts';
import { oranjevereniging } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { answerDraft, refused } from '../modules/contacts/testing.ts';
import { answerGiven, interimWritten } from './contact-to-answer.ts';

describe('E03: we look at it in half a year', () => {
  let story: Story;
  let contact: Contact;
  before(async () => {
    story = await tellStory();
    contact = await story.receive({
      village: 'ravenswaaij',
      party: oranjevereniging,
      door: 'web',
      story: 'Kan er een bank langs de dijk?',
    });
    await story.mailGoesOut();
  });
  const later: AnswerDraft = answerDraft({
    kind: 'later',
    body: 'We kijken in het onderhoudsjaar of de bank er kan komen.',
    argument: 'wordt meegenomen in het onderhoudsjaar, besluit in augustus',
    expectations: fiveParts,
  });
  const answers = (draft: AnswerDraft) => answerGiven(story.world, story.sanne, contact.id, draft, 'email');
  const promised = async () => (await story.contact(contact)).nextMessageBy;

  it("without a date 'later' is refused, and without a reason too", async () => {
    await assert.rejects(answers(later), refused(/Bij later hoort een datum/, 'laterUntil'));
    await assert.rejects(
      answers({ ...later, laterUntil: on('2026-09-01'), argument: '' }),
      refused(/waarom het later wordt/, 'argument'),
    );
    await assert.rejects(
      answers({ ...later, laterUntil: on('2027-03-03') }),
      refused(/binnen 12 maanden/, 'laterUntil'),
    );
    assert.deepEqual(await story.answers(contact), []);
    assert.equal(await promised(), '2026-03-16');
  });

  it('with date and reason it goes by e-mail: a message at the latest on 2 June, and then on 1 September', async () => {
    await answers({ ...later, laterUntil: on('2026-09-01') });
    assert.equal(await promised(), '2026-03-16', 'not before it was delivered');
    await story.mailGoesOut();
    assert.equal(await promised(), '2026-06-02');
    assert.deepEqual((await story.answers(contact))[0]?.interimDays, ['2026-06-02', '2026-09-01']);
    assert.equal(await story.status(contact), 'later');
    assert.match(story.mailbox.at(-1)?.text ?? '', /dinsdag 2 juni|2 juni 2026/);
  });

  it('the code page shows the reason and the date', async () => {
    const page = await story.page(`/volgen/${contact.code}`);
    assert.match(page, /wordt meegenomen in het onderhoudsjaar, besluit in augustus/);
    assert.match(page, /1 september/);
    assert.match(page, /2 juni/);
  });

  it('it cannot be ended as if it were an answer', async () => {
    const close = story.sql(
      "update contact set closed_at = now(), closed_on = '2026-03-02', closed_as = 'finished', next_message_by = null where id = $1",
      [contact.id],
    );
    await assert.rejects(close, /pas klaar na een bezorgd antwoord/);
  });

  it('on 2 June the message in between comes, and it may not promise past 1 September', async () => {
    await story.goTo('2026-06-02');
    const given = { body: 'Het onderhoudsjaar staat vast.', expectations: null, channel: null };
    const write = (nextDay: string) =>
      interimWritten(story.world, story.sanne, contact.id, { ...given, nextDay: on(nextDay) });
    await assert.rejects(write('2026-09-02'), refused(/daarvoor, of die dag zelf/, 'nextDay'));
    await write('2026-09-01');
    await story.mailGoesOut();
    assert.equal(await promised(), '2026-09-01');
  });

  it('nothing is sent on 1 September: on 2 September it is in silence, for everybody to see', async () => {
    await story.goTo('2026-09-01');
    assert.equal(isInSilence(await story.contact(contact), on('2026-09-01')), false);
    assert.equal(
      (await story.facts(contact)).some(({ fact }) => fact === 'in_silence'),
      false,
    );
    await story.goTo('2026-09-02');
    assert.equal(isInSilence(await story.contact(contact), on('2026-09-02')), true);
    const silent = await story.see((view) => openBetween(view, null, null, addDays(view.today, -1), 10));
    assert.deepEqual(
      silent.map(({ id }) => id),
      [contact.id],
    );
    assert.equal((await story.see(silencePerVillage)).get(contact.villageId), 1);
    assert.deepEqual((await story.facts(contact)).at(-1)?.details, { rung: 'officer', since: '2026-09-01' });
  });
});
