/** So many characters without a place to break fit on every line of large type, headings included. */
const widestPiece = 30;
/** The same for the narrow column beside the address. */
const widestNarrowPiece = 18;
/** A longer piece may break after every so many characters. */
const brokenPiece = 10;
const breakHere = '\u200b';

const controls = /[^\P{Cc}\n]|[\u200b\u2060\ufeff\ufffe\uffff]/gu;
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

/**
 * Gives very long words places to break, so that they never run off the paper. A slash and a hyphen are such
 * places already.
 */
export const breakLongWords = (text: string, widest = widestPiece): string =>
  text.replace(/[^\s/-]+/g, (piece) => (piece.length > widest ? breakPiece(piece) : piece));

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

const breakPiece = (piece: string): string => {
  const parts = [...graphemes.segment(piece)].map((part) => part.segment);
  return parts.map((part, index) => (index > 0 && index % brokenPiece === 0 ? breakHere + part : part)).join('');
};

/** A text as it goes on paper; an empty text is allowed. */
export const printable = (text: string): string => breakLongWords(cleanText(text)).trim();

/** A text as it goes in a narrow column. */
export const printableNarrow = (text: string): string => breakLongWords(cleanText(text), widestNarrowPiece).trim();

/** The first text in which something can be seen, or a dash: a heading may never be empty. */
export const firstVisible = (...texts: string[]): string =>
  texts
    .map(cleanText)
    .find((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
    ?.trim() ?? '–';

/** The paragraphs of a text: empty lines separate them. */
export const paragraphs = (text: string): string[] =>
  printable(text)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
