// Installs what is missing. Runs on Node 20 without any package, because it is what brings the packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const stamp = join(root, 'node_modules', '.kerngericht-installed');

/** The Node that this project brings along; the machine's own may be older. */
export const node = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

export function bootstrap() {
  requireNode(20);
  if (!isInstalled()) install();
  if (!nodeWorks()) npm(['rebuild', 'node'], 'Node 24 kon niet worden geïnstalleerd.');
  if (!nodeWorks()) stop('Node 24 ontbreekt: verwijder de map node_modules en probeer het opnieuw.');
}

function requireNode(major) {
  const own = Number(process.versions.node.split('.')[0]);
  if (own < major) stop(`Kerngericht heeft Node ${major} of nieuwer nodig. U hebt Node ${process.versions.node}.`);
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

function isInstalled() {
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found === fingerprint()) return true;
  if (!matchesLock()) return false;
  writeFileSync(stamp, fingerprint());
  return true;
}

/** Whether somebody ran npm by hand and left exactly what the lock file asks for. */
function matchesLock() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const needed = Object.entries(wanted).filter(([path, { optional }]) => path !== '' && !optional);
  return (
    needed.every(([path, { version }]) => installed[path]?.version === version) &&
    Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

function install() {
  console.log('Kerngericht installeert wat nodig is. Dat duurt een minuut of twee.');
  npm(['install', '--no-save'], 'Installeren is niet gelukt.');
  writeFileSync(stamp, fingerprint());
}

function npm(args, complaint) {
  const own = process.env.npm_execpath;
  const all = [...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  const byNode = own && existsSync(own) && /\.c?js$/.test(own);
  const { status } = byNode
    ? spawnSync(process.execPath, [own, ...all], options)
    : spawnSync('npm', all, { ...options, shell: windows });
  if (status !== 0)
    stop(`${complaint} Lees hierboven waarom. Is er verbinding met internet, en is de schijf niet vol?`);
}

function nodeWorks() {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8', shell: windows });
  return status === 0 && Number(stdout.slice(1).split('.')[0]) >= 24;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Without any setting of its own the program is the demo, with the sample municipality. */
export function withDemo(environment) {
  const chosen = ['KERNGERICHT_DEMO', 'DATABASE_URL', 'SMTP_URL', 'OIDC_ISSUER'].some((name) =>
    environment[name]?.trim(),
  );
  return chosen ? environment : { ...environment, KERNGERICHT_DEMO: '1' };
}

export const loader = ['--import', new URL('typescript-loader.mjs', import.meta.url).href];

/** Runs our own Node, passes signals on and resolves to its exit code. */
export function run(args, { env = process.env, cwd = root } = {}) {
  const child = spawn(node, args, { cwd, env, stdio: 'inherit', shell: windows });
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  const watch = watchParent(() => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', (error) => stop(error.message));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      for (const [name, handler] of handlers) process.off(name, handler);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** npm runs us in a shell that does not pass signals on: when that shell is gone, somebody wanted us to stop. */
function watchParent(onGone) {
  if (!process.env.npm_lifecycle_event || windows) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, 200);
  return watch;
}
