import { z } from 'zod';
import type { ApiDescription, Route } from './route.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly servers: readonly JsonObject[];
  readonly tags: readonly JsonObject[];
  readonly paths: Readonly<Record<string, JsonObject>>;
  readonly components: {
    readonly schemas: JsonObject;
    readonly responses: JsonObject;
    readonly headers: JsonObject;
    readonly securitySchemes: JsonObject;
  };
}

/** What a description says besides its routes. */
export interface OpenApiAbout {
  readonly title: string;
  /** major.minor.patch */
  readonly version: string;
  readonly description: string;
  readonly license: { readonly name: string; readonly identifier: string };
  readonly contact: { readonly name: string; readonly email: string; readonly url: string };
  /** The part of every path that stands in the server address, such as '/api/v1'. */
  readonly base: string;
  /** What each tag is about. */
  readonly tags: Readonly<Record<string, string>>;
  /** What each parameter in a path is, by its name. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Headers that a call reads. */
  readonly headers?: (route: Route) => z.ZodObject | undefined;
  readonly words: {
    readonly bearer: string;
    readonly versionHeader: string;
    readonly locationHeader: string;
    readonly problem: string;
    readonly invalidParams: string;
    readonly statuses: Readonly<Record<number, string>>;
  };
}

type DescribedRoute = Route & { readonly api: ApiDescription };

/**
 * Makes an OpenAPI 3.1 document of the routes that are calls of the API. Schemas become components by name.
 * Throws Error when two different schemas have the same name.
 */
export function describeRoutes(routes: readonly Route[], about: OpenApiAbout): OpenApiDocument {
  const described = routes.filter((route): route is DescribedRoute => route.api !== undefined);
  const schemas = new Components();
  const paths: Record<string, JsonObject> = {};
  for (const route of described) {
    const path = pathOf(route, about);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, about, schemas) };
  }
  const statuses = [...new Set(described.flatMap((route) => refusalsOf(route)))].sort();
  schemas.put('Problem', problemSchema(about));
  return {
    openapi: '3.1.0',
    info: infoOf(about),
    servers: [{ url: about.base }],
    tags: tagsOf(described, about),
    paths,
    components: {
      schemas: schemas.all,
      responses: Object.fromEntries(statuses.map((status) => [`Problem${status}`, problemResponse(status, about)])),
      headers: headerComponents(about),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: about.words.bearer } },
    },
  };
}

function infoOf({ title, version, description, contact, license }: OpenApiAbout): JsonObject {
  return { title, version, description, contact: { ...contact }, license: { ...license } };
}

function tagsOf(routes: readonly DescribedRoute[], { tags }: OpenApiAbout): JsonObject[] {
  const used = [...new Set(routes.map(({ api }) => api.tag))];
  return used.map((name) => ({ name, ...(tags[name] ? { description: tags[name] } : {}) }));
}

/** The path as it stands in the document: without the base, and with braces. */
function pathOf({ path }: Route, { base }: OpenApiAbout): string {
  const tail = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return tail.replace(/:([A-Za-z]+)(\{[^}]*\})?/g, '{$1}');
}

