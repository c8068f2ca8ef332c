import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { uuidv7 } from '#src/platform/ids.ts';
import { riet } from '#src/testing/people.ts';
import { type Story, type StoryIntake, tellStory } from '#src/testing/story.ts';

describe('the same form sent twice', () => {
  let story: Story;
  before(async () => {
    story = await tellStory();
  });
  const form = (at: number): StoryIntake => ({
    village: 'ingen',
    party: riet,
    story: 'De stoep ligt los.',
    submissionKey: uuidv7(at),
  });
  const counts = async () => {
    const [row] = await story.sql(
      'select (select count(*) from contact) contacts, (select count(*) from party) parties, (select count(*) from message) messages, (select count(*) from delivery) deliveries',
    );
    return Object.values(row ?? {}).map(Number);
  };

  it('is one contact, one person and one receipt', async () => {
    const twice = form(1);
    const first = await story.receive(twice);
    const second = await story.receive(twice);
    assert.equal(second.id, first.id);
    assert.equal(second.code, first.code);
    assert.deepEqual(await counts(), [1, 1, 1, 1]);
  });

  it('also when all of them arrive at the same moment', async () => {
    const before = await counts();
    const again = form(2);
    const all = await Promise.all(Array.from({ length: 12 }, () => story.receive(again)));
    assert.equal(new Set(all.map(({ number }) => number)).size, 1);
    assert.deepEqual(
      await counts(),
      before.map((count) => count + 1),
    );
  });

  it('is not one contact when somebody has two things to say', async () => {
    const [first, second] = await Promise.all([story.receive(form(3)), story.receive(form(4))]);
    assert.notEqual(first.id, second.id);
    assert.notEqual(first.code, second.code);
  });
});
