import { gzipSync } from 'node:zlib';
import { routesOf } from '#src/app.ts';
import { whoHasToken, whoIs } from '#src/modules/people/index.ts';
import { page } from '#src/platform/http/answers.ts';
import { get } from '#src/platform/http/route.ts';
import { createServer } from '#src/platform/http/server.ts';
import { testWorld } from '#src/testing/world.ts';
import { troublePage } from '#src/trouble.page.tsx';
import { bareServer, inAnotherProcess, listen, load, row } from './world.ts';

const seconds = Number(process.env.SECONDS ?? 6);
const doors = { whoIs, whoHasToken, troublePage };

/** One process that serves: `app` as it is, `cached` with the honest cache, `kept` the same page without its database calls. */
export async function serverFor(mode: string): Promise<{ url: string }> {
  if (mode.startsWith('bare:')) return bareFrom(mode.slice(5));
  const { world } = await testWorld();
  const { rows } = await world.pool.query<{ code: string }>(
    "select code from contact where number like '%00013' limit 1",
  );
  const routes = routesOf(world, {
    mailer: { send: async () => ({ kind: 'accepted' }) },
    uncached: mode === 'app',
  }).map((route) => ({ ...route, limit: 1_000_000_000 }));
  const follow = `/volgen/${rows[0]?.code}`;
  const code = get('/bench/follow', 'anyone', () => new Response(follow));
  if (mode !== 'kept') return listen(createServer(world, [...routes, code], doors));
  const rendered = createServer(world, routes, doors);
  const bodies = new Map<string, string>();
  for (const path of ['/kernen/ingen', follow]) bodies.set(path, await (await rendered.request(path)).text());
  const kept = [...bodies].map(([path, html]) => get(path, 'anyone', () => page(html), { limit: 1_000_000_000 }));
  return listen(createServer(world, [...kept, code], doors));
}

async function bareFrom(url: string): Promise<{ url: string }> {
  const response = await fetch(url);
  const headers = Object.fromEntries(
    [...response.headers].filter(
      ([name]) => !['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'].includes(name),
    ),
  );
  return bareServer(Buffer.from(await response.arrayBuffer()), headers);
}

async function measure(): Promise<void> {
  const app = await inAnotherProcess('pages.ts', 'app');
  const cached = await inAnotherProcess('pages.ts', 'cached');
  const kept = await inAnotherProcess('pages.ts', 'kept');
  for (const [label, path] of [
    ['village page', '/kernen/ingen'],
    ['follow page', null],
  ] as const) {
    const at = async (url: string) => url + (path ?? (await (await fetch(`${url}/bench/follow`)).text()));
    const address = await at(app.url);
    const html = await (await fetch(address)).text();
    const bare = await inAnotherProcess('pages.ts', `bare:${address}`);
    row(label, { bytes: html.length, 'gzip bytes': gzipSync(html).length });
    const base = await load(bare.url, 32, seconds);
    row('  bare node:http, same bytes', { 'req/s': base.perSecond, 'p99 ms': base.p99 });
    for (const [name, server] of [
      ['same page, no database', kept],
      ['uncached', app],
      ['honest cache', cached],
    ] as const) {
      const measured = await load(await at(server.url), 32, seconds);
      row(`  ${name}`, {
        'req/s': measured.perSecond,
        'of bare': measured.perSecond / base.perSecond,
        'p99 ms': measured.p99,
        failed: measured.failed,
      });
    }
    bare.close();
  }
  for (const server of [app, cached, kept]) server.close();
}

if (process.argv[1]?.endsWith('run.mjs')) await measure();
