import type { Instant } from '#src/platform/calendar/index.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { ContactId } from '../types.ts';

export interface Reading {
  readonly functionId: FunctionId;
  readonly readAt: Instant;
  readonly what: string;
  readonly reason: string | null;
}

export async function insertReading(
  work: Work,
  contactId: ContactId,
  what: string,
  reason: string | null,
): Promise<void> {
  if (work.actor.kind !== 'staff') return;
  await database(work)
    .insertInto('reading')
    .values({
      id: work.newId<'reading'>(),
      contact_id: contactId,
      function_id: work.actor.functionId,
      staff_id: work.actor.staffId,
      read_at: work.now,
      what,
      reason,
    })
    .execute();
}

export async function readSince(
  view: Look,
  contactId: ContactId,
  functionId: FunctionId,
  what: string,
  since: Instant,
): Promise<boolean> {
  const row = await database(view)
    .selectFrom('reading')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('function_id', '=', functionId)
    .where('what', '=', what)
    .where('read_at', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who read the story, the newest first. */
export async function readingsOf(view: Look, contactId: ContactId): Promise<Reading[]> {
  const rows = await database(view)
    .selectFrom('reading')
    .select(['function_id as functionId', 'read_at as readAt', 'what', 'reason'])
    .where('contact_id', '=', contactId)
    .orderBy('read_at', 'desc')
    .execute();
  return rows as Reading[];
}
