import { nl } from './text.ts';

/** The counts of a text that the formulas need. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of more than six letters. */
  readonly longWords: number;
}

/**
 * Flesch-Douma: 206.8 - 0.77 wl - 0.93 zl, where wl is syllables per 100 words and zl words per sentence.
 * About 0 (very difficult) to 100 (very easy), not clipped; null without words.
 * W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960).
 */
export function fleschDouma(counts: Counts): number | null {
  if (counts.words === 0 || counts.sentences === 0) return null;
  const wl = (100 * counts.syllables) / counts.words;
  return 206.8 - 0.77 * wl - (0.93 * counts.words) / counts.sentences;
}

/**
 * LIX: words per sentence + 100 x the share of words of more than six letters. Under 30 is easy, over 50 difficult;
 * null without words. C.-H. Björnsson, Läsbarhet (1968).
 */
export function lix(counts: Counts): number | null {
  if (counts.words === 0 || counts.sentences === 0) return null;
  return counts.words / counts.sentences + (100 * counts.longWords) / counts.words;
}

const easeLimits = [30, 45, 60, 70, 80, 90];

/** Douma's word for a score, from 'zeer moeilijk' to 'zeer gemakkelijk'. A limit belongs to the easier side. */
export function easeOf(score: number): string {
  return nl.ease[easeLimits.filter((limit) => score >= limit).length] ?? '';
}
