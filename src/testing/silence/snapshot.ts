import type { Pool } from 'pg';

export interface ContactRow {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly village_id: string;
  readonly party_id: string;
  readonly owner_function_id: string;
  readonly received_on: string;
  readonly next_message_by: string | null;
  readonly waiting_until: string | null;
  readonly later_until: string | null;
  readonly outcome: string | null;
  readonly closed_on: string | null;
  readonly closed_as: 'finished' | 'withdrawn' | null;
  readonly reopened_at: string | null;
  readonly pseudonymised_at: string | null;
}

export interface MessageRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: string;
  readonly names_day: string | null;
  readonly delivered_at: string | null;
  readonly cancelled_at: string | null;
  readonly answer_id: string | null;
}

export interface DeliveryRow {
  readonly id: string;
  readonly subject_id: string;
  readonly village_id: string;
  readonly channel: 'email' | 'letter' | 'phone' | 'visit' | 'partner' | 'self';
  readonly batch_id: string | null;
  readonly started: boolean;
  readonly possibly_sent: boolean;
  readonly delivered: boolean;
  readonly failed: boolean;
  readonly cancelled: boolean;
}

export interface AnswerRow {
  readonly id: string;
  readonly contact_id: string;
  readonly kind: string;
  readonly ground: string | null;
  readonly argument: string | null;
  readonly what_is_possible: string | null;
  readonly nothing_possible_because: string | null;
  readonly decider: string | null;
  readonly how_to_respond: string | null;
  readonly later_until: string | null;
  readonly interim_days: string[];
  readonly created_on: string;
  readonly function_id: string;
  readonly second_reader_id: string | null;
  readonly second_reader_agrees: boolean | null;
}

export interface HistoryRow {
  readonly id: number;
  readonly fact: string;
  readonly contact: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Everything that the laws of silence speak about, at one moment. */
export interface Snapshot {
  readonly contacts: ReadonlyMap<string, ContactRow>;
  readonly messages: ReadonlyMap<string, MessageRow>;
  readonly deliveries: readonly DeliveryRow[];
  readonly answers: readonly AnswerRow[];
  /** Batches that were printed and not posted yet. */
  readonly batches: readonly string[];
  /** What was added to the history of contacts since the last look. */
  readonly news: readonly HistoryRow[];
  readonly historyCount: number;
  readonly lastFact: number;
  readonly readings: number;
}

const look = `select json_build_object(
  'contacts', (select json_agg(c) from (select id, number, code, village_id, party_id, owner_function_id, received_on,
    next_message_by, waiting_until, later_until, outcome, closed_on, closed_as, reopened_at, pseudonymised_at
    from contact order by received_at, id) c),
  'messages', (select json_agg(m) from (select id, contact_id, kind, names_day, delivered_at, cancelled_at, answer_id
    from message order by created_at, id) m),
  'deliveries', (select json_agg(d) from (select id, subject_id, village_id, channel, batch_id,
    sending_started_at is not null started, possibly_sent_at is not null possibly_sent,
    delivered_at is not null delivered, failed_at is not null failed, cancelled_at is not null cancelled
    from delivery order by created_at, id) d),
  'answers', (select json_agg(a) from (select id, contact_id, kind, ground, argument, what_is_possible,
    nothing_possible_because, decider, how_to_respond, later_until, interim_days,
    (created_at at time zone 'Europe/Amsterdam')::date created_on, function_id, second_reader_id, second_reader_agrees
    from answer order by created_at, id) a),
  'batches', (select json_agg(id order by number) from letter_batch where posted_at is null),
  'news', (select json_agg(h order by h.id) from (select id, fact, subject_id contact, actor_kind, actor_id, details
    from history where subject_kind = 'contact' and id > $1) h),
  'historyCount', (select count(*) from history),
  'lastFact', (select coalesce(max(id), 0) from history),
  'readings', (select count(*) from reading)
)::text as seen`;

/** One round trip. @param since the last history row that was seen before */
export async function takeSnapshot(pool: Pool, since: number): Promise<Snapshot> {
  const { rows } = await pool.query<{ seen: string }>({ name: 'snapshot', text: look, values: [since] });
  const seen = JSON.parse(rows[0]!.seen) as Record<string, unknown>;
  const list = <T>(name: string): T[] => (seen[name] as T[] | null) ?? [];
  return {
    contacts: byId(list<ContactRow>('contacts')),
    messages: byId(list<MessageRow>('messages')),
    deliveries: list<DeliveryRow>('deliveries'),
    answers: list<AnswerRow>('answers'),
    batches: list<string>('batches'),
    news: list<HistoryRow>('news'),
    historyCount: seen.historyCount as number,
    lastFact: seen.lastFact as number,
    readings: seen.readings as number,
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
