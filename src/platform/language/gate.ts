import { checkText } from './check.ts';
import { longestGoodSentence } from './signals/sentence-signals.ts';
import { nl } from './text.ts';
import type { LanguageReport, SignalKind } from './types.ts';

/** What our own texts must keep to. Lengths in words. */
export const gateLimits = {
  meanSentence: 12,
  longestSentence: longestGoodSentence,
  fleschDouma: 60,
  /** A mean says something from this many sentences on. */
  sentencesForMean: 3,
  /** One long word moves the score of a shorter text too far. */
  wordsForScore: 50,
} as const;

export interface GateFinding {
  /** The sentence or, for a figure about the whole text, its first sentence. */
  readonly sentence: string;
  readonly advice: string;
}

export interface GateResult {
  readonly ok: boolean;
  readonly findings: readonly GateFinding[];
}

const refused: ReadonlySet<SignalKind> = new Set(['long-sentence', 'difficult-word', 'office-word', 'abbreviation']);

/**
 * Whether a text of our own is plain enough: no sentence of more than 20 words, no difficult or office words, no
 * abbreviations; from 3 sentences a mean of at most 12 words; from 50 words a Flesch-Douma score of at least 60.
 */
export function languageGate(text: string): GateResult {
  const report = checkText(text);
  const findings = [...wordFindings(report), ...figureFindings(report)];
  return { ok: findings.length === 0, findings };
}

function wordFindings(report: LanguageReport): GateFinding[] {
  return report.signals
    .filter((signal) => refused.has(signal.kind))
    .map((signal) => ({ sentence: sentenceAround(report, signal.start), advice: signal.advice }));
}

/** The findings about the figures of a whole text: the mean sentence and the score. */
export function figureFindings(report: LanguageReport): GateFinding[] {
  const sentence = report.sentences[0]?.text ?? '';
  const isTooLong =
    report.sentences.length >= gateLimits.sentencesForMean && report.meanSentence > gateLimits.meanSentence;
  const score = report.words >= gateLimits.wordsForScore ? report.fleschDouma : null;
  return [
    ...(isTooLong ? [{ sentence, advice: nl.gateMean(oneDecimal(report.meanSentence)) }] : []),
    ...(score !== null && score < gateLimits.fleschDouma ? [{ sentence, advice: nl.gateEase(oneDecimal(score)) }] : []),
  ];
}

function sentenceAround(report: LanguageReport, position: number): string {
  return report.sentences.find((sentence) => sentence.start <= position && position < sentence.end)?.text ?? '';
}

function oneDecimal(value: number): string {
  return value.toFixed(1).replace('.', ',');
}
