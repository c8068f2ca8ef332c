import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { syllablesOf } from './syllables.ts';

const list = readFileSync(new URL('./conformance/syllables.txt', import.meta.url), 'utf8');
const divided = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('syllables', () => {
  it('counts the words of the list', () => {
    assert.ok(divided.length > 150);
    const wrong = divided
      .map((word) => ({ word, counted: syllablesOf(word.replaceAll('-', '')), right: word.split('-').length }))
      .filter(({ counted, right }) => counted !== right);
    assert.deepEqual(wrong, []);
  });

  it('counts figures, capitals and addresses as one', () => {
    for (const word of [
      '2026',
      '12a',
      'PDF',
      'KERNGERICHT_DEMO',
      'jan@buren.example',
      'https://a.example/idee',
      'www.a.nl',
    ]) {
      assert.equal(syllablesOf(word), 1, word);
    }
  });

  it('counts the parts of a word with a hyphen', () => {
    assert.equal(syllablesOf('e-mailadres'), 4);
    assert.equal(syllablesOf('Kerk-Avezaath'), 4);
  });

  it('is at least one, and does not mind capitals', () => {
    assert.equal(syllablesOf('Gemeente'), 3);
    fc.assert(fc.property(fc.string(), (word) => syllablesOf(word) >= 1));
  });
});
