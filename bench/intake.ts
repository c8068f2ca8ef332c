import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createApp } from '#src/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import { readConfig } from '#src/platform/config.ts';
import { startEmbedded } from '#src/platform/database/embedded.ts';
import { migrate } from '#src/platform/database/migrate.ts';
import { type Connection, createKysely, openPool } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { migrationsFolder } from '#src/platform/folders.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { silentLog } from '#src/platform/log.ts';
import { loadSample } from '#src/testing/load-sample.ts';
import { inAnotherProcess, listen, load, row } from './world.ts';

const seconds = Number(process.env.SECONDS ?? 6);
const clients = [1, 16, 64];

/** The intake as a resident's page or app sends it. */
const body = JSON.stringify({
  verhaal: 'De lantaarn bij de brug doet het niet. Het is daar erg donker als ik van de bus kom.',
  melder: { naam: 'Proef Persoon', telefoon: '06 0000 0999', kanalen: ['telefoon'] },
});

const pools: ReturnType<typeof openPool>[] = [];

export async function serverFor(connection: string): Promise<{ url: string }> {
  const pool = openPool(JSON.parse(connection) as Connection, { max: 16 });
  pools.push(pool);
  const config = readConfig({ KERNGERICHT_DEMO: '1' });
  const world = {
    config,
    pool,
    db: createKysely<DB>(pool),
    clock: systemClock,
    random: Math.random,
    jobs: rememberedJobs(),
    log: silentLog,
  };
  const { http } = createApp(world, { mailer: { send: async () => ({ kind: 'accepted' }) } }, (route) => ({
    ...route,
    limit: 1_000_000_000,
  }));
  return listen(http);
}

/** How often a second this disk makes a small write durable. */
function fdatasyncRate(folder: string): number {
  const file = openSync(join(folder, 'probe'), 'w');
  const until = performance.now() + 2000;
  let count = 0;
  for (; performance.now() < until; count += 1) {
    writeSync(file, 'x'.repeat(512));
    fdatasyncSync(file);
  }
  closeSync(file);
  return count / 2;
}

type Statement = { text: string; values: unknown[] };

/** Writes down what one intake says to the database, to say the same with the bare driver. */
async function statementsOfOneIntake(connection: Connection): Promise<Statement[]> {
  const said: Statement[] = [];
  const original = pg.Client.prototype.query;
  const server = await serverFor(JSON.stringify(connection));
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    said.push(
      typeof first === 'string'
        ? { text: first, values: values ?? [] }
        : { text: first.text, values: first.values ?? values ?? [] },
    );
    return (original as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  const answer = await fetch(`${server.url}/api/v1/kernen/ingen/contacten`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  });
  pg.Client.prototype.query = original;
  if (answer.status !== 201) throw new Error(`the intake was answered with ${answer.status}: ${await answer.text()}`);
  const begin = said.findIndex(({ text }) => text.startsWith('begin'));
  const writes = said.slice(begin).filter(({ text }) => /^(insert|update)/i.test(text));
  return writes;
}

/** The same rows in one transaction, by the driver alone. New ids for what must be unique. */
async function bareDriver(
  connection: Connection,
  statements: readonly Statement[],
  concurrency: number,
): Promise<{ perSecond: number; p99: number }> {
  const pool = openPool(connection, { max: concurrency });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const one = async () => {
    const client = await pool.connect();
    while (performance.now() < until) {
      const start = performance.now();
      const fresh = freshen();
      await client.query('begin');
      for (const { text, values } of statements) await client.query({ text, values: values.map(fresh) });
      await client.query('commit');
      times.push(performance.now() - start);
    }
    client.release();
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  await pool.end();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
let codes = 0;

function newCode(): string {
  codes += 1;
  return `bench-${codes}-${process.pid}`;
}

/** Ids made by this intake become new ones, the same everywhere in it; ids that existed before stay. */
function freshen() {
  const known = new Map<string, string>();
  return (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (/^[a-z]+-[a-z]+-\d+$/.test(value)) return newCode();
    if (!uuid.test(value) || !made.has(value)) return value;
    const next = known.get(value) ?? crypto.randomUUID();
    known.set(value, next);
    return next;
  };
}

const made = new Set<string>();

function noteMade(statements: readonly Statement[]): void {
  for (const { text, values } of statements)
    if (/^insert/i.test(text) && typeof values[0] === 'string' && uuid.test(values[0])) made.add(values[0]);
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kg-bench-'));
  const embedded = await startEmbedded({ dataFolder: folder, log: () => undefined });
  const setup = openPool(embedded.connection, { max: 4 });
  await migrate(setup, migrationsFolder);
  const config = readConfig({ KERNGERICHT_DEMO: '1' });
  await loadSample({
    config,
    pool: setup,
    db: createKysely<DB>(setup),
    clock: systemClock,
    random: Math.random,
    jobs: rememberedJobs(),
    log: silentLog,
  });
  await setup.end();
  row('disk', { 'fdatasync/s': fdatasyncRate(folder) });
  const statements = await statementsOfOneIntake(embedded.connection);
  noteMade(statements);
  row('one intake', { 'statements that write': statements.length });
  const app = await inAnotherProcess('intake.ts', JSON.stringify(embedded.connection));
  for (const count of clients) {
    const bare = await bareDriver(embedded.connection, statements, count);
    const http = await load(`${app.url}/api/v1/kernen/ingen/contacten`, count, seconds, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    row(`${count} clients`, {
      'bare driver/s': bare.perSecond,
      'p99 ms': bare.p99,
      'through HTTP/s': http.perSecond,
      'HTTP p99 ms': http.p99,
      failed: http.failed,
      'of bare': http.perSecond / bare.perSecond,
    });
  }
  app.close();
  for (const pool of pools) await pool.end();
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

if (process.argv[1]?.endsWith('run.mjs')) await measure();
