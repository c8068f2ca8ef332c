import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFolder } from './cluster.ts';
import { type EmbeddedDatabase, startEmbedded } from './embedded.ts';
import { folderHolder } from './folder-lock.ts';
import type { Connection } from './pool.ts';
import { sendSignal, serverProcessesIn } from './processes.ts';

const PREFIX = 'kerngericht-test-';

const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' } as const;

/** An embedded server in a temporary folder, quick and without durability. It goes when the process ends. */
export async function throwAwayServer(): Promise<Connection> {
  removeAbandoned();
  const dataFolder = mkdtempSync(join(tmpdir(), PREFIX));
  const database = await startEmbedded({ dataFolder, log: () => undefined, settings: quick });
  process.once('exit', () => remove(dataFolder, database));
  return database.connection;
}

function remove(dataFolder: string, database: EmbeddedDatabase): void {
  database.stopNow();
  rmSync(dataFolder, { recursive: true, force: true });
}

const ABANDONED = 60_000;

/** A run that was killed left its folder and perhaps its server behind. */
function removeAbandoned(): void {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name)).filter(isAbandoned)) {
    for (const pid of serverProcessesIn(clusterFolder(folder))) sendSignal(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(folder: string): boolean {
  const lock = statSync(join(folder, 'app.lock'), { throwIfNoEntry: false });
  if (lock?.uid !== process.getuid?.()) return false;
  return folderHolder(folder) === undefined && Date.now() - (lock?.mtimeMs ?? Date.now()) > ABANDONED;
}
