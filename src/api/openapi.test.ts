import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { describeRoutes, type OpenApiDocument } from '#src/platform/http/openapi.ts';
import { get } from '#src/platform/http/route.ts';
import { designRules, findingsIn } from './design-rules.ts';
import { describeApi } from './openapi-call.ts';
import { everyRoute } from './testing.ts';

const config = { baseUrl: 'https://kernen.example', mailFrom: 'Team Kernen <kernen@gemeente.example>' };
const document = describeApi(everyRoute(), config);

type Loose = Record<string, unknown>;
const copy = (): OpenApiDocument & Loose => JSON.parse(JSON.stringify(document)) as OpenApiDocument & Loose;

/** What somebody could do wrong, and the rule that must see it. */
const mistakes: Record<string, (wrong: ReturnType<typeof copy>) => void> = {
  'doc-openapi: version 3': (wrong) => Object.assign(wrong, { openapi: '2.0' }),
  'publish-openapi: whole': (wrong) => Object.assign(wrong, { servers: [] }),
  'publish-openapi: references lead somewhere': (wrong) => delete (wrong.components.schemas as Loose).Functie,
  'publish-openapi: one name for each operation': (wrong) =>
    Object.assign(operation(wrong, '/werklijst'), { operationId: 'contactLezen' }),
  'publish-openapi: parameters of the path': (wrong) =>
    Object.assign(operation(wrong, '/contacten/{nummer}'), { parameters: [] }),
  'publish-openapi: each tag once and explained': (wrong) =>
    Object.assign(wrong, { tags: [...wrong.tags, wrong.tags[0]] }),
  'no-trailing-slash': (wrong) => rename(wrong, '/werklijst', '/werklijst/'),
  'version-header': (wrong) => delete responses(wrong, '/werklijst')['200']?.headers,
  'uri-version': (wrong) => Object.assign(wrong, { servers: [{ url: '/api' }] }),
  'transport/tls': (wrong) => Object.assign(wrong, { servers: [{ url: 'http://kernen.example/v1' }] }),
  'doc-openapi-contact': (wrong) => delete (wrong.info.contact as Loose).url,
  'http-methods': (wrong) => Object.assign(wrong.paths['/werklijst']!, { search: {} }),
  'http-methods: looking has no body': (wrong) => Object.assign(operation(wrong, '/werklijst'), { requestBody: {} }),
  'path-segments-kebab-case': (wrong) => rename(wrong, '/werklijst', '/werkLijst'),
  'query-keys-camel-case': (wrong) =>
    Object.assign(operation(wrong, '/contacten'), { parameters: [{ name: 'page_size', in: 'query' }] }),
  'problem-details': (wrong) => delete ((wrong.components.schemas.Problem as Loose).properties as Loose).detail,
  'invalid-input': (wrong) => delete responses(wrong, '/contacten')['400'],
  'date-time: formats': (wrong) => property(wrong, 'tijd', { type: 'string', format: 'time' }),
  'date-time: a date is a date': (wrong) => property(wrong, 'besluitDatum', { type: 'string', format: 'date-time' }),
  'property names: lower camel case': (wrong) => property(wrong, 'Naam_lang', { type: 'string' }),
  'schema names: upper camel case': (wrong) => Object.assign(wrong.components.schemas, { klein: {} }),
  semver: (wrong) => Object.assign(wrong.info, { version: 'v1' }),
  'deprecation and security: a key or openly none': (wrong) => delete operation(wrong, '/werklijst').security,
};

function operation(wrong: OpenApiDocument, path: string): Loose {
  return wrong.paths[path]?.get as Loose;
}

function responses(wrong: OpenApiDocument, path: string): Record<string, Loose | undefined> {
  return operation(wrong, path).responses as Record<string, Loose>;
}

function rename(wrong: OpenApiDocument, from: string, to: string): void {
  const paths = wrong.paths as Record<string, unknown>;
  paths[to] = paths[from];
  delete paths[from];
}

function property(wrong: OpenApiDocument, name: string, schema: Loose): void {
  Object.assign((wrong.components.schemas.Functie as { properties: Loose }).properties, { [name]: schema });
}

