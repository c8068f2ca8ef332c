import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Day } from '#src/platform/calendar/index.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { Channel } from '../people/index.ts';
import { emptyParcel, stateOf } from './rules.ts';
import type {
  Attempt,
  AttemptOutcome,
  Batch,
  BatchId,
  Delivery,
  DeliveryFacts,
  DeliveryId,
  DeliveryState,
  Failure,
  Parcel,
  Villages,
} from './types.ts';

/**
 * What stands in the column `content`. Words that somebody typed are kept here and not with the attempts,
 * which are never changed: so they can be taken out one day.
 */
interface Envelope {
  readonly parcel: Parcel;
  readonly notes: Readonly<Record<string, string>>;
}

const selected = [
  'delivery.id',
  'purpose',
  'subject_id as subjectId',
  'party_id as partyId',
  'village_id as villageId',
  'channel',
  'destination',
  'content',
  'due_by as dueBy',
  'delivery.created_at as createdAt',
  'batch_id as batchId',
  'sending_started_at as sendingStartedAt',
  'delivered_at as deliveredAt',
  'failed_at as failedAt',
  'failure',
  'possibly_sent_at as possiblySentAt',
  'bounced_at as bouncedAt',
  'cancelled_at as cancelledAt',
  'replaces_delivery_id as replacesId',
] as const;

const replacedBy = sql<string | null>`(select r.id from delivery r where r.replaces_delivery_id = delivery.id)`;

type Query = SelectQueryBuilder<DB, 'delivery', unknown>;
type Where = ExpressionBuilder<DB, 'delivery'>;

interface Row extends Omit<Delivery, 'content' | 'state' | 'attempts'> {
  readonly content: unknown;
}

const from = (view: Look): Query => database(view).selectFrom('delivery');

async function read(view: Look, query: Query): Promise<Delivery[]> {
  const rows = await query.select(selected).select(replacedBy.as('replacedById')).execute();
  return withAttempts(view, rows as unknown as Row[]);
}

/** Holds the rows first and reads them then: what was waited for is seen as it became. */
async function lock(work: Work, query: Query, mode: 'wait' | 'skip' = 'wait'): Promise<Delivery[]> {
  const wanted = query.select('delivery.id').orderBy('delivery.id').forUpdate();
  const held = await (mode === 'skip' ? wanted.skipLocked() : wanted).execute();
  if (held.length === 0) return [];
  const ids = held.map(({ id }) => id);
  return read(work, from(work).where('delivery.id', 'in', ids).orderBy('delivery.id'));
}

