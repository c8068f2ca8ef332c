import type { Config } from '#src/platform/config.ts';
import { json } from '#src/platform/http/answers.ts';
import { describeRoutes, type OpenApiDocument } from '#src/platform/http/openapi.ts';
import type { Route } from '#src/platform/http/route.ts';
import { apiVersion } from '#src/platform/http/server.ts';
import { httpText } from '#src/platform/http/text.ts';
import { openapiDocument } from './answers.ts';
import { base, reading } from './call.ts';
import { reasonHeader } from './dossiers.ts';
import { apiText as text } from './text.ts';

const opensDossier = /^\/api\/v1\/(contacten\/:nummer(\/(berichten|antwoorden|lezingen|tijdlijn))?|antwoorden\/:id)$/;

/** The description of every call in `routes`, made from the schemas that also check what is sent. */
export function describeApi(routes: readonly Route[], config: Pick<Config, 'baseUrl' | 'mailFrom'>): OpenApiDocument {
  return describeRoutes(routes, {
    title: text.title,
    version: apiVersion,
    description: text.description,
    license: { name: text.license, identifier: 'EUPL-1.2' },
    contact: contactOf(config),
    base,
    tags: text.tags,
    pathParameters: text.pathParameters,
    headers: (route) => (route.method === 'GET' && opensDossier.test(route.path) ? reasonHeader : undefined),
    words: {
      bearer: text.bearer,
      versionHeader: text.versionHeader,
      locationHeader: text.locationHeader,
      problem: text.problem,
      invalidParams: text.invalidParams,
      statuses: httpText.titles,
    },
  });
}

/** Who looks after the API: the sender of our mail. */
function contactOf({ baseUrl, mailFrom }: Pick<Config, 'baseUrl' | 'mailFrom'>) {
  const named = /^(.+) <([^<>]+)>$/.exec(mailFrom);
  return { name: named?.[1] ?? text.contactName, email: named?.[2] ?? mailFrom, url: baseUrl };
}

/** The document does not change while the process runs, so it is made once. */
export function openapiCalls(routes: () => readonly Route[]): Route[] {
  const made = new Map<string, OpenApiDocument>();
  const api = {
    operationId: 'openapiLezen',
    summary: text.openapi,
    tag: 'Beschrijving',
    answer: openapiDocument,
    answerName: 'OpenApi',
  };
  const handle = async ({ world: { config } }: { world: { config: Config } }): Promise<Response> => {
    const key = `${config.baseUrl} ${config.mailFrom}`;
    const document = made.get(key) ?? describeApi(routes(), config);
    made.set(key, document);
    return json(document, 200, { 'access-control-allow-origin': '*' });
  };
  return [reading('/openapi.json', 'anyone', api, handle)];
}
