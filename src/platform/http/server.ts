import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isDiskFull } from '../database/errors.ts';
import { describeError } from '../log.ts';
import { Refusal, refusalStatus } from '../refusal.ts';
import type { Actor, World } from '../work.ts';
import { problem, seeOther } from './answers.ts';
import { readFields } from './body.ts';
import { compressed } from './compress.ts';
import { networkOf, type RateLimit, rateLimit } from './rate-limit.ts';
import type { Fields, Language, Route, SignedIn, Visit } from './route.ts';
import { httpText as text } from './text.ts';

/** What the modules supply to the server: who somebody is, and how a page for trouble looks. */
export interface Doors {
  whoIs(world: World, c: Context): Promise<SignedIn | null>;
  whoHasToken(world: World, token: string): Promise<SignedIn | null>;
  troublePage(trouble: Trouble): string;
}

export interface Trouble {
  readonly status: number;
  readonly sentence: string;
  readonly title: string;
  readonly language: Language;
  readonly signedIn: SignedIn | null;
  readonly requestId: string;
  /** What was typed, so that nothing is lost. */
  readonly typed: Fields | null;
}

const residentActor: Actor = { kind: 'resident', label: 'inwoner' };
const ordinaryBody = 100_000;
/** Wrong guesses an hour from one network, over all paths that hold a secret together. */
const missesAllowed = 20;

/** Builds the server from a list of routes: the list is also what guards, documentation and OpenAPI read. */
export function createServer(world: World, routes: readonly Route[], doors: Doors): Hono {
  const app = new Hono();
  const limits = { requests: rateLimit(), misses: rateLimit(undefined, 60) };
  app.use('*', securityHeaders);
  for (const route of routes) {
    for (const { path, language } of pathsOf(route)) {
      const max = route.bodyLimit ?? ordinaryBody;
      if (route.method === 'POST')
        app.use(path, bodyLimit({ maxSize: max, onError: (c) => trouble(c, world, doors, route, new TooLarge()) }));
      app.on(route.method, path, (c) => serve(c, world, doors, route, language, limits));
    }
  }
  app.notFound((c) => trouble(c, world, doors, isApi(c.req.path), new Refusal('unknown', text.unknownPage)));
  app.onError((error, c) => trouble(c, world, doors, isApi(c.req.path), error));
  return app;
}

export function pathsOf(route: Route): { path: string; language: Language }[] {
  const nl = { path: route.path, language: 'nl' as const };
  if (!route.translated) return [nl];
  const tail = route.path === '/' ? '' : route.path;
  return [nl, { path: `/en${tail}`, language: 'en' }, { path: `/pl${tail}`, language: 'pl' }];
}

interface Limits {
  readonly requests: RateLimit;
  readonly misses: RateLimit;
}

async function serve(
  c: Context,
  world: World,
  doors: Doors,
  route: Route,
  language: Language,
  limits: Limits,
): Promise<Response> {
  let typed: Fields | null = null;
  let signedIn: SignedIn | null = null;
  const from = networkOf(addressOf(c, world));
  const answer = async () => {
    try {
      mayAskNow(route, from, limits);
      signedIn = route.api ? await bearer(c, world, doors) : await doors.whoIs(world, c);
      if (route.who !== 'anyone' && !signedIn) return signInFirst(c, route);
      mayUse(route, signedIn);
      const read = once(async () => {
        typed = await readFields(c);
        return typed;
      });
      if (route.method === 'POST' && !route.api) await sameSite(c, signedIn, read);
      const answer = withApiHeaders(route, await route.handle(visitOf(c, world, language, signedIn, read)));
      return signedIn ? answer : await compressed(c, answer);
    } catch (error) {
      return trouble(c, world, doors, route, error, { language, signedIn, typed });
    }
  };
  const response = await answer();
  if (route.guessable && response.status === 404) limits.misses.add(from);
  return response;
}

/** Neither asks too often, nor guesses. */
function mayAskNow(route: Route, from: string, { requests, misses }: Limits): void {
  if (!requests.allows(`${route.path} ${from}`, route.limit ?? 600)) throw new Refusal('too-often', text.tooOften);
  if (route.guessable && misses.count(from) >= missesAllowed) throw new Refusal('too-often', text.tooManyMisses);
}

function visitOf(
  c: Context,
  world: World,
  language: Language,
  signedIn: SignedIn | null,
  fields: () => Promise<Fields>,
): Visit {
  const url = new URL(c.req.url);
  return {
    c,
    world,
    url,
    language,
    largeType: /(?:^|;\s*)letters=groot/.test(c.req.header('cookie') ?? ''),
    signedIn,
    actor: signedIn?.actor ?? residentActor,
    param: (name) => withoutNul(c.req.param(name) ?? ''),
    query: (name) => url.searchParams.get(name) ?? '',
    fields,
  };
}

