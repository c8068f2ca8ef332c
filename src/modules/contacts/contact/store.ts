import { sql } from 'kysely';
import type { Day } from '#src/platform/calendar/index.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId, PartyId } from '../../people/index.ts';
import type { VillageId } from '../../villages/index.ts';
import type { Contact, ContactId, Reply } from '../types.ts';

type Row = Record<keyof typeof columns, unknown>;

const columns = {
  id: 'id',
  number: 'number',
  code: 'code',
  village_id: 'villageId',
  party_id: 'partyId',
  owner_function_id: 'ownerFunctionId',
  door: 'door',
  type: 'type',
  topic: 'topic',
  place: 'place',
  subject: 'subject',
  story: 'story',
  summary: 'summary',
  question_behind: 'questionBehind',
  urgent: 'urgent',
  visibility: 'visibility',
  public_summary: 'publicSummary',
  may_be_public: 'mayBePublic',
  received_at: 'receivedAt',
  received_on: 'receivedOn',
  next_message_by: 'nextMessageBy',
  seen_at: 'seenAt',
  heard_at: 'heardAt',
  taken_up_at: 'takenUpAt',
  acknowledged_at: 'acknowledgedAt',
  explained_at: 'explainedAt',
  waiting_until: 'waitingUntil',
  later_until: 'laterUntil',
  outcome: 'outcome',
  closed_at: 'closedAt',
  closed_on: 'closedOn',
  closed_as: 'closedAs',
  reopened_at: 'reopenedAt',
  earlier_contact_id: 'earlierContactId',
  pulse_used: 'pulseUsed',
  pseudonymised_at: 'pseudonymisedAt',
} as const satisfies Partial<Record<keyof DB['contact'], keyof Contact>>;

const selected = Object.keys(columns) as (keyof typeof columns)[];
const columnOf = Object.fromEntries(Object.entries(columns).map(([column, field]) => [field, column])) as Record<
  keyof Contact,
  string
>;

function fromRow(row: Row): Contact {
  return Object.fromEntries(selected.map((column) => [columns[column], row[column]])) as unknown as Contact;
}

export interface NewContact
  extends Pick<
    Contact,
    | 'id'
    | 'code'
    | 'villageId'
    | 'partyId'
    | 'ownerFunctionId'
    | 'door'
    | 'type'
    | 'topic'
    | 'place'
    | 'subject'
    | 'story'
    | 'urgent'
    | 'earlierContactId'
    | 'summary'
    | 'questionBehind'
    | 'mayBePublic'
  > {
  readonly nextMessageBy: Day;
  readonly submissionKey: string | null;
}

/** Adds the contact; null when the code is taken. */
export async function insertContact(work: Work, contact: NewContact): Promise<Contact | null> {
  const { submissionKey, ...fields } = contact;
  const row = await database(work)
    .insertInto('contact')
    .values({
      ...(toColumns(fields) as { id: string }),
      number: sql<string>`${work.today.slice(0, 4)} || '-' || lpad(nextval('contact_number')::text, 5, '0')`,
      received_at: work.now,
      received_on: work.today,
      submission_key: submissionKey,
    } as never)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning(selected)
    .executeTakeFirst();
  return row ? fromRow(row as Row) : null;
}

function toColumns(fields: Partial<Contact>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [columnOf[field as keyof Contact], value]));
}

export async function changeContact(
  work: Work,
  id: ContactId,
  changes: Partial<Omit<Contact, 'id'>>,
): Promise<Contact> {
  const row = await database(work)
    .updateTable('contact')
    .set(toColumns(changes) as never)
    .where('id', '=', id)
    .returning(selected)
    .executeTakeFirstOrThrow();
  return fromRow(row as Row);
}

export async function findContact(view: Look, id: ContactId): Promise<Contact | null> {
  return one(await database(view).selectFrom('contact').select(selected).where('id', '=', id).executeTakeFirst());
}

/** Reads the contact and holds it for the rest of the transaction. */
export async function lockContact(work: Work, id: ContactId): Promise<Contact | null> {
  return one(
    await database(work).selectFrom('contact').select(selected).where('id', '=', id).forUpdate().executeTakeFirst(),
  );
}

export async function findByNumber(view: Look, number: string): Promise<Contact | null> {
  return one(
    await database(view).selectFrom('contact').select(selected).where('number', '=', number).executeTakeFirst(),
  );
}

export async function findByCode(view: Look, code: string): Promise<Contact | null> {
  return one(await database(view).selectFrom('contact').select(selected).where('code', '=', code).executeTakeFirst());
}

export async function findBySubmission(view: Look, key: string): Promise<Contact | null> {
  return one(
    await database(view).selectFrom('contact').select(selected).where('submission_key', '=', key).executeTakeFirst(),
  );
}

function one(row: unknown): Contact | null {
  return row ? fromRow(row as Row) : null;
}

/** Whose contacts: everything a function owns or cares for. */
export interface Scope {
  readonly functionId: FunctionId | null;
  readonly villageIds: readonly VillageId[];
}

