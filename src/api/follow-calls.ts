import type { z } from 'zod';
import { type Contact, contactByCode, givePulse, messagesOf, readingsOf } from '#src/modules/contacts/index.ts';
import { functionsNow } from '#src/modules/people/index.ts';
import { dayOf } from '#src/platform/calendar/index.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import { cameBack, replyNoted } from '#src/processes/contact-to-answer.ts';
import * as answers from './answers.ts';
import { created, doing, reading, resident } from './call.ts';
import { loadFollowed, openQuestion, showFollowed } from './followed.ts';
import { maybeSaidBody, pulseBody, replyBody } from './inputs.ts';
import { pageFrom, pageOnly } from './paging.ts';
import { apiText as text } from './text.ts';

const tag = 'Volgcodes';
const path = '/volgcodes/:code';
/** A code can be guessed by who may try often enough. */
const slow = { limit: 20, guessable: true } as const;

/** What somebody with a code may do. Nobody has to say who they are. */
export function followCalls(): Route[] {
  return [
    reading(
      path,
      'anyone',
      {
        operationId: 'volgcodeLezen',
        summary: text.follow,
        tag,
        answer: answers.volgcode,
        answerName: 'Volgcode',
        refusals: [404],
      },
      follow,
      slow,
    ),
    reading(
      `${path}/lezingen`,
      'anyone',
      {
        operationId: 'volgcodeLezingenLijst',
        summary: text.followReadings,
        tag,
        query: pageOnly,
        answer: answers.volgLezingen,
        answerName: 'VolgLezingen',
        refusals: [404],
      },
      readings,
      slow,
    ),
    doing(
      `${path}/heropeningen`,
      'anyone',
      {
        operationId: 'volgcodeHeropeningMaken',
        summary: text.followReopen,
        tag,
        body: maybeSaidBody,
        answer: answers.heropening,
        answerName: 'HeropeningMetCode',
        refusals: [400, 404, 409],
      },
      reopen,
      slow,
    ),
    doing(
      `${path}/reacties`,
      'anyone',
      {
        operationId: 'volgcodeReactieMaken',
        summary: text.followReply,
        tag,
        body: replyBody,
        answer: answers.reactie,
        answerName: 'Reactie',
        refusals: [400, 404, 409],
      },
      reply,
      slow,
    ),
    doing(
      `${path}/ervaringen`,
      'anyone',
      {
        operationId: 'volgcodeErvaringMaken',
        summary: text.followPulse,
        tag,
        body: pulseBody,
        answer: answers.reactie,
        answerName: 'Reactie',
        refusals: [400, 404, 409],
      },
      pulse,
      slow,
    ),
  ];
}

function behind(visit: Visit, view: Look): Promise<Contact> {
  return contactByCode(view, visit.param('code'));
}

async function follow(visit: Visit): Promise<Response> {
  return json(
    await look(visit.world, resident, async (view) =>
      showFollowed(await loadFollowed(view, await behind(visit, view))),
    ),
  );
}

async function readings(visit: Visit, { query }: { query: z.output<typeof pageOnly> }): Promise<Response> {
  const all = await look(visit.world, resident, async (view) => {
    const found = await readingsOf(view, (await behind(visit, view)).id);
    const titles = new Map((await functionsNow(view)).map(({ id, title }) => [id, title]));
    return found.map(({ functionId, readAt, reason }) => ({
      functie: titles.get(functionId) ?? null,
      op: dayOf(readAt),
      reden: reason,
    }));
  });
  return json(pageFrom(visit, query, all));
}

async function reopen(visit: Visit, { body }: { body: z.output<typeof maybeSaidBody> }): Promise<Response> {
  const contact = await look(visit.world, resident, (view) => behind(visit, view));
  const again = await cameBack(visit.world, resident, contact.id, body.toelichting ?? '');
  const answer: z.output<typeof answers.heropening> = {
    nummer: again.number,
    code: again.code,
    nieuwContact: again.id !== contact.id,
    volgendBerichtUiterlijk: again.nextMessageBy ?? dayOf(visit.world.clock.now()),
  };
  return created(answer, `/volgcodes/${again.code}`);
}

async function reply(visit: Visit, { body }: { body: z.output<typeof replyBody> }): Promise<Response> {
  const contact = await look(visit.world, resident, async (view) => {
    const found = await behind(visit, view);
    if (!openQuestion(found, await messagesOf(view, found.id), view.today))
      throw new Refusal('conflict', text.replyNotAsked);
    return found;
  });
  await replyNoted(visit.world, resident, contact.id, body.tekst);
  return noted(visit, contact);
}

async function pulse(visit: Visit, { body }: { body: z.output<typeof pulseBody> }): Promise<Response> {
  const { gezien: seen, gehoord: heard, erkend: acknowledged } = body;
  const contact = await transact(visit.world, resident, async (work) => {
    const found = await behind(visit, work);
    if (found.pulseUsed) throw new Refusal('conflict', text.pulseClosed);
    if (found.closedAs !== 'finished' || !found.outcome) throw new Refusal('conflict', text.pulseNotYet);
    await givePulse(work, found.id, { seen, heard, acknowledged });
    return found;
  });
  return noted(visit, contact);
}

function noted(visit: Visit, contact: Contact): Response {
  return created({ nummer: contact.number, ontvangenOp: visit.world.clock.now() }, `/volgcodes/${contact.code}`);
}
