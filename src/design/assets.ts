import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BuiltAssets, Manifest } from './build.ts';

export interface AssetFile {
  bytes: Uint8Array;
  /** Content type for the HTTP answer. */
  type: string;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built assets stand beside the built server; the sources have none and build them in memory. */
const folder = join(import.meta.dirname, 'assets');

function readBuilt(): BuiltAssets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const names = Object.values(manifest);
  return { manifest, files: new Map(names.map((name) => [name, readFileSync(join(folder, name))])) };
}

async function buildNow(): Promise<BuiltAssets> {
  const { bundleAssets } = await import('./build.ts');
  return bundleAssets();
}

const built = existsSync(join(folder, 'manifest.json')) ? readBuilt() : await buildNow();

/** Address of a style sheet, script, font or icon by its plain name. Throws when there is no such asset. */
export function asset(name: string): string {
  const hashed = built.manifest[name];
  if (!hashed) throw new Error(`No asset is called "${name}"`);
  return `/assets/${hashed}`;
}

/** Every file the pages need, by its address. The names hold a content hash: they may be cached for ever. */
export function assetFiles(): Map<string, AssetFile> {
  const files = [...built.files].map(([name, bytes]): [string, AssetFile] => [
    `/assets/${name}`,
    { bytes, type: types[extname(name)] ?? 'application/octet-stream' },
  ]);
  return new Map(files);
}
