import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakLongWords, cleanText, firstVisible, paragraphs, printableNarrow } from './clean.ts';

test('a text loses what cannot be printed and keeps the rest', () => {
  assert.equal(cleanText('a\u0000b\u0007c\r\nd\re\tf'), 'abc\nd\ne f');
  assert.equal(cleanText('half \ud83d heel 😀'), 'half \ufffd heel 😀');
  assert.equal(cleanText('links \u202eom\u202c'), 'links om');
  assert.equal(cleanText('e\u0301'), 'é');
});

test('only pieces that fit on no line may break', () => {
  const place = 'Burgemeesterswijkvereniging';
  assert.equal(breakLongWords(place), place);
  assert.equal(breakLongWords('a/b-'.repeat(20)), 'a/b-'.repeat(20));
  assert.deepEqual(
    breakLongWords('x'.repeat(31))
      .split('\u200b')
      .map((part) => part.length),
    [10, 10, 10, 1],
  );
  assert.match(printableNarrow(place), /\u200b/);
});

test('a broken word keeps what belongs together', () => {
  const family = '👨‍👩‍👧';
  const parts = breakLongWords(family.repeat(20)).split('\u200b');
  assert.ok(parts.every((part) => part.replaceAll(family, '') === ''));
});

test('empty lines separate paragraphs', () => {
  assert.deepEqual(paragraphs('\n een\ntwee \n\n \n\ndrie\n'), ['een\ntwee', 'drie']);
  assert.deepEqual(paragraphs(' \n\n '), []);
});

test('a heading always has something to see', () => {
  assert.equal(firstVisible('\u200b', ' ', 'Ja '), 'Ja');
  assert.equal(firstVisible('', '\u00ad'), '–');
});
