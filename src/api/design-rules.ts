import type { OpenApiDocument } from '#src/platform/http/openapi.ts';

type Node = { readonly [key: string]: unknown };

interface Checked {
  readonly document: OpenApiDocument;
  /** Follows a reference inside the document. */
  resolve(node: unknown): Node;
  readonly operations: readonly Operation[];
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly node: Node;
  readonly parameters: readonly Node[];
  readonly responses: readonly (readonly [string, Node])[];
}

type Check = (checked: Checked) => string[];

const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const kebabPath = /^(\/_?([a-z0-9]+(-[a-z0-9]+)*|\{[^}]+\}))+$/;
const lowerCamel = /^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/;
const success = /^[23]\d\d$/;
const failure = /^[45]\d\d$/;
const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];
const aDate = /^(datum|date)$|\w(Datum|Date)($|[A-Z])/;

const twice = (list: readonly string[]): string[] => [
  ...new Set(list.filter((item, index) => list.indexOf(item) !== index)),
];
const at = ({ method, path }: Operation, what: string): string => `${method.toUpperCase()} ${path}: ${what}`;

/** What the NL API Design Rules ask of a description, as far as a document can show it. Each check gives its findings. */
export const designRules: Readonly<Record<string, Check>> = {
  'doc-openapi: version 3': ({ document }) =>
    /^3(\.\d+){1,2}$/.test(document.openapi) ? [] : [`openapi is ${document.openapi}`],
  'publish-openapi: whole': ({ document, operations }) => [
    ...(document.servers.length > 0 ? [] : ['no server']),
    ...(operations.length > 0 ? [] : ['no operation']),
    ...(document.paths['/openapi.json'] ? [] : ['openapi.json is not at the root']),
  ],
  'publish-openapi: references lead somewhere': ({ document }) => danglingReferences(document),
  'publish-openapi: one name for each operation': ({ operations }) => [
    ...operations.filter(({ node }) => !node.operationId).map((operation) => at(operation, 'no operationId')),
    ...twice(operations.map(({ node }) => String(node.operationId))),
  ],
  'publish-openapi: parameters of the path': ({ operations }) => operations.flatMap(pathParameterFindings),
  'publish-openapi: each tag once and explained': ({ document, operations }) => {
    const names = document.tags.map(({ name }) => String(name));
    const used = operations.flatMap(({ node }) => (node.tags ?? []) as string[]);
    return [
      ...twice(names),
      ...used.filter((tag) => !names.includes(tag)),
      ...document.tags.filter(({ description }) => !description).map(({ name }) => String(name)),
    ];
  },
  'no-trailing-slash': ({ document }) =>
    Object.keys(document.paths).filter((path) => path.length > 1 && path.endsWith('/')),
  'version-header': ({ operations, resolve }) =>
    operations.flatMap((operation) =>
      operation.responses
        .filter(([status, response]) => success.test(status) && !hasVersion(resolve(response)))
        .map(([status]) => at(operation, status)),
    ),
  'uri-version': ({ document }) => document.servers.map(({ url }) => String(url)).filter((url) => !/\/v\d+$/.test(url)),
  'transport/tls': ({ document }) =>
    document.servers.map(({ url }) => String(url)).filter((url) => url.startsWith('http://')),
  'doc-openapi-contact': ({ document }) => {
    const contact = (document.info.contact ?? {}) as Node;
    return ['name', 'email', 'url'].filter((field) => !contact[field]);
  },
  'http-methods': ({ document }) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item)
        .filter((method) => !methods.includes(method))
        .map((method) => `${path}: ${method}`),
    ),
  'http-methods: looking has no body': ({ operations }) =>
    operations
      .filter(({ method, node }) => method === 'get' && node.requestBody)
      .map((operation) => at(operation, 'body')),
  'path-segments-kebab-case': ({ document }) =>
    Object.keys(document.paths).filter((path) => path !== '/openapi.json' && !kebabPath.test(path)),
  'query-keys-camel-case': ({ operations }) =>
    operations.flatMap((operation) =>
      operation.parameters
        .filter((one) => one.in === 'query' && !lowerCamel.test(String(one.name)))
        .map((one) => at(operation, String(one.name))),
    ),
  'problem-details': ({ operations, resolve }) =>
    operations.flatMap((operation) => problemFindings(operation, resolve)),
  'invalid-input': ({ operations }) =>
    operations
      .filter(
        ({ method, parameters, responses }) =>
          (method !== 'get' || parameters.length > 0) && !responses.some(([status]) => status === '400'),
      )
      .map((operation) => at(operation, 'no 400')),
  'date-time: formats': ({ document }) =>
    properties(document)
      .filter(([, { format }]) => ['time', 'date-time-local'].includes(String(format)))
      .map(([name]) => name),
  'date-time: a date is a date': ({ document }) =>
    properties(document)
      .filter(([name, { format }]) => aDate.test(name) && format !== 'date')
      .map(([name]) => name),
  'property names: lower camel case': ({ document }) =>
    properties(document)
      .map(([name]) => name)
      .filter((name) => !lowerCamel.test(name)),
  'schema names: upper camel case': ({ document }) =>
    Object.keys(document.components.schemas).filter((name) => !/^[A-Z][A-Za-z\d]*$/.test(name)),
  semver: ({ document }) => (semver.test(String(document.info.version)) ? [] : [String(document.info.version)]),
  'deprecation and security: a key or openly none': ({ operations }) =>
    operations.filter(({ node }) => !Array.isArray(node.security)).map((operation) => at(operation, 'security')),
};

