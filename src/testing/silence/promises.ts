import type { HistoryRow, Snapshot } from './snapshot.ts';

interface Told {
  readonly id: string;
  /** The order in which the messages were written. */
  readonly written: number;
  readonly namesDay: string | null;
  readonly endsContact: boolean;
}

interface Promised {
  day: string | null;
  /** The day that stood when it was closed. */
  stood: string;
  first: string;
  closedAs: 'finished' | 'withdrawn' | null;
  /** Since it was opened, in the order in which they arrived. */
  arrived: Told[];
  /** Arrived before it was opened again. */
  before: Told[];
}

/**
 * A second, independent bookkeeping: which day was promised to whom, told from the history alone. It knows nothing of the
 * code that keeps the contacts.
 */
export class PromiseBook {
  private readonly promised = new Map<string, Promised>();
  private readonly written = new Map<string, number>();

  dayOf(contact: string): string | null | undefined {
    return this.promised.get(contact)?.day;
  }

  closedAs(contact: string): Promised['closedAs'] {
    return this.promised.get(contact)?.closedAs ?? null;
  }

  silentOn(today: string): string[] {
    return [...this.promised].filter(([, { day }]) => day !== null && day < today).map(([id]) => id);
  }

  read(rows: readonly HistoryRow[], snapshot: Snapshot): void {
    for (const row of rows) this.readOne(row, snapshot);
  }

  private readOne({ fact, contact, details }: HistoryRow, snapshot: Snapshot): void {
    const entry = this.promised.get(contact);
    const day = details.nextMessageBy as string;
    if (fact === 'received') this.open(contact, day, []);
    else if (fact === 'message_written') this.written.set(String(details.message), this.written.size);
    else if (!entry) return;
    else if (fact === 'reopened') this.open(contact, day, [...entry.before, ...entry.arrived]);
    else if (fact === 'finished' || fact === 'withdrawn') close(entry, fact);
    else if (fact === 'message_delivered') arrive(entry, this.told(details, snapshot));
    else if (fact === 'message_returned') giveBack(entry, String(details.message));
  }

  private open(contact: string, day: string, before: Told[]): void {
    this.promised.set(contact, { day, stood: day, first: day, closedAs: null, arrived: [], before });
  }

  private told({ message, namesDay }: HistoryRow['details'], snapshot: Snapshot): Told {
    const id = String(message);
    const answer = snapshot.answers.find((one) => one.id === snapshot.messages.get(id)?.answer_id);
    const endsContact = answer !== undefined && answer.kind !== 'later';
    return { id, written: this.written.get(id) ?? -1, namesDay: namesDay as string | null, endsContact };
  }
}

function close(entry: Promised, as: 'finished' | 'withdrawn'): void {
  entry.stood = entry.day ?? entry.stood;
  entry.day = null;
  entry.closedAs = as;
}

function arrive(entry: Promised, told: Told): void {
  if (entry.day !== null) entry.day = after(entry.day, told, [...entry.before, ...entry.arrived]);
  entry.arrived.push(told);
}

/** A promise moves later only by what was written last; anything else can only bring it nearer. */
function after(day: string, told: Told, earlier: readonly Told[]): string {
  if (told.namesDay === null) return day;
  const newest = earlier.every(({ written }) => written < told.written);
  return newest || told.namesDay < day ? told.namesDay : day;
}

function giveBack(entry: Promised, id: string): void {
  const without = (list: Told[]) => list.filter((told) => told.id !== id);
  entry.arrived = without(entry.arrived);
  entry.before = without(entry.before);
  if (entry.closedAs === 'withdrawn') return;
  if (entry.closedAs === 'finished' && newestAnswerEnds(entry.arrived)) return;
  const told = entry.arrived.reduce((day, one, at) => after(day, one, entry.arrived.slice(0, at)), entry.first);
  const stood = entry.day ?? entry.stood;
  const days = [told, stood].sort();
  entry.day = days[0] ?? stood;
  entry.closedAs = null;
}

/** Whether what is left still answers. */
function newestAnswerEnds(arrived: readonly Told[]): boolean {
  return arrived.some(({ endsContact }) => endsContact);
}
