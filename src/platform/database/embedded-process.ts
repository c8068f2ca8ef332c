// Runs the embedded database of a folder until it is killed: the other process in embedded.test.ts.
import { startEmbedded } from './embedded.ts';

const [folder = ''] = process.argv.slice(2);
const database = await startEmbedded({ dataFolder: folder, log: () => undefined });
console.log(database.pid());
setInterval(() => undefined, 60_000);
