import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.generated.ts';

/** Whether the database answers at all. */
export async function databaseAnswers(db: Kysely<DB>): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

/**
 * Which transactions can be seen now. Two equal answers see exactly the same rows, whichever process wrote them.
 * See `pg_current_snapshot()` in the manual of PostgreSQL.
 */
export async function visibleTransactions(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]!.snapshot;
}
