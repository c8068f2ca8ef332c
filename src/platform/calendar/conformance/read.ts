import { readFileSync } from 'node:fs';

/** The lines of a list in this folder, without comments and empty lines. Used by tests. */
export function readList(name: string): string[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
