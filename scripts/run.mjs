// Runs one of our TypeScript scripts: node scripts/run.mjs scripts/backup.ts [arguments]
import { bootstrap, loader, root, run } from './bootstrap.mjs';

const [script, ...rest] = process.argv.slice(2);
bootstrap();
process.exitCode = await run([...loader, `${root}/${script}`, ...rest], { cwd: process.cwd() });
