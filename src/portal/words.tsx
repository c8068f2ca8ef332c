import type { Children } from '#src/design/index.ts';
import { type Day, dayOf, daysBetween, formatDay, formatTime, type Instant } from '#src/platform/calendar/index.ts';
import type { Language } from '#src/platform/http/route.ts';

/** Words that the staff wrote. They are Dutch on the English and Polish pages too, and a reading voice must know that. */
export function Dutch({ language, children }: { language: Language; children?: Children }) {
  return <span lang={language === 'nl' ? undefined : 'nl'}>{children}</span>;
}

const mark = '\u0001';
/** Further away than this a day without its year can be misunderstood. */
const halfYear = 183;

/** A sentence in which one part, usually the day, stands out. */
export function Emphasis({ say, part }: { say: (part: string) => string; part: string }) {
  const [before = '', after = ''] = say(mark).split(mark);
  return (
    <>
      {before}
      <strong>{part}</strong>
      {after}
    </>
  );
}

/** 'woensdag 4 maart', with the year when it is over half a year away. Never 'morgen': a page may be printed. */
export function dayWords(day: Day, today: Day, language: Language): string {
  return formatDay(day, Math.abs(daysBetween(today, day)) > halfYear ? 'long' : 'weekday', language);
}

/** 'maandag 2 maart, 9.15 uur'. */
export function momentWords(at: Instant, today: Day, language: Language): string {
  return `${dayWords(dayOf(at), today, language)}, ${formatTime(at, language).replace(/^0/, '')}`;
}