/** All findings, with the rule before each. */
export function findingsIn(document: OpenApiDocument): string[] {
  const checked = prepare(document);
  return Object.entries(designRules).flatMap(([rule, check]) => check(checked).map((finding) => `${rule}: ${finding}`));
}

function prepare(document: OpenApiDocument): Checked {
  const resolve = (node: unknown): Node => {
    const found = (node ?? {}) as Node;
    return typeof found.$ref === 'string' ? resolve(target(document, found.$ref)) : found;
  };
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Node>).map(([method, node]): Operation => {
      const responses = Object.entries((node.responses ?? {}) as Node).map(
        ([status, response]) => [status, resolve(response)] as const,
      );
      return { path, method, node, parameters: (node.parameters ?? []) as Node[], responses };
    }),
  );
  return { document, resolve, operations };
}

function target(document: OpenApiDocument, reference: string): unknown {
  const steps = reference.replace(/^#\//, '').split('/');
  return steps.reduce<unknown>((node, step) => (node as Node | undefined)?.[step.replaceAll('~1', '/')], document);
}

function danglingReferences(document: OpenApiDocument): string[] {
  const found: string[] = [];
  walk(document, (node) => {
    if (typeof node.$ref === 'string' && target(document, node.$ref) === undefined) found.push(node.$ref);
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value as Node);
  for (const part of Object.values(value)) walk(part, visit);
}

function properties(document: OpenApiDocument): [string, Node][] {
  const found: [string, Node][] = [];
  walk(document, (node) => {
    if (typeof node.properties === 'object' && node.properties !== null)
      found.push(...(Object.entries(node.properties) as [string, Node][]));
  });
  return found;
}

function hasVersion({ headers }: Node): boolean {
  return Object.keys((headers ?? {}) as Node).some((name) => name.toLowerCase() === 'api-version');
}

function pathParameterFindings(operation: Operation): string[] {
  const inPath = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const declared = operation.parameters
    .filter((one) => one.in === 'path' && one.required === true)
    .map(({ name }) => String(name));
  const missing = inPath.filter((name) => !declared.includes(name));
  const surplus = declared.filter((name) => !inPath.includes(name));
  return [...missing, ...surplus, ...twice(inPath)].map((name) => at(operation, name));
}

function problemFindings(operation: Operation, resolve: Checked['resolve']): string[] {
  const refused = operation.responses.filter(([status]) => failure.test(status));
  return refused.flatMap(([status, response]) => {
    const content = (response.content ?? {}) as Record<string, Node>;
    const schema = resolve(content['application/problem+json']?.schema);
    const known = Object.keys((schema.properties ?? {}) as Node);
    const missing = ['status', 'title', 'detail'].filter((field) => !known.includes(field));
    return missing.length > 0 ? [at(operation, `${status} without ${missing.join(', ')}`)] : [];
  });
}
