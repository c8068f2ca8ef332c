import { type Kysely, sql } from 'kysely';
import type { Pool } from 'pg';
import { type Day, dayOf, type Instant } from './calendar/index.ts';
import { type Clock, milliseconds } from './clock.ts';
import type { Config } from './config.ts';
import type { DB } from './database/schema.generated.ts';
import { bind, release } from './database/transaction.ts';
import { type Id, uuidv7 } from './ids.ts';
import type { JobQueue } from './jobs.ts';
import type { Log } from './log.ts';

/** Who acts. `staff` carries the function in which somebody acts; a resident needs no account. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly functionId: Id<'function'>;
      readonly staffId: Id<'staff'>;
      readonly role: string;
      readonly label: string;
    }
  | { readonly kind: 'resident'; readonly label: string }
  | { readonly kind: 'system'; readonly label: string };

/** What the outside world supplies once. Built in `main.ts`, overridden in tests. */
export interface World {
  readonly config: Config;
  readonly pool: Pool;
  readonly db: Kysely<DB>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly jobs: JobQueue;
  readonly log: Log;
}

/** Looking: the moment is fixed, nothing can be written. */
export interface Look {
  readonly now: Instant;
  readonly today: Day;
  readonly actor: Actor;
}

/** One transaction: everything in it happens at one moment, by one actor, or not at all. */
export interface Work extends Look {
  newId<Of extends string>(): Id<Of>;
  random(): number;
  /** Asks for a job, inside this transaction: it exists only when the rest does. */
  enqueue(job: string, data: Record<string, string>, options?: { key?: string }): Promise<void>;
}

const retryable = new Set(['40001', '40P01']);

/**
 * Runs one step of a story in one transaction. A deadlock or a serialization failure is tried again, three times in all,
 * so an action must not touch anything outside its `Work`.
 */
export async function transact<T>(world: World, actor: Actor, action: (work: Work) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(world, actor, action);
    } catch (error) {
      if (attempt === 3 || !retryable.has(codeOf(error))) throw error;
    }
  }
}

function once<T>(world: World, actor: Actor, action: (work: Work) => Promise<T>): Promise<T> {
  return world.db.transaction().execute(async (transaction) => {
    const work = makeWork(world, actor, async (job, data, options) => {
      await world.jobs.send(job, data, { ...options, run: (text, values) => executeRaw(transaction, text, values) });
    });
    bind(work, transaction);
    try {
      return await action(work);
    } finally {
      release(work);
    }
  });
}

/** Looks without a transaction of its own: for pages that only read. */
export async function look<T>(world: World, actor: Actor, action: (look: Look) => Promise<T>): Promise<T> {
  const { now, today } = moment(world);
  const view: Look = { now, today, actor };
  bind(view, world.db);
  return action(view);
}

function makeWork(world: World, actor: Actor, enqueue: Work['enqueue']): Work {
  const { now, today } = moment(world);
  return { now, today, actor, newId: () => uuidv7(milliseconds(now)), random: world.random, enqueue };
}

function moment(world: World): { now: Instant; today: Day } {
  const now = world.clock.now();
  return { now, today: dayOf(now) };
}

async function executeRaw(db: Kysely<DB>, text: string, values: readonly unknown[] = []) {
  const pieces = text.split(/\$(\d+)/);
  const parts = pieces.map((piece, index) => (index % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1]}`));
  const { rows } = await sql.join(parts, sql.raw('')).execute(db);
  return { rows: rows as Record<string, unknown>[] };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
