import { easeOf, fleschDouma, lix } from './scores.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { missingSignals } from './signals/message-signals.ts';
import {
  doubleNegationSignals,
  longSentenceSignals,
  nounStyleSignals,
  passiveSignals,
  pinchSignals,
} from './signals/sentence-signals.ts';
import { toneSignals } from './signals/tone-signals.ts';
import { abbreviationSignals, difficultWordSignals, officeWordSignals } from './signals/word-signals.ts';
import { syllablesOf } from './syllables.ts';
import type { CheckOptions, LanguageReport, Signal } from './types.ts';

const perSentence: readonly ((sentence: Sentence) => Signal[])[] = [
  longSentenceSignals,
  difficultWordSignals,
  officeWordSignals,
  abbreviationSignals,
  passiveSignals,
  nounStyleSignals,
  pinchSignals,
  doubleNegationSignals,
];

/**
 * The reading help for a Dutch text: counts, scores and signals with advice. Formulas measure length, not understanding;
 * the report helps a writer and proves no level.
 */
export function checkText(text: string, options: CheckOptions = {}): LanguageReport {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables = words.map((word) => syllablesOf(word.text));
  const counts = {
    sentences: sentences.length,
    words: words.length,
    syllables: syllables.reduce((total, count) => total + count, 0),
    longWords: words.filter((word) => (word.text.match(/\p{L}/gu)?.length ?? 0) > 6).length,
  };
  const score = fleschDouma(counts);
  return {
    sentences,
    words: counts.words,
    syllables: counts.syllables,
    fleschDouma: score,
    ease: score === null ? '' : easeOf(score),
    lix: lix(counts),
    meanSentence: share(counts.words, counts.sentences),
    longestSentence: Math.max(0, ...sentences.map((sentence) => sentence.words.length)),
    longWordShare: share(syllables.filter((count) => count > 3).length, counts.words),
    signals: signalsOf(text, sentences, words.length, options),
  };
}

function signalsOf(text: string, sentences: readonly Sentence[], words: number, options: CheckOptions): Signal[] {
  return [
    ...sentences.flatMap((sentence) => perSentence.flatMap((find) => find(sentence))),
    ...missingSignals(text, words, options),
    ...toneSignals(text, words, options),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
