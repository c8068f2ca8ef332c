// A server of its own for a benchmark: node bench/server.mjs <file> <mode>
import '../scripts/typescript-loader.mjs';

const [file, mode] = process.argv.slice(2);
const { serverFor } = await import(`./${file}`);
const { url } = await serverFor(mode);
process.send?.(url);
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
