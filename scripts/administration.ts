// Opens the database for a task of the administrator, with the settings of the server.
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { ConfigError, readConfig } from '#src/platform/config.ts';
import { runningConnection, startEmbedded } from '#src/platform/database/embedded.ts';
import { DatabaseError } from '#src/platform/database/errors.ts';
import { MigrationError } from '#src/platform/database/migrate.ts';
import { type Connection, openPool } from '#src/platform/database/pool.ts';

export const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

type Place = { readonly dataFolder: string; readonly databaseUrl: string | undefined };

/** Only where the data are matters here: the other settings may be absent. */
function readPlace(): Place {
  const { DATABASE_URL, KERNGERICHT_DATA } = process.env;
  return readConfig({ KERNGERICHT_DEMO: '1', DATABASE_URL, KERNGERICHT_DATA });
}

/** Runs the task and prints its sentence; a refusal is a sentence too, with exit code 1. */
export async function administrate(task: (pool: Pool, place: Place) => Promise<string>): Promise<void> {
  try {
    const place = readPlace();
    console.log(await withDatabase(place, (pool) => task(pool, place)));
  } catch (error) {
    const expected = [ConfigError, DatabaseError, MigrationError].some((kind) => error instanceof kind);
    if (!expected) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function withDatabase(place: Place, task: (pool: Pool) => Promise<string>): Promise<string> {
  const running = place.databaseUrl ? { connectionString: place.databaseUrl } : runningConnection(place.dataFolder);
  if (running) return withPool(running, task);
  const embedded = await startEmbedded({ dataFolder: place.dataFolder, log: (sentence) => console.log(sentence) });
  try {
    return await withPool(embedded.connection, task);
  } finally {
    await embedded.stop();
  }
}

async function withPool(connection: Connection, task: (pool: Pool) => Promise<string>): Promise<string> {
  const pool = openPool(connection, { max: 2, statementTimeout: 0 });
  try {
    return await task(pool);
  } finally {
    await pool.end();
  }
}
