import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import { serve } from '@hono/node-server';
import autocannon from 'autocannon';
import type { Hono } from 'hono';

export interface Load {
  readonly perSecond: number;
  readonly p99: number;
  readonly failed: number;
}

/** Asks a page as often as it goes, over `connections` connections, from another process. */
export async function load(
  url: string,
  connections: number,
  seconds: number,
  more: Partial<autocannon.Options> = {},
): Promise<Load> {
  const result = await autocannon({ url, connections, duration: seconds, ...more });
  return { perSecond: result.requests.average, p99: result.latency.p99, failed: result.non2xx + result.errors };
}

/** Serves an app on a free port. */
export function listen(app: Pick<Hono, 'fetch'>): Promise<{ url: string; close(): void }> {
  return new Promise((done) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done({ url: `http://127.0.0.1:${port}`, close: () => server.close() }),
    );
  });
}

/** The least a server can do: the same bytes, again and again. */
export function bareServer(body: Buffer, headers: Record<string, string>): Promise<{ url: string; close(): void }> {
  return new Promise((done) => {
    const server = createServer((_, response) => {
      response.writeHead(200, headers);
      response.end(body);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      done({ url: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}

/** Starts this benchmark again as a server of its own, so that the load comes from another process. */
export function inAnotherProcess(
  file: string,
  mode: string,
  env: Record<string, string> = {},
): Promise<{ url: string; child: ChildProcess; close(): void }> {
  const child = fork(new URL('./server.mjs', import.meta.url), [file, mode], { env: { ...process.env, ...env } });
  return new Promise((done, fail) => {
    child.once('message', (message) => done({ url: String(message), child, close: () => child.kill('SIGTERM') }));
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
  });
}

export function row(label: string, values: Record<string, string | number>): void {
  const shown = Object.entries(values).map(
    ([name, value]) => `${name} ${typeof value === 'number' ? round(value) : value}`,
  );
  process.stdout.write(`${label.padEnd(44)} ${shown.join('   ')}\n`);
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 3 : 1);
}
