import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '#src/platform/calendar/index.ts';
import type { FunctionId, FunctionNow, TeamId } from '../types.ts';
import { absenceOn, isReachable, maySeeLoad, slugOf } from './rules.ts';

const deputy = 'deputy' as FunctionId;
const span = (from: string, lastDay: string, deputyFunctionId = deputy) => ({
  from: day(from),
  lastDay: day(lastDay),
  deputyFunctionId,
});

describe('absence', () => {
  it('brings in the deputy when it is longer than one working day', () => {
    const absences = [span('2026-03-02', '2026-03-03')];
    assert.deepEqual(absenceOn(day('2026-03-02'), absences), { until: '2026-03-03', deputyFunctionId: deputy });
    assert.equal(absenceOn(day('2026-03-04'), absences), null);
    assert.equal(absenceOn(day('2026-03-01'), absences), null);
  });

  it('is only a day off when it is one working day, also with a weekend behind it', () => {
    assert.equal(absenceOn(day('2026-03-02'), [span('2026-03-02', '2026-03-02')])?.deputyFunctionId, null);
    assert.equal(absenceOn(day('2026-03-06'), [span('2026-03-06', '2026-03-08')])?.deputyFunctionId, null);
  });

  it('does not count holidays: Good Friday to Easter Monday is no working day at all', () => {
    assert.equal(absenceOn(day('2026-04-06'), [span('2026-04-03', '2026-04-06')])?.deputyFunctionId, null);
    assert.equal(absenceOn(day('2026-04-06'), [span('2026-04-02', '2026-04-07')])?.deputyFunctionId, deputy);
  });

  it('joins days off that have only a weekend between them', () => {
    const other = 'other' as FunctionId;
    const absences = [span('2026-03-09', '2026-03-09', other), span('2026-03-06', '2026-03-06')];
    assert.deepEqual(absenceOn(day('2026-03-06'), absences), { until: '2026-03-09', deputyFunctionId: deputy });
    assert.deepEqual(absenceOn(day('2026-03-07'), absences), { until: '2026-03-09', deputyFunctionId: deputy });
    assert.deepEqual(absenceOn(day('2026-03-09'), absences), { until: '2026-03-09', deputyFunctionId: other });
  });

  it('keeps apart what has a working day between it', () => {
    const absences = [span('2026-03-02', '2026-03-02'), span('2026-03-04', '2026-03-04')];
    assert.equal(absenceOn(day('2026-03-03'), absences), null);
    assert.equal(absenceOn(day('2026-03-04'), absences)?.deputyFunctionId, null);
  });
});

function func(changes: Partial<FunctionNow>): FunctionNow {
  return {
    id: 'f' as FunctionId,
    slug: 'f',
    title: 'Functie',
    role: 'village_officer',
    teamId: null,
    teamName: null,
    phone: '14 0344',
    email: 'f@gemeente.example',
    presence: null,
    mandateCents: null,
    fteHundredths: null,
    alwaysStaffed: false,
    holder: null,
    absentUntil: null,
    deputyFunctionId: null,
    ...changes,
  };
}

describe('a function', () => {
  const holder = { staffId: 's' as never, firstName: 'Sanne', lastName: 'Waalstra' };

  it('answers when it has a holder who is not replaced, or when it is always staffed', () => {
    assert.equal(isReachable(func({})), false);
    assert.equal(isReachable(func({ holder })), true);
    assert.equal(isReachable(func({ holder, absentUntil: day('2026-03-02') })), true);
    assert.equal(isReachable(func({ holder, deputyFunctionId: deputy })), false);
    assert.equal(isReachable(func({ alwaysStaffed: true, deputyFunctionId: deputy })), true);
  });

  it('shows its load to itself and to the manager of its own team only', () => {
    const team = 't' as TeamId;
    const officer = func({ id: 'o' as FunctionId, teamId: team });
    const manager = (teamId: TeamId | null) => func({ id: 'm' as FunctionId, role: 'team_manager', teamId });
    assert.equal(maySeeLoad(officer, officer), true);
    assert.equal(maySeeLoad(manager(team), officer), true);
    assert.equal(maySeeLoad(manager('u' as TeamId), officer), false);
    assert.equal(maySeeLoad(func({ id: 'c' as FunctionId, teamId: team }), officer), false);
    assert.equal(maySeeLoad(manager(null), func({ id: 'x' as FunctionId })), false);
    assert.equal(maySeeLoad(func({ id: 'a' as FunctionId, role: 'administrator' }), officer), false);
  });
});

describe('a name for addresses', () => {
  it('has no accents, spaces or signs', () => {
    assert.equal(slugOf('  Eck en Wiel '), 'eck-en-wiel');
    assert.equal(slugOf('Café ’t Één & Co.'), 'cafe-t-een-co');
    assert.equal(slugOf('!'), '');
  });
});
