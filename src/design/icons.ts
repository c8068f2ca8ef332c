import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('@tabler/icons/outline/phone.svg'));
const known = new Map<string, string>();

/** Only the shapes: the bounding box that Tabler adds and the white space are left out. */
function shapesOf(svg: string): string {
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return inner
    .replace(/<path stroke="none"[^>]*\/>/, '')
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>');
}

function read(name: string): string {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`No icon is called "${name}"`);
  return shapesOf(readFileSync(join(folder, `${name}.svg`), 'utf8'));
}

/** The SVG shapes of a Tabler outline icon; read from disk once. Throws when there is no such icon. */
export function iconShapes(name: string): string {
  const found = known.get(name) ?? read(name);
  known.set(name, found);
  return found;
}

/** Reads icons before the first visitor comes, so that a wrong name stops the start and not a page. */
export function preloadIcons(names: readonly string[]): void {
  for (const name of names) iconShapes(name);
}
