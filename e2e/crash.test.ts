import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { runningConnection } from '#src/platform/database/embedded.ts';
import { productFolder } from '#src/platform/folders.ts';

const rounds = Number(process.env.KERNGERICHT_CRASH_ROUNDS ?? 25);
const node = join(productFolder, 'node_modules', '.bin', 'node');

/** A mail server that remembers which Message-IDs it accepted, and takes its time. */
function mailServer() {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const id = /^Message-ID: <([^@>]+)@/im.exec(Buffer.concat(chunks).toString())?.[1];
        if (id) received.push(id);
        setTimeout(() => done(), Math.random() * 80);
      });
    },
  });
  server.on('error', () => undefined);
  return { server, received };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

describe('kill -9 at any moment', () => {
  const data = mkdtempSync(join(tmpdir(), 'kg-crash-'));
  const mail = mailServer();
  const acknowledged: string[] = [];
  let url = '';
  let environment: NodeJS.ProcessEnv = {};
  let app: ChildProcess | null = null;

  before(async () => {
    const built = spawnSync(node, ['scripts/build.mjs'], { cwd: productFolder });
    assert.equal(built.status, 0, String(built.stderr));
    const port = await freePort();
    const mailPort = await freePort();
    await new Promise<void>((done) => mail.server.listen(mailPort, '127.0.0.1', () => done()));
    url = `http://127.0.0.1:${port}`;
    environment = {
      PATH: process.env.PATH,
      PORT: String(port),
      KERNGERICHT_DATA: data,
      KERNGERICHT_DEMO: '1',
      SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: 'proef@gemeente.example',
    };
  });

  after(async () => {
    if (app) await ended(app, 'SIGTERM');
    await new Promise<void>((done) => mail.server.close(() => done()));
    rmSync(data, { recursive: true, force: true });
  });

  it(`loses nothing, sends nothing twice, and knows every due list, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      app = await started();
      const key = await keyOf('klantcontact');
      await dueListIsRight(key);
      const stop = { now: false };
      const clients = [1, 2, 3].map((client) => bringIn(key, `${round}-${client}`, stop));
      await pause(100 + Math.random() * 500);
      if (round % 2 === 1) {
        process.kill(postmaster(), 'SIGKILL');
        await pause(150 + Math.random() * 300);
      }
      await ended(app, 'SIGKILL');
      stop.now = true;
      await Promise.all(clients);
    }
    app = await started();
    await dueListIsRight(await keyOf('klantcontact'));
    await everythingIsThere();
    await nothingWasSentTwice();
  });

  async function started(): Promise<ChildProcess> {
    const child = spawn(node, ['dist/server.mjs'], {
      cwd: productFolder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`it stopped by itself: ${said.slice(-1500)}`);
      if (
        await fetch(`${url}/gezond`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return child;
      await pause(100);
    }
    throw new Error(`it did not start: ${said.slice(-1500)}`);
  }

  async function keyOf(slug: string): Promise<string> {
    const keys = (await (await fetch(`${url}/test/sleutels`)).json()) as Record<string, string>;
    return keys[slug] ?? '';
  }

  /** Brings in one thing after the other until it is told to stop; remembers what was acknowledged. */
  async function bringIn(key: string, name: string, stop: { now: boolean }): Promise<void> {
    for (let count = 0; !stop.now; count += 1) {
      const melder = { naam: 'Proef', email: `${name}-${count}@inwoner.example`, kanalen: ['e-mail'] };
      const body = JSON.stringify({
        verhaal: `De lamp is kapot (${name}-${count}).`,
        kern: 'maurik',
        deur: 'brief',
        melder,
      });
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const answer = await fetch(`${url}/api/v1/contacten`, { method: 'POST', body, headers }).catch(() => null);
      if (answer?.status === 201) {
        const told = (await answer.json().catch(() => null)) as { nummer: string } | null;
        if (told) acknowledged.push(told.nummer);
      } else if (!answer) await pause(20);
    }
  }

  /** The process of the database, from its own file in the data folder. */
  function postmaster(): number {
    const file = readdirSync(data, { recursive: true })
      .map(String)
      .find((path) => path.endsWith('postmaster.pid'));
    assert.ok(file && existsSync(join(data, file)));
    return Number(readFileSync(join(data, file), 'utf8').split('\n')[0]);
  }

  async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client(runningConnection(data));
    client.on('error', () => undefined);
    await client.connect();
    const result = await client.query<T>(sql, values);
    await client.end();
    return result.rows;
  }

  async function dueListIsRight(key: string): Promise<void> {
    const list = await (await fetch(`${url}/api/v1/werklijst`, { headers: { authorization: `Bearer ${key}` } })).json();
    const [counted] = await rows<{ open: number; silent: number }>(`
      select count(*)::int as open,
        count(*) filter (where next_message_by < (now() at time zone 'Europe/Amsterdam')::date)::int as silent
      from contact c join village v on v.id = c.village_id
      where c.closed_at is null and v.slug not in ('ravenswaaij', 'zoelen', 'ingen')`);
    const { aantallen } = list as { aantallen: { open: number; inStilte: number } };
    assert.deepEqual({ open: aantallen.open, silent: aantallen.inStilte }, counted);
  }

  async function everythingIsThere(): Promise<void> {
    assert.ok(acknowledged.length > rounds, `only ${acknowledged.length} were acknowledged`);
    const found = await rows<{ number: string }>('select number from contact where number = any($1)', [acknowledged]);
    const kept = new Set(found.map(({ number }) => number));
    assert.deepEqual(
      acknowledged.filter((number) => !kept.has(number)),
      [],
    );
  }

  async function nothingWasSentTwice(): Promise<void> {
    const times = new Map<string, number>();
    for (const id of mail.received) times.set(id, (times.get(id) ?? 0) + 1);
    const twice = [...times].filter(([, count]) => count > 1).map(([id]) => id);
    const marked = await rows<{ id: string }>(
      'select id from delivery where possibly_sent_at is not null and id = any($1)',
      [twice],
    );
    assert.equal(marked.length, twice.length);
    const claimed = await rows<{ id: string }>(
      "select id from delivery where channel = 'email' and delivered_at is not null and destination like '%-%@inwoner.example'",
    );
    assert.ok(mail.received.length > 0);
    assert.deepEqual(
      claimed.filter(({ id }) => !times.has(id)),
      [],
    );
  }
});

function ended(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
    child.kill(signal);
  });
}
