import type { Hono } from 'hono';
import { createApp } from '#src/app.ts';
import { moveClock } from '#src/background.ts';
import type { MailMessage, SendResult } from '#src/integrations/smtp/index.ts';
import { type FunctionId, functionsNow, sampleTokens } from '#src/modules/people/index.ts';
import { type Village, type VillageId, villages } from '#src/modules/villages/index.ts';
import { type Instant, parseLocal } from '#src/platform/calendar/index.ts';
import type { SettableClock } from '#src/platform/clock.ts';
import { readConfig } from '#src/platform/config.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { testDatabase } from '#src/platform/database/testing.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { type Actor, look, type World } from '#src/platform/work.ts';
import { loadArrangements, staffActor } from '../load-sample.ts';
import { type Staff, tickingClock } from '../story.ts';

/** The sample municipality without contacts, in which anything may be done by anybody. */
export interface ModelWorld {
  readonly world: World;
  readonly clock: SettableClock;
  readonly app: Hono;
  readonly staff: readonly Staff[];
  readonly slugs: ReadonlyMap<FunctionId, string>;
  readonly tokens: Readonly<Record<string, string>>;
  readonly villages: readonly Village[];
  /** What the mail server says to the next e-mails. */
  mailSays: (message: MailMessage) => SendResult;
  /** Errors that were logged: there must be none. */
  readonly logged: string[];
  moveTo(moment: Instant): Promise<void>;
  close(): Promise<void>;
}

export const nobody: Actor = { kind: 'system', label: 'proef' };

export async function modelWorld(): Promise<ModelWorld> {
  const own = await (await testDatabase()).createDatabase('model');
  const clock = tickingClock(parseLocal('2026-03-02T09:00')!);
  const logged: string[] = [];
  const log = {
    info: () => undefined,
    error: (message: string, fields?: unknown) => void logged.push(`${message} ${JSON.stringify(fields)}`),
  };
  const config = readConfig({ KERNGERICHT_DEMO: '1', KERNGERICHT_CLOCK: '2026-03-02T09:00' });
  const jobs = rememberedJobs();
  const world: World = {
    config,
    pool: own.pool,
    db: createKysely<DB>(own.pool),
    clock,
    random: Math.random,
    jobs,
    log,
  };
  const cast = await loadArrangements(world);
  const mailer = { send: async (message: MailMessage) => model.mailSays(message) };
  const outside = { mailer, pdf: { make: async () => new Uint8Array(), close: async () => undefined }, uncached: true };
  const functions = await look(world, nobody, (view) => functionsNow(view));
  const model: ModelWorld = {
    world,
    clock,
    app: createApp(world, outside as never, (route) => ({ ...route, limit: 1_000_000, guessable: false })).http,
    staff: await Promise.all([...cast.functions.values()].map((id) => staffActor(world, id))),
    slugs: new Map(functions.map(({ id, slug }) => [id, slug])),
    tokens: await sampleTokens(world),
    villages: await look(world, nobody, villages),
    mailSays: () => ({ kind: 'accepted' }),
    logged,
    moveTo: (moment) => moveClock(world, mailer, moment),
    // A worker of the database itself may still be at work in it; then it goes with the whole server.
    close: () => own.drop().catch(() => undefined),
  };
  return model;
}

/** One call of the JSON API, as a function of the staff or, with null, as a resident. */
export async function call(
  model: ModelWorld,
  actor: Actor,
  path: string,
  body: unknown,
  method: 'GET' | 'POST' = 'POST',
): Promise<Response> {
  const token = actor.kind === 'staff' ? model.tokens[model.slugs.get(actor.functionId) ?? ''] : undefined;
  return model.app.request(`/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
}

export function villageAt(model: ModelWorld, index: number): Village {
  return model.villages[index % model.villages.length]!;
}

export type { FunctionId, VillageId };
