import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeCode, picturesOf, readCode } from './code.ts';
import { codeWords } from './code-words.ts';

/** Gives these numbers in turn. */
const random = (...numbers: number[]) => {
  const left = [...numbers];
  return () => left.shift() ?? 0;
};

describe('a word code', () => {
  it('is two different words and a number that can be said', () => {
    for (let at = 0; at < 1; at += 0.01) {
      const [first, second, number] = makeCode(random(at, at, at)).split('-');
      assert.ok(codeWords.some(({ word }) => word === first) && codeWords.some(({ word }) => word === second));
      assert.notEqual(first, second);
      assert.match(number ?? '', /^[1-9]\d$/);
    }
  });

  it('grows a digit when there is no room', () => {
    assert.match(makeCode(random(0, 0, 0), 3), /-100$/);
    assert.match(makeCode(random(0, 0, 0.999999), 3), /-999$/);
    assert.match(makeCode(random(0, 0, 0.999999), 2), /-99$/);
  });

  it('is read as people type or say it', () => {
    const [first, second] = codeWords.map(({ word }) => word);
    const code = `${first}-${second}-27`;
    const typed = [
      code,
      ` ${first} ${second} 27 `,
      `${first?.toUpperCase()}, ${second}, 27`,
      `${first}_${second}/27.`,
      `${first}–${second}–27`,
    ];
    for (const text of typed) assert.equal(readCode(text), code);
  });

  it('is nothing when it cannot be one', () => {
    const [first, second] = codeWords.map(({ word }) => word);
    const wrong = [
      '',
      '27',
      `${first}-27`,
      `${first}-${second}`,
      `${first}-${second}-7`,
      `${first}-${second}-1234567`,
      `${first}-${second}-x7`,
    ];
    for (const text of [...wrong, `abc-${second}-27`, `${first}-${second}-27-27`, "'; drop table contact; --"])
      assert.equal(readCode(text), null);
  });

  it('can be shown in two pictures and a number', () => {
    const [first, second] = codeWords;
    assert.deepEqual(picturesOf(`${first?.word}-${second?.word}-27`), [
      { icon: first?.icon, word: first?.word },
      { icon: second?.icon, word: second?.word },
      { icon: 'hash', word: '27' },
    ]);
  });
});
