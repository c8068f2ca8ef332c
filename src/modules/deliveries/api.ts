import { z } from 'zod';
import { json, problem } from '#src/platform/http/answers.ts';
import { errorsByField } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { httpText } from '#src/platform/http/text.ts';
import { look, transact } from '#src/platform/work.ts';
import { type VillageId, villages } from '../villages/index.ts';
import { batchId, carers, type DeliveryDeps, ownDelivery, ownVillage, ownVillages, postRoom, tell } from './access.ts';
import { deliveryOf } from './actions.ts';
import { attemptCodes, channelCodes, failureCodes, keyOf, stateCodes } from './codes.ts';
import { given, type ListQuery, listQuery, outcomeForm } from './forms.ts';
import { batches, batchOf, makeBatch } from './letters.ts';
import { screenText } from './screens.text.ts';
import { pageOfDeliveries } from './store.ts';
import type { Batch, Delivery } from './types.ts';

const text = screenText.api;

const pogingApi = z.object({
  op: z.iso.datetime(),
  uitkomst: z.enum(Object.values(attemptCodes)),
  toelichting: z.string().nullable(),
  door: z.string(),
});

export const bezorgingApi = z.object({
  id: z.uuid(),
  onderwerpId: z.uuid().describe('Het bericht dat bezorgd wordt'),
  kenmerk: z.string(),
  kern: z.string().describe('Korte naam van de kern, zoals in het adres'),
  kanaal: z.enum(Object.values(channelCodes)),
  status: z.enum(Object.values(stateCodes)),
  ontvanger: z.string().nullable(),
  bestemming: z.string().describe('Een nummer, een adres of de naam van wie het doorgeeft'),
  zeg: z.string().describe('Wat de beller zegt'),
  uiterlijk: z.iso.date(),
  klaargezetOp: z.iso.datetime(),
  bezorgdOp: z.iso.datetime().nullable(),
  misluktOp: z.iso.datetime().nullable(),
  reden: z.enum(Object.values(failureCodes)).nullable(),
  misschienBezorgdOp: z.iso.datetime().nullable(),
  gestoptOp: z.iso.datetime().nullable(),
  stapelId: z.uuid().nullable(),
  vervangt: z.uuid().nullable(),
  vervangenDoor: z.uuid().nullable(),
  pogingen: z.array(pogingApi),
});
export type BezorgingApi = z.output<typeof bezorgingApi>;

const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ count: z.int(), next: z.url().nullable(), previous: z.url().nullable(), results: z.array(item) });

export const bezorgingenApi = listOf(bezorgingApi);

export const poststapelApi = z.object({
  id: z.uuid(),
  nummer: z.int(),
  gemaaktOp: z.iso.datetime(),
  gepostOp: z.iso.datetime().nullable(),
  brieven: z.int(),
});
export type PoststapelApi = z.output<typeof poststapelApi>;

export const poststapelsApi = listOf(poststapelApi);

const path = '/api/v1/bezorgingen';
const batchPath = '/api/v1/poststapels';

export function deliveryApi(deps: DeliveryDeps): Route[] {
  const { tag, batchTag } = text;
  return [
    get(path, carers, list, {
      api: {
        operationId: 'bezorgingenLijst',
        summary: text.list,
        tag,
        query: listQuery,
        answer: bezorgingenApi,
        answerName: 'Bezorgingen',
        refusals: [400, 401, 403, 404, 429],
      },
    }),
    post(`${path}/:id/uitkomsten`, carers, (visit) => addOutcome(visit, deps), {
      api: {
        operationId: 'uitkomstToevoegen',
        summary: text.outcome,
        tag,
        body: outcomeForm,
        answer: bezorgingApi,
        answerName: 'Bezorging',
        status: 201,
        refusals: [400, 401, 403, 404, 409, 429],
      },
    }),
    get(batchPath, postRoom, listBatches, {
      api: {
        operationId: 'poststapelsLijst',
        summary: text.batches,
        tag: batchTag,
        answer: poststapelsApi,
        answerName: 'Poststapels',
        refusals: [401, 403, 429],
      },
    }),
    post(batchPath, postRoom, addBatch, {
      api: {
        operationId: 'poststapelMaken',
        summary: text.make,
        tag: batchTag,
        answer: poststapelApi,
        answerName: 'Poststapel',
        status: 201,
        refusals: [401, 403, 409, 429],
      },
    }),
    post(`${batchPath}/:id/verzending`, postRoom, (visit) => postBatch(visit, deps), {
      api: {
        operationId: 'poststapelVerzenden',
        summary: text.post,
        tag: batchTag,
        answer: poststapelApi,
        answerName: 'Poststapel',
        status: 201,
        refusals: [401, 403, 404, 409, 429],
      },
    }),
  ];
}

