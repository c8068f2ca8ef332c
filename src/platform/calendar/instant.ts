import { type Day, parseDay } from './day.ts';
import { offsetAt } from './zone.ts';

/** A moment in UTC, written 'YYYY-MM-DDTHH:mm:ss.sssZ'. Two instants compare with < and > as strings. */
export type Instant = string & { readonly __instant: true };

const instantForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const localForm = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const timeForm = /^([01]\d|2[0-3]):([0-5]\d)$/;
const dayMillis = 86_400_000;
/** One day inside the first and the last `Day`, so that every instant falls on a day. */
const earliest = Date.UTC(1583, 0, 2);
const latest = Date.UTC(9999, 11, 31);

/** Reads an ISO date and time with 'Z' or an offset; null when it is not one, or outside 1583 to 9999. */
export function parseInstant(text: string): Instant | null {
  const parts = instantForm.exec(text);
  if (!parts?.[1] || parseDay(parts[1]) === null || Number(parts[2]) > 23) return null;
  const millis = Date.parse(text);
  return isInRange(millis) ? instantOfMillis(millis) : null;
}

/** The same for an instant that must be right. Throws RangeError. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError(`Not an instant: ${text}`);
  return parsed;
}

/** From milliseconds since 1970. Throws RangeError when that is no moment in 1583 to 9999. */
export function instantOfMillis(millis: number): Instant {
  if (!isInRange(millis)) throw new RangeError(`Not an instant: ${millis} milliseconds`);
  return new Date(millis).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function millisOf(at: Instant): number {
  return Date.parse(at);
}

/** From the `Date` that a driver or a clock gives. Throws RangeError for an invalid one. */
export function instantOfDate(date: Date): Instant {
  return instantOfMillis(date.getTime());
}

/** The moment `count` minutes later, or earlier when negative. */
export function addMinutes(at: Instant, count: number): Instant {
  return instantOfMillis(millisOf(at) + count * 60_000);
}

/** The calendar day in Amsterdam at this moment. */
export function dayOf(at: Instant): Day {
  return wallClock(millisOf(at)).slice(0, 10) as Day;
}

/** The wall clock in Amsterdam at this moment: '09:05'. */
export function timeOf(at: Instant): string {
  return wallClock(millisOf(at)).slice(11, 16);
}

/**
 * The moment at which the wall clock in Amsterdam says `time` ('HH:mm') on this day.
 * In the spring gap (02:00 to 03:00 does not exist) the clock is read one hour on: 02:30 becomes 03:30 summer time.
 * In the autumn overlap (02:00 to 03:00 comes twice) it is the first of the two, in summer time.
 * Throws RangeError when `time` is not a time.
 */
export function instantAt(on: Day, time: string): Instant {
  if (!timeForm.test(time)) throw new RangeError(`Not a time: ${time}`);
  return instantOfMillis(fromWallClock(Date.parse(`${on}T${time}:00Z`)));
}

/** Reads a wall-clock time in Amsterdam, '2026-03-02T09:00', as `instantAt` does; null when it is not one. */
export function parseLocal(text: string): Instant | null {
  const [, dayText = '', time = ''] = localForm.exec(text.trim()) ?? [];
  const on = parseDay(dayText);
  return on !== null && timeForm.test(time) ? instantAt(on, time) : null;
}

/** `wall` is the wall clock read as if it were UTC. Same choice as "compatible" in Temporal. */
function fromWallClock(wall: number): number {
  const before = offsetAt(wall - dayMillis);
  const after = offsetAt(wall + dayMillis);
  if (offsetAt(wall - before) === before) return wall - before;
  return offsetAt(wall - after) === after ? wall - after : wall - before;
}

function wallClock(millis: number): string {
  return new Date(millis + offsetAt(millis)).toISOString();
}

function isInRange(millis: number): boolean {
  return millis >= earliest && millis < latest;
}
