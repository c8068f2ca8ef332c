// npm run restore -- file: fills an empty database from a back-up.
import { resolve } from 'node:path';
import { restoreBackup } from '#src/platform/database/backup.ts';
import { databaseText as text } from '#src/platform/database/text.ts';
import { administrate, migrationsFolder } from './administration.ts';

const [file] = process.argv.slice(2);

if (!file) {
  console.error(text.backupUse);
  process.exitCode = 1;
} else {
  await administrate(async (pool) => {
    const { rows } = await restoreBackup(pool, resolve(file), migrationsFolder);
    return text.backupRestored(rows);
  });
}
