import { addDays, type Day, maxDay, workingDaysBetween } from '#src/platform/calendar/index.ts';
import type { FunctionId, FunctionNow } from '../types.ts';

export interface AbsenceSpan {
  readonly from: Day;
  readonly lastDay: Day;
  readonly deputyFunctionId: FunctionId;
}

export interface AbsenceNow {
  /** The last day absent. */
  readonly until: Day;
  /** Null when the absence is one working day or shorter: then nobody stands in (D20). */
  readonly deputyFunctionId: FunctionId | null;
}

/**
 * The absence that covers a day. Absences with no working day between them count as one, so that two days off around a
 * weekend also bring in the deputy.
 */
export function absenceOn(day: Day, absences: readonly AbsenceSpan[]): AbsenceNow | null {
  const run = runsOf(absences).find(({ from, until }) => from <= day && day <= until);
  if (!run) return null;
  const spans = run.spans.filter((span) => span.from <= day);
  const deputy = spans.at(-1)?.deputyFunctionId ?? null;
  return { until: run.until, deputyFunctionId: workingDaysIn(run.from, run.until) > 1 ? deputy : null };
}

interface Run {
  readonly from: Day;
  readonly until: Day;
  readonly spans: readonly AbsenceSpan[];
}

function runsOf(absences: readonly AbsenceSpan[]): Run[] {
  const runs: Run[] = [];
  for (const span of absences.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last && joins(last.until, span.from)) {
      runs[runs.length - 1] = {
        from: last.from,
        until: maxDay(last.until, span.lastDay),
        spans: [...last.spans, span],
      };
    } else runs.push({ from: span.from, until: span.lastDay, spans: [span] });
  }
  return runs;
}

function joins(until: Day, from: Day): boolean {
  return from <= until || workingDaysBetween(until, addDays(from, -1)) === 0;
}

function workingDaysIn(from: Day, until: Day): number {
  return workingDaysBetween(addDays(from, -1), until);
}

/** Whether somebody answers in this function: it is always staffed, or it has a holder who has no stand-in now. */
export function isReachable(func: FunctionNow): boolean {
  return func.alwaysStaffed || (func.holder !== null && func.deputyFunctionId === null);
}

/** A name for addresses: small letters, digits and hyphens, at most 60. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

/** Load is capacity, not performance: visible to the officer and to the manager of the same team (INV-33). */
export function maySeeLoad(viewer: FunctionNow, of: FunctionNow): boolean {
  if (viewer.id === of.id) return true;
  return viewer.role === 'team_manager' && viewer.teamId !== null && viewer.teamId === of.teamId;
}
