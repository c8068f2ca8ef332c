import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, day } from './day.ts';
import { type CalendarLanguage, formatDay, formatTime, relativeDay } from './format.ts';
import { instant } from './instant.ts';

const styles = ['weekday', 'long', 'short', 'numeric'] as const;
const wednesday = day('2026-03-04');

describe('a day in words', () => {
  it('is Dutch unless asked otherwise', () => {
    assert.deepEqual(
      styles.map((style) => formatDay(wednesday, style)),
      ['woensdag 4 maart', 'woensdag 4 maart 2026', '4 maart 2026', '4-3-2026'],
    );
  });

  it('is English', () => {
    assert.deepEqual(
      styles.map((style) => formatDay(wednesday, style, 'en')),
      ['Wednesday 4 March', 'Wednesday 4 March 2026', '4 March 2026', '4/3/2026'],
    );
  });

  it('is Polish', () => {
    assert.deepEqual(
      styles.map((style) => formatDay(wednesday, style, 'pl')),
      ['środa, 4 marca', 'środa, 4 marca 2026', '4 marca 2026', '4.03.2026'],
    );
  });

  it('has the names that Intl knows', () => {
    const days = Array.from({ length: 366 }, (_, count) => addDays(day('2028-01-01'), count));
    for (const language of ['nl', 'en', 'pl'] as CalendarLanguage[]) {
      const intl = new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'full' });
      const partsOfIntl = (text: string) =>
        intl.formatToParts(Date.parse(text)).filter((part) => part.type !== 'literal');
      for (const date of days) {
        const words = formatDay(date, 'long', language).split(/[ ,]+/).sort();
        assert.deepEqual(
          words,
          partsOfIntl(date)
            .map((part) => part.value)
            .sort(),
        );
      }
    }
  });
});

describe('a time in words', () => {
  it('follows the wall clock', () => {
    assert.equal(formatTime(instant('2026-03-02T08:05:00Z')), '09.05 uur');
    assert.equal(formatTime(instant('2026-07-02T08:05:00Z')), '10.05 uur');
    assert.equal(formatTime(instant('2026-03-02T08:05:00Z'), 'en'), '09:05');
  });
});

describe('a day seen from today', () => {
  const monday = day('2026-03-02');

  it('says the near days', () => {
    assert.equal(relativeDay(monday, monday), 'vandaag');
    assert.equal(relativeDay(day('2026-03-03'), monday), 'morgen');
    assert.equal(relativeDay(day('2026-03-01'), monday), 'gisteren');
    assert.equal(relativeDay(day('2026-03-03'), monday, 'pl'), 'jutro');
  });

  it('names other days', () => {
    assert.equal(relativeDay(wednesday, monday), 'woensdag 4 maart');
    assert.equal(relativeDay(day('2026-02-27'), monday, 'en'), 'Friday 27 February');
  });

  it('adds the year when it is far away', () => {
    assert.equal(relativeDay(day('2026-09-01'), monday), 'dinsdag 1 september');
    assert.equal(relativeDay(day('2027-03-02'), monday), 'dinsdag 2 maart 2027');
    assert.equal(relativeDay(day('2025-03-03'), monday), 'maandag 3 maart 2025');
  });
});
