export {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  maxDay,
  minDay,
  parseDay,
  startOfWeek,
  type Weekday,
  weekdayOf,
} from './day.ts';
export { type CalendarLanguage, type DayStyle, formatDay, formatTime, relativeDay } from './format.ts';
export { easterOf, equatedByDecree, type Holiday, holidaysOf } from './holidays.ts';
export {
  addMinutes,
  dayOf,
  type Instant,
  instant,
  instantAt,
  instantOfDate,
  instantOfMillis,
  millisOf,
  parseInstant,
  parseLocal,
  timeOf,
} from './instant.ts';
export {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts';
