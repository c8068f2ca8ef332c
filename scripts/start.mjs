// npm start: install, build, run. The data folder is that of the current folder.
import { bootstrap, loader, root, run, withDemo } from './bootstrap.mjs';

bootstrap();
const built = await run([...loader, 'scripts/build.mjs']);
if (built !== 0) {
  console.error('Bouwen is niet gelukt. Lees hierboven waarom.');
  process.exit(built);
}
const server = `${root}/dist/server.mjs`;
process.exitCode = await run(['--enable-source-maps', server], { env: withDemo(process.env), cwd: process.cwd() });
