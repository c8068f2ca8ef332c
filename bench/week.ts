import { villagesCaredFor } from '#src/modules/villages/index.ts';
import { look, type World } from '#src/platform/work.ts';
import { loadWeek } from '#src/processes/work-list.ts';
import { staffActor } from '#src/testing/load-sample.ts';
import { testWorld } from '#src/testing/world.ts';
import { row } from './world.ts';

const sizes = (process.env.SIZES ?? '1000,10000,100000,1000000').split(',').map(Number);

/** Copies of one contact, spread over the villages: `total` in all, of which `open` are open and due in the next weeks. */
async function fill(world: World, total: number, open: number): Promise<void> {
  await world.pool.query(
    `
    insert into contact (id, number, code, village_id, party_id, owner_function_id, door, subject, story, received_at, received_on,
      next_message_by, seen_at, outcome, closed_at, closed_on, closed_as)
    select gen_random_uuid(), 'B-' || i, 'bench-' || i, v.id, p.id, v.fallback_function_id, 'phone', 'lantaarn kapot', 'De lantaarn is kapot.',
      timestamptz '2026-02-01' - (i % 700) * interval '1 day', date '2026-02-01' - (i % 700),
      case when i <= $2::int then date '2026-02-27' + (i % 30)::int end, now(), case when i > $2::int then 'yes' end,
      case when i > $2::int then timestamptz '2026-02-20' end, case when i > $2::int then date '2026-02-20' end, case when i > $2::int then 'finished' end
    from generate_series((select count(*)::int from contact) + 1, $1::int) i
    join lateral (select id, fallback_function_id from village order by slug offset i % 15 limit 1) v on true
    cross join (select id from party limit 1) p`,
    [total, open],
  );
  await world.pool.query('analyze');
}

const { world } = await testWorld();
const { rows } = await world.pool.query<{ id: string }>(
  "select id from function where slug like 'kernambtenaar%' order by slug limit 1",
);
const sanne = await staffActor(world, rows[0]?.id as Parameters<typeof staffActor>[1]);
for (const size of sizes) {
  const open = Math.min(2000, Math.round(size / 5));
  await fill(world, size, open);
  const times: number[] = [];
  for (let turn = 0; turn < 25; turn += 1) {
    const start = performance.now();
    await look(world, sanne, loadWeek);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const villages = await look(world, sanne, (view) => villagesCaredFor(view, sanne.functionId));
  row(`${size.toLocaleString('en')} contacts, ${open.toLocaleString('en')} open`, {
    'median ms': times[12] ?? 0,
    'slowest ms': times.at(-1) ?? 0,
    villages: villages.length,
  });
}
