const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** The same address without the characters that a browser ignores while reading the scheme. */
function withoutInvisible(address: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove
  return address.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/g, '');
}

/**
 * True for addresses a page may link to: paths, `#`, `?`, http(s), mailto and tel.
 * `javascript:`, `data:` and every other scheme is refused.
 */
export function isSafeHref(address: string): boolean {
  const scheme = /^([^/?#:]*):/.exec(withoutInvisible(address));
  return scheme === null || SAFE_SCHEMES.has(scheme[1]!.toLowerCase());
}

/** Gives the address back when it is safe, otherwise throws: a page with a dangerous link must not be served. */
export function safeHref(address: string): string {
  if (!isSafeHref(address)) throw new Error(`Refused link address with scheme: ${address.slice(0, 40)}`);
  return address;
}

/** A `tel:` address from a number as people write it: "14 0344" becomes "tel:140344". */
export function telHref(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}
