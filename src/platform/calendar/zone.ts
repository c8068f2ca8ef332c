/** Offsets of Europe/Amsterdam, from the time zone data of the platform. */

interface Span {
  /** Milliseconds since 1970, UTC. */
  readonly from: number;
  /** Milliseconds that the wall clock is ahead of UTC. */
  readonly offset: number;
}

const week = 7 * 86_400_000;
const formatter = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
const offsetForm = /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?/;
const spansByYear = new Map<number, readonly Span[]>();

/**
 * How far the wall clock is ahead of UTC at a moment; both in milliseconds.
 * Intl is asked some hundred times for a new year (UTC); after that a lookup is two comparisons.
 */
export function offsetAt(millis: number): number {
  return spanAt(spansOf(new Date(millis).getUTCFullYear()), millis).offset;
}

function spanAt(spans: readonly Span[], millis: number): Span {
  return spans.findLast((span) => span.from <= millis) ?? { from: millis, offset: askOffset(millis) };
}

function spansOf(year: number): readonly Span[] {
  const known = spansByYear.get(year);
  if (known) return known;
  const spans = findSpans(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  spansByYear.set(year, spans);
  return spans;
}

/** Looks once a week: the clock never changed twice within one. */
function findSpans(start: number, end: number): Span[] {
  const spans: Span[] = [{ from: start, offset: askOffset(start) }];
  for (let before = start; before < end; before += week) {
    const after = Math.min(before + week, end);
    const offset = askOffset(after);
    if (offset !== askOffset(before)) spans.push({ from: findChange(before, after, offset), offset });
  }
  return spans;
}

/** The first second after `before` that has the new offset. */
function findChange(before: number, after: number, offset: number): number {
  let low = before;
  let high = after;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (askOffset(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

function askOffset(millis: number): number {
  const [, sign, hours, minutes, seconds] = offsetForm.exec(formatter.format(millis)) ?? [];
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -total : total) * 1000;
}
