import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './errors.ts';

const linux = process.platform === 'linux';

/** Names the system that process numbers belong to: the machine, its start, and the container. */
export function ownPlace(): string {
  if (!linux) return hostname();
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  return [hostname(), boot, attempt(() => readlinkSync('/proc/self/ns/pid'))].join(' ');
}

/**
 * When the process started, in a form that differs when its number was given to another process later.
 * Undefined when no such process runs; a process that has ended but was not yet waited for does not run.
 */
export function startMark(pid: number): string | undefined {
  if (linux) return linuxStartMark(pid);
  if (!answers(pid)) return undefined;
  return attempt(() => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()) ?? 'runs';
}

/** Fields 3 (state) and 22 (start in clock ticks) of proc(5) stat; the name before them may contain anything. */
function linuxStartMark(pid: number): string | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

export function commandOf(pid: number): string {
  const read = linux
    ? () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    : () => execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return attempt(read) ?? '';
}

/** Server processes that work in the folder, running or left over. Empty on systems without /proc. */
export function serverProcessesIn(folder: string): number[] {
  if (!linux) return [];
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => worksIn(pid, folder) && startMark(pid) !== undefined);
}

function worksIn(pid: number, folder: string): boolean {
  if (attempt(() => readlinkSync(`/proc/${pid}/cwd`)) !== folder) return false;
  return attempt(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim()) === 'postgres';
}

/** Waits until the condition holds and tells whether it did within so many milliseconds. */
export async function waitFor(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await sleep(25);
  }
  return true;
}

/** As waitFor, for the moment at which a process ends and nothing can be awaited any more. */
export function blockUntil(condition: () => boolean, milliseconds: number): boolean {
  const end = performance.now() + milliseconds;
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!condition()) {
    if (performance.now() > end) return false;
    Atomics.wait(cell, 0, 0, 10);
  }
  return true;
}

export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  attempt(() => process.kill(pid, signal));
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
