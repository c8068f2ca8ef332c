import type { Sentence } from './sentences.ts';

export type SignalKind =
  | 'long-sentence'
  | 'difficult-word'
  | 'office-word'
  | 'abbreviation'
  | 'passive'
  | 'noun-style'
  | 'pinch'
  | 'double-negation'
  | 'no-u'
  | 'no-date'
  | 'no-person'
  | 'no-next-step'
  | 'tone';

/** Something a writer may want to change. It never blocks anything. */
export interface Signal {
  readonly kind: SignalKind;
  /** UTF-16 offsets in the text. What is missing has an empty range at 0. */
  readonly start: number;
  readonly end: number;
  /** The piece of text between them. */
  readonly text: string;
  /** One Dutch sentence or two for the writer. */
  readonly advice: string;
}

export interface CheckOptions {
  /** The text is a message to one person: it should name a day, a person and a next step, and recognise the matter. */
  readonly message?: boolean;
  /** The message comes later than was promised: it should say sorry. */
  readonly late?: boolean;
}

export interface LanguageReport {
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly syllables: number;
  /** See `fleschDouma`; null when the text has no words. */
  readonly fleschDouma: number | null;
  /** Douma's word for the score, such as 'normaal'; empty when the text has no words. */
  readonly ease: string;
  /** See `lix`; null when the text has no words. */
  readonly lix: number | null;
  /** Words per sentence; 0 when there are none. */
  readonly meanSentence: number;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /** Share, 0 to 1, of the words of more than three syllables. */
  readonly longWordShare: number;
  /** In order of position. */
  readonly signals: readonly Signal[];
}