function inScope(view: Look, scope: Scope | null) {
  let query = database(view).selectFrom('contact').where('closed_at', 'is', null);
  if (scope)
    query = query.where((where) =>
      where.or([
        ...(scope.villageIds.length > 0 ? [where('village_id', 'in', scope.villageIds as VillageId[])] : []),
        ...(scope.functionId ? [where('owner_function_id', '=', scope.functionId)] : [where.lit(false)]),
      ]),
    );
  return query;
}

/** Open contacts whose promised day lies in [from, until], the oldest first. */
export async function openBetween(
  view: Look,
  scope: Scope | null,
  from: Day | null,
  until: Day | null,
  limit: number,
): Promise<Contact[]> {
  let query = inScope(view, scope).select(selected);
  if (from) query = query.where('next_message_by', '>=', from);
  if (until) query = query.where('next_message_by', '<=', until);
  const rows = await query.orderBy('next_message_by').orderBy('received_at').limit(limit).execute();
  return rows.map((row) => fromRow(row as Row));
}

export interface DueCounts {
  readonly silent: number;
  readonly today: number;
  readonly soon: number;
  readonly open: number;
  readonly waiting: number;
}

/** How many open contacts are late, due today, due until `soon`, and open in all. */
export async function countDue(view: Look, scope: Scope | null, soon: Day): Promise<DueCounts> {
  const row = await inScope(view, scope)
    .select((where) => [
      where.fn.countAll<number>().as('open'),
      where.fn.countAll<number>().filterWhere('next_message_by', '<', view.today).as('silent'),
      where.fn.countAll<number>().filterWhere('next_message_by', '=', view.today).as('today'),
      where.fn
        .countAll<number>()
        .filterWhere((f) => f.and([f('next_message_by', '>', view.today), f('next_message_by', '<=', soon)]))
        .as('soon'),
      where.fn.countAll<number>().filterWhere('waiting_until', '>=', view.today).as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return {
    open: Number(row.open),
    silent: Number(row.silent),
    today: Number(row.today),
    soon: Number(row.soon),
    waiting: Number(row.waiting),
  };
}

export async function waitingForResidents(view: Look, scope: Scope | null, limit: number): Promise<Contact[]> {
  const rows = await inScope(view, scope)
    .select(selected)
    .where('waiting_until', '>=', view.today)
    .orderBy('waiting_until')
    .limit(limit)
    .execute();
  return rows.map((row) => fromRow(row as Row));
}

/** Residents from whom nothing came: the day until which we would wait is today, or passed while nobody looked. */
export async function waitedLongEnough(view: Look, limit: number): Promise<Contact[]> {
  const rows = await inScope(view, null)
    .select(selected)
    .where('waiting_until', '<=', view.today)
    .orderBy('waiting_until')
    .limit(limit)
    .execute();
  return rows.map((row) => fromRow(row as Row));
}

/** Per village: how many people wait longer than was promised, and since when the first. */
export async function silencePerVillage(view: Look): Promise<Map<VillageId, number>> {
  const rows = await database(view)
    .selectFrom('contact')
    .select((where) => ['village_id', where.fn.countAll<number>().as('count')])
    .where('closed_at', 'is', null)
    .where('next_message_by', '<', view.today)
    .groupBy('village_id')
    .execute();
  return new Map(rows.map((row) => [row.village_id as VillageId, Number(row.count)]));
}

/** What a village may know: contacts whose resident agreed, without names. */
export async function publicContacts(view: Look, villageId: VillageId, limit: number): Promise<Contact[]> {
  const rows = await database(view)
    .selectFrom('contact')
    .select(selected)
    .where('village_id', '=', villageId)
    .where('visibility', '=', 'public_nameless')
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => fromRow(row as Row));
}

export interface ContactFilter {
  readonly scope: Scope | null;
  readonly villageId: VillageId | null;
  readonly partyId?: PartyId | null;
  readonly open: boolean | null;
}

export async function listContacts(
  view: Look,
  filter: ContactFilter,
  page: number,
  pageSize: number,
): Promise<{ count: number; contacts: Contact[] }> {
  let query = database(view).selectFrom('contact');
  const { scope, villageId, partyId, open } = filter;
  if (scope)
    query = query.where((where) =>
      where.or([
        ...(scope.villageIds.length > 0 ? [where('village_id', 'in', scope.villageIds as VillageId[])] : []),
        ...(scope.functionId ? [where('owner_function_id', '=', scope.functionId)] : [where.lit(false)]),
      ]),
    );
  if (villageId) query = query.where('village_id', '=', villageId);
  if (partyId) query = query.where('party_id', '=', partyId);
  if (open !== null) query = query.where('closed_at', open ? 'is' : 'is not', null);
  const { count } = await query.select((where) => where.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const rows = await query
    .select(selected)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { count: Number(count), contacts: rows.map((row) => fromRow(row as Row)) };
}

/** Closed before `day` and not yet pseudonymised. */
export async function closedBefore(view: Look, day: Day, limit: number): Promise<Contact[]> {
  const rows = await database(view)
    .selectFrom('contact')
    .select(selected)
    .where('closed_on', '<', day)
    .where('closed_at', 'is not', null)
    .where('pseudonymised_at', 'is', null)
    .orderBy('closed_on')
    .limit(limit)
    .execute();
  return rows.map((row) => fromRow(row as Row));
}

/** Takes out every word of and about the resident; what remains can be counted. */
export async function eraseContact(work: Work, contact: Contact): Promise<void> {
  const db = database(work);
  await db.updateTable('message').set({ body: '', expectations: null }).where('contact_id', '=', contact.id).execute();
  await db
    .updateTable('answer')
    .set({
      body: '',
      argument: erased('argument'),
      what_is_possible: erased('what_is_possible'),
      nothing_possible_because: erased('nothing_possible_because'),
      expectations: null,
      second_reader_note: null,
    })
    .where('contact_id', '=', contact.id)
    .execute();
  await db.updateTable('read_back').set({ summary: '' }).where('contact_id', '=', contact.id).execute();
  await db.updateTable('reply').set({ body: '' }).where('contact_id', '=', contact.id).execute();
  await db.deleteFrom('attachment').where('contact_id', '=', contact.id).execute();
  await db
    .updateTable('contact')
    .set({
      story: '',
      subject: '',
      summary: null,
      question_behind: null,
      place: null,
      visibility: 'officer',
      public_summary: null,
      code: contact.id,
      submission_key: null,
      pseudonymised_at: work.now,
    })
    .where('id', '=', contact.id)
    .execute();
}

/** The table's checks want a full answer to stay full: a dash says that the words were taken out. */
function erased(column: string) {
  return sql<string | null>`case when coalesce(${sql.ref(column)}, '') = '' then ${sql.ref(column)} else '–' end`;
}

export async function contactsWithOtherOpenContacts(view: Look, partyId: PartyId, except: ContactId): Promise<boolean> {
  const row = await database(view)
    .selectFrom('contact')
    .select('id')
    .where('party_id', '=', partyId)
    .where('id', '<>', except)
    .where('pseudonymised_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertPulse(
  work: Work,
  pulse: { villageId: VillageId; month: Day; outcome: string; seen: string; heard: string; acknowledged: string },
): Promise<void> {
  const { villageId, ...rest } = pulse;
  await database(work)
    .insertInto('pulse')
    .values({ village_id: villageId, ...rest } as never)
    .execute();
}

export async function insertReadBack(
  work: Work,
  readBack: { id: string; contactId: ContactId; summary: string; channel: string; functionId: FunctionId },
): Promise<void> {
  await database(work)
    .insertInto('read_back')
    .values({
      id: readBack.id,
      contact_id: readBack.contactId,
      summary: readBack.summary,
      channel: readBack.channel,
      confirmed_at: work.now,
      function_id: readBack.functionId,
    })
    .execute();
}

export interface NewAttachment {
  readonly id: string;
  readonly contactId: ContactId;
  readonly messageId: string | null;
  readonly kind: 'photo' | 'sound';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly thumbnail: Uint8Array | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
  readonly fromResident: boolean;
}

export async function insertAttachment(work: Work, attachment: NewAttachment): Promise<void> {
  await database(work)
    .insertInto('attachment')
    .values({
      id: attachment.id,
      contact_id: attachment.contactId,
      message_id: attachment.messageId,
      kind: attachment.kind,
      media_type: attachment.mediaType,
      bytes: Buffer.from(attachment.bytes),
      thumbnail: attachment.thumbnail ? Buffer.from(attachment.thumbnail) : null,
      width: attachment.width,
      height: attachment.height,
      seconds: attachment.seconds,
      from_resident: attachment.fromResident,
      created_at: work.now,
    })
    .execute();
}

export async function attachmentsOf(view: Look, contactId: ContactId) {
  return database(view)
    .selectFrom('attachment')
    .select([
      'id',
      'message_id as messageId',
      'kind',
      'media_type as mediaType',
      'seconds',
      'from_resident as fromResident',
      'created_at as createdAt',
    ])
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .execute();
}

export async function attachmentBytes(view: Look, contactId: ContactId, id: string, small: boolean) {
  return database(view)
    .selectFrom('attachment')
    .select([
      small ? 'thumbnail as bytes' : 'bytes',
      'media_type as mediaType',
      'from_resident as fromResident',
      'message_id as messageId',
    ])
    .where('contact_id', '=', contactId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertReply(work: Work, contactId: ContactId, body: string): Promise<void> {
  await database(work)
    .insertInto('reply')
    .values({ id: work.newId<'reply'>(), contact_id: contactId, body, created_at: work.now })
    .execute();
}

export async function repliesOf(view: Look, contactId: ContactId): Promise<Reply[]> {
  return database(view)
    .selectFrom('reply')
    .select(['body', 'created_at as createdAt'])
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .execute();
}
