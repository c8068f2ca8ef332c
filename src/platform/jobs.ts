import { PgBoss } from 'pg-boss';
import { describeError, type Log } from './log.ts';

export interface RawResult {
  rows: Record<string, unknown>[];
}
export type RunSql = (text: string, values?: readonly unknown[]) => Promise<RawResult>;

/** A job as it is asked for: its data are ids only. */
export interface JobQueue {
  send(name: string, data: Record<string, string>, options: { key?: string; run: RunSql }): Promise<void>;
}

/** What does a job; it may run twice. */
export interface JobHandler {
  readonly name: string;
  readonly handle: (data: Record<string, string>) => Promise<void>;
  /** Tries after the first, with growing pauses. */
  readonly retries: number;
}

/** Work that is due every day at a local time, found by looking and not by a timer for each thing. */
export interface Sweep {
  readonly name: string;
  /** Local time in Amsterdam, 'HH:mm'. */
  readonly at: string;
  readonly run: () => Promise<void>;
}

export interface RunningJobs extends JobQueue {
  healthy(): boolean;
  stop(): Promise<void>;
}

/** A queue that only remembers: for tests and for a clock that stands still, where jobs are drained by hand. */
export function rememberedJobs(): JobQueue & { readonly asked: { name: string; data: Record<string, string> }[] } {
  const asked: { name: string; data: Record<string, string> }[] = [];
  return {
    asked,
    send: async (name, data) => {
      asked.push({ name, data });
    },
  };
}

/** Starts pg-boss on the same database: jobs are enqueued inside the business transaction and survive every crash. */
export async function startJobs(
  run: RunSql,
  handlers: readonly JobHandler[],
  sweeps: readonly Sweep[],
  log: Log,
): Promise<RunningJobs> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => run(text, values) },
    schema: 'pgboss',
  });
  let lastError = 0;
  boss.on('error', (error: unknown) => {
    lastError = Date.now();
    log.error('jobs', describeError(error));
  });
  await boss.start();
  for (const handler of handlers) await listen(boss, handler, log);
  for (const sweep of sweeps) await schedule(boss, sweep, log);
  return {
    send: async (name, data, options) => {
      await boss.send(name, data, {
        ...(options.key === undefined ? {} : { singletonKey: options.key }),
        db: { executeSql: (text: string, values?: unknown[]) => options.run(text, values) },
      });
    },
    healthy: () => Date.now() - lastError > 30_000,
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}

async function listen(boss: PgBoss, handler: JobHandler, log: Log): Promise<void> {
  await boss.createQueue(handler.name, { retryLimit: handler.retries, retryDelay: 5, retryBackoff: true });
  await boss.work(handler.name, { pollingIntervalSeconds: 1, batchSize: 1 }, async (jobs: { data: unknown }[]) => {
    for (const job of jobs) await guarded(handler.name, () => handler.handle(job.data as Record<string, string>), log);
  });
}

async function schedule(boss: PgBoss, sweep: Sweep, log: Log): Promise<void> {
  const [hour, minute] = sweep.at.split(':').map(Number);
  await boss.createQueue(sweep.name, { retryLimit: 3, retryDelay: 60, policy: 'singleton' });
  await boss.work(sweep.name, { pollingIntervalSeconds: 10 }, () => guarded(sweep.name, sweep.run, log));
  await boss.schedule(sweep.name, `${minute} ${hour} * * *`, {}, { tz: 'Europe/Amsterdam' });
}

async function guarded(name: string, run: () => Promise<void>, log: Log): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.error('job failed', { job: name, ...describeError(error) });
    throw error;
  }
}
