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

let lastMillisecond = 0;
let counter = 0;

/** 26 bits that only grow within one millisecond, so that ids keep the order in which they were made. */
function count(milliseconds: number, random: Buffer): number {
  counter = milliseconds === lastMillisecond ? counter + 1 : random.readUInt16BE(0);
  lastMillisecond = milliseconds;
  return counter % 2 ** 26;
}

/**
 * Makes a UUIDv7 (RFC 9562, section 5.7 and method 1 of 6.2): 48 bits of Unix milliseconds, a counter of 26 bits within the
 * millisecond, then 48 random bits.
 * @param milliseconds since 1970-01-01 UTC
 */
export function uuidv7<Of extends string>(milliseconds: number, random: Buffer = randomBytes(10)): Id<Of> {
  const time = Math.trunc(milliseconds);
  const bits = Buffer.from(random);
  const number = count(time, random);
  bits.writeUInt16BE(0x7000 | (number >>> 14), 0);
  bits.writeUInt16BE(0x8000 | (number & 0x3fff), 2);
  const head = time.toString(16).padStart(12, '0');
  const tail = bits.toString('hex');
  return `${head.slice(0, 8)}-${head.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}` as Id<Of>;
}
