import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Account, giveTo } from './account.ts';
import type { Binaries } from './binaries.ts';
import { DatabaseError } from './errors.ts';
import type { Connection } from './pool.ts';
import { databaseText as text } from './text.ts';

export const MAJOR_VERSION = '18';
export const ADMINISTRATOR = 'postgres';
export const DATABASE = 'kerngericht';

export type Cluster = {
  readonly dataFolder: string;
  /** The folder of PostgreSQL itself. */
  readonly folder: string;
  readonly account: Account | undefined;
  readonly binaries: Binaries;
};

export const clusterFolder = (dataFolder: string): string => join(dataFolder, 'database');
const passwordFile = (dataFolder: string): string => join(dataFolder, 'database.password');

/** Makes the database when there is none, and sets right who may read it. Returns the password. */
export async function prepareCluster(cluster: Cluster, log: (sentence: string) => void): Promise<string> {
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) {
    log(text.firstTime);
    return createCluster(cluster);
  }
  checkVersion(cluster);
  if (cluster.account) giveTo(cluster.account, cluster.folder);
  chmodSync(cluster.folder, 0o700);
  return readPassword(cluster.dataFolder) ?? resetPassword(cluster);
}

export function readPassword(dataFolder: string): string | undefined {
  const file = passwordFile(dataFolder);
  const password = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return password === '' ? undefined : password;
}

function checkVersion({ folder }: Cluster): void {
  const found = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== MAJOR_VERSION) throw new DatabaseError(text.otherVersion(folder, found, MAJOR_VERSION));
}

/** Works in a folder beside the real one, so that a start that is cut off leaves nothing half made. */
async function createCluster(cluster: Cluster): Promise<string> {
  const draft = `${cluster.folder}.new`;
  const password = newPassword();
  const secret = join(cluster.dataFolder, 'database.new.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (cluster.account) for (const path of [draft, secret]) chownSync(path, cluster.account.uid, cluster.account.gid);
  try {
    await initialise(cluster, draft, secret);
  } finally {
    rmSync(secret, { force: true });
  }
  savePassword(cluster.dataFolder, password);
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(draft, cluster.folder);
  return password;
}

const newPassword = (): string => randomBytes(24).toString('base64url');

function savePassword(dataFolder: string, password: string): void {
  const draft = `${passwordFile(dataFolder)}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flush: true });
  renameSync(draft, passwordFile(dataFolder));
}

async function initialise(cluster: Cluster, folder: string, secret: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = [`--username=${ADMINISTRATOR}`, '--auth=scram-sha-256', `--pwfile=${secret}`];
  const { code, output } = await run(cluster, cluster.binaries.initdb, [
    `--pgdata=${folder}`,
    '--data-checksums',
    '--no-instructions',
    ...locale,
    ...access,
  ]);
  if (code !== 0) throw initialiseError(cluster.dataFolder, output);
}

function initialiseError(folder: string, output: string): DatabaseError {
  if (/No space left on device/.test(output)) return new DatabaseError(text.diskFull(folder));
  const line =
    output.split('\n').findLast((each) => /error|fatal/i.test(each)) ?? output.trim().split('\n').at(-1) ?? '';
  const library = /error while loading shared libraries/.test(output);
  return new DatabaseError(library ? text.brokenBinaries(line) : text.initFailed(folder, line));
}

/** The password file was lost, for instance in a copy: the server by itself, without network, accepts a new one. */
async function resetPassword(cluster: Cluster): Promise<string> {
  const password = newPassword();
  const alter = `alter role ${ADMINISTRATOR} password '${password}'\n`;
  const { code, output } = await run(
    cluster,
    cluster.binaries.postgres,
    ['--single', '-D', cluster.folder, 'postgres'],
    alter,
  );
  if (code !== 0) throw initialiseError(cluster.dataFolder, output);
  savePassword(cluster.dataFolder, password);
  return password;
}

type Outcome = { readonly code: number | null; readonly output: string };

function run(cluster: Cluster, program: string, args: string[], input = ''): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(program, args, { ...asUser(cluster), cwd: '/', env: serverEnvironment(), stdio: 'pipe' });
  let output = '';
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  child.on('error', (error) => resolve({ code: 1, output: error.message }));
  child.on('close', (code) => resolve({ code, output }));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return promise;
}

export function asUser({ account }: Cluster): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Nothing of our own settings: a stray PGDATA or TZ would change what the server does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * The application gets a role that owns its database but may not reach files or programs of the machine.
 * Safe to repeat.
 */
export async function ensureDatabase(administrator: Connection, password: string): Promise<void> {
  const client = new pg.Client(administrator);
  await client.connect();
  try {
    const role = await client.query('select from pg_roles where rolname = $1', [DATABASE]);
    const verb = role.rowCount ? 'alter' : 'create';
    await client.query(`${verb} role ${DATABASE} login createdb password ${client.escapeLiteral(password)}`);
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!found.rowCount) await client.query(`create database ${DATABASE} owner ${DATABASE}`);
  } finally {
    await client.end();
  }
}
