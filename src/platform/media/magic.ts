/** The first bytes of a file as hexadecimal text, to hold against a pattern. */
export const startInHex = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 32)).toString('hex');

/** The hexadecimal text of ASCII letters. */
export const hexOf = (letters: string): string => Buffer.from(letters, 'latin1').toString('hex');

/** A pattern for the start of a file: hexadecimal bytes, a dot for every half byte that may be anything. */
export const startsWith = (...starts: string[]): RegExp => new RegExp(`^(?:${starts.join('|')})`);
