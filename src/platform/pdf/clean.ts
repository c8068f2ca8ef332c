/** A word longer than this may be broken: no line of large type holds more. */
const longestWord = 30;
const breakHere = '\u200b';

const controls = /[^\P{Cc}\n]|[\ufeff\ufffe\uffff]/gu;
/** Characters that turn the reading direction of what follows: a text could say something else than it shows. */
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/g;

/** Makes a text safe to print: whole characters, one way to write line ends, no control characters. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(directionOverrides, '');

/** Gives very long words places to break, so that they never run off the paper. */
export const breakLongWords = (text: string): string =>
  text.replace(/\S+/g, (word) => (word.length > longestWord ? breakWord(word) : word));

const breakWord = (word: string): string => {
  const parts = [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(word)].map((part) => part.segment);
  return parts.reduce(addPart, { text: '', since: 0 }).text;
};

const addPart = (made: { text: string; since: number }, part: string): { text: string; since: number } => {
  const full = made.since >= longestWord - 10 || (made.since > 8 && /[/.@_?&=-]$/.test(made.text));
  return full ? { text: made.text + breakHere + part, since: 1 } : { text: made.text + part, since: made.since + 1 };
};

/** A text as it goes on paper; an empty text is allowed. */
export const printable = (text: string): string => breakLongWords(cleanText(text)).trim();

/** The paragraphs of a text: empty lines separate them. */
export const paragraphs = (text: string): string[] =>
  printable(text)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
