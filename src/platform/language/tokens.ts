/** A word in a text; positions are UTF-16 offsets in the whole text. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** From the most special to the plain: an address, an e-mail address, a phone number, o.a., 's, an ordinary word. */
const wordForm = new RegExp(
  [
    String.raw`(?:https?://|www\.)\S*[\p{L}\p{N}/]`,
    String.raw`[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<!\p{N})0\d{1,3}[ -]?\d[\d -]{4,}\d`,
    String.raw`(?<!\p{L})(?:\p{L}\.){2,}`,
    String.raw`(?<![\p{L}\p{N}])['’][stnkm](?![\p{L}\p{N}])`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:['’‐-][\p{L}\p{M}\p{N}_]+|\.[\p{Ll}\p{N}][\p{L}\p{N}_]*|(?<=\p{N})[,:/]\p{N}+)*`,
  ].join('|'),
  'gu',
);

/** The words of a text in order. `offset` is where the text stands in a larger one. */
export function wordsOf(text: string, offset = 0): Word[] {
  return Array.from(text.matchAll(wordForm), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}
