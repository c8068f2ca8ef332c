import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, databaseAccount, makeReachable, makeReadable } from './account.ts';
import { findBinaries } from './binaries.ts';
import {
  ADMINISTRATOR,
  type Cluster,
  clusterFolder,
  DATABASE,
  ensureDatabase,
  prepareCluster,
  readPassword,
} from './cluster.ts';
import { DatabaseError, folderError, reasonOf } from './errors.ts';
import { type FolderLock, folderHolder, lockFolder } from './folder-lock.ts';
import type { Connection } from './pool.ts';
import { blockUntil, startMark } from './processes.ts';
import {
  clearFolder,
  freePort,
  type Listening,
  readPidFile,
  type Server,
  signalServer,
  startServer,
  stopServer,
} from './server.ts';
import { databaseText as text } from './text.ts';

export type EmbeddedOptions = {
  readonly dataFolder: string;
  /** Gets Dutch sentences for the administrator. */
  readonly log: (sentence: string) => void;
  /** Told when the database dies by itself; it is started again without help. */
  readonly onExit?: (sentence: string) => void;
  /** Told when it runs again after that. */
  readonly onRestart?: () => void;
  /** Server settings for tests, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type EmbeddedDatabase = {
  /** Stays the same across restarts. */
  readonly connection: Connection;
  /** Undefined while the database is down. */
  readonly pid: () => number | undefined;
  /** Stops and starts the server; when it is down, waits until it runs. */
  restart(): Promise<void>;
  /** Stops the server and gives the folder free. Safe to call twice. */
  stop(): Promise<void>;
  /** For the moment at which the process ends: stops at once, without a clean shutdown. */
  stopNow(): void;
};

/**
 * Runs PostgreSQL inside the data folder, for this process only.
 * @throws DatabaseError with one Dutch sentence when the folder is in use or the database cannot start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataFolder = openFolder(options.dataFolder);
  const lock = await lockFolder(dataFolder);
  try {
    const cluster = await openCluster(dataFolder, options.log);
    await clearFolder(cluster, options.log);
    const password = await prepareCluster(cluster, options.log);
    const listening = await chooseListening(cluster, options.log);
    const keeper = new Keeper(cluster, listening, password, lock, options);
    await keeper.start();
    return keeper.database();
  } catch (error) {
    lock.release();
    throw isSystemError(error) ? folderError(dataFolder, error) : error;
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'path' in error;

/** How to reach the database that another process of ours runs in this folder; undefined when none does. */
export function runningConnection(dataFolder: string): Connection | undefined {
  if (folderHolder(dataFolder) === undefined) return undefined;
  const password = readPassword(dataFolder);
  const running = readPidFile(clusterFolder(dataFolder));
  if (!password || running?.status !== 'ready') return undefined;
  return { host: running.host, port: running.port, user: DATABASE, database: DATABASE, password };
}

function openFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw folderError(folder, error);
  }
}

async function openCluster(dataFolder: string, log: (sentence: string) => void): Promise<Cluster> {
  const folder = clusterFolder(dataFolder);
  const owner = statSync(folder, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (self !== undefined && self !== 0 && owner !== undefined && owner !== self) {
    throw new DatabaseError(text.notOurs(folder));
  }
  const binaries = await findBinaries();
  const account = databaseAccount(dataFolder, folder);
  if (account) letIn(account, dataFolder, binaries.folder, log);
  return { dataFolder, folder, account, binaries };
}

function letIn(account: Account, dataFolder: string, programs: string, log: (sentence: string) => void): void {
  if (statSync(dataFolder).uid !== account.uid) chmodSync(dataFolder, (statSync(dataFolder).mode & 0o7777) | 0o011);
  makeReachable(dataFolder, account, log);
  makeReachable(join(programs, '..'), account, log);
  makeReadable(programs, account);
}

/** The system allows about 100 bytes for the whole path of a socket. */
const SOCKET_PATH_LIMIT = 85;

async function chooseListening(cluster: Cluster, log: (sentence: string) => void): Promise<Listening> {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: await freePort() };
  const inside = join(cluster.dataFolder, 'socket');
  const host = Buffer.byteLength(inside) <= SOCKET_PATH_LIMIT ? inside : shortFolder(cluster.dataFolder);
  mkdirSync(host, { recursive: true, mode: 0o700 });
  if (cluster.account) {
    makeReachable(join(host, '..'), cluster.account, log);
    chownSync(host, cluster.account.uid, cluster.account.gid);
  }
  const owner = cluster.account?.uid ?? process.getuid?.();
  if (statSync(host).uid !== owner) throw new DatabaseError(text.notOurs(host));
  chmodSync(host, 0o700);
  return { host, port: 5432 };
}

