import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { describeApi } from './openapi-call.ts';
import { everyRoute } from './testing.ts';
import { vocabulary } from './words.ts';

const lines = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8').split('\n');

/** The first cell of every row, without backticks. */
const dutch = new Set(lines.map((line) => /^\| `?([^|`]+)`? \|/.exec(line)?.[1]?.trim() ?? ''));

describe('the glossary', () => {
  it('has a line for every word of the API and its code', () => {
    const missing = Object.entries(vocabulary).flatMap(([list, map]) =>
      Object.entries(map).map(([code, word]) => `| \`${word}\` | \`${code}\` | ${list} |`),
    );
    assert.deepEqual(
      missing.filter((line) => !lines.includes(line)),
      [],
    );
  });

  it('has a line for every field and every state in the description', () => {
    const document = describeApi(everyRoute(), {
      baseUrl: 'https://kernen.example',
      mailFrom: 'kernen@gemeente.example',
    });
    const words = new Set([...wordsIn(document.components.schemas), ...wordsIn(document.paths)]);
    assert.ok(words.size > 100);
    assert.deepEqual([...words].filter((word) => !dutch.has(word)).sort(), []);
  });

  it('has no line twice', () => {
    const rows = lines.filter((line) => line.startsWith('| `'));
    assert.deepEqual(
      rows.filter((row, index) => rows.indexOf(row) !== index),
      [],
    );
  });
});

const plain = new Set(['true', 'false']);

function* wordsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const {
    properties,
    parameters,
    enum: words,
  } = value as { properties?: object; parameters?: { name: string }[]; enum?: unknown[] };
  if (properties) yield* Object.keys(properties);
  if (Array.isArray(parameters)) yield* parameters.map(({ name }) => name);
  for (const word of words ?? []) if (typeof word === 'string' && !plain.has(word)) yield word;
  for (const part of Object.values(value)) yield* wordsIn(part);
}
