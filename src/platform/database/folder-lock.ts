import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, folderError, hasCode } from './errors.ts';
import { ownPlace, startMark, waitFor } from './processes.ts';
import { databaseText as text } from './text.ts';

type Holder = { readonly pid: number; readonly started: string; readonly place: string; readonly host: string };
type LockFile = { readonly content: string; readonly holder: Holder | undefined };

export type FolderLock = { release(): void };

const BEAT = 5_000;
const SILENT = 30_000;
const PATIENCE = 3_000;

/**
 * Takes the folder for this process. A lock whose holder is gone is taken over. The process number counts only together
 * with the start of that process and the system it runs on. Of another system (a container, a machine on the same disk)
 * only the beat of the lock file can be seen.
 * @throws DatabaseError when another process holds the folder
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'app.lock');
  const content = ownLock();
  for (let round = 0; round < 20; round += 1) {
    if (createLock(path, content)) return heldLock(path, content);
    const found = readLock(path);
    if (found?.holder && (await staysHeld(path, found.holder))) throw inUse(folder, found.holder);
    if (found) await removeStale(path, found);
  }
  throw new DatabaseError(text.noFolder(folder, path));
}

/** The process that holds the folder on this system, or undefined. */
export function folderHolder(folder: string): number | undefined {
  const holder = readLock(join(folder, 'app.lock'))?.holder;
  return holder && holder.place === ownPlace() && startMark(holder.pid) === holder.started ? holder.pid : undefined;
}

function ownLock(): string {
  const holder: Holder = {
    pid: process.pid,
    started: startMark(process.pid) ?? '',
    place: ownPlace(),
    host: hostname(),
  };
  return `${JSON.stringify(holder)}\n`;
}

function createLock(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (hasCode(error, 'ENOSPC')) rmSync(path, { force: true });
    throw folderError(dirname(path), error);
  }
}

function readLock(path: string): LockFile | undefined {
  try {
    const content = readFileSync(path, 'utf8');
    return { content, holder: parseHolder(content) };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw folderError(dirname(path), error);
  }
}

function parseHolder(content: string): Holder | undefined {
  try {
    return JSON.parse(content) as Holder;
  } catch {
    return undefined;
  }
}

async function isHeld(path: string, holder: Holder): Promise<boolean> {
  if (holder.place === ownPlace()) return startMark(holder.pid) === holder.started;
  const beat = beatOf(path);
  if (Math.abs(Date.now() - beat) > SILENT) return false;
  await sleep(2.5 * BEAT);
  return beatOf(path) > beat;
}

/** A holder that is just stopping gets a moment to do so: a restart by npm does not wait for the old process. */
async function staysHeld(path: string, holder: Holder): Promise<boolean> {
  if (!(await isHeld(path, holder))) return false;
  if (holder.pid === process.pid) return true;
  return !(await waitFor(() => beatOf(path) === 0 || !isAlive(holder), PATIENCE));
}

const isAlive = (holder: Holder): boolean => holder.place !== ownPlace() || startMark(holder.pid) === holder.started;

function beatOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Two processes may both find the lock stale: only the file that was read is thrown away, a newer one is put back. */
async function removeStale(path: string, found: LockFile): Promise<void> {
  if (!found.holder && Date.now() - beatOf(path) < 2_000) await sleep(200);
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = readFileSync(aside, 'utf8');
    rmSync(aside);
    if (moved !== found.content) createLock(path, moved);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw folderError(dirname(path), error);
  }
}

async function heldLock(path: string, content: string): Promise<FolderLock> {
  await sleep(30);
  const now = readLock(path);
  if (now?.content !== content) throw inUse(dirname(path), now?.holder ?? (JSON.parse(content) as Holder));
  const beat = setInterval(() => touch(path), BEAT).unref();
  return {
    release() {
      clearInterval(beat);
      if (readLock(path)?.content === content) rmSync(path, { force: true });
    },
  };
}

function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // The folder was removed or the disk is full: the process number still tells that we are here.
  }
}

function inUse(folder: string, holder: Holder): DatabaseError {
  const here = holder.place === ownPlace();
  return new DatabaseError(here ? text.inUse(folder, holder.pid) : text.inUseElsewhere(folder, holder.host));
}
