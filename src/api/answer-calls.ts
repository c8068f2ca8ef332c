import type { z } from 'zod';
import {
  type Answer,
  type AnswerDraft,
  type AnswerId,
  answersOf,
  type Contact,
  contactById,
  contactText,
  findAnswer,
  messagesOf,
  needsSecondReader,
  openForSecondReader,
} from '#src/modules/contacts/index.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import { answerGiven, answerReadTwice, functionOf } from '#src/processes/contact-to-answer.ts';
import { dossierOpened } from '#src/processes/dossier.ts';
import * as answers from './answers.ts';
import { created, doing, reading } from './call.ts';
import { contactAt, opened, reason, reasonOf, reasonQuery } from './dossiers.ts';
import { type AnswerBody, answerBody, secondReadingBody } from './inputs.ts';
import { collectionQuery, pageFrom } from './paging.ts';
import { loadNames, showAnswer } from './show.ts';
import { apiText as text } from './text.ts';
import { readers, secondReaders } from './who.ts';

const tag = 'Antwoorden';
const path = '/contacten/:nummer/antwoorden';
const listQuery = collectionQuery(reason);
/** How the reading log names what a second reader looks at. */
const readsAlong = 'Meelezen';

export function answerCalls(): Route[] {
  return [
    reading(
      path,
      readers,
      {
        operationId: 'antwoordenLijst',
        summary: text.answerList,
        tag,
        query: listQuery,
        answer: answers.antwoorden,
        answerName: 'Antwoorden',
        refusals: [404],
      },
      list,
    ),
    doing(
      path,
      readers,
      {
        operationId: 'antwoordMaken',
        summary: text.answerAdd,
        tag,
        body: answerBody,
        answer: answers.antwoord,
        answerName: 'Antwoord',
        refusals: [400, 404, 409],
      },
      add,
    ),
    reading(
      '/antwoorden/:id',
      readers,
      {
        operationId: 'antwoordLezen',
        summary: text.answerOpen,
        tag,
        query: reasonQuery,
        answer: answers.antwoordMetVerhaal,
        answerName: 'AntwoordMetVerhaal',
        refusals: [404],
      },
      open,
    ),
    doing(
      '/antwoorden/:id/tweede-lezingen',
      secondReaders,
      {
        operationId: 'tweedeLezingMaken',
        summary: text.secondReading,
        tag,
        body: secondReadingBody,
        answer: answers.antwoord,
        answerName: 'Antwoord',
        refusals: [400, 404, 409],
      },
      readTwice,
    ),
  ];
}

async function list(visit: Visit, { query }: { query: z.output<typeof listQuery> }): Promise<Response> {
  const all = await opened(visit, query, async (view, contact) =>
    shown(view, contact, await answersOf(view, contact.id)),
  );
  return json(pageFrom(visit, query, all));
}

async function shown(view: Look, contact: Contact, list: readonly Answer[]): Promise<answers.AntwoordAnswer[]> {
  const [names, messages] = await Promise.all([loadNames(view), messagesOf(view, contact.id)]);
  return list.map((answer) => showAnswer(answer, contact, messages, names));
}

async function add(visit: Visit, { body }: { body: AnswerBody }): Promise<Response> {
  const { world, actor } = visit;
  const contact = await contactAt(visit);
  const { answerId } = await answerGiven(world, actor, contact.id, draftFrom(body), body.kanaal);
  return created(await one(visit, answerId), `/antwoorden/${answerId}`);
}

function draftFrom(body: AnswerBody): AnswerDraft {
  return {
    kind: body.soort,
    body: body.tekst,
    ground: body.grond,
    argument: body.argument,
    whatIsPossible: body.watKanWel,
    nothingPossibleBecause: body.nietsMogelijkOmdat,
    decider: body.besluitnemer,
    howToRespond: body.reageren,
    laterUntil: body.laterOp,
    interimDays: body.tussenberichten,
    followUpBy: body.vervolgUiterlijk,
    expectations: body.verwachting,
  };
}

function one({ world, actor }: Visit, id: AnswerId): Promise<answers.AntwoordAnswer> {
  return look(world, actor, async (view) => {
    const { answer, contact } = await answerWith(view, id);
    const [found] = await shown(view, contact, [answer]);
    return found!;
  });
}

async function answerWith(view: Look, id: AnswerId | null): Promise<{ answer: Answer; contact: Contact }> {
  const answer = id ? await findAnswer(view, id) : null;
  if (!answer) throw new Refusal('unknown', contactText.unknownAnswer);
  return { answer, contact: await contactById(view, answer.contactId) };
}

const idAt = (visit: Visit): AnswerId | null => parseId<'answer'>(visit.param('id'));

/** Who is asked to read along sees the story; for everybody else it is a dossier like any other. Both are written down. */
async function open(visit: Visit, { query }: { query: z.output<typeof reasonQuery> }): Promise<Response> {
  const { world, actor } = visit;
  const { answer, contact } = await look(world, actor, (view) => answerWith(view, idAt(visit)));
  if (mayReadAlong(visit, answer))
    await transact(world, actor, (work) => openForSecondReader(work, contact, readsAlong));
  else await dossierOpened(world, actor, contact, 'verhaal', reasonOf(visit, query));
  return json({ ...(await one(visit, answer.id)), onderwerp: contact.subject, verhaal: contact.story });
}

function mayReadAlong({ actor }: Visit, answer: Answer): boolean {
  const waits = needsSecondReader(answer) && !answer.secondReadAt;
  return (
    waits &&
    actor.kind === 'staff' &&
    (secondReaders as readonly string[]).includes(actor.role) &&
    answer.functionId !== actor.functionId
  );
}

async function readTwice(visit: Visit, { body }: { body: z.output<typeof secondReadingBody> }): Promise<Response> {
  const { world, actor } = visit;
  functionOf(actor);
  const { answer } = await look(world, actor, (view) => answerWith(view, idAt(visit)));
  await answerReadTwice(world, actor, answer.id, body.akkoord, body.toelichting ?? '');
  return created(await one(visit, answer.id), `/antwoorden/${answer.id}`);
}
