// Makes the files of a new module: node scripts/run.mjs scripts/new-module.ts promises
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [name = ''] = process.argv.slice(2);
const folder = join(fileURLToPath(new URL('../src/modules/', import.meta.url)), name);
const singular = name.replace(/s$/, '');
const plain = singular.charAt(0).toUpperCase() + singular.slice(1);
/** A promise of ours is no Promise of JavaScript. */
const Type = plain in globalThis ? `Given${plain}` : plain;

const files: Record<string, string> = {
  'README.md': `# ${name}: what it is in five words

What it is, who uses it, and its laws, in about ten lines.
`,
  'types.ts': `import type { Id } from '#src/platform/ids.ts';

export type ${Type}Id = Id<'${singular}'>;

export interface ${Type} {
  readonly id: ${Type}Id;
}
`,
  'text.ts': `/** Every Dutch sentence of the module. */
export const nl = {
  unknown: 'Dit kennen we niet.',
};

export const ${name}Text = nl;
`,
  'rules.ts': `import { Refusal } from '#src/platform/refusal.ts';
import { ${name}Text as text } from './text.ts';
import type { ${Type} } from './types.ts';

/** @throws Refusal when there is none */
export function known(found: ${Type} | null): ${Type} {
  if (!found) throw new Refusal('unknown', text.unknown);
  return found;
}
`,
  'rules.test.ts': `import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '#src/platform/refusal.ts';
import { known } from './rules.ts';

describe('${name}', () => {
  it('that are not there are refused', () => {
    assert.throws(() => known(null), Refusal);
  });
});
`,
  'index.ts': `export { known } from './rules.ts';
export type { ${Type}, ${Type}Id } from './types.ts';
`,
};

if (!/^[a-z]{3,30}$/.test(name) || existsSync(folder)) {
  console.error('Give a new name of small letters, in the plural: promises');
  process.exitCode = 1;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  console.log(
    `src/modules/${name} is there. Next: a migration, npm run generate:schema, store.ts, actions.ts, forms.ts, pages.tsx, routes.tsx.`,
  );
}
