import type { z } from 'zod';
import { confirmReadBack, contactByNumber, finish, linkToEarlier, readingsOf } from '#src/modules/contacts/index.ts';
import { functionsNow } from '#src/modules/people/index.ts';
import { historyOf } from '#src/platform/history.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { cameBack, contactWithdrawn, functionOf, replyNoted } from '#src/processes/contact-to-answer.ts';
import * as answers from './answers.ts';
import { doing, pointedAt, reading } from './call.ts';
import { acted, contactAt, mustAct, opened, reason, standing } from './dossiers.ts';
import { linkBody, maybeReplyBody, readBackBody, saidBody } from './inputs.ts';
import { collectionQuery, pageFrom } from './paging.ts';
import { apiText as text } from './text.ts';
import { showFact } from './timeline.ts';
import { readers } from './who.ts';

const tag = 'Contacten';
const at = (noun: string) => `/contacten/:nummer/${noun}`;
const listQuery = collectionQuery(reason);
type ListQuery = z.output<typeof listQuery>;
const standingAnswer = {
  tag,
  answer: answers.contactKort,
  answerName: 'ContactKort',
  refusals: [400, 404, 409],
} as const;

export function verbCalls(): Route[] {
  return [
    doing(
      at('teruglezingen'),
      readers,
      { operationId: 'teruglezingMaken', summary: text.readBack, body: readBackBody, ...standingAnswer },
      (visit, { body }) =>
        acted(visit, (work, { id }) =>
          confirmReadBack(work, id, body.samenvatting, body.kanaal, functionOf(work.actor)),
        ),
    ),
    doing(
      at('heropeningen'),
      readers,
      { operationId: 'heropeningMaken', summary: text.reopen, body: saidBody, ...standingAnswer },
      reopen,
    ),
    doing(
      at('intrekkingen'),
      readers,
      { operationId: 'intrekkingMaken', summary: text.withdraw, body: saidBody, ...standingAnswer },
      withdraw,
    ),
    doing(
      at('afrondingen'),
      readers,
      { operationId: 'afrondingMaken', summary: text.finish, ...standingAnswer },
      (visit) => acted(visit, (work, { id }) => finish(work, id)),
    ),
    doing(
      at('koppelingen'),
      readers,
      { operationId: 'koppelingMaken', summary: text.link, body: linkBody, ...standingAnswer },
      link,
    ),
    doing(
      at('reacties'),
      readers,
      { operationId: 'reactieMaken', summary: text.replied, body: maybeReplyBody, ...standingAnswer },
      reply,
    ),
    reading(
      at('lezingen'),
      readers,
      {
        operationId: 'lezingenLijst',
        summary: text.readings,
        tag,
        query: listQuery,
        answer: answers.lezingen,
        answerName: 'Lezingen',
        refusals: [404],
      },
      readings,
    ),
    reading(
      at('tijdlijn'),
      readers,
      {
        operationId: 'tijdlijnLezen',
        summary: text.timeline,
        tag,
        query: listQuery,
        answer: answers.tijdlijn,
        answerName: 'Tijdlijn',
        refusals: [404],
      },
      timeline,
    ),
  ];
}

async function reopen(visit: Visit, { body }: { body: z.output<typeof saidBody> }): Promise<Response> {
  const contact = await contactAt(visit);
  await mustAct(visit, contact);
  return standing(visit, await cameBack(visit.world, visit.actor, contact.id, body.toelichting));
}

async function withdraw(visit: Visit, { body }: { body: z.output<typeof saidBody> }): Promise<Response> {
  const contact = await contactAt(visit);
  return standing(visit, await contactWithdrawn(visit.world, visit.actor, contact.id, body.toelichting));
}

function link(visit: Visit, { body }: { body: z.output<typeof linkBody> }): Promise<Response> {
  return acted(visit, async (work, { id }) => {
    await pointedAt('eerderNummer', () => contactByNumber(work, body.eerderNummer));
    await linkToEarlier(work, id, body.eerderNummer);
  });
}

async function reply(visit: Visit, { body }: { body: z.output<typeof maybeReplyBody> }): Promise<Response> {
  const contact = await contactAt(visit);
  return standing(visit, await replyNoted(visit.world, visit.actor, contact.id, body.tekst ?? ''));
}

async function readings(visit: Visit, { query }: { query: ListQuery }): Promise<Response> {
  const all = await opened(visit, query, async (view, contact) => {
    const titles = new Map((await functionsNow(view)).map(({ id, title }) => [id, title]));
    return (await readingsOf(view, contact.id)).map((one) => ({
      functie: titles.get(one.functionId) ?? null,
      op: one.readAt,
      wat: one.what,
      reden: one.reason,
    }));
  });
  return json(pageFrom(visit, query, all));
}

async function timeline(visit: Visit, { query }: { query: ListQuery }): Promise<Response> {
  const all = await opened(visit, query, async (view, contact) =>
    (await historyOf(view, 'contact', contact.id)).map(showFact),
  );
  return json(pageFrom(visit, query, all));
}
