import { randomBytes } from 'node:crypto';

/** A UUIDv7 that says of what it is the id. */
export type Id<Of extends string> = string & { readonly __of: Of };

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return pattern.test(text);
}

/** Reads an id from outside; null when the text is none. */
export function parseId<Of extends string>(text: string): Id<Of> | null {
  const lower = text.toLowerCase();
  return isId(lower) ? (lower as Id<Of>) : null;
}

/**
 * Makes a UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits.
 * @param milliseconds since 1970-01-01 UTC
 */
export function uuidv7<Of extends string>(milliseconds: number, random: Buffer = randomBytes(10)): Id<Of> {
  const time = Math.trunc(milliseconds).toString(16).padStart(12, '0');
  const bits = Buffer.from(random);
  bits[0] = (bits[0]! & 0x0f) | 0x70;
  bits[2] = (bits[2]! & 0x3f) | 0x80;
  const tail = bits.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}` as Id<Of>;
}
