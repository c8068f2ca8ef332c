// npm run backup [-- file]: writes everything but the jobs to one file. The server may keep running.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeBackup } from '#src/platform/database/backup.ts';
import { DatabaseError } from '#src/platform/database/errors.ts';
import { isEmpty } from '#src/platform/database/tables.ts';
import { databaseText as text } from '#src/platform/database/text.ts';
import { administrate } from './administration.ts';

const [given] = process.argv.slice(2);

await administrate(async (pool, { dataFolder }) => {
  if (await isEmpty(pool)) throw new DatabaseError(text.nothingToBackUp);
  const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '');
  const file = resolve(given ?? join(dataFolder, 'backup', `kerngericht-${moment}Z.ndjson.gz`));
  if (existsSync(file)) throw new DatabaseError(text.backupExists(file));
  mkdirSync(dirname(file), { recursive: true });
  const { rows } = await writeBackup(pool, file);
  return text.backupMade(file, rows);
});
