// npm run check: everything but the tests.
import { bootstrap } from './bootstrap.mjs';
import { runChecks } from './checks.mjs';

bootstrap();
process.exitCode = (await runChecks()).length === 0 ? 0 : 1;
