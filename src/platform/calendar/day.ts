/** A calendar day in Europe/Amsterdam, written 'YYYY-MM-DD'. Two days compare with < and > as strings. */
export type Day = string & { readonly __day: true };

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisPerDay = 86_400_000;
/** The Gregorian calendar, and with it the Easter rule, starts after 1582. */
const firstYear = 1583;
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const dutchForm = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;

/** Reads 'YYYY-MM-DD' or the Dutch 'd-m-jjjj' (also with slashes), from 1583 to 9999; null when that is no day. */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim();
  const iso = isoForm.exec(trimmed);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const dutch = dutchForm.exec(trimmed);
  return dutch ? dayFrom(dutch[3], dutch[2], dutch[1]) : null;
}

/** The same for a day that must be right. Throws RangeError. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}

function dayFrom(year: string | undefined, month: string | undefined, date: string | undefined): Day | null {
  const text = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  const millis = Date.parse(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(text);
  return exists && Number(year) >= firstYear ? (text as Day) : null;
}

/** Days since 1 January 1970, negative before it. */
export function dayNumber(of: Day): number {
  return Date.parse(`${of}T00:00:00Z`) / millisPerDay;
}

/** The reverse of `dayNumber`. Throws RangeError outside 1583 to 9999. */
export function dayFromNumber(count: number): Day {
  const date = new Date(count * millisPerDay);
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a day: number ${count}`);
  return day(date.toISOString().slice(0, 10));
}

/** The day `count` days later, or earlier when negative. Throws RangeError outside 1583 to 9999. */
export function addDays(from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`);
  return dayFromNumber(dayNumber(from) + count);
}

/** The same date `count` months later or earlier, or the last day of that month: 31 January + 1 = 28 February. */
export function addMonths(from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of months: ${count}`);
  const { year, month, date } = partsOf(from);
  const months = year * 12 + month - 1 + count;
  return dayOfYear(Math.floor(months / 12), modulo(months, 12) + 1, date);
}

/** The day with this date, or the last day of the month when the month is shorter. */
function dayOfYear(year: number, month: number, date: number): Day {
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day([year, twoDigits(month), twoDigits(Math.min(date, lastOfMonth))].join('-'));
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The earliest of the given days. */
export function minDay(first: Day, ...others: Day[]): Day {
  return [first, ...others].toSorted().at(0) ?? first;
}

/** The latest of the given days. */
export function maxDay(first: Day, ...others: Day[]): Day {
  return [first, ...others].toSorted().at(-1) ?? first;
}

/** ISO 8601: Monday is 1, Sunday is 7. 1 January 1970 was a Thursday. */
export function weekdayOf(of: Day): Weekday {
  return (modulo(dayNumber(of) + 3, 7) + 1) as Weekday;
}

/** The Monday of the week. */
export function startOfWeek(of: Day): Day {
  return addDays(of, 1 - weekdayOf(of));
}

/** The numbers of a day; months count from 1. */
export function partsOf(of: Day): { year: number; month: number; date: number } {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
