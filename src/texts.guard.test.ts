import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { productFolder } from '#src/platform/folders.ts';
import { productSources, repositoryFiles } from './testing/sources.ts';

const isTextFile = (file: string) => /(^|[/.])text\.ts$/.test(file);
const all = productSources();
const textFiles = all.filter(({ file }) => isTextFile(file));
const helpers = repositoryFiles((file) => /^(scripts|src\/testing)\/.+\.(ts|mjs)$/.test(file));
const users = [...all.filter(({ file }) => !isTextFile(file)), ...helpers].map(({ text }) => text).join('\n');
const texts = textFiles.map(({ text }) => text).join('\n');

/** Looked up with a key that is only known at run time: then what is inside cannot be found by name. */
const isLookedUp = (name: string) =>
  new RegExp(`\\b${name}\\)?\\??\\.?\\[`).test(users) || new RegExp(`\\b${name}\\[`).test(texts);

/** Words that are spread into something else or given to a function as a whole. */
const isGivenWhole = (name: string) =>
  new RegExp(`(\\.\\.\\.|Object\\.(keys|values|entries)\\()[\\w.[\\]]*\\b${name}\\b`).test(users);

const isMentioned = (name: string) => new RegExp(`\\b${name}\\b`).test(users);

function unused(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}.${key}`;
    if (/^\d+$/.test(key)) return [];
    if (isLookedUp(key) || isGivenWhole(key)) return [];
    return isMentioned(key) ? unused(here, inner) : [here];
  });
}

async function catalogues(file: string): Promise<[string, unknown][]> {
  const module: Record<string, unknown> = await import(`${productFolder}/${file}`);
  const dutch = Object.entries(module).filter(([name]) => !/^(languageExceptions|en|pl|.*(En|Pl))$/.test(name));
  const values = new Map(dutch.map(([name, value]) => [value, name]));
  return [...values].map(([value, name]) => [name, value]);
}

describe('texts', () => {
  it('are all used', async () => {
    assert.ok(textFiles.length > 15, `only ${textFiles.length} text files were seen`);
    const found: string[] = [];
    for (const { file } of textFiles) {
      for (const [name, value] of await catalogues(file)) {
        if (!isLookedUp(name) && !isGivenWhole(name)) found.push(...unused(`${file} ${name}`, value));
      }
    }
    assert.deepEqual(found, []);
  });

  it('stand in a file with a name that the language check finds', () => {
    const elsewhere = all.filter(({ file, text }) => !isTextFile(file) && /^export const nl\b/m.test(text));
    assert.deepEqual(
      elsewhere.map(({ file }) => basename(file)),
      [],
    );
  });
});
