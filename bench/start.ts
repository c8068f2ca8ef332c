import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productFolder } from '#src/platform/folders.ts';
import { load, row } from './world.ts';

const port = Number(process.env.PORT ?? 4690);
const url = `http://127.0.0.1:${port}/kernen/ingen`;

function start(data: string): ChildProcess {
  const env = { ...process.env, PORT: String(port), KERNGERICHT_DATA: data, KERNGERICHT_DEMO: '1' };
  return spawn('npm', ['start'], { cwd: productFolder, env, stdio: 'ignore', detached: true });
}

async function firstPage(from: number): Promise<number> {
  for (;;) {
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return (performance.now() - from) / 1000;
    await new Promise((next) => setTimeout(next, 25));
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    process.kill(-(child.pid ?? 0), 'SIGTERM');
  });
}

/** Resident memory of the server and of the database that belongs to it, in MB. */
async function memory(): Promise<Record<string, number>> {
  const { execFileSync } = await import('node:child_process');
  const lines = execFileSync('ps', ['-eo', 'rss,args']).toString().split('\n');
  const sum = (pattern: RegExp) =>
    lines.filter((line) => pattern.test(line)).reduce((total, line) => total + Number.parseInt(line, 10), 0) / 1024;
  return {
    'server MB': sum(/dist\/server\.mjs/),
    'database MB (shared pages counted in each process)': sum(/postgres/),
  };
}

const data = mkdtempSync(join(tmpdir(), 'kg-start-'));
for (const label of ['cold: new data folder', 'warm: existing data folder', 'warm again']) {
  const began = performance.now();
  const child = start(data);
  row(label, { 'seconds to the first page': await firstPage(began) });
  if (label === 'warm again') {
    row('memory at rest', await memory());
    const loaded = load(url, 32, 8);
    await new Promise((next) => setTimeout(next, 6000));
    row('memory under load', await memory());
    await loaded;
  }
  await stop(child);
}
rmSync(data, { recursive: true, force: true });
