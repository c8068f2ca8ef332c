// Bundles styles, scripts, font and icon with content-hash names and writes them with their manifest.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleAssets } from '../src/design/build.ts';

/** Writes all assets and `manifest.json` to `outdir`, which is emptied first. Gives the manifest back. */
export async function buildAssets({ outdir }) {
  const { manifest, files } = await bundleAssets();
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(outdir, name), bytes);
  writeFileSync(join(outdir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

if (import.meta.main) await buildAssets({ outdir: process.argv[2] ?? 'dist/assets' });
