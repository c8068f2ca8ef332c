import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readList } from './conformance/read.ts';
import { addDays, type Day, day, weekdayOf } from './day.ts';
import { easterOf, equatedByDecree, holidaysOf } from './holidays.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1990-01-01'), count));
const fewDays = fc.integer({ min: 0, max: 120 });

function named(year: number): string[] {
  return holidaysOf(year).map((holiday) => `${holiday.day} ${holiday.name}`);
}

describe('holidays', () => {
  it('puts Easter where the church tables put it', () => {
    for (const line of readList('easter.txt')) assert.equal(easterOf(Number(line.slice(0, 4))), line);
  });

  it('names all holidays of a year in order', () => {
    const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032];
    assert.deepEqual(years.flatMap(named), readList('holidays.txt'));
  });

  it('moves the royal birthday from Sunday to Saturday', () => {
    for (const line of readList('royal-birthday.txt')) assert.ok(named(Number(line.slice(0, 4))).includes(line), line);
  });

  it('takes equated days of the year only', () => {
    const extra = holidaysOf(2026, equatedByDecree).filter((holiday) => holiday.name === 'Gelijkgestelde dag');
    assert.deepEqual(
      extra.map((holiday) => holiday.day),
      ['2026-01-02', '2026-05-15'],
    );
  });

  it('refuses a year before the calendar', () => {
    assert.throws(() => holidaysOf(1500), RangeError);
    assert.throws(() => easterOf(2026.5), RangeError);
  });

  it('keeps Easter a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const easter = easterOf(year);
        assert.equal(weekdayOf(easter), 7);
        assert.ok(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25');
      }),
    );
  });
});

describe('working days', () => {
  it('knows which days are', () => {
    for (const line of readList('working-days.txt'))
      assert.equal(isWorkingDay(day(line.slice(2, 12))), line[0] === '+', line);
  });

  it('counts deadlines', () => {
    for (const line of readList('deadlines.txt')) {
      const [from = '', count, to] = line.split(/ [+=] /);
      assert.equal(addWorkingDays(day(from), Number(count)), to, line);
    }
  });

  it('skips equated days when they are given', () => {
    assert.equal(addWorkingDays(day('2026-05-13'), 1, equatedByDecree), '2026-05-18');
    assert.equal(isWorkingDay(day('2026-01-02'), equatedByDecree), false);
    assert.equal(previousWorkingDay(day('2026-05-17'), equatedByDecree), '2026-05-13');
    assert.equal(workingDaysBetween(day('2026-05-11'), day('2026-05-18'), equatedByDecree), 3);
  });

  it('counts from the day after up to and including the last', () => {
    assert.equal(workingDaysBetween(day('2026-03-02'), day('2026-03-02')), 0);
    assert.equal(workingDaysBetween(day('2026-03-02'), day('2026-03-16')), 10);
    assert.equal(workingDaysBetween(day('2026-03-06'), day('2026-03-08')), 0);
    assert.equal(workingDaysBetween(day('2026-03-16'), day('2026-03-02')), -10);
  });

  it('refuses half and negative numbers', () => {
    assert.throws(() => addWorkingDays(day('2026-03-02'), 1.5), RangeError);
    assert.throws(() => addWorkingDays(day('2026-03-02'), -1), RangeError);
  });

  it('agrees with itself for every day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, (from, count) => {
        const to = addWorkingDays(from, count);
        assert.ok(isWorkingDay(to));
        assert.equal(nextWorkingDay(to), to);
        assert.equal(workingDaysBetween(from, to), count === 0 ? Number(to !== from) : count);
        const isMoved = count === 0 && to !== from;
        assert.equal(addWorkingDays(from, count + 1) > to, !isMoved);
      }),
    );
  });

  it('finds the nearest working day on both sides', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const next = nextWorkingDay(from);
        const previous = previousWorkingDay(from);
        assert.ok(previous <= from && from <= next);
        assert.equal(workingDaysBetween(previous, next), isWorkingDay(from) ? 0 : 1);
      }),
    );
  });

  it('never lets five days pass without one', () => {
    const fiveDays = (from: Day) => [0, 1, 2, 3, 4].map((count) => addDays(from, count));
    fc.assert(fc.property(anyDay, (from) => fiveDays(from).some((candidate) => isWorkingDay(candidate))));
  });
});
