// Who imports whom: refuses what .dependency-cruiser.mjs forbids, and keeps the table of arrows in ARCHITECTURE.md true.
// With --write it writes that table.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'ARCHITECTURE.md');
const [begin, end] = ['<!-- arrows: written by scripts/boundaries.ts -->', '<!-- end of arrows -->'];

async function look(): Promise<ICruiseResult> {
  const options = await extractOptions('./.dependency-cruiser.mjs');
  const { output } = await cruise(['src'], options, undefined, { tsConfig: extractTsConfig('./tsconfig.json') });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where a result was expected.');
  return output;
}

function violations({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to, cycle, comment }) => {
    const way = cycle ? [from, ...cycle.map(({ name }) => name)].join(' → ') : `${from} → ${to}`;
    return `${rule.name}: ${way}${comment ? `\n  ${comment}` : ''}`;
  });
}

/** The tool says that all is well when it could read nothing: so every file on disk has to be among what it saw. */
function overlooked({ modules }: ICruiseResult): string[] {
  const seen = new Set(modules.map(({ source }) => source));
  return sources()
    .filter((file) => !seen.has(file))
    .map((file) => `${file} was not looked at.`);
}

function sources(): string[] {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (name) => `src/${name.replaceAll('\\', '/')}`,
  );
  return names.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
}

/** A room is a folder of `src`, or one module; the files right under `src` are together the app. */
function roomOf(file: string): string {
  const [first = '', second] = file.split('/').slice(1);
  if (file === 'src/main.ts') return 'main';
  if (second === undefined) return 'app';
  return first === 'modules' ? `modules/${second}` : first;
}

const order = [
  'main',
  'app',
  'portal',
  'workbench',
  'api',
  'integrations',
  'processes',
  'modules',
  'design',
  'platform',
];
const rank = (room: string) => order.indexOf(room.split('/')[0] ?? room);
const isTest = (file: string) => /\.test\.tsx?$|(^|\/)testing(\.ts$|\/)/.test(file);

function arrows({ modules }: ICruiseResult): string {
  const found = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    if (!source.startsWith('src/') || isTest(source)) continue;
    const from = roomOf(source);
    const targets = found.get(from) ?? new Set<string>();
    found.set(from, targets);
    for (const { resolved } of dependencies)
      if (resolved.startsWith('src/') && !isTest(resolved)) targets.add(roomOf(resolved));
    targets.delete(from);
  }
  const byRank = (a: string, b: string) => rank(a) - rank(b) || a.localeCompare(b);
  const rows = [...found]
    .sort(([a], [b]) => byRank(a, b))
    .map(([from, to]) => `| \`${from}\` | ${names([...to].sort(byRank))} |`);
  return [begin, '', '| room | imports |', '| --- | --- |', ...rows, '', end].join('\n');
}

function names(rooms: readonly string[]): string {
  return rooms.length === 0 ? 'nothing of ours' : rooms.map((room) => `\`${room}\``).join(', ');
}

function drawing(seen: ICruiseResult): string[] {
  const text = readFileSync(page, 'utf8');
  const [before, rest] = [text.split(begin)[0], text.split(end)[1]];
  if (rest === undefined) return [`ARCHITECTURE.md has no place for the arrows: ${begin} … ${end}`];
  const fresh = `${before}${arrows(seen)}${rest}`;
  if (fresh === text) return [];
  if (!process.argv.includes('--write'))
    return ['The arrows in ARCHITECTURE.md are old: node scripts/run.mjs scripts/boundaries.ts --write'];
  writeFileSync(page, fresh);
  return [];
}

process.chdir(root);
const result = await look();
const complaints = [...violations(result), ...overlooked(result), ...drawing(result)];
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
