import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild';
import { pruneCss } from './prune.ts';

const here = import.meta.dirname;
const root = join(here, '..', '..');

/** Plain name of an asset -> name with its content hash: `resident.css` -> `resident-3JX2K.css`. */
export type Manifest = Record<string, string>;

export interface BuiltAssets {
  manifest: Manifest;
  /** Content by the name with the hash. */
  files: Map<string, Uint8Array>;
}

function filesIn(folder: string, ending: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => ending.test(name) && !/\.test\.|gallery/.test(name)).map((name) => join(folder, name));
}

/** Every class of an NL Design System component that a component of ours writes. They are always written in full. */
function usedClasses(): Set<string> {
  const sources = filesIn(here, /\.tsx$/).map((file) => readFileSync(file, 'utf8'));
  return new Set(sources.join('\n').match(/\b(?:nl|utrecht)-[a-z][\w-]*/g));
}

function pruning(): Plugin {
  return {
    name: 'prune component styles',
    setup(builder) {
      const used = usedClasses();
      builder.onLoad({ filter: /node_modules.*\.css$/ }, ({ path }) => ({
        contents: pruneCss(readFileSync(path, 'utf8'), used),
        loader: 'css',
      }));
    },
  };
}

function entries(): string[] {
  const styles = ['resident.css', 'workbench.css'].map((name) => join(here, 'theme', name));
  return [...styles, ...filesIn(join(here, 'scripts'), /^[\w-]+\.ts$/), join(root, 'public', 'favicon.svg')];
}

function options(): BuildOptions {
  return {
    entryPoints: entries(),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: join(root, 'dist', 'assets'),
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox113', 'safari16.4'],
    legalComments: 'none',
    loader: { '.svg': 'copy', '.woff2': 'file' },
    plugins: [pruning()],
    logLevel: 'silent',
    write: false,
  };
}

/** `resident-3JX2K.css` -> `resident.css` */
function plainName(hashed: string): string {
  return hashed.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, '');
}

function collect(outputs: OutputFile[]): BuiltAssets {
  const files = new Map(outputs.map((file) => [basename(file.path), file.contents]));
  const manifest = Object.fromEntries([...files.keys()].sort().map((name) => [plainName(name), name]));
  return { manifest, files };
}

/** Bundles styles, scripts, font and icon in memory. About 0.2 s. */
export async function bundleAssets(): Promise<BuiltAssets> {
  const { outputFiles = [] } = await build(options());
  return collect(outputFiles);
}
