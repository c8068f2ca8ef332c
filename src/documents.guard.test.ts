import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { productFolder } from '#src/platform/folders.ts';
import { repositoryFiles, type Source } from './testing/sources.ts';

const files = repositoryFiles();
const documents = files.filter(({ file }) => file.endsWith('.md'));

function read(file: string): string {
  const found = files.find((one) => one.file === file);
  assert.ok(found, `${file} is not there`);
  return found.text;
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('documents', () => {
  it('that public code owes are there', () => {
    for (const file of [
      'README.md',
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CODE_OF_CONDUCT.md',
      'GOVERNANCE.md',
      'docs/glossary.md',
      'docs/style.md',
    ])
      assert.ok(read(file).length > 500, file);
    assert.match(read('LICENSE'), /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    assert.equal((JSON.parse(read('package.json')) as { license: string }).license, 'EUPL-1.2');
  });

  it('point only to what is there', () => {
    const broken = documents.flatMap(({ file, text }) =>
      linksOf(text)
        .filter((link) => !existsSync(join(productFolder, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('name only scripts and commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const { file, text } of documents) {
      for (const [, name] of text.matchAll(/\bnpm run ([\w:]+)/g))
        assert.ok(name! in scripts, `${file}: npm run ${name}`);
      for (const [, script] of text.matchAll(/\b(scripts\/[\w-]+\.(?:ts|mjs))/g))
        assert.ok(existsSync(join(productFolder, script!)), `${file}: ${script}`);
    }
  });

  it('of every room and module are about ten lines', () => {
    const rooms = [
      'api',
      'design',
      'portal',
      'processes',
      'workbench',
      'platform/http',
      'platform/calendar',
      'platform/language',
      'integrations/smtp',
      'integrations/oidc',
      'modules/contacts',
      'modules/deliveries',
      'modules/people',
      'modules/villages',
    ];
    for (const room of rooms) assert.ok(read(`src/${room}/README.md`).split('\n').length >= 8, room);
  });
});

function linksOf(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!.split('#')[0]!);
  return links.filter((link) => link !== '' && !/^(https?|mailto):/.test(link));
}

describe('README.md', () => {
  const readme = read('README.md');

  it('has two commands, and package.json has them', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/^ {4}npm (start|test)$/gm)].map(([, name]) => name!);
    assert.deepEqual(commands, ['start', 'test']);
    for (const command of commands) assert.ok(scripts[command]);
  });

  it('tells every setting, and no other', () => {
    const config = read('src/platform/config.ts');
    const known = config.slice(config.indexOf('const settings = '), config.indexOf('type Settings'));
    const names = [...known.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name!);
    assert.ok(names.length > 15);
    const told = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name!);
    assert.deepEqual(told.toSorted(), names.toSorted());
  });

  it('tells the values that hold when nothing is given', () => {
    const config = read('src/platform/config.ts');
    for (const [, name, value] of readme.matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \|/gm)) {
      const setting = new RegExp(`^ {2}${name}:[\\s\\S]*?\\.default\\((.+?)\\)`, 'm').exec(config)?.[1];
      assert.equal(setting?.replaceAll("'", ''), value, name);
    }
  });

  it('shows a picture that is not too large', () => {
    const pictures = linksOf(readme).filter((link) => link.endsWith('.png'));
    assert.equal(pictures.length, 1);
  });
});

describe('ARCHITECTURE.md', () => {
  it('has every import rule, word for word', async () => {
    const { default: config } = (await import(`${productFolder}/.dependency-cruiser.mjs`)) as {
      default: { forbidden: { name: string; comment: string; severity: string }[] };
    };
    const page = flat(read('ARCHITECTURE.md'));
    assert.ok(config.forbidden.length >= 15);
    for (const { name, comment, severity } of config.forbidden) {
      assert.equal(severity, 'error', name);
      assert.ok(page.includes(flat(`- ${comment}`)), `${name}: "${comment}" is not in ARCHITECTURE.md`);
    }
  });

  it('names every room of src', () => {
    const rooms = new Set(
      files.map(({ file }) => /^src\/((?:modules\/)?[\w-]+)\//.exec(file)?.[1]).filter((room) => room !== undefined),
    );
    const page = read('ARCHITECTURE.md');
    for (const room of rooms) assert.match(page, new RegExp(`^ +${room.split('/').at(-1)}/`, 'm'), room);
  });
});

describe('decisions', () => {
  const records = files
    .filter(({ file }) => /^docs\/decisions\/\d/.test(file))
    .sort((a, b) => a.file.localeCompare(b.file));

  it('are numbered without gaps', () => {
    assert.ok(records.length >= 14);
    records.forEach(({ file }, index) => {
      assert.ok(file.startsWith(`docs/decisions/${String(index + 1).padStart(4, '0')}-`), file);
    });
  });

  it('have a title with their number, and the same three parts', () => {
    for (const { file, text } of records) {
      assert.match(text, new RegExp(`^# ${file.slice(15, 19)} \\S`), file);
      assert.deepEqual(
        [...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part),
        ['Context', 'Decision', 'Consequences'],
        file,
      );
    }
  });
});

/** Enough of YAML for a file of our own: keys with their depth. */
function keysOf({ text }: Source): Set<string> {
  const path: string[] = [];
  const keys = new Set<string>();
  for (const line of text.split('\n')) {
    const match = /^( *)([\w]+):/.exec(line);
    if (!match) continue;
    path.length = match[1]!.length / 2;
    path.push(match[2]!);
    keys.add(path.join('/'));
  }
  return keys;
}

describe('publiccode.yml', () => {
  const [file] = files.filter((one) => one.file === 'publiccode.yml');
  const keys = keysOf(file!);

  it('has what the standard demands', () => {
    const demanded = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'legal/license',
      'maintenance/type',
      'maintenance/contacts',
      'localisation/localisationReady',
      'localisation/availableLanguages',
    ];
    const described = ['nl', 'en'].flatMap((language) =>
      ['shortDescription', 'longDescription', 'features'].map((key) => `description/${language}/${key}`),
    );
    assert.deepEqual(
      [...demanded, ...described].filter((key) => !keys.has(key)),
      [],
    );
  });

  it('keeps to the lengths, and to the version of package.json', () => {
    for (const [, short] of file!.text.matchAll(/shortDescription: (.+)/g)) assert.ok(short!.length <= 150, short);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    assert.ok(file!.text.includes(`softwareVersion: "${version}"`));
    assert.ok(read('CHANGELOG.md').includes(`## ${version}`));
  });
});

describe('the register of processing', () => {
  it('tells of every processing what the law asks', () => {
    const [file] = files.filter((one) => one.file === 'docs/privacy/verwerkingsregister.yaml');
    const parts = file!.text.split(/^ {2}- naam: /m).slice(1);
    assert.ok(parts.length >= 5);
    for (const part of parts)
      for (const key of ['doel', 'betrokkenen', 'gegevens', 'bewaartermijn'])
        assert.ok(part.includes(`\n    ${key}:`), `${part.split('\n')[0]}: ${key}`);
  });
});
