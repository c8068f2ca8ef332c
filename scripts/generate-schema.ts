// Writes src/platform/database/schema.generated.ts from the migrations; with --check only tells whether it is fresh.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrate } from '#src/platform/database/migrate.ts';
import { openPool } from '#src/platform/database/pool.ts';
import { schemaTypes } from '#src/platform/database/schema-types.ts';
import { throwAwayServer } from '#src/platform/database/throw-away.ts';

const file = fileURLToPath(new URL('../src/platform/database/schema.generated.ts', import.meta.url));
const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

const pool = openPool(await throwAwayServer(), { max: 1 });
await migrate(pool, migrations);
const wanted = await schemaTypes(pool);
await pool.end();

const found = existsSync(file) ? readFileSync(file, 'utf8') : '';
if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted);
} else if (found !== wanted) {
  console.error('schema.generated.ts is niet bij: voer npm run generate:schema uit.');
  process.exitCode = 1;
}
