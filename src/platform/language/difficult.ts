import { difficultWords } from './difficult-words.ts';
import type { Word } from './tokens.ts';

export interface DifficultHit {
  readonly start: number;
  readonly end: number;
  /** One or more plainer ways. */
  readonly plain: readonly string[];
}

interface Entry {
  readonly words: readonly string[];
  readonly plain: readonly string[];
}

const entriesByFirstWord = Map.groupBy(Object.entries(difficultWords).flatMap(entriesOf), (entry) => entry.words[0]);

function entriesOf([forms, plain]: [string, string]): Entry[] {
  return formsOf(forms).map((form) => ({ words: form.split(' '), plain: plain.split('/') }));
}

/** All forms that a left-hand side of the list stands for. */
export function formsOf(notation: string): string[] {
  const [first = '', ...others] = notation.split('/');
  if (first.endsWith('eren*')) return verbForms(first.slice(0, -'eren*'.length));
  return [first, ...others.map((other) => (other.startsWith('+') ? first + other.slice(1) : other))];
}

/** A regular verb in -eren; the stem is what comes before it: 'realis'. */
function verbForms(stem: string): string[] {
  const past = /^(?:be|ver|ont|her)/.test(stem) ? stem : `ge${stem}`;
  const endings = ['eren', 'eer', 'eert', 'eerde', 'eerden', 'erend', 'erende'];
  return [...endings.map((ending) => stem + ending), `${past}eerd`, `${past}eerde`];
}

/** The difficult words and phrases among the words of one sentence; of two that start together the longer one. */
export function difficultHits(words: readonly Word[]): DifficultHit[] {
  const hits: DifficultHit[] = [];
  for (let index = 0; index < words.length; ) {
    const entry = longestAt(words, index);
    if (entry) hits.push(hitOf(words, index, entry));
    index += entry?.words.length ?? 1;
  }
  return hits;
}

function longestAt(words: readonly Word[], index: number): Entry | undefined {
  const candidates = entriesByFirstWord.get(words[index]?.lower) ?? [];
  const fitting = candidates.filter((entry) => entry.words.every((word, step) => words[index + step]?.lower === word));
  return fitting.toSorted((a, b) => b.words.length - a.words.length)[0];
}

function hitOf(words: readonly Word[], index: number, entry: Entry): DifficultHit {
  const start = words[index]?.start ?? 0;
  return { start, end: words[index + entry.words.length - 1]?.end ?? start, plain: entry.plain };
}