describe('the description of the API', () => {
  it('keeps the design rules for Dutch government APIs', () => {
    assert.deepEqual(findingsIn(document), []);
  });

  for (const rule of Object.keys(designRules)) {
    it(`would be caught breaking "${rule}"`, () => {
      const wrong = copy();
      mistakes[rule]!(wrong);
      assert.ok(findingsIn(wrong).some((finding) => finding.startsWith(`${rule}: `)));
    });
  }

  it('says who looks after it, as the settings do', () => {
    assert.deepEqual(document.info.contact, {
      name: 'Team Kernen',
      email: 'kernen@gemeente.example',
      url: 'https://kernen.example',
    });
    const bare = describeApi([], { ...config, mailFrom: 'kernen@gemeente.example' });
    assert.equal((bare.info.contact as Loose).name, 'Team Kerngericht');
  });

  it('has every call of every module, and none twice', () => {
    const paths = [
      '/kernen',
      '/contacten',
      '/contacten/{nummer}/berichten',
      '/contacten/{nummer}/antwoorden',
      '/bezorgingen',
      '/poststapels',
      '/werklijst',
      '/volgcodes/{code}',
    ];
    for (const path of paths) assert.ok(document.paths[path], path);
    const calls = everyRoute().map(({ method, path }) => `${method} ${path}`);
    assert.equal(new Set(calls).size, calls.length);
  });

  it('uses one list of words for the same thing everywhere', () => {
    const lists = new Map<string, Set<string>>();
    for (const words of listsOf(document, 'kanaal')) lists.set(words, new Set([words]));
    assert.equal(lists.size, 1);
  });

  it('asks no key for what residents do, and a key for everything else', () => {
    for (const [path, item] of Object.entries(document.paths))
      for (const [method, node] of Object.entries(item as Record<string, Loose>)) {
        const open = /^\/(kernen|volgcodes|openapi)/.test(path);
        assert.deepEqual(node.security, open ? [] : [{ bearer: [] }], `${method} ${path}`);
      }
  });

  it('never promises that a date can be moved by hand', () => {
    const node = document.paths['/contacten/{nummer}/datumverzettingen']?.post as Loose;
    assert.deepEqual(Object.keys(node.responses as Loose), ['400', '401', '403', '404', '409', '413', '429']);
  });
});

function* listsOf(value: unknown, name: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const property = (value as { properties?: Record<string, { enum?: (string | null)[] }> }).properties?.[name];
  if (property?.enum) yield property.enum.filter(Boolean).join(' ');
  for (const part of Object.values(value)) yield* listsOf(part, name);
}

describe('making a description', () => {
  const about = {
    ...({} as Parameters<typeof describeRoutes>[1]),
    base: '/v1',
    tags: {},
    pathParameters: {},
    license: { name: '', identifier: '' },
    contact: { name: '', email: '', url: '' },
    title: '',
    version: '1.0.0',
    description: '',
    words: { bearer: '', versionHeader: '', locationHeader: '', problem: '', invalidParams: '', statuses: {} },
  };
  const call = (path: string, answer: z.ZodType) =>
    get(`/v1${path}`, 'anyone', () => new Response(), {
      api: { operationId: path, summary: '', tag: 'x', answer, answerName: 'Thing' },
    });

  it('refuses two schemas with one name', () => {
    const routes = [call('/a', z.object({ a: z.string() })), call('/b', z.object({ b: z.string() }))];
    assert.throws(() => describeRoutes(routes, about), /Thing/);
  });

  it('writes null beside the type, keeps formats short, and leaves answers open for new fields', () => {
    const made = describeRoutes(
      [call('/a', z.object({ day: z.iso.date().nullable(), kind: z.enum(['x']).nullable() }))],
      about,
    );
    assert.deepEqual(made.components.schemas.Thing, {
      type: 'object',
      properties: {
        day: { type: ['string', 'null'], format: 'date' },
        kind: { type: ['string', 'null'], enum: ['x', null] },
      },
      required: ['day', 'kind'],
    });
  });
});

/** The official rules, for whoever has them and the linter: ADR_RULESET=path/to/ruleset.yaml, spectral installed here. */
const ruleset = process.env.ADR_RULESET ?? '';
const linter = spectralProgram();

function spectralProgram(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('@stoplight/spectral-cli/package.json'));
    return join(folder, 'dist', 'index.js');
  } catch {
    return process.env.SPECTRAL ?? null;
  }
}

describe('the official linter', { skip: !existsSync(ruleset) || !linter }, () => {
  it('has nothing to say', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kerngericht-openapi-'));
    try {
      const file = join(folder, 'openapi.json');
      await writeFile(file, JSON.stringify(document));
      await promisify(execFile)(process.execPath, [linter!, 'lint', '--fail-severity=warn', '-r', ruleset, file]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
