/** Names of days and months, and the few words around them, in the languages of the resident pages. */
export interface CalendarWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** As they stand behind a date: Polish has its own form for that. */
  readonly months: readonly string[];
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly long: (weekday: string, date: string) => string;
  readonly numeric: (date: number, month: number, year: number) => string;
  readonly time: (hours: string, minutes: string) => string;
}

export const nl: CalendarWords = {
  weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  months: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  long: (weekday, date) => `${weekday} ${date}`,
  numeric: (date, month, year) => `${date}-${month}-${year}`,
  time: (hours, minutes) => `${hours}.${minutes} uur`,
};

export const en: CalendarWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  long: (weekday, date) => `${weekday} ${date}`,
  numeric: (date, month, year) => `${date}/${month}/${year}`,
  time: (hours, minutes) => `${hours}:${minutes}`,
};

export const pl: CalendarWords = {
  weekdays: ['poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota', 'niedziela'],
  months: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
  today: 'dziś',
  tomorrow: 'jutro',
  yesterday: 'wczoraj',
  long: (weekday, date) => `${weekday}, ${date}`,
  numeric: (date, month, year) => `${date}.${String(month).padStart(2, '0')}.${year}`,
  time: (hours, minutes) => `${hours}:${minutes}`,
};

export const holidayNames = {
  newYear: 'Nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'Tweede Paasdag',
  kingsDay: 'Koningsdag',
  queensDay: 'Koninginnedag',
  liberationDay: 'Bevrijdingsdag',
  ascensionDay: 'Hemelvaartsdag',
  whitMonday: 'Tweede Pinksterdag',
  christmasDay: 'Eerste Kerstdag',
  secondChristmasDay: 'Tweede Kerstdag',
  equated: 'Gelijkgestelde dag',
} as const;
