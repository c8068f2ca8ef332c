import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productFolder } from '#src/platform/folders.ts';

/** A file of the repository, as text. */
export interface Source {
  /** From the root of the repository, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** What is installed, built or kept beside the sources. */
const notOurs = /^(node_modules|dist|\.git|\.data|\.cache)$/;
const binary = /\.(png|jpe?g|webp|gif|ico|woff2?|ttf|pdf|gz|m4a|mp3|wav|webm|ogg)$/i;

/** All text files of the repository whose path fits. */
export function repositoryFiles(fits: (file: string) => boolean = () => true): Source[] {
  return walk('')
    .filter((file) => !binary.test(file) && fits(file))
    .map((file) => ({ file, text: readFileSync(join(productFolder, file), 'utf8') }));
}

function walk(folder: string): string[] {
  return readdirSync(join(productFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.test(entry.name) ? [] : walk(file);
    return entry.isFile() && !entry.name.endsWith('.log') ? [file] : [];
  });
}

const isTest = (file: string) => /\.test\.tsx?$|(^|\/)testing(\.ts$|\/)|\.d\.ts$/.test(file);

/** The TypeScript of the product itself: no tests, no helpers of tests, nothing generated. */
export function productSources(): Source[] {
  return repositoryFiles((file) => /^src\/.+\.tsx?$/.test(file) && !isTest(file) && !file.endsWith('.generated.ts'));
}

/** Where each thing was found, as `file:line  what stands there`. */
export function places(files: readonly Source[], pattern: RegExp): string[] {
  return files.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}  ${line.trim().slice(0, 140)}`] : [])),
  );
}
