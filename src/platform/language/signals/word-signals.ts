import { abbreviations } from '../abbreviations.ts';
import { difficultHits } from '../difficult.ts';
import type { Sentence } from '../sentences.ts';
import { nl } from '../text.ts';
import type { Word } from '../tokens.ts';
import type { Signal, SignalKind } from '../types.ts';

/** A signal about the piece of a sentence between two offsets in the text. */
export function pieceSignal(
  sentence: Sentence,
  kind: SignalKind,
  range: { start: number; end: number },
  advise: (piece: string) => string,
): Signal {
  const text = sentence.text.slice(range.start - sentence.start, range.end - sentence.start);
  return { kind, start: range.start, end: range.end, text, advice: advise(text) };
}

export function difficultWordSignals(sentence: Sentence): Signal[] {
  return difficultHits(sentence.words).map((hit) =>
    pieceSignal(sentence, 'difficult-word', hit, (piece) => nl.difficultWord(piece, hit.plain)),
  );
}

const abbreviationForms = Object.keys(abbreviations).toSorted((a, b) => b.length - a.length);
const abbreviationForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${abbreviationForms.join('|').replaceAll('.', String.raw`\.`)}|(?:\p{L}\.){2,})(?![\p{L}\p{N}])`,
  'giu',
);

/** 'min.' and the like only with their dot, and not as the last word: "duurt 5 min." or "Zij heet Nel." */
export function abbreviationSignals(sentence: Sentence): Signal[] {
  return Array.from(sentence.text.matchAll(abbreviationForm))
    .filter((match) => /[./&]./.test(match[0]) || match.index + match[0].length < sentence.text.length)
    .map((match) => {
      const start = sentence.start + match.index;
      return pieceSignal(sentence, 'abbreviation', { start, end: start + match[0].length }, adviceForAbbreviation);
    });
}

function adviceForAbbreviation(short: string): string {
  const full = abbreviations[short.toLowerCase()];
  return full ? nl.abbreviation(short, full) : nl.unknownAbbreviation(short);
}

const formsOfDienen = new Set(['dient', 'dienen', 'diende', 'dienden']);

export function officeWordSignals(sentence: Sentence): Signal[] {
  return sentence.words.flatMap((word, index) => {
    if (word.lower === 'men') return [pieceSignal(sentence, 'office-word', word, nl.nobody)];
    const end = formsOfDienen.has(word.lower) ? teAfter(sentence.words, index) : undefined;
    return end ? [pieceSignal(sentence, 'office-word', { start: word.start, end: end.end }, nl.stiff)] : [];
  });
}

/** The 'te' of "dient u dit te melden", which stands a few words on. */
function teAfter(words: readonly Word[], index: number): Word | undefined {
  return words.slice(index + 1, index + 8).find((word) => word.lower === 'te');
}
