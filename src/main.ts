import { serve } from '@hono/node-server';
import pg from 'pg';
import { createApp } from './app.ts';
import { handlersOf, pickUp, sweepsOf } from './background.ts';
import { createMailer } from './integrations/smtp/index.ts';
import { mainText as text } from './main.text.ts';
import { parseLocal } from './platform/calendar/index.ts';
import { settableClock, systemClock } from './platform/clock.ts';
import { type Config, ConfigError, readConfig } from './platform/config.ts';
import { startEmbedded } from './platform/database/embedded.ts';
import { DatabaseError } from './platform/database/errors.ts';
import { MigrationError, migrate } from './platform/database/migrate.ts';
import { type Connection, createKysely, openPool } from './platform/database/pool.ts';
import type { DB } from './platform/database/schema.generated.ts';
import { migrationsFolder } from './platform/folders.ts';
import { type JobQueue, type RunningJobs, startJobs } from './platform/jobs.ts';
import { describeError, jsonLog } from './platform/log.ts';
import { createPdfMaker } from './platform/pdf/index.ts';
import type { World } from './platform/work.ts';
import { isEmpty, loadSample } from './testing/load-sample.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const log = jsonLog((line) => process.stderr.write(line));

/** Everything that must be let go when the process ends, the last one first. */
const closing: (() => Promise<void> | void)[] = [];

async function openDatabase(config: Config): Promise<Connection> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl };
  const embedded = await startEmbedded({ dataFolder: config.dataFolder, log: say });
  closing.push(() => embedded.stop());
  return embedded.connection;
}

async function openWorld(
  config: Config,
  connection: Connection,
): Promise<{ world: World; jobsBegin: (jobs: JobQueue) => void }> {
  const pool = openPool(connection, {
    max: 12,
    onError: (error) => log.error('database connection', describeError(error)),
  });
  closing.push(() => pool.end());
  await migrate(pool, migrationsFolder);
  let queue: JobQueue | null = null;
  const jobs: JobQueue = { send: async (name, data, options) => queue?.send(name, data, options) };
  const start = config.clock ? parseLocal(config.clock) : null;
  const clock = start ? settableClock(start) : systemClock;
  const world: World = { config, pool, db: createKysely<DB>(pool), clock, random: Math.random, jobs, log };
  return {
    world,
    jobsBegin: (running) => {
      queue = running;
    },
  };
}

async function beginJobs(
  world: World,
  connection: Connection,
  mailer: ReturnType<typeof createMailer>,
): Promise<RunningJobs> {
  const own = new pg.Pool({ ...connection, max: 3, application_name: 'kerngericht-jobs' });
  own.on('error', (error) => {
    if (!own.ending) log.error('jobs connection', describeError(error));
  });
  const sweeps = world.config.clock ? [] : sweepsOf(world, mailer);
  const running = await startJobs(
    async (sql, values) => own.query(sql, values as unknown[]),
    handlersOf(world, mailer),
    sweeps,
    log,
  );
  closing.push(async () => {
    await running.stop();
    await own.end();
  });
  return running;
}

async function start(): Promise<void> {
  const began = performance.now();
  const config = readConfig(process.env);
  const connection = await openDatabase(config);
  const { world, jobsBegin } = await openWorld(config, connection);
  if (config.demo && (await isEmpty(world))) {
    say(text.loading);
    await loadSample(world);
  }
  const mailer = createMailer(config);
  const jobs = await beginJobs(world, connection, mailer);
  jobsBegin(jobs);
  const pdf = createPdfMaker();
  closing.push(() => pdf.close());
  const { http } = createApp(world, { mailer, pdf, jobsAreWell: jobs.healthy });
  const server = serve({ fetch: http.fetch, port: config.port, hostname: config.host }, ({ port }) => {
    say(text.ready(`http://${config.host}:${port}`, config.demo, (performance.now() - began) / 1000));
  });
  server.on('error', (error: Error & { code?: string }) =>
    fail(error.code === 'EADDRINUSE' ? new DatabaseError(text.portTaken(config.port)) : error),
  );
  closing.push(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  );
  await pickUp(world, mailer).catch((error: unknown) => log.error('pick up', describeError(error)));
}

let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  for (const close of closing.reverse())
    await Promise.resolve(close()).catch((error: unknown) => log.error('closing', describeError(error)));
  process.exit(code);
}

function fail(error: unknown): void {
  const known = error instanceof ConfigError || error instanceof DatabaseError || error instanceof MigrationError;
  process.stderr.write(`${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  void end(1);
}

process.on('SIGTERM', () => void end(0));
process.on('SIGINT', () => void end(0));
process.on('unhandledRejection', fail);
start().catch(fail);
