import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './tokens.ts';

function texts(text: string): string[] {
  return sentencesOf(text).map((sentence) => sentence.text);
}

describe('words', () => {
  const cases: [string, string[]][] = [
    ['Wij bellen u morgen.', ['Wij', 'bellen', 'u', 'morgen']],
    [
      "'s Avonds zijn er foto's te zien, zo'n 30.",
      ["'s", 'Avonds', 'zijn', 'er', "foto's", 'te', 'zien', "zo'n", '30'],
    ],
    ['Om 9.30 uur kost het € 1.250,50.', ['Om', '9.30', 'uur', 'kost', 'het', '1.250,50']],
    ['Bel 0344 57 90 00 of 06-12345678.', ['Bel', '0344 57 90 00', 'of', '06-12345678']],
    ['Mail naar jan@buren.example.', ['Mail', 'naar', 'jan@buren.example']],
    ['Zie https://buren.example/kernen, of de krant.', ['Zie', 'https://buren.example/kernen', 'of', 'de', 'krant']],
    ['Het e-mailadres en de in- en uitgang', ['Het', 'e-mailadres', 'en', 'de', 'in', 'en', 'uitgang']],
    ['Er komen o.a. bomen (ja/nee?).', ['Er', 'komen', 'o.a.', 'bomen', 'ja', 'nee']],
    ['— … !', []],
  ];
  for (const [text, words] of cases) {
    it(`are found in: ${text}`, () =>
      assert.deepEqual(
        wordsOf(text).map((word) => word.text),
        words,
      ));
  }
});

describe('sentences', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['Wij komen. U belt? Goed!', ['Wij komen.', 'U belt?', 'Goed!']],
    ['Er komen o.a. Beuken en eiken. Mooi.', ['Er komen o.a. Beuken en eiken.', 'Mooi.']],
    ['Uw brief d.d. 3 maart is binnen.', ['Uw brief d.d. 3 maart is binnen.']],
    ['Vraag naar dhr. Pietersen. Hij weet het.', ['Vraag naar dhr. Pietersen.', 'Hij weet het.']],
    ['Dat is van J. van Doorn. Hij belt.', ['Dat is van J. van Doorn.', 'Hij belt.']],
    ['Bomen, struiken enz. Daarna gras.', ['Bomen, struiken enz.', 'Daarna gras.']],
    ['Bomen enz. komen later.', ['Bomen enz. komen later.']],
    ['1. Bel ons.\n2. Kom langs.', ['1. Bel ons.', '2. Kom langs.']],
    ['Dag buurt\n\nWij komen langs.', ['Dag buurt', 'Wij komen langs.']],
    ['Wij komen morgen\nbij u langs.', ['Wij komen morgen\nbij u langs.']],
    ['Om 14.30 uur beginnen wij. Tot dan.', ['Om 14.30 uur beginnen wij.', 'Tot dan.']],
    ['Zij zei: “Wij komen.” Dat was fijn.', ['Zij zei: “Wij komen.”', 'Dat was fijn.']],
  ];
  for (const [text, sentences] of cases) {
    it(`are found in: ${JSON.stringify(text)}`, () => assert.deepEqual(texts(text), sentences));
  }

  it('know where they stand', () => {
    const text = '  Dag.  Uw vraag gaat over de stoep. ';
    for (const sentence of sentencesOf(text)) {
      assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
      for (const word of sentence.words) assert.equal(text.slice(word.start, word.end), word.text);
    }
  });

  it('know where they stand in any text', () => {
    const piece = fc.constantFrom('Wij', ' ', '. ', 'o.a.', '\n', '?', 'é', '1.', 'dhr. ', '😀', ', ', 'U had', '“');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const { start, end, words, text: own } of sentencesOf(text)) {
            assert.equal(text.slice(start, end), own);
            assert.ok(words.length > 0);
            for (const word of words) assert.equal(text.slice(word.start, word.end), word.text);
          }
        },
      ),
    );
  });
});
