import {
  addDays,
  addWorkingDays,
  type Day,
  formatDay,
  type Instant,
  instantAt,
  previousWorkingDay,
} from '#src/platform/calendar/index.ts';

/** A moment relative to today, so that the sample stays alive whatever today is. */
export interface SampleMoment {
  /** Working days from today; negative is past. */
  readonly wd: number;
  /** Wall clock in Amsterdam, 'HH:MM'. */
  readonly time: string;
}

/** The day that lies so many working days from today. On a day off, -1 is the last working day. */
export function sampleDay(today: Day, workingDays: number): Day {
  if (workingDays >= 0) return addWorkingDays(today, workingDays);
  let day = today;
  for (let left = -workingDays; left > 0; left -= 1) day = previousWorkingDay(addDays(day, -1));
  return day;
}

/** When a moment of the sample was, seen from today. */
export function sampleInstant(today: Day, { wd, time }: SampleMoment): Instant {
  return instantAt(sampleDay(today, wd), time);
}

/** Puts a day in words in the place of `{dag}`: the day that the message names. */
export function fillDay(text: string, day: Day): string {
  return text.replaceAll('{dag}', formatDay(day, 'weekday'));
}
