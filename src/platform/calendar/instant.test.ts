import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readList } from './conformance/read.ts';
import { day } from './day.ts';
import {
  addMinutes,
  dayOf,
  instant,
  instantAt,
  instantOfDate,
  instantOfMillis,
  millisOf,
  parseInstant,
  parseLocal,
  timeOf,
} from './instant.ts';

const anyMoment = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2080, 0, 1) });
const hour = 3_600_000;

describe('an instant', () => {
  it('is read with a zone only, and written in one way', () => {
    const same = [
      '2026-03-02T08:00Z',
      '2026-03-02T08:00:00Z',
      '2026-03-02T09:00:00.000+01:00',
      '2026-03-02T03:00-05:00',
    ];
    assert.deepEqual([...new Set(same.map(parseInstant))], ['2026-03-02T08:00:00.000Z']);
    const wrong = ['', '2026-03-02', '2026-03-02T09:00', '2026-02-30T08:00Z', '2026-03-02T24:00Z', '2026-03-02 08:00Z'];
    const worse = ['2026-03-02T08:60Z', '2026-03-02T08:00+25:00', '1500-01-01T00:00Z', '9999-12-31T23:30:00Z'];
    assert.deepEqual(
      [...wrong, ...worse].filter((text) => parseInstant(text) !== null),
      [],
    );
  });

  it('throws where it must be right', () => {
    assert.throws(() => instant('2026-03-02T09:00'), RangeError);
    assert.throws(() => instantOfMillis(Number.NaN), RangeError);
    assert.throws(() => instantOfDate(new Date('nonsense')), RangeError);
    assert.equal(instantOfDate(new Date(0)), '1970-01-01T00:00:00.000Z');
    assert.equal(addMinutes(instant('2026-03-02T08:00Z'), 90), '2026-03-02T09:30:00.000Z');
  });

  it('has a day and a time in Amsterdam', () => {
    assert.equal(dayOf(instant('2026-03-01T23:05:00Z')), '2026-03-02');
    assert.equal(timeOf(instant('2026-03-01T23:05:00Z')), '00:05');
    assert.equal(dayOf(instant('2026-06-30T21:59:59.999Z')), '2026-06-30');
    assert.equal(dayOf(instant('2026-06-30T22:00:00Z')), '2026-07-01');
    assert.equal(timeOf(instant('2026-10-25T00:30:00Z')), '02:30');
    assert.equal(timeOf(instant('2026-10-25T01:30:00Z')), '02:30');
  });

  it('is found from the wall clock', () => {
    for (const line of readList('wall-clock.txt')) {
      const [local = '', utc] = line.split(' = ');
      assert.equal(parseLocal(local), utc, line);
      assert.equal(instantAt(day(local.slice(0, 10)), local.slice(11)), utc, line);
    }
  });

  it('is not found from a time that is none', () => {
    const wrong = ['2026-03-02', '2026-03-02T9:00', '2026-03-02T24:00', '2026-02-30T09:00', '2026-03-02T09:00Z'];
    assert.deepEqual(
      wrong.filter((text) => parseLocal(text) !== null),
      [],
    );
    assert.throws(() => instantAt(day('2026-03-02'), '9.00'), RangeError);
  });

  it('keeps the wall clock of Intl', () => {
    const intl = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Amsterdam',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(anyMoment, (millis) => {
        const at = instantOfMillis(millis);
        assert.equal(`${dayOf(at)} ${timeOf(at)}`, intl.format(millis));
      }),
      { numRuns: 400 },
    );
  });

  it('comes back from the wall clock, an hour off at most when the clock changes', () => {
    fc.assert(
      fc.property(anyMoment, (millis) => {
        const minute = instantOfMillis(Math.floor(millis / 60_000) * 60_000);
        const back = instantAt(dayOf(minute), timeOf(minute));
        assert.ok([0, hour].includes(millisOf(minute) - millisOf(back)));
        assert.equal(timeOf(back), timeOf(minute));
      }),
    );
  });
});
