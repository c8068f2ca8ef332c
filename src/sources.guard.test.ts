import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { places, productSources, repositoryFiles, type Source } from './testing/sources.ts';

const sources = productSources();
const pages = sources.filter(({ file }) => file.endsWith('.tsx'));
const none: string[] = [];

const isTextFile = (file: string) => /(^|[/.])text\.ts$/.test(file);
/** Lists of words by their nature, and the gallery that shows every part of the design with made-up words. */
const isWordList = (file: string) =>
  file.startsWith('src/platform/language/') ||
  file.startsWith('src/design/gallery/') ||
  /\/(words|topics|code-words)\.ts$/.test(file);
/** Runs in the browser, where there is no clock of ours. */
const inBrowser = (file: string) => file.startsWith('src/design/scripts/');

/** Words that are Dutch and not English: three words in a row with one of these are a Dutch sentence. */
const dutch = new Set(
  'aan als bij dat de deze die dit door een eerst eerste er geen het hier hoe iemand ik in je kan kies kunt maar met moet naar niet nog nu of om ons onze op over te tot uit uw van vanaf voor waar wat wie wij worden wordt zelf zijn zo zonder'
    .split(' ')
    .filter(
      (word) => !['die', 'hoe', 'in', 'of', 'over', 'door', 'we', 'te', 'tot', 'zo', 'om', 'ik', 'je'].includes(word),
    ),
);

function looksDutch(text: string): boolean {
  const words = text.trim().toLowerCase().split(/\s+/);
  for (let start = 0; start + 3 <= words.length; start += 1) {
    const three = words.slice(start, start + 3).map((word) => word.replace(/[.,:;!?'’"“”()…]/g, ''));
    if (three.every((word) => /^[a-zà-ÿ]+$/.test(word)) && three.some((word) => dutch.has(word))) return true;
  }
  return false;
}

function literalsIn({ file, text }: Source): { text: string; line: number; inJsx: boolean }[] {
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: { text: string; line: number; inJsx: boolean }[] = [];
  const visit = (node: ts.Node) => {
    if (isDescription(node)) return;
    if (
      ts.isJsxText(node) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    )
      found.push({
        text: node.text,
        line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        inJsx: ts.isJsxText(node),
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** What openapi.json says about a field stands beside that field. */
function isDescription(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    /^(describe|meta)$/.test(node.expression.name.text) &&
    node.arguments.every(ts.isStringLiteralLike)
  );
}

function literalPlaces(
  files: readonly Source[],
  wanted: (literal: { text: string; inJsx: boolean }) => boolean,
): string[] {
  return files.flatMap((source) =>
    literalsIn(source)
      .filter(wanted)
      .map(({ text, line }) => `${source.file}:${line}  ${text.trim().slice(0, 100)}`),
  );
}

describe('sources', () => {
  it('are all seen', () => {
    assert.ok(sources.length > 300, `only ${sources.length} sources were seen`);
    assert.ok(pages.length > 60, `only ${pages.length} pages were seen`);
  });

  it('know a Dutch sentence when they see one', () => {
    assert.ok(looksDutch('Meld u eerst aan.') && looksDutch('Kies een dag na vandaag'));
    assert.ok(!looksDutch('The clock does not go back.') && !looksDutch('utrecht-button nl-button--primary large'));
  });

  it('have their Dutch sentences in text.ts', () => {
    const others = sources.filter(({ file }) => !isTextFile(file) && !isWordList(file));
    assert.deepEqual(
      literalPlaces(others, ({ text }) => looksDutch(text)),
      none,
    );
  });

  it('have no words in JSX', () => {
    assert.deepEqual(
      literalPlaces(
        pages.filter(({ file }) => !isWordList(file)),
        ({ text, inJsx }) => inJsx && /\p{L}{2,}/u.test(text),
      ),
      none,
    );
  });

  it('put no styles or scripts into HTML', () => {
    const screens = pages.filter(({ file }) => !file.startsWith('src/integrations/smtp/'));
    assert.deepEqual(places(screens, /\sstyle=|<style\b|\son[a-z]+=[{"]/i), none);
    assert.deepEqual(places(sources, /<script>|javascript:[^'/`]/i), none);
  });

  it('leave the time to platform/', () => {
    const others = sources.filter(({ file }) => !file.startsWith('src/platform/') && !inBrowser(file));
    assert.deepEqual(places(others, /\bnew Date\b|\bDate\.(now|parse|UTC)\(/), none);
    const rules = sources.filter(({ file }) => /\/rules\.ts$/.test(file));
    assert.ok(rules.length >= 8);
    assert.deepEqual(places(rules, /Math\.random|\bDate\b/), none);
  });

  it('leave SQL to stores and platform/', () => {
    const others = sources.filter(({ file }) => !file.endsWith('store.ts') && !file.startsWith('src/platform/'));
    assert.deepEqual(
      places(others, /\b(select|insert into|update|delete from) .*\b(from|values|set|where)\b.*`/),
      none,
    );
    assert.deepEqual(places(others, /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/), none);
  });

  it('do not silence the compiler', () => {
    assert.deepEqual(places(sources, /\bas any\b|:\s*any\b|<any\b|\bany\[\]|@ts-(ignore|expect-error|nocheck)/), none);
  });

  it('export by name', () => {
    assert.deepEqual(places(sources, /^export default\b/), none);
  });
});

describe('the repository', () => {
  const files = repositoryFiles((file) => file !== 'package-lock.json' && file !== 'LICENSE');

  it('leaves nothing for later', () => {
    const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
    assert.deepEqual(places(files, later), none);
  });

  it('names no folder of a machine', () => {
    const absolute = /(^|[\s'"`(=:])\/(home|Users|root|work|tmp|shared)\/\w/;
    assert.deepEqual(places(files, absolute), none);
  });

  it('takes packages from wherever npm is told to, by version and checksum', () => {
    const [lock] = repositoryFiles((file) => file === 'package-lock.json');
    const { packages } = JSON.parse(lock!.text) as {
      packages: Record<string, { resolved?: string; integrity?: string; optional?: boolean }>;
    };
    const elsewhere = Object.entries(packages).filter(([, { resolved }]) => resolved);
    assert.deepEqual(
      elsewhere.map(([name]) => name),
      none,
    );
    assert.deepEqual(
      Object.entries(packages)
        .filter(([name, { integrity, optional }]) => name !== '' && !optional && !integrity)
        .map(([name]) => name),
      none,
    );
    assert.deepEqual(
      places(
        repositoryFiles((file) => file === '.npmrc'),
        /registry/,
      ),
      none,
    );
  });
});
