import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { MigrationError, migrate, readMigrations } from './migrate.ts';
import { openPool } from './pool.ts';
import { type OwnDatabase, testDatabase } from './testing.ts';

const base = mkdtempSync(join(tmpdir(), 'kerngericht-migrate-'));
after(() => rmSync(base, { recursive: true }));

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(base, 'm-'));
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

async function emptyDatabase(): Promise<OwnDatabase> {
  const database = await (await testDatabase()).createDatabase('migrate');
  await database.pool.query('drop schema public cascade; create schema public');
  return database;
}

const refusal = (message: RegExp) => ({ name: 'MigrationError', message });

describe('migrations', () => {
  it('are applied once, in order, by one of several processes', async () => {
    const folder = folderWith({
      '0001_one.sql': 'create table one (n int); select pg_sleep(0.2);',
      '0002_two.sql': 'insert into one values (1);\ninsert into one values (2);',
    });
    const { connection, pool } = await emptyDatabase();
    const others = [1, 2, 3].map(() => openPool(connection, { max: 1 }));
    const applied = await Promise.all([pool, ...others].map((each) => migrate(each, folder)));
    assert.deepEqual(applied.flat(), ['0001_one', '0002_two']);
    assert.equal((await pool.query('select count(*) as n from one')).rows[0].n, 2);
    for (const other of others) await other.end();
  });

  it('leave nothing of a file that fails', async () => {
    const folder = folderWith({
      '0001_one.sql': 'create table one (n int);',
      '0002_two.sql': 'drop table one; select 1/0;',
    });
    const { pool } = await emptyDatabase();
    await assert.rejects(migrate(pool, folder), refusal(/0002_two is niet gelukt: division by zero/));
    assert.equal((await pool.query('select count(*) as n from one')).rows[0].n, 0);
    writeFileSync(join(folder, '0002_two.sql'), 'drop table one');
    assert.deepEqual(await migrate(pool, folder), ['0002_two']);
  });

  it('may not be changed, removed or end their own transaction', async () => {
    const folder = folderWith({ '0001_one.sql': 'select 1', '0002_two.sql': 'select 2' });
    const { pool } = await emptyDatabase();
    await migrate(pool, folder);
    writeFileSync(join(folder, '0001_one.sql'), 'select 1\r\n'.trim());
    await migrate(pool, folder);
    writeFileSync(join(folder, '0001_one.sql'), 'select 3');
    await assert.rejects(migrate(pool, folder), refusal(/0001_one is veranderd/));
    rmSync(join(folder, '0002_two.sql'));
    writeFileSync(join(folder, '0001_one.sql'), 'select 1');
    await assert.rejects(migrate(pool, folder), refusal(/kent de migratie 0002_two/));
    const cheating = folderWith({ '0001_one.sql': 'commit; begin;' });
    await assert.rejects(migrate((await emptyDatabase()).pool, cheating), refusal(/ends its own transaction/));
  });

  it('have a name and follow one another', () => {
    assert.throws(() => readMigrations(folderWith({ 'one.sql': '' })), MigrationError);
    assert.throws(() => readMigrations(folderWith({ '0001_a.sql': '', '0003_b.sql': '' })), /dat is 0002/);
    assert.throws(() => readMigrations(folderWith({ '0001_a.sql': '', '0001_b.sql': '' })), /dat is 0002/);
  });
});
