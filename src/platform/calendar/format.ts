import { type Day, daysBetween, partsOf, weekdayOf } from './day.ts';
import { type Instant, timeOf } from './instant.ts';
import { type CalendarWords, en, nl, pl } from './text.ts';

export type CalendarLanguage = 'nl' | 'en' | 'pl';
/** 'weekday': woensdag 4 maart. 'long': woensdag 4 maart 2026. 'short': 4 maart 2026. 'numeric': 4-3-2026. */
export type DayStyle = 'long' | 'short' | 'weekday' | 'numeric';

const catalogues: Record<CalendarLanguage, CalendarWords> = { nl, en, pl };
/** Further away than this a date without its year can be misunderstood. */
const halfYear = 183;

/** A day in words, for people. */
export function formatDay(of: Day, style: DayStyle, language: CalendarLanguage = 'nl'): string {
  const words = catalogues[language];
  const { year, month, date } = partsOf(of);
  if (style === 'numeric') return words.numeric(date, month, year);
  const withoutYear = `${date} ${words.months[month - 1]}`;
  const shown = style === 'weekday' ? withoutYear : `${withoutYear} ${year}`;
  return style === 'short' ? shown : words.long(words.weekdays[weekdayOf(of) - 1] ?? '', shown);
}

/** The wall clock in Amsterdam for people: '09.05 uur'. */
export function formatTime(at: Instant, language: CalendarLanguage = 'nl'): string {
  const [hours = '', minutes = ''] = timeOf(at).split(':');
  return catalogues[language].time(hours, minutes);
}

/** 'vandaag', 'morgen', 'gisteren', or the day with its weekday; with the year when it is over half a year away. */
export function relativeDay(of: Day, today: Day, language: CalendarLanguage = 'nl'): string {
  const { yesterday, today: now, tomorrow } = catalogues[language];
  const distance = daysBetween(today, of);
  const near = Math.abs(distance) <= 1 ? [yesterday, now, tomorrow][distance + 1] : undefined;
  return near ?? formatDay(of, Math.abs(distance) > halfYear ? 'long' : 'weekday', language);
}
