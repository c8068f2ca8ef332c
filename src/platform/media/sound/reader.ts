/** Why a recording cannot be taken; caught in one place, in `cleanSound`. */
export class Unreadable extends Error {
  readonly reason: 'unsupported-kind' | 'damaged';

  constructor(reason: 'unsupported-kind' | 'damaged', detail: string) {
    super(detail);
    this.reason = reason;
  }
}

export const damaged = (detail: string): Unreadable => new Unreadable('damaged', detail);
export const unsupported = (detail: string): Unreadable => new Unreadable('unsupported-kind', detail);

/** What every parser returns: the cleaned file, and its length as far as the container tells. */
export type Cleaned = { bytes: Uint8Array; seconds: number | null };

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.subarray(start, end)).toString('latin1');

/** To hundredths; null when nothing sensible is known. */
export const roundSeconds = (seconds: number): number | null =>
  Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 100) / 100 : null;
