import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg, { type ClientBase, type Pool } from 'pg';
import { DatabaseError, folderError } from './errors.ts';
import { type AppliedMigration, migrate, readMigrations } from './migrate.ts';
import {
  guardStatements,
  isEmpty,
  type Sequence,
  storedTables,
  type Table,
  type TableColumn,
  usedSequences,
} from './tables.ts';
import { databaseText as text } from './text.ts';

// A back-up is a gzip file of JSON lines: a header, for each table a line with its columns and a line for each row, the
// sequences, and an end with a count and a SHA-256 over the lines before it. Jobs are not in it: sweeps find them again.

export type BackupHeader = {
  readonly kerngericht: 'backup';
  readonly version: 1;
  readonly migrations: AppliedMigration[];
};
export type BackupSummary = { readonly tables: number; readonly rows: number };

const ROW = '{"row":';

/** Writes all tables as they are at one moment. The file appears under its name when it is complete. */
export async function writeBackup(pool: Pool, file: string): Promise<BackupSummary> {
  const client = await pool.connect();
  const draft = `${file}.new`;
  const summary = { tables: 0, rows: 0 };
  try {
    await client.query('begin isolation level repeatable read, read only; set local statement_timeout = 0');
    const lines = Readable.from(sealed(backupLines(client, summary), summary));
    await pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
    renameSync(draft, file);
    return summary;
  } catch (error) {
    rmSync(draft, { force: true });
    throw 'syscall' in (error as Error) ? folderError(file, error) : error;
  } finally {
    client.release(true);
  }
}

type Counting = { tables: number; rows: number };

async function* backupLines(client: ClientBase, counting: Counting): AsyncGenerator<string> {
  const { rows } = await client.query<AppliedMigration>('select name, checksum from migration order by name');
  const header: BackupHeader = { kerngericht: 'backup', version: 1, migrations: rows };
  yield JSON.stringify(header);
  for (const table of await storedTables(client)) {
    counting.tables += 1;
    yield JSON.stringify({ table });
    for await (const row of tableRows(client, table)) {
      counting.rows += 1;
      yield `${ROW}${row}}`;
    }
  }
  for (const sequence of await usedSequences(client)) yield JSON.stringify({ sequence });
}

