import { addDays, type Day, daysBetween, weekdayOf } from './day.ts';
import { holidaysOf } from './holidays.ts';

const saturday = 6;
const holidaysByYear = new Map<string, ReadonlySet<Day>>();

/** Monday to Friday and not a holiday of the Algemene termijnenwet, nor one of the days equated with them. */
export function isWorkingDay(on: Day, equatedDays: readonly Day[] = []): boolean {
  return weekdayOf(on) < saturday && !legalHolidays(on.slice(0, 4)).has(on) && !equatedDays.includes(on);
}

/**
 * The n-th working day after a day; the day itself does not count. With n = 0: the day itself when it is
 * a working day, otherwise the next one. Throws RangeError when n is not a whole number from 0.
 */
export function addWorkingDays(from: Day, n: number, equatedDays: readonly Day[] = []): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  if (n === 0) return nextWorkingDay(from, equatedDays);
  let current = from;
  for (let left = n; left > 0; left--) current = nextWorkingDay(addDays(current, 1), equatedDays);
  return current;
}

/** How many working days d there are with from < d <= to; negative, and counted the other way, when `to` comes first. */
export function workingDaysBetween(from: Day, to: Day, equatedDays: readonly Day[] = []): number {
  if (to < from) return -workingDaysBetween(to, from, equatedDays);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1));
  return days.filter((candidate) => isWorkingDay(candidate, equatedDays)).length;
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(from: Day, equatedDays: readonly Day[] = []): Day {
  return stepToWorkingDay(from, 1, equatedDays);
}

/** The day itself when it is a working day, otherwise the last one before it. */
export function previousWorkingDay(from: Day, equatedDays: readonly Day[] = []): Day {
  return stepToWorkingDay(from, -1, equatedDays);
}

function stepToWorkingDay(from: Day, step: 1 | -1, equatedDays: readonly Day[]): Day {
  let current = from;
  while (!isWorkingDay(current, equatedDays)) current = addDays(current, step);
  return current;
}

function legalHolidays(year: string): ReadonlySet<Day> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const holidays = new Set(holidaysOf(Number(year)).map((holiday) => holiday.day));
  holidaysByYear.set(year, holidays);
  return holidays;
}
