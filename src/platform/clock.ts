import { type Instant, instant } from './calendar/index.ts';

export interface Clock {
  now(): Instant;
}

/** A clock that stands still until it is moved; it never goes back. */
export interface SettableClock extends Clock {
  moveTo(moment: Instant): void;
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

export function settableClock(start: Instant): SettableClock {
  let moment = start;
  return {
    now: () => moment,
    moveTo(next) {
      if (next < moment) throw new RangeError('A clock does not go back.');
      moment = instant(next);
    },
  };
}

export function isSettable(clock: Clock): clock is SettableClock {
  return 'moveTo' in clock;
}

/** Milliseconds since 1970 of an instant, for ids and time-outs. */
export function milliseconds(moment: Instant): number {
  return Date.parse(moment);
}

/** The instant that lies `ms` milliseconds after `moment`. */
export function after(moment: Instant, ms: number): Instant {
  return new Date(Date.parse(moment) + ms).toISOString() as Instant;
}