async function list(visit: Visit): Promise<Response> {
  const query = listQuery.safeParse(given(visit.url.searchParams));
  if (!query.success) return wrong(query.error);
  const { kanaal, status, kern, page, pageSize } = query.data;
  const found = await look(visit.world, visit.actor, async (view) => {
    const filter = {
      villages: kern ? [await ownVillage(view, kern)] : await ownVillages(view),
      channel: kanaal ? keyOf(channelCodes, kanaal) : null,
      state: status ? keyOf(stateCodes, status) : null,
    };
    const { count, deliveries } = await pageOfDeliveries(view, filter, page, pageSize);
    const slugs = new Map((await villages(view)).map(({ id, slug }) => [id, slug]));
    return { count, results: deliveries.map((delivery) => toApi(delivery, slugs)) };
  });
  return json({ count: found.count, ...linksBeside(visit, query.data, found.count), results: found.results });
}

/** The addresses of the pages beside this one, with the same filters. Pages count from 1. */
function linksBeside(visit: Visit, { page, pageSize }: ListQuery, count: number) {
  const last = Math.max(1, Math.ceil(count / pageSize));
  const link = (to: number) => {
    const query = new URLSearchParams(given(visit.url.searchParams));
    query.set('page', String(to));
    return `${visit.world.config.baseUrl}${path}?${query}`;
  };
  return { next: page < last ? link(page + 1) : null, previous: page > 1 ? link(Math.min(page - 1, last)) : null };
}

async function addOutcome(visit: Visit, deps: DeliveryDeps): Promise<Response> {
  const { id } = await ownDelivery(visit);
  const { texts } = await visit.fields();
  const body = outcomeForm.safeParse(texts);
  if (!body.success) return wrong(body.error);
  await tell(visit, deps, id, body.data);
  const answer = await look(visit.world, visit.actor, async (view) => {
    const slugs = new Map((await villages(view)).map((village) => [village.id, village.slug]));
    return toApi(await deliveryOf(view, id), slugs);
  });
  return json(answer, 201);
}

async function listBatches(visit: Visit): Promise<Response> {
  const results = (await look(visit.world, visit.actor, (view) => batches(view))).map(batchToApi);
  return json({ count: results.length, next: null, previous: null, results });
}

async function addBatch(visit: Visit): Promise<Response> {
  return json(batchToApi(await transact(visit.world, visit.actor, makeBatch)), 201);
}

async function postBatch(visit: Visit, deps: DeliveryDeps): Promise<Response> {
  const id = batchId(visit);
  await deps.posted(visit.world, visit.actor, id);
  return json(batchToApi(await look(visit.world, visit.actor, (view) => batchOf(view, id))), 201);
}

function wrong(error: z.ZodError): Response {
  const invalidParams = Object.entries(errorsByField(error)).map(([name, reason]) => ({ name, reason }));
  const detail = invalidParams[0]?.reason ?? '';
  return problem({ status: 400, title: httpText.titles[400] ?? '', detail, invalidParams });
}

function toApi(delivery: Delivery, slugs: ReadonlyMap<VillageId, string>): BezorgingApi {
  return {
    id: delivery.id,
    onderwerpId: delivery.subjectId,
    kenmerk: delivery.content.reference,
    kern: slugs.get(delivery.villageId) ?? '',
    kanaal: channelCodes[delivery.channel],
    status: stateCodes[delivery.state],
    ontvanger: delivery.content.recipientName,
    bestemming: delivery.destination,
    zeg: delivery.content.say,
    uiterlijk: delivery.dueBy,
    klaargezetOp: delivery.createdAt,
    bezorgdOp: delivery.deliveredAt,
    misluktOp: delivery.failedAt,
    reden: delivery.failure && failureCodes[delivery.failure],
    misschienBezorgdOp: delivery.possiblySentAt,
    gestoptOp: delivery.cancelledAt,
    stapelId: delivery.batchId,
    vervangt: delivery.replacesId,
    vervangenDoor: delivery.replacedById,
    pogingen: delivery.attempts.map(({ at, outcome, note, by }) => ({
      op: at,
      uitkomst: attemptCodes[outcome],
      toelichting: note,
      door: by,
    })),
  };
}

function batchToApi({ id, number, createdAt, postedAt, letters }: Batch): PoststapelApi {
  return { id, nummer: number, gemaaktOp: createdAt, gepostOp: postedAt, brieven: letters };
}