function operation(route: DescribedRoute, about: OpenApiAbout, schemas: Components): JsonObject {
  const { api, who } = route;
  const parameters = parametersOf(route, about, schemas);
  return {
    operationId: api.operationId,
    summary: api.summary,
    tags: [api.tag],
    security: who === 'anyone' ? [] : [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(api.body ? { requestBody: bodyOf(api, api.body, schemas) } : {}),
    responses: {
      ...successOf(route, schemas),
      ...Object.fromEntries(
        refusalsOf(route).map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

const pathNames = (path: string): string[] => [...path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name ?? '');

function parametersOf(route: DescribedRoute, about: OpenApiAbout, schemas: Components): JsonObject[] {
  const inPath = pathNames(route.path).map((name): JsonObject => {
    const description = about.pathParameters[name];
    return { name, in: 'path', required: true, ...(description ? { description } : {}), schema: { type: 'string' } };
  });
  const headers = about.headers?.(route);
  return [...inPath, ...fieldsOf('query', route.api.query, schemas), ...fieldsOf('header', headers, schemas)];
}

function fieldsOf(where: 'query' | 'header', shape: z.ZodObject | undefined, schemas: Components): JsonObject[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schemas.inline(shape, 'input') as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: where,
    required: required.includes(name),
    ...(description ? { description } : {}),
    schema,
  }));
}

function bodyOf({ operationId }: ApiDescription, body: z.ZodType, schemas: Components): JsonObject {
  const name = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Body`;
  return { required: true, content: { 'application/json': { schema: schemas.named(name, body, 'input') } } };
}

function successOf({ api }: DescribedRoute, schemas: Components): JsonObject {
  if (api.answer instanceof z.ZodNever) return {};
  const status = api.status ?? 200;
  const location = status === 201 ? { Location: { $ref: '#/components/headers/Location' } } : {};
  const content = { 'application/json': { schema: schemas.named(api.answerName, api.answer, 'output') } };
  return { [String(status)]: { description: api.summary, headers: { ...versionHeader, ...location }, content } };
}

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

/** What every call can refuse, and what this one says besides. */
function refusalsOf({ api, who, path, method }: DescribedRoute): number[] {
  const takes = method === 'POST' || api.query !== undefined || pathNames(path).length > 0;
  const found = new Set<number>([...(api.refusals ?? []), 429]);
  if (takes) found.add(400);
  if (method === 'POST') found.add(413);
  if (who !== 'anyone') found.add(401);
  if (Array.isArray(who) || (who !== 'anyone' && pathNames(path).length > 0)) found.add(403);
  if (pathNames(path).length > 0) found.add(404);
  return [...found].sort((a, b) => a - b);
}

function headerComponents({ words }: OpenApiAbout): JsonObject {
  return {
    'API-Version': {
      description: words.versionHeader,
      required: true,
      schema: { type: 'string', examples: ['1.0.0'] },
    },
    Location: { description: words.locationHeader, schema: { type: 'string', format: 'uri-reference' } },
  };
}

function problemResponse(status: number, { words }: OpenApiAbout): JsonObject {
  return {
    description: words.statuses[status] ?? String(status),
    headers: versionHeader,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/** RFC 9457, with every wrong field. */
function problemSchema({ words }: OpenApiAbout): JsonObject {
  const text = { type: 'string' };
  return {
    type: 'object',
    description: words.problem,
    required: ['type', 'title', 'status', 'detail'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer' },
      detail: text,
      invalidParams: {
        type: 'array',
        description: words.invalidParams,
        items: { type: 'object', required: ['name', 'reason'], properties: { name: text, reason: text } },
      },
    },
  };
}

/** The schemas of a document, each once and by its name. */
class Components {
  readonly all: JsonObject = {};

  put(name: string, schema: JsonObject): void {
    const known = this.all[name];
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`Two schemas have the name ${name}.`);
    this.all[name] = schema;
  }

  /** Keeps the schema under the name that it has itself, or under this one. */
  named(name: string, schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    const made = this.inline(schema, io);
    if (made.$ref) return made;
    this.put(name, made);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The schema itself; what it refers to by name becomes a component. */
  inline(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    const {
      $schema: _dialect,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as JsonObject;
    for (const [name, part] of Object.entries($defs as JsonObject)) this.put(name, tidy(part, io) as JsonObject);
    return tidy(made, io) as JsonObject;
  }
}

/**
 * Makes what zod gives fit and short: references to components, a format without the pattern that says the same, null
 * beside a type, and answers to which a field may be added later.
 */
function tidy(value: Json, io: 'input' | 'output'): Json {
  if (Array.isArray(value)) return value.map((item: Json) => tidy(item, io));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, part]) => [key, key === '$ref' ? moved(part) : tidy(part, io)] as const,
  );
  const node: JsonObject = Object.fromEntries(entries);
  if (node.format !== undefined && node.pattern !== undefined) delete node.pattern;
  if (node.contentEncoding !== undefined) delete node.pattern;
  if (io === 'output' && node.additionalProperties === false) delete node.additionalProperties;
  return nullBesideType(node);
}

function moved(reference: Json): Json {
  return typeof reference === 'string' ? reference.replace('#/$defs/', '#/components/schemas/') : reference;
}

/** `anyOf: [{ type: 'string', … }, { type: 'null' }]` says the same as `type: ['string', 'null'], …`. */
function nullBesideType(node: JsonObject): JsonObject {
  const { anyOf, ...rest } = node;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return node;
  const [one, other] = anyOf as [JsonObject, JsonObject];
  if (other.type !== 'null' || typeof one.type !== 'string') return node;
  return {
    ...rest,
    ...one,
    type: [one.type, 'null'],
    ...(Array.isArray(one.enum) ? { enum: [...one.enum, null] } : {}),
  };
}
