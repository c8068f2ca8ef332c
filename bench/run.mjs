// npm run bench -- pages | intake | start | week
import '../scripts/typescript-loader.mjs';

const wanted = process.argv[2];
const known = ['pages', 'intake', 'start', 'week'];
if (!known.includes(wanted)) {
  process.stderr.write(`Choose one of: ${known.join(', ')}\n`);
  process.exit(1);
}
await import(`./${wanted}.ts`);
process.exit(0);
