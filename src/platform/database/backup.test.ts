import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { restoreBackup, verifyBackup, writeBackup } from './backup.ts';
import { migrate } from './migrate.ts';
import { type OwnDatabase, testDatabase } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'kerngericht-backup-'));
const migrations = join(folder, 'migrations');
const file = join(folder, 'backup.ndjson.gz');
after(() => rmSync(folder, { recursive: true }));

const first = `
  create table place (id uuid primary key, name text not null, capital_id uuid references place);
  create table event (
    id bigint generated always as identity primary key,
    place_id uuid not null references place,
    at timestamptz not null,
    term daterange,
    days date[] not null default '{}',
    amount numeric(20, 4),
    details jsonb not null,
    photo bytea,
    size int generated always as (octet_length(photo)) stored
  );
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'append only'; end $$;
  create trigger refuse_change before update or delete on event for each row execute function refuse();
  create trigger refuse_truncate before truncate on event for each statement execute function refuse();
  insert into place values ('00000000-0000-0000-0000-000000000001', 'Voorbeeld', null);`;
const content = `
  insert into place values ('00000000-0000-0000-0000-00000000000b', 'Dorp "é" \\ ☃', '00000000-0000-0000-0000-00000000000a'),
    ('00000000-0000-0000-0000-00000000000a', E'twee\\nregels', '00000000-0000-0000-0000-00000000000b');
  insert into event (place_id, at, term, days, amount, details, photo)
    select '00000000-0000-0000-0000-00000000000b', '2026-03-02 08:00:00.123456+00', '[2026-03-02,2026-03-05)',
      '{2026-03-02}', 12345678901234.5678, case when n = 1 then 'null' else '{"a": [1, 1.10]}' end::jsonb,
      case when n < 3 then decode('00ff10', 'hex') end
    from generate_series(1, 2500) n;
  select nextval('event_id_seq');`;

async function emptyDatabase(): Promise<OwnDatabase> {
  const database = await (await testDatabase()).createDatabase('backup');
  await database.pool.query('drop schema public cascade; create schema public');
  return database;
}

async function everything(pool: Pool): Promise<unknown> {
  const { rows } = await pool.query(`select
    (select json_agg(p::text order by id) from place p) as places,
    (select md5(string_agg(e::text, '|' order by id)) from event e) as events,
    (select last_value from event_id_seq) as sequence`);
  return rows[0];
}

describe('backup', () => {
  let source: OwnDatabase;

  before(async () => {
    mkdirSync(migrations);
    writeFileSync(join(migrations, '0001_first.sql'), first);
    source = await emptyDatabase();
    await migrate(source.pool, migrations);
    await source.pool.query(content);
    assert.deepEqual(await writeBackup(source.pool, file), { tables: 2, rows: 2503 });
  });

  it('comes back exactly, with keys and triggers', async () => {
    const target = await emptyDatabase();
    assert.deepEqual(await restoreBackup(target.pool, file, migrations), { tables: 2, rows: 2503 });
    assert.deepEqual(await everything(target.pool), await everything(source.pool));
    await assert.rejects(target.pool.query('delete from event where id = 1'), /append only/);
    await assert.rejects(target.pool.query('delete from place'), /foreign key/);
    const next = await target.pool.query(`insert into event (place_id, at, details)
      values ('00000000-0000-0000-0000-00000000000b', now(), '{}') returning id`);
    assert.equal(next.rows[0].id, 2502);
  });

  it('is brought to the newest state', async () => {
    const newer = join(folder, 'newer');
    cpSync(migrations, newer, { recursive: true });
    writeFileSync(join(newer, '0002_second.sql'), 'alter table place add column people int not null default 7');
    const target = await emptyDatabase();
    await restoreBackup(target.pool, file, newer);
    assert.equal((await target.pool.query('select sum(people)::int as people from place')).rows[0].people, 21);
    await writeBackup(target.pool, join(folder, 'newer.gz'));
    await assert.rejects(restoreBackup((await emptyDatabase()).pool, join(folder, 'newer.gz'), migrations), {
      message: /nieuwere versie/,
    });
  });

  it('is refused by a database that is not empty', async () => {
    await assert.rejects(restoreBackup(source.pool, file, migrations), { name: 'DatabaseError', message: /niet leeg/ });
  });

  it('is refused when a part of it is missing or changed', async () => {
    const bytes = readFileSync(file);
    const lines = gunzipSync(bytes).toString().split('\n');
    const damaged = {
      cut: bytes.subarray(0, bytes.length - 40),
      'without end': gzipSync(lines.slice(0, -2).join('\n')),
      'without a row': gzipSync(lines.toSpliced(5, 1).join('\n')),
      'not packed': Buffer.from('hallo'),
    };
    const target = await emptyDatabase();
    for (const [name, data] of Object.entries(damaged)) {
      writeFileSync(join(folder, name), data);
      await assert.rejects(restoreBackup(target.pool, join(folder, name), migrations), { message: /beschadigd/ }, name);
    }
    writeFileSync(join(folder, 'other'), gzipSync('{"een":"ander bestand"}\n'));
    await assert.rejects(verifyBackup(join(folder, 'other')), { message: /geen back-up/ });
    await assert.rejects(verifyBackup(join(folder, 'nowhere')), { message: /bestaat niet/ });
    assert.equal((await target.pool.query('select from pg_class where relname = $1', ['place'])).rowCount, 0);
  });
});