/** PostgreSQL keeps no NUL: an address that has one leads nowhere. */
function withoutNul(value: string): string {
  if (value.includes('\0')) throw new Refusal('unknown', text.unknownPage);
  return value;
}

async function bearer(c: Context, world: World, doors: Doors): Promise<SignedIn | null> {
  const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return token ? doors.whoHasToken(world, token) : null;
}

function signInFirst(c: Context, route: Route): Response {
  if (route.api) return apiProblem(401, text.noToken, { 'www-authenticate': 'Bearer' });
  const back = route.method === 'GET' ? `?terug=${encodeURIComponent(new URL(c.req.url).pathname)}` : '';
  return seeOther(`/aanmelden${back}`);
}

function mayUse(route: Route, signedIn: SignedIn | null): void {
  if (typeof route.who === 'string') return;
  if (!signedIn || !route.who.includes(signedIn.actor.role)) throw new Refusal('forbidden', text.notForYou);
}

/** Against forged forms: the browser must say the form is ours, and a signed-in form carries its own token. */
async function sameSite(c: Context, signedIn: SignedIn | null, read: () => Promise<Fields>): Promise<void> {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const ours = site
    ? site === 'same-origin' || site === 'none'
    : !origin || new URL(origin).host === c.req.header('host');
  if (!ours) throw new Refusal('forbidden', text.otherSite);
  if (signedIn && (await read()).texts.csrf !== signedIn.csrf) throw new Refusal('forbidden', text.formTooOld);
}

class TooLarge extends Error {}

interface Known {
  language: Language;
  signedIn: SignedIn | null;
  typed: Fields | null;
}

/** Every error ends here: a broken rule is a sentence, anything else is logged without personal data. */
function trouble(
  c: Context,
  world: World,
  doors: Doors,
  route: Route | boolean,
  error: unknown,
  known?: Known,
): Response {
  const { status, sentence, field } = sentenceFor(error);
  const requestId = randomUUID();
  if (status >= 500) world.log.error('request failed', { requestId, route: c.req.routePath, ...describeError(error) });
  if (route === true || (typeof route === 'object' && route.api)) return apiProblem(status, sentence, {}, field);
  const { language = 'nl', signedIn = null, typed = null } = known ?? {};
  const title = text.titles[status] ?? text.titles[500]!;
  const html = doors.troublePage({ status, sentence, title, language, signedIn, requestId, typed });
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function sentenceFor(error: unknown): { status: number; sentence: string; field?: string | undefined } {
  if (error instanceof Refusal)
    return { status: refusalStatus[error.kind], sentence: error.message, field: error.field };
  if (error instanceof TooLarge) return { status: 413, sentence: text.tooLarge };
  if (isDiskFull(error)) return { status: 503, sentence: text.diskFull };
  const law = lawOfTheDatabase(error);
  return law ? { status: 409, sentence: law } : { status: 500, sentence: text.somethingBroke };
}

/** Our own triggers speak plain Dutch and carry a code that starts with KG. */
function lawOfTheDatabase(error: unknown): string | null {
  const ours = error instanceof Error && 'code' in error && /^KG\d{3}$/.test(String(error.code));
  return ours ? error.message : null;
}

function apiProblem(status: number, detail: string, headers: Record<string, string> = {}, field?: string): Response {
  const invalidParams = field ? { invalidParams: [{ name: field, reason: detail }] } : {};
  return withApiHeaders(
    { api: true },
    problem({ status, title: text.titles[status] ?? text.titles[500]!, detail, ...invalidParams }, headers),
  );
}

export const apiVersion = '1.0.0';

function withApiHeaders(route: { api?: unknown }, response: Response): Response {
  if (!route.api) return response;
  response.headers.set('api-version', apiVersion);
  response.headers.set('cache-control', 'no-store');
  response.headers.set('content-security-policy', "frame-ancestors 'none'");
  return response;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

async function securityHeaders(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy);
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('referrer-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(self)');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
}

/** The address of the visitor: the socket's, or what the last trusted proxy in front of us saw. */
export function addressOf(c: Context, world: World): string {
  const { trustedProxies } = world.config;
  const forwarded = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return seen ?? socketAddress(c);
}

function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'local';
  }
}

function isApi(path: string): boolean {
  return path.startsWith('/api/');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
