// npm test: the checks, then all tests in one process. `npm test -- --only=src/modules/contacts` runs the tests of that part
// alone; `--without-browser` leaves e2e/ out.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, loader, root, run } from './bootstrap.mjs';
import { findBrowser } from './browser.mjs';
import { runChecks } from './checks.mjs';

const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length);
const withBrowser = !process.argv.includes('--without-browser');

bootstrap();
const files = testFiles();
if (files.length === 0) {
  console.error(`Er zijn geen tests in ${only}.`);
  process.exit(1);
}
const failed = only ? [] : await runChecks();
const code = await runTests(files);
if (failed.length > 0) console.error(`Niet in orde: ${failed.join(', ')}.`);
process.exitCode = code || (failed.length > 0 ? 1 : 0);

function testFiles() {
  const parts = only ? [only] : withBrowser ? ['src', 'e2e'] : ['src'];
  return parts.flatMap(filesIn).sort();
}

function filesIn(part) {
  const path = join(root, part);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [part];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(part, name));
}

async function runTests(paths) {
  const env = { ...process.env };
  const journeys = paths.some((path) => path.startsWith('e2e'));
  if (journeys) env.CHROMIUM_PATH = (await findBrowser()).executablePath;
  return run([...loader, '--test', '--test-isolation=none', ...paths], { env });
}
