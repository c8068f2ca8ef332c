import { addDays, type Day, day, weekdayOf } from './day.ts';
import { holidayNames } from './text.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

const sunday = 7;

/**
 * Days equated with a holiday by royal decree (article 3 paragraph 3), for 2023 to 2028: "Besluit gelijkstelling van
 * 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025" and "Besluit gelijkstelling van
 * 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028". They count for terms in the law;
 * an organisation may well work on them, so they are never used unless given.
 */
export const equatedByDecree: readonly Day[] = [
  day('2023-04-28'),
  day('2023-05-19'),
  day('2024-05-10'),
  day('2024-12-27'),
  day('2025-05-30'),
  day('2026-01-02'),
  day('2026-05-15'),
  day('2027-05-07'),
  day('2028-04-28'),
  day('2028-05-26'),
];

/**
 * The holidays of a year by the Algemene termijnenwet, in order of date: article 3 paragraph 1 (holidays),
 * paragraph 2 (Goede Vrijdag counts as one) and paragraph 3 (`equatedDays`: days that a royal decree equates).
 * Two holidays on one day (Hemelvaartsdag on 5 May) give two entries. The law as it is today is also
 * used for the years before it. Throws RangeError outside 1583 to 9999.
 */
export function holidaysOf(year: number, equatedDays: readonly Day[] = []): Holiday[] {
  const easter = easterOf(year);
  const own = equatedDays.filter((equated) => equated.startsWith(`${yearText(year)}-`));
  return [
    { day: on(year, '01-01'), name: holidayNames.newYear },
    { day: addDays(easter, -2), name: holidayNames.goodFriday },
    { day: addDays(easter, 1), name: holidayNames.easterMonday },
    royalBirthday(year),
    { day: on(year, '05-05'), name: holidayNames.liberationDay },
    { day: addDays(easter, 39), name: holidayNames.ascensionDay },
    { day: addDays(easter, 50), name: holidayNames.whitMonday },
    { day: on(year, '12-25'), name: holidayNames.christmasDay },
    { day: on(year, '12-26'), name: holidayNames.secondChristmasDay },
    ...own.map((equated) => ({ day: equated, name: holidayNames.equated })),
  ].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** Koningsdag is 27 April since 2014, before it Koninginnedag was 30 April; on a Sunday it is the day before. */
function royalBirthday(year: number): Holiday {
  const king = year >= 2014;
  const birthday = on(year, king ? '04-27' : '04-30');
  const celebrated = weekdayOf(birthday) === sunday ? addDays(birthday, -1) : birthday;
  return { day: celebrated, name: king ? holidayNames.kingsDay : holidayNames.queensDay };
}

/**
 * Easter Sunday of a Gregorian year (1583 to 9999), by the rule of 1876 that is valid for every year:
 * J. Meeus, Astronomical Algorithms (1991), chapter 8, after S. Butcher's Ecclesiastical Calendar.
 * The letters are those of the published rule. Throws RangeError outside these years.
 */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(on(year, '03-22'), h + l - 7 * m);
}

function on(year: number, monthAndDate: string): Day {
  return day(`${yearText(year)}-${monthAndDate}`);
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
