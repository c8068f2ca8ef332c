import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './prepared.ts';

/** How to reach a database: the fields of a `pg` client, or a `connectionString`. */
export type Connection = Pick<
  pg.PoolConfig,
  'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString' | 'ssl'
>;

export type PoolOptions = {
  readonly max: number;
  /** Milliseconds after which the server gives up a statement; 0 is never. */
  readonly statementTimeout?: number;
  /** Milliseconds to wait for a free or new connection. */
  readonly connectTimeout?: number;
  /** Lets the process end while connections are idle. */
  readonly exitWhenIdle?: boolean;
  /** Told when an idle connection breaks, for instance because the server stopped. */
  readonly onError?: (error: Error) => void;
};

/**
 * Opens a pool whose sessions are in UTC and whose values are plain: `timestamptz` is an ISO string in UTC with milliseconds,
 * `date` a `YYYY-MM-DD` string, `int8` a number, `numeric` and `interval` strings, `bytea` a Buffer.
 */
export function openPool(connection: Connection, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    ...connection,
    ...sessionSettings(connection),
    max: options.max,
    types: plainTypes,
    statement_timeout: options.statementTimeout ?? 30_000,
    connectionTimeoutMillis: options.connectTimeout ?? 10_000,
    allowExitOnIdle: options.exitWhenIdle ?? false,
    application_name: 'kerngericht',
  });
  pool.on('error', (error) => {
    if (!pool.ending) options.onError?.(error);
  });
  return pool;
}

export function createKysely<DB>(pool: pg.Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Options in an address win over ours in `pg`, so ours are added to them. */
function sessionSettings(connection: Connection): Partial<pg.PoolConfig> {
  const ours = '-c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=iso_8601';
  if (!connection.connectionString) return { options: ours };
  const url = new URL(connection.connectionString);
  const theirs = url.searchParams.get('options');
  url.searchParams.set('options', theirs ? `${theirs} ${ours}` : ours);
  return { connectionString: url.href };
}

const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  int8Array: 1016,
  timestampArray: 1115,
  dateArray: 1182,
  timestamptzArray: 1185,
  intervalArray: 1187,
  numericArray: 1231,
} as const;

const asText = (value: string): string => value;

/** @throws RangeError when the number does not fit exactly in a JavaScript number */
export function parseInt8(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${value} does not fit in a number`);
  return number;
}

/**
 * From `2026-03-02 08:00:00.123456+00` to `2026-03-02T08:00:00.123Z`; digits below the millisecond are cut off.
 * @throws RangeError for infinity, years outside 0001-9999 and sessions that are not in UTC
 */
export function parseInstant(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00(?::00)?$/.exec(value);
  if (!match) throw new RangeError(`timestamptz ${value} is not a moment in UTC`);
  return `${match[1]}T${match[2]}.${(match[3] ?? '').slice(0, 3).padEnd(3, '0')}Z`;
}

type ArrayParser = { create<T>(source: string, each: (value: string) => T): { parse(): T[] } };

function arrayOf<T>(each: (value: string) => T): (value: string) => T[] {
  const { arrayParser } = pg.types as unknown as { arrayParser: ArrayParser };
  return (value) => arrayParser.create(value, each).parse();
}

const parsers = new Map<number, (value: string) => unknown>([
  [oid.int8, parseInt8],
  [oid.date, asText],
  [oid.timestamp, asText],
  [oid.timestamptz, parseInstant],
  [oid.interval, asText],
  [oid.int8Array, arrayOf(parseInt8)],
  [oid.dateArray, arrayOf(asText)],
  [oid.timestampArray, arrayOf(asText)],
  [oid.timestamptzArray, arrayOf(parseInstant)],
  [oid.intervalArray, arrayOf(asText)],
  [oid.numericArray, arrayOf(asText)],
]);

const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(id)) ?? pg.types.getTypeParser(id, format as 'text'),
};
