import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayNumber,
  daysBetween,
  maxDay,
  minDay,
  parseDay,
  startOfWeek,
  weekdayOf,
} from './day.ts';

const anyDay = fc.integer({ min: -100_000, max: 200_000 }).map((count) => addDays(day('1970-01-01'), count));

describe('a day', () => {
  it('is read in both notations', () => {
    const typed = ['2026-03-02', '2-3-2026', '02-03-2026', '2/3/2026', ' 2-03-2026 '];
    assert.deepEqual([...new Set(typed.map(parseDay))], ['2026-03-02']);
  });

  it('is null when it does not exist or is not written as one', () => {
    const wrong = ['', '2026-02-29', '2026-13-01', '2026-00-10', '31-4-2026', '0-1-2026', '2-3-26', '2026-3-2'];
    const worse = ['2026-03-02T09:00', '1582-10-15', '0026-03-02', '2 maart 2026', '2026-03-0x', '２-3-2026'];
    assert.deepEqual(
      [...wrong, ...worse].filter((text) => parseDay(text) !== null),
      [],
    );
  });

  it('throws where it must be right', () => {
    assert.equal(day('29-2-2028'), '2028-02-29');
    assert.throws(() => day('29-2-2026'), RangeError);
  });

  it('is added to in days and months', () => {
    assert.equal(addDays(day('2026-02-28'), 1), '2026-03-01');
    assert.equal(addDays(day('2026-03-01'), -1), '2026-02-28');
    assert.equal(addDays(day('2026-03-28'), 2), '2026-03-30');
    assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28');
    assert.equal(addMonths(day('2024-02-29'), 12), '2025-02-28');
    assert.equal(addMonths(day('2026-03-31'), -1), '2026-02-28');
    assert.equal(addMonths(day('2026-11-15'), 3), '2027-02-15');
    assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15');
  });

  it('stays in the calendar', () => {
    assert.throws(() => addDays(day('9999-12-31'), 1), RangeError);
    assert.throws(() => addDays(day('2026-03-02'), Number.MAX_SAFE_INTEGER), RangeError);
    assert.throws(() => addDays(day('2026-03-02'), 0.5), RangeError);
    assert.throws(() => addMonths(day('2026-03-02'), Number.NaN), RangeError);
    assert.throws(() => addMonths(day('1583-01-01'), -1), RangeError);
  });

  it('knows its week', () => {
    assert.deepEqual(
      ['2026-03-02', '2026-03-08', '1969-12-31'].map((text) => weekdayOf(day(text))),
      [1, 7, 3],
    );
    assert.equal(startOfWeek(day('2026-03-08')), '2026-03-02');
    assert.equal(startOfWeek(day('2026-03-02')), '2026-03-02');
  });

  it('is compared', () => {
    assert.equal(minDay(day('2026-03-02'), day('2025-12-31'), day('2026-01-01')), '2025-12-31');
    assert.equal(maxDay(day('2026-03-02'), day('2025-12-31')), '2026-03-02');
    assert.equal(daysBetween(day('2026-03-02'), day('2026-03-30')), 28);
    assert.equal(daysBetween(day('2026-03-30'), day('2026-03-02')), -28);
  });

  it('goes there and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        const to = addDays(from, count);
        assert.equal(daysBetween(from, to), count);
        assert.equal(to < from, count < 0);
        assert.equal(parseDay(from.split('-').reverse().map(Number).join('-')), from);
        assert.equal(dayNumber(startOfWeek(from)) + weekdayOf(from) - 1, dayNumber(from));
      }),
    );
  });

  it('keeps its date in another month, or takes the last of it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const to = addMonths(from, count);
        const clamped = addDays(to, 1).endsWith('-01');
        assert.ok(to.slice(8) === from.slice(8) || (clamped && to.slice(8) < from.slice(8)));
        assert.equal(addMonths(to, -count).slice(0, 7), from.slice(0, 7));
      }),
    );
  });
});
