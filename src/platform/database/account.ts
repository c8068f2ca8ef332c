import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseError } from './errors.ts';
import { databaseText as text } from './text.ts';

/** The system user that the database runs as when we are root: PostgreSQL refuses root. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string };

type Log = (sentence: string) => void;

const USER = 'kerngericht-db';
const environment = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` };

/**
 * Undefined when we are not root. A database that already belongs to an ordinary user keeps that user.
 * @throws DatabaseError when no user can be made
 */
export function databaseAccount(dataFolder: string, cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid ?? 0;
  const belongs = owner !== 0 && statSync(dataFolder).uid === owner;
  return (belongs ? findAccount(String(owner)) : undefined) ?? findAccount(USER) ?? createAccount();
}

function createAccount(): Account {
  const folder = ['--system', '--no-create-home', '--home-dir', '/nonexistent'];
  spawnSync('useradd', [...folder, '--shell', '/usr/sbin/nologin', '--user-group', USER], { env: environment });
  const account = findAccount(USER);
  if (account) return account;
  spawnSync('adduser', ['-S', '-D', '-H', USER], { env: environment });
  const second = findAccount(USER);
  if (!second) throw new DatabaseError(text.noUser(USER));
  return second;
}

function findAccount(user: string): Account | undefined {
  try {
    const ask = (flag: string) =>
      execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe', env: environment });
    return { uid: Number(ask('-u')), gid: Number(ask('-g')), name: ask('-un').trim() };
  } catch {
    return undefined;
  }
}

/**
 * Lets the account go through every folder above the path. Where it cannot, it gets an access rule of its own, or its
 * group is set on a folder that gave its group nothing; nobody else gains anything.
 * @throws DatabaseError naming the folder that stays closed
 */
export function makeReachable(path: string, account: Account, log: Log): void {
  const parent = dirname(path);
  if (parent !== path) makeReachable(parent, account, log);
  if (!statSync(path).isDirectory() || mayEnter(path, account)) return;
  if (!openWithRule(path, account) && !openForGroup(path, account)) {
    throw new DatabaseError(text.notReachable(account.name, path));
  }
  if (!mayEnter(path, account)) throw new DatabaseError(text.notReachable(account.name, path));
  log(text.madeReachable(account.name, path));
}

function mayEnter(folder: string, account: Account): boolean {
  const { mode, uid } = statSync(folder);
  if (mode & 0o001 && uid !== account.uid) return true;
  return asAccount(account, 'test -x "$0"', folder);
}

function asAccount(account: Account, script: string, path: string): boolean {
  const options = { uid: account.uid, gid: account.gid, cwd: '/', env: environment };
  return spawnSync('/bin/sh', ['-c', script, path], options).status === 0;
}

function openWithRule(folder: string, account: Account): boolean {
  return spawnSync('setfacl', ['-m', `u:${account.uid}:--x`, folder], { env: environment }).status === 0;
}

function openForGroup(folder: string, account: Account): boolean {
  const { mode, uid } = statSync(folder);
  if (mode & 0o070) return false;
  chownSync(folder, uid, account.gid);
  chmodSync(folder, (mode & 0o7777) | 0o010);
  return true;
}

/** Makes the installed programs readable for the account: a strict umask may have kept them from everybody else. */
export function makeReadable(folder: string, account: Account): void {
  if (asAccount(account, 'test -x "$0/bin/postgres" -a -r "$0/share/postgresql/postgres.bki"', folder)) return;
  for (const { path, mode, link } of everythingIn(folder)) {
    if (!link) chmodSync(path, (mode & 0o7777) | (mode & 0o100 ? 0o055 : 0o044));
  }
}

/** Gives the folder and all in it to the account, for instance after a copy by root. */
export function giveTo(account: Account, folder: string): void {
  for (const { path, uid, gid, link } of everythingIn(folder)) {
    if (!link && (uid !== account.uid || gid !== account.gid)) chownSync(path, account.uid, account.gid);
  }
}

type Entry = { path: string; mode: number; uid: number; gid: number; link: boolean };

function everythingIn(folder: string): Entry[] {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return [folder, ...inside].flatMap((path) => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found ? [{ path, mode: found.mode, uid: found.uid, gid: found.gid, link: found.isSymbolicLink() }] : [];
  });
}
