import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeWords } from './code-words.ts';

const words = codeWords.map(({ word }) => word);

/** The word roughly as it sounds, so that 'hond' and 'hont' are the same. */
function sound(word: string): string {
  const rules: [RegExp, string][] = [
    [/ij/g, 'ei'],
    [/au/g, 'ou'],
    [/ch/g, 'g'],
    [/c(?=[ei])/g, 's'],
    [/c/g, 'k'],
    [/z/g, 's'],
    [/v/g, 'f'],
    [/d$/, 't'],
    [/b$/, 'p'],
    [/([^aeiou])\1/g, '$1'],
  ];
  return rules.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
}

/** Levenshtein distance: how many letters to add, drop or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}

function pairs(texts: readonly string[]): [string, string][] {
  return texts.flatMap((one, index) => texts.slice(index + 1).map((other): [string, string] => [one, other]));
}

describe('code words', () => {
  it('are enough words, with the two of our example', () => {
    assert.ok(words.length >= 120, `${words.length} words`);
    assert.ok(words.includes('linde') && words.includes('brug'));
  });

  it('are short and plain: only the letters a to z', () => {
    for (const word of words) assert.match(word, /^[a-z]{3,13}$/);
  });

  it('each have a picture of their own that exists', () => {
    const icons = codeWords.map(({ icon }) => icon);
    assert.equal(new Set(icons).size, icons.length);
    for (const icon of icons) {
      const file = new URL(`../../../node_modules/@tabler/icons/icons/outline/${icon}.svg`, import.meta.url);
      assert.ok(existsSync(file), `no icon ${icon}`);
    }
  });

  it('differ by two letters at least, written and spoken', () => {
    for (const [one, other] of pairs(words)) {
      assert.ok(distance(one, other) >= 2, `${one} looks like ${other}`);
      assert.ok(distance(sound(one), sound(other)) >= 2, `${one} sounds like ${other}`);
    }
  });
});
