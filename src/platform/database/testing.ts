import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { type Connection, openPool } from './pool.ts';
import { throwAwayServer } from './throw-away.ts';

/** A migrated database of its own. */
export type OwnDatabase = { readonly pool: pg.Pool; readonly connection: Connection; drop(): Promise<void> };

export type TestDatabase = {
  /** Shared by the whole run: leave nothing behind in it. */
  readonly pool: pg.Pool;
  readonly connection: Connection;
  /** A fresh migrated database for a test that commits. Dropped at the end of the run if not before. */
  createDatabase(name?: string): Promise<OwnDatabase>;
};

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

const TEMPLATE = 'template';

let booted: Promise<TestDatabase> | undefined;
const cleaning: (() => Promise<void>)[] = [];

// The folder of an embedded database goes as a whole; on a server each database must be dropped.
if (process.env.DATABASE_URL) {
  after(async () => {
    for (const clean of cleaning.reverse()) await clean();
  });
}

/** The database of this test run: started once, on first use; embedded, or on the server of `DATABASE_URL`. */
export function testDatabase(): Promise<TestDatabase> {
  booted ??= boot();
  return booted;
}

async function boot(): Promise<TestDatabase> {
  const server = process.env.DATABASE_URL ? onServer(process.env.DATABASE_URL) : await throwAwayServer();
  const template = databaseName(TEMPLATE);
  await asAdministrator(server, `create database ${template}`);
  const pool = openPool(inDatabase(server, template), { max: 1 });
  await migrate(pool, migrationsFolder);
  await pool.end();
  const create = (name: string) => createFrom(server, template, databaseName(name));
  const shared = await create('shared');
  cleaning.push(() => asAdministrator(server, `drop database if exists ${template} with (force)`));
  let count = 0;
  return {
    pool: shared.pool,
    connection: shared.connection,
    createDatabase: (name = 'own') => {
      count += 1;
      return create(`${name}_${count}`);
    },
  };
}

const databaseName = (name: string): string => `kerngericht_test_${process.pid}_${name}`;

async function createFrom(server: Connection, template: string, name: string): Promise<OwnDatabase> {
  await asAdministrator(server, `create database ${pg.escapeIdentifier(name)} template ${template}`);
  const connection = inDatabase(server, name);
  const pool = openPool(connection, { max: 8, exitWhenIdle: true });
  let dropped: Promise<void> | undefined;
  const drop = async () => {
    await pool.end();
    await asAdministrator(server, `drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  };
  const once = () => {
    dropped ??= drop();
    return dropped;
  };
  cleaning.push(once);
  return { pool, connection, drop: once };
}

async function asAdministrator(server: Connection, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function inDatabase(server: Connection, database: string): Connection {
  if (!server.connectionString) return { ...server, database };
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  return { connectionString: url.href };
}

const onServer = (connectionString: string): Connection => ({ connectionString });
