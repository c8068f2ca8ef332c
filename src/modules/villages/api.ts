import { z } from 'zod';
import { json, problem } from '#src/platform/http/answers.ts';
import { errorsByField } from '#src/platform/http/forms.ts';
import { get, type Route, type Visit } from '#src/platform/http/route.ts';
import { httpText } from '#src/platform/http/text.ts';
import { look } from '#src/platform/work.ts';
import { peopleText } from '../people/index.ts';
import { contactFor, contactsForAll, villageBySlug, villages } from './actions.ts';
import { nl } from './screens.text.ts';
import type { Village, VillageContact } from './types.ts';

const text = nl.api;

const functieApi = z.object({
  functie: z.string().describe('Naam van de functie'),
  rol: z.string(),
  voornaam: z.string().nullable().describe('Wie de functie nu heeft; leeg als er niemand is'),
  telefoon: z.string(),
  email: z.string(),
  aanwezig: z.string().nullable().describe('Wanneer en waar aanwezig, in gewone woorden'),
});

export const kernApi = z.object({
  id: z.uuid(),
  slug: z.string(),
  naam: z.string(),
  breedtegraad: z.number(),
  lengtegraad: z.number(),
  profiel: z.string(),
  profielIsVoorbeeld: z.boolean(),
  huishoudens: z.int().nullable(),
  huishoudensBron: z.string().nullable(),
  dorpscontactpersoon: z.string().nullable(),
  begonnenOp: z.iso.date(),
  contact: functieApi.extend({
    soort: z.enum(['eerste contact', 'vervanger', 'vangnet']),
    vervangt: functieApi.nullable().describe('Wie er eigenlijk hoort te zijn; leeg als dat de contactpersoon zelf is'),
  }),
});
export type KernApi = z.output<typeof kernApi>;

export const kernenApi = z.object({
  count: z.int(),
  next: z.url().nullable(),
  previous: z.url().nullable(),
  results: z.array(kernApi),
});

const number = (sentence: string, most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, sentence)
    .default(usual);

export const pageQuery = z.object({ page: number(text.page, 999_999, 1), pageSize: number(text.pageSize, 100, 20) });

const path = '/api/v1/kernen';

export function villageApi(): Route[] {
  return [
    get(path, 'anyone', list, {
      api: {
        operationId: 'kernenLijst',
        summary: text.list,
        tag: text.tag,
        query: pageQuery,
        answer: kernenApi,
        answerName: 'Kernen',
        refusals: [400, 429],
      },
    }),
    get(`${path}/:slug`, 'anyone', one, {
      api: {
        operationId: 'kernLezen',
        summary: text.one,
        tag: text.tag,
        answer: kernApi,
        answerName: 'Kern',
        refusals: [404, 429],
      },
    }),
  ];
}

async function list(visit: Visit): Promise<Response> {
  const query = pageQuery.safeParse(Object.fromEntries(visit.url.searchParams));
  if (!query.success) return wrongQuery(errorsByField(query.error));
  const all = await look(visit.world, visit.actor, async (view) => {
    const contacts = await contactsForAll(view);
    return (await villages(view)).flatMap((village) => {
      const contact = contacts.get(village.id);
      return contact ? [toApi(village, contact)] : [];
    });
  });
  return json(paged(all, query.data, `${visit.world.config.baseUrl}${path}`));
}

async function one(visit: Visit): Promise<Response> {
  const kern = await look(visit.world, visit.actor, async (view) => {
    const village = await villageBySlug(view, visit.param('slug'));
    return toApi(village, await contactFor(view, village.id));
  });
  return json(kern);
}

interface Paging {
  readonly page: number;
  readonly pageSize: number;
}

/** One page of a list, with the addresses of the pages beside it. Pages count from 1. */
export function paged<T>(all: readonly T[], { page, pageSize }: Paging, address: string) {
  const link = (to: number) => `${address}?page=${to}&pageSize=${pageSize}`;
  const last = Math.max(1, Math.ceil(all.length / pageSize));
  return {
    count: all.length,
    next: page < last ? link(page + 1) : null,
    previous: page > 1 ? link(Math.min(page - 1, last)) : null,
    results: all.slice((page - 1) * pageSize, page * pageSize),
  };
}

function wrongQuery(errors: Record<string, string>): Response {
  const invalidParams = Object.entries(errors).map(([name, reason]) => ({ name, reason }));
  return problem({
    status: 400,
    title: httpText.titles[400] ?? '',
    detail: invalidParams[0]?.reason ?? '',
    invalidParams,
  });
}

/** A village as the API shows it. Residents see first names only. */
export function toApi(village: Village, contact: VillageContact): KernApi {
  const { function: func, standsInFor, kind } = contact;
  return {
    id: village.id,
    slug: village.slug,
    naam: village.name,
    breedtegraad: village.latitude,
    lengtegraad: village.longitude,
    profiel: village.profile,
    profielIsVoorbeeld: village.profileIsExample,
    huishoudens: village.households,
    huishoudensBron: village.householdsSource,
    dorpscontactpersoon: village.contactPerson,
    begonnenOp: village.startedOn,
    contact: { soort: nl.kinds[kind], ...functionToApi(func), vervangt: standsInFor && functionToApi(standsInFor) },
  };
}

function functionToApi(func: VillageContact['function']): z.output<typeof functieApi> {
  return {
    functie: func.title,
    rol: peopleText.roles[func.role],
    voornaam: func.holder?.firstName ?? null,
    telefoon: func.phone,
    email: func.email,
    aanwezig: func.presence,
  };
}