async function* sealed(lines: AsyncGenerator<string>, counting: Counting): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const line of lines) {
    hash.update(line).update('\n');
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ end: { rows: counting.rows, sha256: hash.digest('hex') } })}\n`;
}

async function* tableRows(client: ClientBase, { name, columns }: Table): AsyncGenerator<string> {
  const atOnce = columns.some(({ type }) => type === 'bytea') ? 8 : 500;
  const stored = columns.map(toText).join(', ');
  await client.query(
    `declare backup no scroll cursor for
     select row_to_json(r)::text as row from (select ${stored} from ${pg.escapeIdentifier(name)}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${atOnce} from backup`);
    for (const { row } of rows) yield row;
    if (rows.length < atOnce) break;
  }
  await client.query('close backup');
}

/** JSON has no bytes, and cannot tell its own null from a missing value: these two travel as text. */
function toText({ name, type }: TableColumn): string {
  const column = pg.escapeIdentifier(name);
  if (type === 'bytea') return `translate(encode(${column}, 'base64'), E'\\n', '') as ${column}`;
  return isJson(type) ? `${column}::text as ${column}` : column;
}

function fromText({ name, type }: TableColumn): string {
  const column = `r.${pg.escapeIdentifier(name)}`;
  if (type === 'bytea') return `decode(${column}, 'base64')`;
  return isJson(type) ? `${column}::${type}` : column;
}

const isJson = (type: string): boolean => type === 'json' || type === 'jsonb';
const travelsAs = ({ type }: TableColumn): string => (type === 'bytea' || isJson(type) ? 'text' : type);

/**
 * Fills an empty database from a back-up, all or nothing, and brings it to the newest state.
 * @throws DatabaseError when the database is not empty or the file is damaged or does not fit this program
 */
export async function restoreBackup(pool: Pool, file: string, migrations: string): Promise<BackupSummary> {
  if (!(await isEmpty(pool))) throw new DatabaseError(text.notEmpty);
  const header = await verifyBackup(file);
  checkMigrations(header, migrations);
  await migrate(pool, migrations, { first: header.migrations.length });
  const summary = await load(pool, file);
  await migrate(pool, migrations);
  return summary;
}

function checkMigrations(header: BackupHeader, folder: string): void {
  const known = readMigrations(folder);
  const fits = header.migrations.every(({ name, checksum }, index) => {
    return known[index]?.name === name && known[index]?.checksum === checksum;
  });
  if (!fits) throw new DatabaseError(text.backupOtherVersion);
}

/** Reads the whole file and checks that it is complete. */
export async function verifyBackup(file: string): Promise<BackupHeader> {
  const hash = createHash('sha256');
  let header: BackupHeader | undefined;
  let seal: { rows: number; sha256: string } | undefined;
  let rows = 0;
  for await (const line of linesOf(file)) {
    header ??= parseHeader(line);
    if (line.startsWith('{"end":')) {
      seal = (JSON.parse(line) as { end: typeof seal }).end;
      break;
    }
    if (line.startsWith(ROW)) rows += 1;
    hash.update(line).update('\n');
  }
  if (!header || seal?.sha256 !== hash.digest('hex') || seal.rows !== rows)
    throw new DatabaseError(text.backupDamaged(file));
  return header;
}

function parseHeader(line: string): BackupHeader {
  const found = JSON.parse(line) as Partial<BackupHeader>;
  if (found.kerngericht !== 'backup') throw new DatabaseError(text.notABackup);
  if (found.version !== 1 || !found.migrations) throw new DatabaseError(text.backupOtherVersion);
  return found as BackupHeader;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  try {
    yield* splitLines(unpacked);
  } catch (error) {
    throw readError(file, error);
  } finally {
    source.destroy();
  }
}

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8');
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
}

function readError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error))
    return error instanceof SyntaxError ? damaged(file, error) : error;
  if (error.code === 'ENOENT' || error.code === 'EISDIR')
    return new DatabaseError(text.backupMissing(file), { cause: error });
  return String(error.code).startsWith('Z_') ? damaged(file, error) : error;
}

const damaged = (file: string, cause: Error): DatabaseError => new DatabaseError(text.backupDamaged(file), { cause });

async function load(pool: Pool, file: string): Promise<BackupSummary> {
  const client = await pool.connect();
  try {
    await client.query('begin; set local statement_timeout = 0');
    const guards = await guardStatements(client);
    for (const { off } of guards) await client.query(off);
    await emptyTables(client);
    const summary = await loadLines(client, linesOf(file));
    for (const { on } of guards) await client.query(on);
    await client.query('commit');
    await client.query('analyze');
    return summary;
  } finally {
    client.release(true);
  }
}

/** A migration may have filled in rows; the back-up holds them as they were later. */
async function emptyTables(client: ClientBase): Promise<void> {
  const names = (await storedTables(client)).map(({ name }) => pg.escapeIdentifier(name));
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
}

const BATCH_ROWS = 1_000;
const BATCH_LENGTH = 4_000_000;

async function loadLines(client: ClientBase, lines: AsyncGenerator<string>): Promise<BackupSummary> {
  const summary = { tables: 0, rows: 0 };
  let table: Table | undefined;
  let batch: string[] = [];
  let length = 0;
  const flush = async () => {
    if (table && batch.length > 0) await insertRows(client, table, batch);
    summary.rows += batch.length;
    batch = [];
    length = 0;
  };
  for await (const line of lines) {
    if (line.startsWith(ROW)) {
      batch.push(line.slice(ROW.length, -1));
      length += line.length;
      if (batch.length >= BATCH_ROWS || length >= BATCH_LENGTH) await flush();
      continue;
    }
    await flush();
    const control = JSON.parse(line) as { table?: Table; sequence?: Sequence };
    if (control.table) summary.tables += 1;
    table = control.table;
    if (control.sequence) await setSequence(client, control.sequence);
  }
  return summary;
}

async function insertRows(client: ClientBase, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const names = columns.map((column) => pg.escapeIdentifier(column.name)).join(', ');
  const types = columns.map((column) => `${pg.escapeIdentifier(column.name)} ${travelsAs(column)}`).join(', ');
  const values = columns.map(fromText).join(', ');
  await client.query(
    `insert into ${pg.escapeIdentifier(name)} (${names}) overriding system value
     select ${values} from json_to_recordset($1::json) as r(${types})`,
    [`[${rows.join(',')}]`],
  );
}

async function setSequence(client: ClientBase, { name, last }: Sequence): Promise<void> {
  await client.query('select setval($1::regclass, $2::bigint)', [`public.${pg.escapeIdentifier(name)}`, last]);
}
