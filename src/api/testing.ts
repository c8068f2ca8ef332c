import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import { deliveryRoutes } from '#src/modules/deliveries/routes.tsx';
import { sampleTokens, whoHasToken } from '#src/modules/people/index.ts';
import { villageRoutes } from '#src/modules/villages/routes.tsx';
import { day, instantAt, parseLocal } from '#src/platform/calendar/index.ts';
import { type SettableClock, settableClock } from '#src/platform/clock.ts';
import { readConfig } from '#src/platform/config.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { testDatabase } from '#src/platform/database/testing.ts';
import type { Route } from '#src/platform/http/route.ts';
import { createServer } from '#src/platform/http/server.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import type { World } from '#src/platform/work.ts';
import {
  batchPosted,
  callMissed,
  callReached,
  handedOver,
  mailBounced,
  sentAfterAll,
  sentAgain,
} from '#src/processes/message-arrives.ts';
import { loadSample } from '#src/testing/load-sample.ts';
import { sampleFunctions } from '#src/testing/sample/staff.ts';
import { base } from './call.ts';
import { type ApiDeps, apiRoutes } from './routes.ts';

/** The calls of the API and of the modules, with the stories behind them and without the screens around them. */
export function everyRoute(deps: ApiDeps = {}): Route[] {
  const frame = () => '';
  const all: Route[] = [
    ...villageRoutes({ frame }),
    ...deliveryRoutes({
      frame,
      reached: callReached,
      notReached: callMissed,
      handedOver,
      posted: batchPosted,
      bounced: mailBounced,
      resend: sentAgain,
      acceptSent: sentAfterAll,
      lettersPdf: async () => new Uint8Array(),
    }),
    ...apiRoutes({ routes: () => all, ...deps }),
  ].filter(({ api }) => api);
  return all;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what an API answers is judged by the assertions of each test
  readonly body: any;
}

export interface ApiWorld {
  readonly world: World;
  readonly clock: SettableClock;
  readonly app: Hono;
  readonly errors: string[];
  /** Asks as somebody of the sample staff, or as a resident (null). Every answer is checked against its own schema. */
  ask(
    who: string | null,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered>;
  /** Nine o'clock on a later day. */
  goTo(on: string): void;
}

/** The sample municipality on Monday 2 March 2026, nine o'clock, behind the API. */
export async function apiWorld(deps: ApiDeps = {}): Promise<ApiWorld> {
  const { pool } = await (await testDatabase()).createDatabase('api');
  const clock = settableClock(parseLocal('2026-03-02T09:00')!);
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    error: (message: string, fields?: unknown) => void errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const config = readConfig({ KERNGERICHT_DEMO: '1', KERNGERICHT_CLOCK: '2026-03-02T09:00' });
  const world: World = {
    config,
    pool,
    db: createKysely<DB>(pool),
    clock,
    random: Math.random,
    jobs: rememberedJobs(),
    log,
  };
  await loadSample(world);
  const tokens = await sampleTokens(world);
  const routes = everyRoute(deps);
  const app = createServer(world, routes, {
    whoIs: async () => null,
    whoHasToken,
    troublePage: ({ sentence }) => sentence,
  });
  const ask: ApiWorld['ask'] = async (who, method, path, body, headers = {}) => {
    const slug = sampleFunctions.find(({ key }) => key === who)?.slug;
    assert.ok(who === null || slug, `nobody is called ${who}`);
    const request: RequestInit = {
      method,
      headers: {
        ...(slug ? { authorization: `Bearer ${tokens[slug]}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const response = await app.request(`${base}${path}`, request);
    const answered: Answered = { status: response.status, headers: response.headers, body: await response.json() };
    checkAnswer(routes, method, path, answered);
    return answered;
  };
  return { world, clock, app, errors, ask, goTo: (on) => clock.moveTo(instantAt(day(on), '09:00')) };
}

/** What comes back is exactly what the description says: nothing less and nothing more. */
function checkAnswer(
  routes: readonly Route[],
  method: string,
  path: string,
  { status, headers, body }: Answered,
): void {
  assert.equal(headers.get('api-version'), '1.0.0', `${method} ${path}`);
  if (status >= 400) {
    assert.match(headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(body.status, status);
    assert.ok(body.title && body.detail && body.type);
    return;
  }
  const route = routes.find((one) => one.method === method && matches(one.path, path));
  assert.ok(route?.api, `${method} ${path} is not described`);
  assert.equal(status, route.api.status ?? 200);
  assert.deepEqual(route.api.answer.parse(body), body, `${method} ${path}`);
}

function matches(pattern: string, path: string): boolean {
  const form = pattern.replace(/:[A-Za-z]+/g, '[^/]+').replaceAll('.', '\\.');
  return new RegExp(`^${form}$`).test(`${base}${path.split('?')[0]}`);
}
