// What can be said about the sources without running them.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { loader, node, root } from './bootstrap.mjs';

const tool = (name) => join(root, 'node_modules', '.bin', name);

const checks = [
  { name: 'Typen', command: [tool('tsc'), '-p', '.'] },
  { name: 'Vorm en taalregels', command: [tool('biome'), 'check', '--error-on-warnings'] },
  { name: 'Grenzen tussen modules', command: [node, ...loader, 'scripts/boundaries.ts'] },
  { name: 'Typen van de database', command: [node, ...loader, 'scripts/generate-schema.ts', '--check'] },
];

/** Runs all checks, two at a time, prints what is wrong and gives the names of those that failed. */
export async function runChecks() {
  const waiting = [...checks];
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

async function passes({ name, command: [program, ...args] }) {
  const started = performance.now();
  const { code, output } = await outcome(program, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

/** The tools find our own Node first: some of them are scripts that ask for `node`. */
function outcome(program, args) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, NO_COLOR: '1' };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
