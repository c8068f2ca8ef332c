import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { databaseText as text } from './text.ts';

export type Migration = { readonly name: string; readonly checksum: string; readonly sql: string };
export type AppliedMigration = { readonly name: string; readonly checksum: string };
export type MigrateOptions = {
  /** Applies only the first so many files: a backup is restored into the tables it was made of. */
  readonly first?: number;
};

/** The migrations in the folder and those in the database do not fit together. The message is for the administrator. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const LOCK = 4_600_001;

/**
 * Brings the database to the newest state and returns the names that were applied. Each file is one transaction.
 * Several processes may call this at the same time: one works, the others wait and find nothing left to do.
 * @throws MigrationError when a file is misnamed, missing, changed afterwards or fails
 */
export async function migrate(pool: Pool, folder: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query(`set statement_timeout = 0; select pg_advisory_lock(${LOCK})`);
    const pending = pendingOf(migrations.slice(0, options.first), await appliedMigrations(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    client.release(true);
  }
}

/** The files in order. @throws MigrationError when a name is wrong or a number is missing or double */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  files.forEach((file, index) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (!number) throw new MigrationError(text.migrationName(file));
    if (Number(number) !== index + 1) throw new MigrationError(text.migrationNumber(file, index + 1));
  });
  return files.map((file) => readMigration(join(folder, file), file));
}

function readMigration(path: string, file: string): Migration {
  const sql = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return { name: file.replace(/\.sql$/, ''), checksum: createHash('sha256').update(sql).digest('hex'), sql };
}

/** What the database says it has had, oldest first. */
export async function appliedMigrations(client: ClientBase | Pool): Promise<AppliedMigration[]> {
  await client.query(`create table if not exists migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await client.query<AppliedMigration>('select name, checksum from migration order by name');
  return rows;
}

function pendingOf(migrations: readonly Migration[], applied: readonly AppliedMigration[]): readonly Migration[] {
  applied.forEach(({ name, checksum }, index) => {
    const migration = migrations[index];
    if (migration?.name !== name) throw new MigrationError(text.migrationUnknown(name));
    if (migration.checksum !== checksum) throw new MigrationError(text.migrationChanged(name));
  });
  return migrations.slice(applied.length);
}

async function apply(client: ClientBase, migration: Migration): Promise<void> {
  const transaction = 'select pg_current_xact_id()::text as id';
  try {
    await client.query('begin');
    const before = await client.query<{ id: string }>(transaction);
    await client.query(migration.sql);
    const after = await client.query<{ id: string }>(transaction);
    if (before.rows[0]?.id !== after.rows[0]?.id) throw new Error('the file ends its own transaction');
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(text.migrationFailed(migration.name, reason), { cause: error });
  }
}
