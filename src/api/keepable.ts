// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is taken out
const unkeepable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Text as the database can keep it, with one kind of line ending. */
export function keepable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unkeepable, '');
}
