import type { Kysely } from 'kysely';
import type { Look } from '../work.ts';
import type { DB } from './schema.generated.ts';

/** Only stores may ask for the database behind a `Work` or a `Look`; the dependency rules see to it. */
const databases = new WeakMap<Look, Kysely<DB>>();

export function bind(work: Look, db: Kysely<DB>): void {
  databases.set(work, db);
}

export function release(work: Look): void {
  databases.delete(work);
}

/** The transaction of a `Work`, or the pool of a `Look`. Throws after the transaction has ended. */
export function database(work: Look): Kysely<DB> {
  const db = databases.get(work);
  if (!db) throw new Error('This work is over: its transaction has ended.');
  return db;
}
