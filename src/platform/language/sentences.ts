import { abbreviations, neverLast } from './abbreviations.ts';
import { type Word, wordsOf } from './tokens.ts';

export interface Sentence {
  readonly text: string;
  /** UTF-16 offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** At least one. */
  readonly words: readonly Word[];
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });
const startsSmall = /^[\s"'“‘(]*[\p{Ll}\p{N}]/u;
const listNumber = /^\s*\d{1,3}[.)]\s*$/;
const initial = /(?:^|[\s(.])\p{Lu}\.$/u;

/**
 * The sentences of a Dutch text that have words in them. The platform's segmenter decides, but an abbreviation,
 * an initial or the number of a list item does not end a sentence, nor does a line break before a small letter.
 */
export function sentencesOf(text: string): Sentence[] {
  return joinedSegments(text).flatMap(({ start, segment }) => {
    const trimmed = segment.trim();
    const from = start + segment.indexOf(trimmed);
    const words = wordsOf(trimmed, from);
    return words.length === 0 ? [] : [{ text: trimmed, start: from, end: from + trimmed.length, words }];
  });
}

function joinedSegments(text: string): { start: number; segment: string }[] {
  const joined: { start: number; segment: string }[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const last = joined.at(-1);
    if (last && goesOn(last.segment, segment)) last.segment += segment;
    else joined.push({ start: index, segment });
  }
  return joined;
}

function goesOn(current: string, next: string): boolean {
  const end = current.trimEnd();
  if (listNumber.test(current)) return true;
  if (/\n\s*$/.test(current)) return isOneBreak(current) && !/[.!?:;]$/.test(end) && startsSmall.test(next);
  const lastWord =
    /\S+$/
      .exec(end)?.[0]
      .replace(/^[("'“‘]+/, '')
      .toLowerCase() ?? '';
  if (neverLast.has(lastWord) || initial.test(end)) return true;
  return lastWord in abbreviations && startsSmall.test(next);
}

function isOneBreak(segment: string): boolean {
  return (segment.match(/\n/g) ?? []).length === 1;
}

/** The words of a sentence in the parts between commas, colons, brackets and dashes. */
export function clausesOf(sentence: Sentence): Word[][] {
  const clauses: Word[][] = [];
  for (const [index, word] of sentence.words.entries()) {
    if (index === 0 || hasBreakBefore(sentence, index)) clauses.push([]);
    clauses.at(-1)?.push(word);
  }
  return clauses;
}

function hasBreakBefore(sentence: Sentence, index: number): boolean {
  const from = (sentence.words[index - 1]?.end ?? sentence.start) - sentence.start;
  const to = (sentence.words[index]?.start ?? sentence.end) - sentence.start;
  return /[,;:()–—]|\s-\s/.test(sentence.text.slice(from, to));
}