async function withAttempts(view: Look, rows: readonly Row[]): Promise<Delivery[]> {
  if (rows.length === 0) return [];
  const all = await database(view)
    .selectFrom('delivery_attempt')
    .select(['id', 'delivery_id', 'at', 'day', 'outcome', 'note', 'actor_label'])
    .where('delivery_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byDelivery = Map.groupBy(all, (row) => row.delivery_id);
  return rows.map((row) => fromRow(row, byDelivery.get(row.id) ?? []));
}

interface AttemptRow {
  readonly id: string;
  readonly at: Attempt['at'];
  readonly day: Day;
  readonly outcome: string;
  readonly note: string | null;
  readonly actor_label: string;
}

function fromRow({ content, ...row }: Row, attempts: readonly AttemptRow[]): Delivery {
  const { parcel, notes } = content as Envelope;
  return {
    ...row,
    content: parcel,
    state: stateOf(row),
    attempts: attempts.map(({ actor_label, note, ...attempt }) => ({
      ...attempt,
      outcome: attempt.outcome as AttemptOutcome,
      note: notes[attempt.id] ?? note,
      by: actor_label,
    })),
  };
}

export interface NewDelivery
  extends Pick<
    Delivery,
    'purpose' | 'subjectId' | 'partyId' | 'villageId' | 'channel' | 'destination' | 'content' | 'dueBy' | 'replacesId'
  > {
  readonly delivered: boolean;
}

export async function insertDelivery(work: Work, delivery: NewDelivery): Promise<DeliveryId> {
  const id = work.newId<'delivery'>();
  await database(work)
    .insertInto('delivery')
    .values({
      id,
      purpose: delivery.purpose,
      subject_id: delivery.subjectId,
      party_id: delivery.partyId,
      village_id: delivery.villageId,
      channel: delivery.channel,
      destination: delivery.destination,
      content: JSON.stringify({ parcel: delivery.content, notes: {} } satisfies Envelope),
      due_by: delivery.dueBy,
      created_at: work.now,
      delivered_at: delivery.delivered ? work.now : null,
      replaces_delivery_id: delivery.replacesId,
    })
    .execute();
  return id;
}

export async function findDelivery(view: Look, id: DeliveryId): Promise<Delivery | null> {
  return (await read(view, from(view).where('delivery.id', '=', id)))[0] ?? null;
}

/** Reads the delivery and holds it for the rest of the transaction. With 'skip': null when another one holds it. */
export async function lockDelivery(work: Work, id: DeliveryId, mode?: 'wait' | 'skip'): Promise<Delivery | null> {
  return (await lock(work, from(work).where('delivery.id', '=', id), mode))[0] ?? null;
}

export type Changes = Partial<DeliveryFacts & { readonly failure: Failure | null }>;

const columns = {
  batchId: 'batch_id',
  sendingStartedAt: 'sending_started_at',
  possiblySentAt: 'possibly_sent_at',
  deliveredAt: 'delivered_at',
  failedAt: 'failed_at',
  bouncedAt: 'bounced_at',
  cancelledAt: 'cancelled_at',
  failure: 'failure',
} as const satisfies Record<keyof Changes, keyof DB['delivery']>;

export async function changeDeliveries(work: Work, ids: readonly DeliveryId[], changes: Changes): Promise<void> {
  if (ids.length === 0) return;
  const values = Object.entries(changes).map(([name, value]) => [columns[name as keyof Changes], value]);
  await database(work)
    .updateTable('delivery')
    .set(Object.fromEntries(values))
    .where('id', 'in', ids as DeliveryId[])
    .execute();
}

export interface NewAttempt {
  readonly outcome: AttemptOutcome;
  /** A code from a machine: it is kept for ever. */
  readonly code?: string | undefined;
  /** Words of a person: they go when the delivery is emptied. */
  readonly note?: string | undefined;
}

export async function insertAttempt(work: Work, deliveryId: DeliveryId, attempt: NewAttempt): Promise<void> {
  const id = work.newId<'delivery_attempt'>();
  await database(work)
    .insertInto('delivery_attempt')
    .values({
      id,
      delivery_id: deliveryId,
      at: work.now,
      day: work.today,
      outcome: attempt.outcome,
      note: attempt.code ?? null,
      actor_label: work.actor.label,
    })
    .execute();
  if (attempt.note) await addNote(work, deliveryId, id, attempt.note);
}

async function addNote(work: Work, deliveryId: DeliveryId, attemptId: string, note: string): Promise<void> {
  await database(work)
    .updateTable('delivery')
    .set({ content: sql`jsonb_set(content, array['notes', ${attemptId}::text], to_jsonb(${note}::text))` })
    .where('id', '=', deliveryId)
    .execute();
}

/** The channels of a delivery and of everything it came instead of. */
export async function channelsTried(view: Look, id: DeliveryId): Promise<Channel[]> {
  const { rows } = await sql<{ channel: Channel }>`
    with recursive chain as (
      select channel, replaces_delivery_id from delivery where id = ${id}
      union all
      select d.channel, d.replaces_delivery_id from delivery d join chain c on d.id = c.replaces_delivery_id
    )
    select distinct channel from chain`.execute(database(view));
  return rows.map(({ channel }) => channel);
}

const open = (where: Where) =>
  where.and([where('delivered_at', 'is', null), where('failed_at', 'is', null), where('cancelled_at', 'is', null)]);

const waiting = (where: Where) =>
  where.and([
    open(where),
    where('sending_started_at', 'is', null),
    where('possibly_sent_at', 'is', null),
    where('batch_id', 'is', null),
  ]);

function within(query: Query, villages: Villages): Query {
  if (villages === 'all') return query;
  return query.where('village_id', '=', sql<string>`any(${[...villages]}::uuid[])`);
}

/** What waits in these channels, the most urgent first. */
export async function waitingIn(view: Look, channels: Channel[], villages: Villages): Promise<Delivery[]> {
  const query = within(from(view).where(waiting).where('channel', 'in', channels), villages);
  return read(view, query.orderBy('due_by').orderBy('created_at').orderBy('delivery.id'));
}

export async function lockWaitingLetters(work: Work): Promise<Delivery[]> {
  return lock(work, from(work).where(waiting).where('channel', '=', 'letter'));
}

/** E-mails whose sending began before `before` and that never heard how it ended. */
export async function lockInterrupted(work: Work, before: Delivery['createdAt']): Promise<Delivery[]> {
  const query = from(work)
    .where(open)
    .where('channel', '=', 'email')
    .where('possibly_sent_at', 'is', null)
    .where('sending_started_at', '<', before);
  return lock(work, query, 'skip');
}

export async function deliveriesAbout(view: Look, subjectIds: readonly string[]): Promise<Delivery[]> {
  if (subjectIds.length === 0) return [];
  const query = from(view)
    .where('purpose', '=', 'contact_message')
    .where('subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`);
  return read(view, query.orderBy('created_at').orderBy('delivery.id'));
}

/**
 * Failed, and nothing else brings the same message or brought it. Nearly everything that failed was replaced, so that is
 * asked first; counting keeps the planner from reading the whole table for the few that remain.
 */
export async function failedAlone(view: Look, villages: Villages): Promise<Delivery[]> {
  const ids = sql<string>`(
    with unreplaced as materialized (
      select id, purpose, subject_id from delivery d where failed_at is not null ${inVillages(villages)}
        and (select count(*) from delivery r where r.replaces_delivery_id = d.id) = 0)
    select id from unreplaced u where (
      select count(*) from delivery other where other.purpose = u.purpose and other.subject_id = u.subject_id
        and other.id <> u.id and other.failed_at is null and other.cancelled_at is null) = 0)`;
  const query = from(view).where('delivery.id', 'in', ids);
  return read(view, query.orderBy('due_by').orderBy('delivery.id'));
}

const inVillages = (villages: Villages) =>
  villages === 'all' ? sql`` : sql`and village_id = any(${[...villages]}::uuid[])`;

/** E-mails and letters that are still on their way. */
export async function openMail(view: Look, villages: Villages): Promise<Delivery[]> {
  const query = within(from(view).where(open).where('channel', 'in', ['email', 'letter']), villages);
  return read(view, query.orderBy('due_by').orderBy('delivery.id'));
}

export interface DeliveryFilter {
  readonly villages: Villages;
  readonly channel: Channel | null;
  readonly state: DeliveryState | null;
}

/** The same as `stateOf` in rules.ts, for filtering in the database. */
const stateColumn = sql<DeliveryState>`case
  when cancelled_at is not null then 'cancelled' when bounced_at is not null then 'bounced'
  when failed_at is not null then 'failed' when delivered_at is not null then 'delivered'
  when possibly_sent_at is not null then 'possibly_sent' when sending_started_at is not null then 'sending'
  when batch_id is not null then 'in_batch' else 'waiting' end`;

export async function pageOfDeliveries(
  view: Look,
  filter: DeliveryFilter,
  page: number,
  pageSize: number,
): Promise<{ count: number; deliveries: Delivery[] }> {
  let query = within(from(view), filter.villages);
  if (filter.channel) query = query.where('channel', '=', filter.channel);
  if (filter.state) query = query.where(stateColumn, '=', filter.state);
  const { count } = await query.select((where) => where.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const ordered = query.orderBy('created_at', 'desc').orderBy('delivery.id', 'desc');
  return { count, deliveries: await read(view, ordered.limit(pageSize).offset((page - 1) * pageSize)) };
}

/** Holds the table of batches, so that no two batches get the same number. */
export async function insertBatch(work: Work, functionId: string): Promise<BatchId> {
  const db = database(work);
  await sql`lock table letter_batch in share row exclusive mode`.execute(db);
  const id = work.newId<'letter_batch'>();
  await db
    .insertInto('letter_batch')
    .values({
      id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from letter_batch)`,
      created_at: work.now,
      created_on: work.today,
      function_id: functionId,
    })
    .execute();
  return id;
}

const batchColumns = [
  'id',
  'number',
  'created_at as createdAt',
  'created_on as createdOn',
  'posted_at as postedAt',
] as const;

const lettersInBatch = sql<number>`(
  select count(*) from delivery d where d.batch_id = letter_batch.id and d.cancelled_at is null)`;

function batchQuery(view: Look) {
  return database(view).selectFrom('letter_batch').select(batchColumns).select(lettersInBatch.as('letters'));
}

/** Batches that were made from `since` on or are not posted yet, the newest first. */
export async function batchesSince(view: Look, since: Day): Promise<Batch[]> {
  const rows = await batchQuery(view)
    .where((where) => where.or([where('created_on', '>=', since), where('posted_at', 'is', null)]))
    .orderBy('number', 'desc')
    .execute();
  return rows as Batch[];
}

export async function findBatch(view: Look, id: BatchId): Promise<Batch | null> {
  return ((await batchQuery(view).where('id', '=', id).executeTakeFirst()) as Batch | undefined) ?? null;
}

export async function lockBatch(work: Work, id: BatchId): Promise<Batch | null> {
  await database(work).selectFrom('letter_batch').select('id').where('id', '=', id).forUpdate().execute();
  return findBatch(work, id);
}

export async function setPosted(work: Work, id: BatchId, functionId: string): Promise<void> {
  await database(work)
    .updateTable('letter_batch')
    .set({ posted_at: work.now, posted_by_function_id: functionId })
    .where('id', '=', id)
    .execute();
}

const inBatch = (view: Look, batchId: BatchId) =>
  from(view).where('batch_id', '=', batchId).where('cancelled_at', 'is', null);

/** The letters that go with a batch, in the order in which they lie on the pile. */
export async function lettersOf(view: Look, batchId: BatchId): Promise<Delivery[]> {
  return read(view, inBatch(view, batchId).orderBy('delivery.id'));
}

export async function lockLettersOf(work: Work, batchId: BatchId): Promise<Delivery[]> {
  return lock(work, inBatch(work, batchId));
}

/** On which day each of these batches was made. */
export async function batchDays(view: Look, ids: readonly BatchId[]): Promise<Map<BatchId, Day>> {
  if (ids.length === 0) return new Map();
  const rows = await database(view)
    .selectFrom('letter_batch')
    .select(['id', 'created_on'])
    .where('id', 'in', ids as BatchId[])
    .execute();
  return new Map(rows.map((row) => [row.id as BatchId, row.created_on]));
}

/** Empties what was delivered and where; that it was delivered stays. */
export async function eraseAbout(work: Work, subjectIds: readonly string[]): Promise<void> {
  await database(work)
    .updateTable('delivery')
    .set({ destination: '', content: JSON.stringify({ parcel: emptyParcel, notes: {} } satisfies Envelope) })
    .where('purpose', '=', 'contact_message')
    .where('subject_id', '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
    .execute();
}
