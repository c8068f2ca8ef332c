import type { Selectable } from 'kysely';
import type { Instant } from '#src/platform/calendar/index.ts';
import type { Party as PartyTable } from '#src/platform/database/schema.generated.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { Channel, Party, PartyId, PartyKind, PartyLanguage, ReadingEase } from '../types.ts';
import type { PartyFields } from './rules.ts';

export async function insertParty(work: Work, id: PartyId, fields: PartyFields): Promise<void> {
  await database(work)
    .insertInto('party')
    .values({ id, ...toRow(fields), created_at: work.now })
    .execute();
}

export async function updateParty(
  work: Work,
  id: PartyId,
  fields: PartyFields,
  pseudonymisedAt: Instant | null = null,
): Promise<void> {
  const set = database(work)
    .updateTable('party')
    .set({ ...toRow(fields), pseudonymised_at: pseudonymisedAt });
  await set.where('id', '=', id).execute();
}

export async function partyById(look: Look, id: PartyId): Promise<Party | null> {
  const row = await database(look).selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The same, and nobody else changes it until this work is done. */
export async function lockParty(work: Work, id: PartyId): Promise<Party | null> {
  const row = await database(work).selectFrom('party').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function partiesByPhone(look: Look, start: string, limit: number): Promise<Party[]> {
  const rows = await database(look)
    .selectFrom('party')
    .selectAll()
    .where('phone', 'like', `${literal(start)}%`)
    .where('pseudonymised_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** Parties of whom a part of the name begins with the text. */
export async function partiesByName(look: Look, text: string, limit: number): Promise<Party[]> {
  const start = literal(text);
  const rows = await database(look)
    .selectFrom('party')
    .selectAll()
    .where((on) => on.or([on('name', 'ilike', `${start}%`), on('name', 'ilike', `% ${start}%`)]))
    .where('pseudonymised_at', 'is', null)
    .orderBy('name')
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function toRow(fields: PartyFields) {
  return {
    kind: fields.kind,
    name: fields.name,
    email: fields.email,
    phone: fields.phone,
    address: [...fields.address],
    partner: fields.partner,
    channels: [...fields.channels],
    large_type: fields.largeType,
    reading_ease: fields.readingEase,
    language: fields.language,
  };
}

function fromRow(row: Selectable<PartyTable>): Party {
  return {
    id: row.id as PartyId,
    kind: row.kind as PartyKind,
    name: row.name,
    email: row.email,
    phone: row.phone,
    address: row.address,
    partner: row.partner,
    channels: row.channels as Channel[],
    largeType: row.large_type,
    readingEase: row.reading_ease as ReadingEase,
    language: row.language as PartyLanguage,
    pseudonymisedAt: row.pseudonymised_at,
  };
}
