import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { figureFindings } from './gate.ts';
import { checkText, collectTexts, languageGate } from './index.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = globSync('src/**/{text,*.text}.ts', { cwd: root }).toSorted();
/** A shorter text is a label. */
const wordsOfText = 4;

interface Catalogue {
  readonly name: string;
  readonly texts: readonly { key: string; text: string }[];
  readonly exceptions: Readonly<Record<string, string>>;
}

async function catalogueOf(file: string): Promise<Catalogue> {
  const module: Record<string, unknown> = await import(pathToFileURL(`${root}/${file}`).href);
  const exceptions = (module.languageExceptions ?? {}) as Record<string, string>;
  const texts = dutchParts(module).flatMap((part) => [...collectTexts(part)]);
  return { name: relative(root, `${root}/${file}`), exceptions, texts: texts.filter(isSentence) };
}

/** All catalogues but the English and the Polish; without any, what a function gives that is asked for Dutch. */
function dutchParts(module: Record<string, unknown>): unknown[] {
  const dutch = Object.entries(module).filter(([name]) => !/^(?:languageExceptions|en|pl|.*(?:En|Pl))$/.test(name));
  const objects = dutch.flatMap(([, value]) => (typeof value === 'function' ? [] : [dutchOf(value)]));
  if (objects.length > 0) return objects;
  return dutch.flatMap(([, value]) => (typeof value === 'function' ? [value('nl')] : []));
}

/** A catalogue itself, or the Dutch one of a record of catalogues by language. */
function dutchOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'nl' in value ? value.nl : value;
}

function isSentence({ text }: { text: string }): boolean {
  return checkText(text).words >= wordsOfText;
}

function offences({ name, texts, exceptions }: Catalogue): string[] {
  const judged = texts.filter(({ key }) => !(key in exceptions));
  const single = judged.flatMap(({ key, text }) =>
    languageGate(text).findings.map((finding) => `${name} ${key}: ${finding.sentence}\n    ${finding.advice}`),
  );
  const whole = figureFindings(checkText(judged.map(({ text }) => text).join('\n\n')));
  return [...new Set([...single, ...whole.map((finding) => `${name} as a whole:\n    ${finding.advice}`)])];
}

const catalogues = await Promise.all(files.map(catalogueOf));

describe('our own Dutch', () => {
  it('is found', () => {
    assert.ok(catalogues.length >= 3);
    assert.ok(catalogues.flatMap((catalogue) => catalogue.texts).length >= 40);
  });

  it('is plain', () => {
    const found = catalogues.flatMap(offences);
    assert.equal(found.length, 0, `\n${found.join('\n')}\n`);
  });

  it('has exceptions with a reason, and none that are not needed', () => {
    for (const { name, texts, exceptions } of catalogues) {
      for (const [key, reason] of Object.entries(exceptions)) {
        const own = texts.filter((text) => text.key === key);
        assert.ok(reason.length >= 10, `${name}: the exception for ${key} has no reason`);
        assert.ok(
          own.some(({ text }) => !languageGate(text).ok),
          `${name}: ${key} needs no exception`,
        );
      }
    }
  });
});
