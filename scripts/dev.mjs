// npm run dev: runs the sources as they are and starts again after every change.
import { bootstrap, loader, root, run, withDemo } from './bootstrap.mjs';

bootstrap();
const built = await run([...loader, 'scripts/build.mjs']);
if (built !== 0) process.exit(built);
process.exitCode = await run(['--watch', ...loader, `${root}/src/main.ts`], { env: withDemo(process.env) });
