import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Contact } from '#src/modules/contacts/index.ts';
import { registerAbsence } from '#src/modules/people/index.ts';
import { contactFor } from '#src/modules/villages/index.ts';
import { riet } from '#src/testing/people.ts';
import { fiveParts, on, type Story, tellStory } from '#src/testing/story.ts';
import { interimWritten } from './contact-to-answer.ts';

describe('the officer is away', () => {
  let story: Story;
  let contact: Contact;
  before(async () => {
    story = await tellStory();
  });
  const number = async () => {
    const { kind, function: func } = await story.see((view) => contactFor(view, story.village('ingen')));
    return [kind, func.phone];
  };
  const away = (actor: Story['sanne'], from: string, lastDay: string, deputy: Story['daan']) =>
    story.act(
      (work) =>
        registerAbsence(work, {
          functionId: actor.functionId,
          from: on(from),
          lastDay: on(lastDay),
          deputyFunctionId: deputy.functionId,
        }),
      actor,
    );

  it('for one working day nothing changes', async () => {
    await away(story.sanne, '2026-03-03', '2026-03-03', story.daan);
    await story.goTo('2026-03-03');
    assert.deepEqual(await number(), ['officer', '06-0000 00 01']);
  });

  it('for longer the number and the name switch by themselves, and back', async () => {
    await away(story.sanne, '2026-03-09', '2026-03-20', story.daan);
    await story.goTo('2026-03-08');
    assert.deepEqual(await number(), ['officer', '06-0000 00 01']);
    await story.goTo('2026-03-09');
    assert.deepEqual(await number(), ['deputy', '06-0000 00 02']);
    assert.match(await story.page('/kernen/ingen'), /06-0000 00 02/);
  });

  it('who brings something in now hears the name of the deputy; the post stays with the function', async () => {
    contact = await story.receive({ village: 'ingen', party: riet, story: 'De stoep ligt los.' });
    assert.equal(contact.ownerFunctionId, story.sanne.functionId);
    const { content } = await story.lastDelivery(contact);
    assert.match(content.say, /Daan/);
    assert.equal(content.signature.phone, '06-0000 00 02');
  });

  it('the deputy answers as if it were his own', async () => {
    const given = {
      body: 'Ik neem het even waar.',
      nextDay: on('2026-03-23'),
      expectations: fiveParts,
      channel: 'letter',
    } as const;
    await interimWritten(story.world, story.daan, contact.id, given);
    await story.post(story.daan);
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-23');
  });

  it('is the deputy away too, then the front office is there: never nobody', async () => {
    await away(story.daan, '2026-03-12', '2026-03-16', story.klantcontact);
    await story.goTo('2026-03-12');
    assert.deepEqual(await number(), ['fallback', '14 0344']);
    await story.goTo('2026-03-17');
    assert.deepEqual(await number(), ['deputy', '06-0000 00 02']);
    await story.goTo('2026-03-21');
    assert.deepEqual(await number(), ['officer', '06-0000 00 01']);
  });
});
