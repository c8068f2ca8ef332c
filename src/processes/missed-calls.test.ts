import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Contact } from '#src/modules/contacts/index.ts';
import { callList, deliveriesInTrouble, openLetters } from '#src/modules/deliveries/index.ts';
import { riet, wim } from '#src/testing/people.ts';
import { type Story, tellStory } from '#src/testing/story.ts';
import { callMissed } from './message-arrives.ts';

describe('three calls on two days, and then a letter', () => {
  let story: Story;
  let contact: Contact;
  before(async () => {
    story = await tellStory();
    contact = await story.receive({ village: 'ingen', party: riet, door: 'callback', story: 'Bel mij.' });
  });
  const misses = async (of = contact) =>
    callMissed(story.world, story.sanne, (await story.lastDelivery(of, 'phone')).id);
  const letters = () => story.see(openLetters);

  it('three on one day are not enough', async () => {
    for (const _ of [1, 2, 3]) assert.equal((await misses()).kind, 'waiting');
    assert.deepEqual(await letters(), []);
    assert.equal((await story.see((view) => callList(view, 'all'))).length, 1);
  });

  it('one on the next day is: it becomes a letter, and the promise has not moved', async () => {
    await story.goTo('2026-03-03');
    const { kind, replacement } = await misses();
    assert.deepEqual([kind, replacement?.channel], ['failed', 'letter']);
    assert.deepEqual(
      (await letters()).map(({ id }) => id),
      [replacement?.id],
    );
    assert.equal((await story.contact(contact)).nextMessageBy, '2026-03-04');
    assert.equal((await story.contact(contact)).seenAt, null);
  });

  it('posted, the receipt counts', async () => {
    await story.post(story.sanne);
    const now = await story.contact(contact);
    assert.deepEqual([now.nextMessageBy, await story.status(contact)], ['2026-03-16', 'confirmed']);
  });

  it('without an address it stands on top of the week, and the promise runs on', async () => {
    const other = await story.receive({ village: 'zoelen', party: wim, door: 'callback', story: '' });
    await misses(other);
    await story.goTo('2026-03-04');
    await misses(other);
    assert.equal((await misses(other)).kind, 'failed');
    const [trouble] = await story.see((view) => deliveriesInTrouble(view, [story.village('zoelen')]));
    assert.equal(trouble?.kind, 'failed');
    assert.equal((await story.contact(other)).nextMessageBy, '2026-03-05');
  });
});
