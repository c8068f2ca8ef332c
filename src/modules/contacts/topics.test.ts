import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { topicSlugs, topics } from './topics.ts';

describe('topics', () => {
  it('stand once for every slug', () => {
    assert.deepEqual(
      topics.map(({ slug }) => slug),
      topicSlugs,
    );
  });

  it('each have a picture of their own that exists', () => {
    assert.equal(new Set(topics.map(({ icon }) => icon)).size, topics.length);
    for (const { icon } of topics) {
      const file = new URL(`../../../node_modules/@tabler/icons/icons/outline/${icon}.svg`, import.meta.url);
      assert.ok(existsSync(file), `no icon ${icon}`);
    }
  });

  it('have at most three words in every language', () => {
    for (const { label } of topics) {
      for (const text of Object.values(label)) assert.ok(text.split(' ').length <= 3, text);
    }
  });
});
