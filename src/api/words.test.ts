import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doors, toCode, vocabulary, wordOf } from './words.ts';

describe('the words of the API', () => {
  it('belong to one code each, so that they can be read back', () => {
    const readable = Object.entries(vocabulary).filter(([list]) => list !== 'veld');
    for (const [list, map] of readable) {
      const words = Object.values(map);
      assert.equal(new Set(words).size, words.length, list);
      for (const [code, word] of Object.entries(map)) assert.equal(toCode(map, word), code);
    }
  });

  it('are lower camel case or joined with hyphens', () => {
    for (const word of Object.values(vocabulary).flatMap((map) => Object.values(map)))
      assert.match(word, /^[a-z][A-Za-z]*(?:[-.][a-zA-Z]+)*$/);
  });

  it('say which words there are when another one comes', () => {
    const { error } = wordOf(doors).safeParse('raam');
    assert.equal(
      error?.issues[0]?.message,
      'Kies uit: website, plaatjes, telefoon, brief, kaartje, bezoek, partner, belMij.',
    );
    assert.throws(() => toCode(doors, 'raam'), RangeError);
  });
});
