// Lets the first administrator in, into an installation where nobody is yet:
// node scripts/run.mjs scripts/first-administrator.ts Voornaam Achternaam naam@gemeente.example "14 0000"
import { addFunction, addStaff, appoint, staff } from '#src/modules/people/index.ts';
import { systemClock } from '#src/platform/clock.ts';
import { readConfig } from '#src/platform/config.ts';
import { DatabaseError } from '#src/platform/database/errors.ts';
import { migrate } from '#src/platform/database/migrate.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { silentLog } from '#src/platform/log.ts';
import { type Actor, transact, type Work, type World } from '#src/platform/work.ts';
import { administrate, migrationsFolder } from './administration.ts';

const installer: Actor = { kind: 'system', label: 'installatie' };
const [firstName, lastName, email, phone] = process.argv.slice(2);

async function letIn(work: Work): Promise<void> {
  if ((await staff(work)).length > 0)
    throw new DatabaseError('Er zijn al medewerkers. Een beheerder kan er meer toevoegen.');
  const staffId = await addStaff(work, { firstName: firstName!, lastName: lastName!, email: email! });
  const functionId = await addFunction(work, {
    title: 'Beheerder',
    slug: 'beheer',
    role: 'administrator',
    phone: phone!,
    email: email!,
  });
  await appoint(work, { functionId, staffId, from: work.today });
}

if (!firstName || !lastName || !email || !phone) {
  console.error('Geef een voornaam, een achternaam, een e-mailadres en een telefoonnummer.');
  process.exitCode = 1;
} else {
  await administrate(async (pool) => {
    await migrate(pool, migrationsFolder);
    const config = readConfig({ KERNGERICHT_DEMO: '1' });
    const world: World = {
      config,
      pool,
      db: createKysely<DB>(pool),
      clock: systemClock,
      random: Math.random,
      jobs: rememberedJobs(),
      log: silentLog,
    };
    await transact(world, installer, letIn);
    return `${firstName} ${lastName} is beheerder. Meld u aan met het werkaccount ${email}.`;
  });
}
