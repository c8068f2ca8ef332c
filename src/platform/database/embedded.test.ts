import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type EmbeddedDatabase, runningConnection, startEmbedded } from './embedded.ts';
import { type Connection, openPool } from './pool.ts';
import { serverProcessesIn, startMark, waitFor } from './processes.ts';

const base = mkdtempSync(join(tmpdir(), 'kerngericht-life-'));
after(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
function newFolder(): string {
  count += 1;
  return join(base, `data-${count}`);
}

const sentences: string[] = [];
const start = (dataFolder: string, onRestart?: () => void): Promise<EmbeddedDatabase> =>
  startEmbedded({ dataFolder, log: (sentence) => sentences.push(sentence), ...(onRestart ? { onRestart } : {}) });

async function query(connection: Connection, sql: string): Promise<unknown[]> {
  const pool = openPool(connection, { max: 1 });
  try {
    return (await pool.query(sql)).rows;
  } finally {
    await pool.end();
  }
}

type App = { readonly process: ChildProcess; readonly server: number };

/** Another process of ours that runs the database of the folder. */
async function startApp(dataFolder: string): Promise<App> {
  const file = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));
  const loader = new URL('../../../scripts/typescript-loader.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', loader, file, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { process: child, server: Number(String(line)) };
}

async function killApp(app: App): Promise<void> {
  const ended = once(app.process, 'exit');
  app.process.kill('SIGKILL');
  await ended;
}

describe('embedded database', { skip: process.platform === 'win32' }, () => {
  it('keeps data, checks its pages and speaks UTF-8, UTC and no network', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await query(first.connection, `create table note (body text); insert into note values ('één')`);
    const [settings] = await query(
      first.connection,
      `select current_setting('data_checksums') as checksums, current_setting('listen_addresses') as network,
        current_setting('fsync') as fsync, current_setting('server_encoding') as encoding,
        current_setting('TimeZone') as zone, (select rolsuper from pg_roles where rolname = current_user) as super`,
    );
    assert.deepEqual(settings, {
      checksums: 'on',
      network: '',
      fsync: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
      super: false,
    });
    await first.stop();
    assert.deepEqual(serverProcessesIn(join(folder, 'database')), []);
    const second = await start(folder);
    assert.deepEqual(await query(second.connection, 'select body from note'), [{ body: 'één' }]);
    await Promise.all([second.stop(), second.stop()]);
    assert.equal(existsSync(join(folder, 'app.lock')), false);
  });

  it('refuses a second start on the same folder', async () => {
    const folder = newFolder();
    const app = await startApp(folder);
    await assert.rejects(start(folder), {
      name: 'DatabaseError',
      message: new RegExp(`draait al op de map ${folder} \\(proces ${app.process.pid}\\)`),
    });
    assert.deepEqual(await query(runningConnection(folder) ?? {}, 'select 1 as one'), [{ one: 1 }]);
    await killApp(app);
    await (await start(folder)).stop();
  });

  it('stops the database that a killed process left behind', async () => {
    const folder = newFolder();
    const app = await startApp(folder);
    await query(runningConnection(folder) ?? {}, 'create table note as select 1 as one');
    await killApp(app);
    assert.ok(startMark(app.server), 'the server outlives its parent');
    const next = await start(folder);
    assert.equal(startMark(app.server), undefined);
    assert.deepEqual(await query(next.connection, 'select one from note'), [{ one: 1 }]);
    await next.stop();
  });

  it('recovers when process and database were killed', async () => {
    const folder = newFolder();
    const app = await startApp(folder);
    await query(runningConnection(folder) ?? {}, 'create table note as select 1 as one');
    await killApp(app);
    process.kill(app.server, 'SIGKILL');
    const next = await start(folder);
    assert.deepEqual(await query(next.connection, 'select one from note'), [{ one: 1 }]);
    await next.stop();
  });

  it('starts the database again when it dies, on the same address', async () => {
    const folder = newFolder();
    const { promise: restarted, resolve } = Promise.withResolvers<void>();
    const database = await start(folder, resolve);
    const busy = openPool(database.connection, { max: 2, onError: () => undefined });
    const broken = assert.rejects(busy.query('select pg_sleep(60)'));
    await busy.query('select 1').catch(() => undefined);
    process.kill(database.pid() ?? 0, 'SIGKILL');
    await broken;
    await restarted;
    assert.deepEqual((await busy.query('select 1 as one')).rows, [{ one: 1 }]);
    await busy.end();
    await database.restart();
    assert.deepEqual(await query(database.connection, 'select 1 as one'), [{ one: 1 }]);
    await database.stop();
    assert.deepEqual(serverProcessesIn(join(folder, 'database')), []);
  });

  it('is not fooled by a process number that was given to another process', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const stale = { pid: process.pid, started: '1', place: 'elsewhere', host: 'elsewhere' };
    writeFileSync(join(folder, 'app.lock'), JSON.stringify(stale));
    utimesSync(join(folder, 'app.lock'), 0, 0);
    const pidFile = [process.pid, join(folder, 'database'), 1, 5432, join(folder, 'socket'), '', '', 'ready   '];
    writeFileSync(join(folder, 'database', 'postmaster.pid'), `${pidFile.join('\n')}\n`);
    await (await start(folder)).stop();
  });

  it('stays out of the reach of a Ctrl-C in the terminal', { skip: process.platform !== 'linux' }, async () => {
    const database = await start(newFolder());
    const groupOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2];
    assert.equal(groupOf(database.pid() ?? 0), String(database.pid()));
    await database.stop();
  });

  it('opens a copy with other permissions and without its password', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    chmodSync(join(folder, 'database'), 0o755);
    if (process.getuid?.() === 0) chownSync(join(folder, 'database', 'PG_VERSION'), 0, 0);
    rmSync(join(folder, 'database.password'));
    const database = await start(folder);
    assert.deepEqual(await query(database.connection, 'select 1 as one'), [{ one: 1 }]);
    assert.equal(statSync(join(folder, 'database')).mode & 0o777, 0o700);
    await database.stop();
  });

  it('finds a short place for its socket when the folder is deep', async () => {
    const folder = join(newFolder(), 'een-lange-naam-'.repeat(4), 'en-nog-een-lange-naam-'.repeat(3));
    mkdirSync(folder, { recursive: true });
    const database = await start(folder);
    assert.ok(!database.connection.host?.startsWith(folder));
    assert.deepEqual(await query(database.connection, 'select 1 as one'), [{ one: 1 }]);
    await database.stop();
  });

  it('names the version when the folder is of another PostgreSQL', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'database'), { recursive: true });
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n');
    await assert.rejects(start(folder), { message: /is van PostgreSQL 17\. Dit is versie 18/ });
    assert.equal(await waitFor(() => !existsSync(join(folder, 'app.lock')), 100), true);
  });

  it('says which folder cannot be made', async () => {
    const file = join(base, 'a-file');
    writeFileSync(file, '');
    await assert.rejects(start(join(file, 'data')), { name: 'DatabaseError', message: /a-file\/data kan niet/ });
  });
});
