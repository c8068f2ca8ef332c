import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createKysely, openPool } from './pool.ts';
import { testDatabase } from './testing.ts';

describe('pool', () => {
  it('gives plain values', async () => {
    const { pool } = await testDatabase();
    const { rows } = await pool.query(`select
      '2026-03-02 09:00:00.123456+01'::timestamptz as moment, '2026-03-02'::date as day, 12::int8 as count,
      1.50::numeric as amount, array['2026-03-02'::date] as days, interval '3 months' as term, '\\x00ff'::bytea as photo`);
    assert.deepEqual(rows[0], {
      moment: '2026-03-02T08:00:00.123Z',
      day: '2026-03-02',
      count: 12,
      amount: '1.50',
      days: ['2026-03-02'],
      term: 'P3M',
      photo: Buffer.from([0, 255]),
    });
  });

  it('refuses a number that would be rounded', async () => {
    const { pool } = await testDatabase();
    await assert.rejects(pool.query('select 9007199254740993::int8'), RangeError);
  });

  it('stops a statement that takes too long', async () => {
    const { connection } = await testDatabase();
    const pool = openPool(connection, { max: 1, statementTimeout: 50 });
    await assert.rejects(pool.query('select pg_sleep(5)'), /statement timeout/);
    await pool.end();
  });

  it('carries Kysely', async () => {
    const { pool } = await testDatabase();
    const rows = await createKysely<{ migration: { name: string } }>(pool)
      .selectFrom('migration')
      .select('name')
      .execute();
    assert.ok(rows.length > 0);
  });
});
