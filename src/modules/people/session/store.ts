import { addMinutes, type Instant } from '#src/platform/calendar/index.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Id } from '#src/platform/ids.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId, Role, StaffId } from '../types.ts';
import { idleMinutes } from './rules.ts';

/** Somebody who acts in a function that is theirs today. */
export interface Seat {
  readonly functionId: FunctionId;
  readonly title: string;
  readonly role: Role;
  readonly staffId: StaffId;
  readonly firstName: string;
  readonly lastName: string;
}

export interface SessionSeat extends Seat {
  readonly lastSeenAt: Instant;
}

export async function insertSession(
  work: Work,
  session: { hash: Buffer; staffId: StaffId; functionId: FunctionId; expiresAt: Instant },
): Promise<void> {
  await database(work)
    .insertInto('session')
    .values({
      token_hash: session.hash,
      staff_id: session.staffId,
      function_id: session.functionId,
      created_at: work.now,
      last_seen_at: work.now,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The seat of a session that has not expired, as long as the staff member still holds the function. */
export async function findSession(look: Look, hash: Buffer): Promise<SessionSeat | null> {
  const row = await seats(look)
    .innerJoin('session as x', (join) => join.onRef('x.function_id', '=', 'f.id').onRef('x.staff_id', '=', 's.id'))
    .select('x.last_seen_at')
    .where('x.token_hash', '=', hash)
    .where('x.expires_at', '>', look.now)
    .where('x.last_seen_at', '>', addMinutes(look.now, -idleMinutes))
    .executeTakeFirst();
  return row ? { ...toSeat(row), lastSeenAt: row.last_seen_at } : null;
}

export async function touchSession(work: Work, hash: Buffer): Promise<void> {
  const set = database(work).updateTable('session').set({ last_seen_at: work.now }).where('token_hash', '=', hash);
  await set.where('last_seen_at', '<', work.now).execute();
}

export async function deleteSession(work: Work, hash: Buffer): Promise<void> {
  await database(work).deleteFrom('session').where('token_hash', '=', hash).execute();
}

export async function deleteExpired(work: Work): Promise<void> {
  await database(work).deleteFrom('session').where('expires_at', '<=', work.now).execute();
}

export async function endSessions(work: Work, functionId: FunctionId, staffId: StaffId): Promise<void> {
  const of = database(work).deleteFrom('session').where('function_id', '=', functionId);
  await of.where('staff_id', '=', staffId).execute();
}

/** The seat of the one who holds the function today. */
export async function findSeat(look: Look, functionId: FunctionId): Promise<Seat | null> {
  const row = await seats(look).where('f.id', '=', functionId).executeTakeFirst();
  return row ? toSeat(row) : null;
}

export async function findSeatByToken(look: Look, hash: Buffer): Promise<Seat | null> {
  const row = await seats(look)
    .innerJoin('api_token as x', 'x.function_id', 'f.id')
    .where('x.token_hash', '=', hash)
    .where('x.revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? toSeat(row) : null;
}

function seats(look: Look) {
  return database(look)
    .selectFrom('function as f')
    .innerJoin('function_holder as h', (join) =>
      join
        .onRef('h.function_id', '=', 'f.id')
        .on('h.from_day', '<=', look.today)
        .on((on) => on.or([on('h.until_day', 'is', null), on('h.until_day', '>', look.today)])),
    )
    .innerJoin('staff_member as s', 's.id', 'h.staff_id')
    .select(['f.id as function_id', 'f.title', 'f.role', 's.id as staff_id', 's.first_name', 's.last_name']);
}

function toSeat(row: {
  function_id: string;
  title: string;
  role: string;
  staff_id: string;
  first_name: string;
  last_name: string;
}): Seat {
  return {
    functionId: row.function_id as FunctionId,
    title: row.title,
    role: row.role as Role,
    staffId: row.staff_id as StaffId,
    firstName: row.first_name,
    lastName: row.last_name,
  };
}

export interface ApiToken {
  /** The first signs of what is stored: enough to tell keys apart, of no use to who wants to get in. */
  readonly mark: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

export async function insertToken(work: Work, hash: Buffer, functionId: Id<'function'>, label: string): Promise<void> {
  const values = { token_hash: hash, function_id: functionId, label, created_at: work.now };
  await database(work).insertInto('api_token').values(values).execute();
}

export async function tokensOf(look: Look, functionId: FunctionId): Promise<ApiToken[]> {
  const rows = await database(look)
    .selectFrom('api_token')
    .selectAll()
    .where('function_id', '=', functionId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    mark: markOf(row.token_hash),
    label: row.label,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
  }));
}

/** Whether a key with this mark was in use and now is not any more. */
export async function revoke(work: Work, functionId: FunctionId, mark: string): Promise<boolean> {
  const db = database(work);
  const rows = await db.selectFrom('api_token').select('token_hash').where('function_id', '=', functionId).execute();
  const hash = rows.find((row) => markOf(row.token_hash) === mark)?.token_hash;
  if (!hash) return false;
  const set = db.updateTable('api_token').set({ revoked_at: work.now }).where('token_hash', '=', hash);
  const { numUpdatedRows } = await set.where('revoked_at', 'is', null).executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function markOf(hash: Buffer): string {
  return hash.toString('hex').slice(0, 16);
}
