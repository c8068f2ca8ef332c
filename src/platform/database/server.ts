import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { asUser, type Cluster, serverEnvironment } from './cluster.ts';
import { DatabaseError } from './errors.ts';
import { commandOf, sendSignal, serverProcessesIn, startMark, waitFor } from './processes.ts';
import { databaseText as text } from './text.ts';

/** Where the server listens: a folder for its socket, or on Windows a port of this machine. */
export type Listening = { readonly host: string; readonly port: number };

export type Server = { readonly pid: number; readonly process: ChildProcess };

export type PidFile = { readonly pid: number; readonly host: string; readonly port: number; readonly status: string };

const MARKER = 'cluster_name=kerngericht';
const LOG_LIMIT = 5_000_000;
const STILL_IN_USE = /pre-existing shared memory block|is still in use/;
const windows = process.platform === 'win32';

export async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().on('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}

/** What a running server wrote about itself; see "postmaster.pid" in the PostgreSQL manual, file layout. */
export function readPidFile(folder: string): PidFile | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port, socket, address, , status] = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(pid), host: socket || address || '', port: Number(port), status: status?.trim() ?? '' };
}

/**
 * Makes sure that no server works in the folder: one that an earlier run of ours left behind is stopped properly, its
 * children are waited for, and a pid file without a process is removed.
 * @throws DatabaseError when the running server is not ours or does not stop
 */
export async function clearFolder(cluster: Cluster, log: (sentence: string) => void): Promise<void> {
  const found = readPidFile(cluster.folder);
  if (found && isServerOf(found.pid, cluster.folder)) {
    if (!commandOf(found.pid).includes(MARKER)) throw new DatabaseError(text.foreignServer(cluster.folder, found.pid));
    await stopServer(cluster, found.pid);
    log(text.leftOver(found.pid));
  } else if (found && (await isListening(found))) {
    throw new DatabaseError(text.foreignServer(cluster.folder, found.pid));
  }
  await clearChildren(cluster.folder);
  rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
}

/** The socket folder is ours alone; the server would believe a lock whose process number belongs to another by now. */
function clearSocket({ host, port }: Listening): void {
  if (windows) return;
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) rmSync(join(host, name), { force: true });
}

function isServerOf(pid: number, folder: string): boolean {
  if (startMark(pid) === undefined) return false;
  return process.platform === 'linux' ? serverProcessesIn(folder).includes(pid) : commandOf(pid).includes(folder);
}

function isListening({ host, port }: Listening): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  if (!host) return Promise.resolve(false);
  const socket = host.startsWith('/') ? connect(join(host, `.s.PGSQL.${port}`)) : connect(port, host);
  const done = (answer: boolean) => {
    socket.destroy();
    resolve(answer);
  };
  socket.setTimeout(2_000, () => done(false));
  socket.on('connect', () => done(true)).on('error', () => done(false));
  return promise;
}

/** Children of a server that was killed finish by themselves; those that do not are ended before a new one starts. */
async function clearChildren(folder: string): Promise<void> {
  const gone = () => serverProcessesIn(folder).length === 0;
  if (await waitFor(gone, 3_000)) return;
  for (const pid of serverProcessesIn(folder)) sendSignal(pid, 'SIGQUIT');
  if (await waitFor(gone, 3_000)) return;
  for (const pid of serverProcessesIn(folder)) sendSignal(pid, 'SIGKILL');
  if (!(await waitFor(gone, 10_000))) throw new DatabaseError(text.stopFailed(serverProcessesIn(folder)[0] ?? 0));
}

/**
 * Starts the server in a session of its own, so that a Ctrl-C in the terminal reaches us and not it.
 * @throws DatabaseError when it does not come up
 */
export async function startServer(
  cluster: Cluster,
  listening: Listening,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const log = join(cluster.dataFolder, 'database.log');
  const deadline = performance.now() + 30_000;
  for (;;) {
    clearSocket(listening);
    const from = rotateLog(log);
    const process = spawnServer(cluster, log, argumentsFor(cluster, listening, settings));
    if (await becomesReady(cluster.folder, process)) return { pid: process.pid ?? 0, process };
    const output = readFrom(log, from);
    const retry = STILL_IN_USE.test(output) && performance.now() < deadline;
    if (!retry) throw startError(cluster, log, output);
    await waitFor(() => false, 250);
  }
}

function argumentsFor(
  cluster: Cluster,
  { host, port }: Listening,
  settings: Readonly<Record<string, string>>,
): string[] {
  const where = windows
    ? { listen_addresses: host, unix_socket_directories: '' }
    : { listen_addresses: '', unix_socket_directories: host, unix_socket_permissions: '0700' };
  const all = { ...where, port: String(port), ...ourSettings, ...settings };
  return [
    '-D',
    cluster.folder,
    '-c',
    MARKER,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

/** The log keeps no statements and no values: they may hold what residents wrote. */
const ourSettings = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

function spawnServer(cluster: Cluster, log: string, args: string[]): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(cluster.binaries.postgres, args, {
    ...asUser(cluster),
    cwd: cluster.account ? '/' : cluster.dataFolder,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', output, output],
    windowsHide: true,
  });
  closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

/** Recovery after a power cut may take minutes: as long as the process lives, we wait. */
async function becomesReady(folder: string, child: ChildProcess): Promise<boolean> {
  const over = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const ready = () => {
    const found = readPidFile(folder);
    return found?.pid === child.pid && found?.status === 'ready';
  };
  await waitFor(() => over() || ready(), 15 * 60_000);
  return !over() && ready();
}

function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function readFrom(file: string, position: number): string {
  const buffer = Buffer.alloc(64_000);
  const descriptor = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, buffer.length, position));
  } finally {
    closeSync(descriptor);
  }
}

function startError(cluster: Cluster, log: string, output: string): DatabaseError {
  if (/No space left on device/.test(output)) return new DatabaseError(text.diskFull(cluster.dataFolder));
  const library = /error while loading shared libraries.*/.exec(output);
  if (library) return new DatabaseError(text.brokenBinaries(library[0]));
  return new DatabaseError(text.startFailed(cluster.dataFolder, log));
}

/**
 * Stops the server: first politely (clients are sent away, everything is written), then at once.
 * @throws DatabaseError when it still runs after that
 */
export async function stopServer(cluster: Cluster, pid: number): Promise<void> {
  const mark = startMark(pid);
  const gone = () => mark === undefined || startMark(pid) !== mark;
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (gone()) return;
    signalServer(cluster, pid, signal);
    if (await waitFor(gone, patience)) return;
  }
  throw new DatabaseError(text.stopFailed(pid));
}

/** Windows knows no signals; pg_ctl talks to the server there. */
export function signalServer(cluster: Cluster, pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  if (!windows) {
    sendSignal(pid, signal);
    return;
  }
  try {
    execFileSync(cluster.binaries.pg_ctl, ['kill', signal.slice(3), String(pid)], { stdio: 'ignore' });
  } catch {
    // It has ended in the meantime.
  }
}
