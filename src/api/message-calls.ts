import type { z } from 'zod';
import { type Contact, type Message, messagesOf } from '#src/modules/contacts/index.ts';
import { deliveriesOf } from '#src/modules/deliveries/index.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { type Look, look } from '#src/platform/work.ts';
import { interimWritten, residentAsked } from '#src/processes/contact-to-answer.ts';
import * as answers from './answers.ts';
import { created, doing, naming, reading } from './call.ts';
import { contactAt, opened, reason } from './dossiers.ts';
import { messageBody } from './inputs.ts';
import { collectionQuery, pageFrom } from './paging.ts';
import { loadNames, showMessage } from './show.ts';
import { apiText as text } from './text.ts';
import { readers } from './who.ts';

const tag = 'Berichten';
const path = '/contacten/:nummer/berichten';
const listQuery = collectionQuery(reason);

export function messageCalls(): Route[] {
  return [
    reading(
      path,
      readers,
      {
        operationId: 'berichtenLijst',
        summary: text.messageList,
        tag,
        query: listQuery,
        answer: answers.berichten,
        answerName: 'Berichten',
        refusals: [404],
      },
      list,
    ),
    doing(
      path,
      readers,
      {
        operationId: 'berichtMaken',
        summary: text.messageAdd,
        tag,
        body: messageBody,
        answer: answers.bericht,
        answerName: 'Bericht',
        refusals: [400, 404, 409],
      },
      add,
    ),
  ];
}

async function list(visit: Visit, { query }: { query: z.output<typeof listQuery> }): Promise<Response> {
  const all = await opened(visit, query, async (view, contact) => shown(view, await messagesOf(view, contact.id)));
  return json(pageFrom(visit, query, all));
}

async function add(visit: Visit, { body }: { body: z.output<typeof messageBody> }): Promise<Response> {
  const contact = await contactAt(visit);
  const message = await write(visit, contact, body);
  const [answer] = await look(visit.world, visit.actor, async (view) => {
    const all = await messagesOf(view, contact.id);
    return shown(
      view,
      all.filter(({ id }) => id === message.id),
    );
  });
  return created(answer, `/contacten/${contact.number}/berichten`);
}

function write({ world, actor }: Visit, { id }: Contact, body: z.output<typeof messageBody>): Promise<Message> {
  const { tekst, kanaal: channel } = body;
  if (body.soort === 'tussenbericht')
    return interimWritten(world, actor, id, {
      body: tekst,
      nextDay: body.volgendBerichtUiterlijk,
      expectations: body.verwachting,
      channel,
    });
  return naming({ nextDay: 'antwoordUiterlijk' }, () =>
    residentAsked(world, actor, id, { question: tekst, answerBy: body.antwoordUiterlijk, channel }),
  );
}

async function shown(view: Look, messages: readonly Message[]): Promise<answers.Bericht[]> {
  const [names, deliveries] = await Promise.all([
    loadNames(view),
    deliveriesOf(
      view,
      messages.map(({ id }) => id),
    ),
  ]);
  return messages.map((message) => showMessage(message, deliveries, names));
}