function shortFolder(dataFolder: string): string {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
  const base = realpathSync(tmpdir());
  return join(Buffer.byteLength(base) < 50 ? base : '/tmp', `kerngericht-${process.getuid?.()}-${name}`);
}

const PAUSES = [0, 1, 2, 5, 10, 30] as const;

/** Keeps one server running until it is told to stop. */
class Keeper {
  readonly #cluster: Cluster;
  readonly #listening: Listening;
  readonly #password: string;
  readonly #lock: FolderLock;
  readonly #options: EmbeddedOptions;
  readonly #ending = new AbortController();
  readonly #atExit = () => this.#leave();
  #server: Server | undefined;
  #recovery: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;

  constructor(cluster: Cluster, listening: Listening, password: string, lock: FolderLock, options: EmbeddedOptions) {
    this.#cluster = cluster;
    this.#listening = listening;
    this.#password = password;
    this.#lock = lock;
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#launch();
    try {
      await ensureDatabase(this.#connectionFor(ADMINISTRATOR, 'postgres'), this.#password);
    } catch (error) {
      await this.#stop();
      throw error;
    }
    process.once('exit', this.#atExit);
  }

  database(): EmbeddedDatabase {
    return {
      connection: this.#connectionFor(DATABASE, DATABASE),
      pid: () => this.#server?.pid,
      restart: () => this.#restart(),
      stop: () => {
        this.#stopped ??= this.#stop();
        return this.#stopped;
      },
      stopNow: () => this.#stopNow(),
    };
  }

  #connectionFor(user: string, database: string): Connection {
    return { ...this.#listening, user, database, password: this.#password };
  }

  async #launch(): Promise<void> {
    const server = await startServer(this.#cluster, this.#listening, this.#options.settings ?? {});
    this.#server = server;
    server.process.once('exit', () => this.#lost(server));
    if (server.process.exitCode !== null || server.process.signalCode !== null) this.#lost(server);
  }

  #lost(server: Server): void {
    if (this.#server !== server) return;
    this.#server = undefined;
    this.#options.onExit?.(text.died);
    this.#options.log(text.died);
    void this.#recovered();
  }

  #recovered(): Promise<void> {
    this.#recovery ??= this.#recover().finally(() => {
      this.#recovery = undefined;
    });
    return this.#recovery;
  }

  async #recover(): Promise<void> {
    for (let round = 0; !this.#ending.signal.aborted; round += 1) {
      try {
        await clearFolder(this.#cluster, this.#options.log);
        if (this.#ending.signal.aborted) return;
        await this.#launch();
        this.#options.log(text.restarted);
        this.#options.onRestart?.();
        return;
      } catch (error) {
        const pause = PAUSES[Math.min(round + 1, PAUSES.length - 1)] ?? 30;
        this.#options.log(text.restartFailed(reasonOf(error), pause));
        await pauseFor(pause * 1_000, this.#ending.signal);
      }
    }
  }

  async #restart(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await stopServer(this.#cluster, server.pid);
    await this.#recovered();
  }

  async #stop(): Promise<void> {
    this.#ending.abort();
    await this.#recovery;
    const server = this.#server;
    this.#server = undefined;
    if (server) await stopServer(this.#cluster, server.pid);
    this.#giveFree();
  }

  #stopNow(): void {
    this.#ending.abort();
    const server = this.#server;
    this.#server = undefined;
    for (const signal of ['SIGQUIT', 'SIGKILL'] as const) {
      if (!server || startMark(server.pid) === undefined) break;
      signalServer(this.#cluster, server.pid, signal);
      blockUntil(() => startMark(server.pid) === undefined, 5_000);
    }
    this.#giveFree();
  }

  /** The process ends without having stopped us: the server gets the message and finishes by itself. */
  #leave(): void {
    if (this.#server) signalServer(this.#cluster, this.#server.pid, 'SIGINT');
    this.#lock.release();
  }

  #giveFree(): void {
    process.off('exit', this.#atExit);
    const { host } = this.#listening;
    const outside = host.startsWith('/') && !host.startsWith(this.#cluster.dataFolder);
    if (outside) rmSync(host, { recursive: true, force: true });
    this.#lock.release();
  }
}

async function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  await promise;
  clearTimeout(timer);
}
