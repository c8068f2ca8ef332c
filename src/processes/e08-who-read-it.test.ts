import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Contact } from '#src/modules/contacts/index.ts';
import { functionNow } from '#src/modules/people/index.ts';
import { addMinutes, dayOf } from '#src/platform/calendar/index.ts';
import type { Actor } from '#src/platform/work.ts';
import { riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { refused } from '../modules/contacts/testing.ts';
import { interimWritten } from './contact-to-answer.ts';
import { dossierOpened } from './dossier.ts';

describe('E08: who reads the story of Riet', () => {
  let story: Story;
  let contact: Contact;
  before(async () => {
    story = await tellStory();
    const intake = {
      village: 'ingen',
      party: riet,
      story: 'De stoep ligt los.',
      questionBehind: 'veilig bij het dorpshuis komen',
    };
    contact = await story.receive({ ...intake, receiptInTalk: 'phone' }, story.sanne);
  });
  const opens = async (actor: Actor, reason: string | null = null) =>
    dossierOpened(story.world, actor, await story.contact(contact), 'verhaal', reason);
  const log = async () => (await story.readings(contact)).map(({ functionId, reason }) => [functionId, reason]);

  it('Sanne opens it without saying why; within a quarter of an hour that is one reading', async () => {
    assert.equal(await opens(story.sanne), 'own');
    story.clock.moveTo(addMinutes(story.clock.now(), 14));
    await opens(story.sanne);
    assert.deepEqual(await log(), [[story.sanne.functionId, null]]);
    story.clock.moveTo(addMinutes(story.clock.now(), 2));
    await opens(story.sanne);
    assert.equal((await log()).length, 2);
  });

  it('an official of Team Advies without a reason is refused, and nothing is logged', async () => {
    await assert.rejects(opens(story.officialOfAdvies), refused(/Zeg eerst waarom/, 'reason'));
    await assert.rejects(opens(story.officialOfAdvies, '  '), refused(/Zeg eerst waarom/, 'reason'));
    assert.equal((await log()).length, 2);
  });

  it('with a reason it opens, to read and not to act', async () => {
    await story.goTo('2026-03-03');
    assert.equal(await opens(story.officialOfAdvies, 'Ik maak het advies over de stoep.'), 'with_reason');
    const given = { body: 'Wij komen kijken.', nextDay: on('2026-03-20'), expectations: fiveParts, channel: null };
    await assert.rejects(
      interimWritten(story.world, story.officialOfAdvies, contact.id, given),
      refused(/niet verder helpen/),
    );
  });

  it('who has no business with it does not get in, whatever the reason', async () => {
    for (const actor of [story.alderman, story.teamManager, story.resident])
      await assert.rejects(opens(actor, 'Ik ben benieuwd.'), refused(/niet voor uw functie/));
  });

  it('Riet can see which function read it, on which day and why', async () => {
    const [last] = await story.readings(contact);
    assert.ok(last);
    const reader = await story.see((view) => functionNow(view, last.functionId));
    assert.deepEqual(
      [reader.title, dayOf(last.readAt), last.reason],
      ['Medewerker Team Advies', '2026-03-03', 'Ik maak het advies over de stoep.'],
    );
    const page = await story.page(`/volgen/${contact.code}/gelezen`);
    assert.match(page, /Medewerker Team Advies/);
    assert.match(page, /3 maart/);
    assert.match(page, /Ik maak het advies over de stoep\./);
  });

  it('nobody takes a reading out of the log', async () => {
    for (const text of [
      "update reading set reason = 'niets'",
      'delete from reading',
      'truncate reading',
      'update reading set read_at = now()',
    ])
      await assert.rejects(story.sql(text), (error: Error & { code?: string }) => error.code === 'KG001');
    assert.equal((await log()).length, 3);
  });
});
