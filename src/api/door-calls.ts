import type { z } from 'zod';
import { topics } from '#src/modules/contacts/index.ts';
import { contactFor, villageBySlug } from '#src/modules/villages/index.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look } from '#src/platform/work.ts';
import { contactReceived, type Media } from '#src/processes/contact-received.ts';
import * as answers from './answers.ts';
import { created, doing, naming, resident } from './call.ts';
import { type DoorBody, doorBody } from './inputs.ts';
import { showFunction, showVillage } from './show.ts';
import { apiText as text } from './text.ts';

/** Checks and makes anew what came along. Throws Refusal 'invalid' when it is no photo or recording. */
export interface MediaCleaners {
  cleanPhoto?(bytes: Uint8Array): Promise<Media>;
  cleanSound?(bytes: Uint8Array): Promise<Media>;
}

/** A photo of 15 MB and a recording of 10 MB, written as base64 in one JSON body. */
const bodyLimit = 34_000_000;

/** The residents' own door: no key, no account. */
export function doorCalls(cleaners: MediaCleaners): Route[] {
  const api = {
    operationId: 'kernContactMaken',
    summary: text.door,
    tag: 'Kernen',
    body: doorBody,
    answer: answers.ontvangen,
    answerName: 'Ontvangen',
    refusals: [400, 404, 409, 413],
  } as const;
  return [
    doing('/kernen/:slug/contacten', 'anyone', api, (visit, { body }) => bringIn(visit, body, cleaners), {
      limit: 30,
      bodyLimit,
    }),
  ];
}

async function bringIn(visit: Visit, body: DoorBody, cleaners: MediaCleaners): Promise<Response> {
  const { world } = visit;
  const village = await look(world, resident, (view) => villageBySlug(view, visit.param('slug')));
  const media = await mediaIn(body, cleaners);
  const contact = await naming({ channel: 'melder.kanalen' }, () =>
    contactReceived(world, resident, {
      villageId: village.id,
      party: partyIn(body),
      door: body.deur,
      story: body.verhaal ?? '',
      subject: body.verhaal ? null : subjectWithoutStory(body),
      topic: body.thema,
      place: body.plaats,
      mayBePublic: body.magOpenbaar,
      media,
      submissionKey: body.sleutel?.toLowerCase() ?? null,
    }),
  );
  const present = await look(world, resident, (view) => contactFor(view, contact.villageId));
  const answer: z.output<typeof answers.ontvangen> = {
    nummer: contact.number,
    code: contact.code,
    kern: showVillage(village),
    volgendBerichtUiterlijk: contact.nextMessageBy ?? contact.receivedOn,
    wie: showFunction(present.function),
  };
  return created(answer, `/volgcodes/${contact.code}`);
}

function partyIn({ melder }: DoorBody) {
  return {
    name: melder.naam,
    email: melder.email,
    phone: melder.telefoon,
    address: melder.adres,
    channels: melder.kanalen,
    largeType: melder.groteLetters,
    readingEase: melder.leesgemak ?? undefined,
    language: melder.taal ?? undefined,
  };
}

function subjectWithoutStory({ deur, thema }: DoorBody): string {
  const topic = topics.find(({ slug }) => slug === thema && slug !== 'other');
  return topic?.label.nl ?? (deur === 'callback' ? text.unnamedStory.callback : text.unnamedStory.media);
}

async function mediaIn({ foto, opname }: DoorBody, { cleanPhoto, cleanSound }: MediaCleaners): Promise<Media[]> {
  const cleaned = [foto && cleanedBy(foto, 'photo', cleanPhoto), opname && cleanedBy(opname, 'sound', cleanSound)];
  return Promise.all(cleaned.filter((one): one is Promise<Media> => Boolean(one)));
}

async function cleanedBy(base64: string, field: string, clean?: (bytes: Uint8Array) => Promise<Media>): Promise<Media> {
  if (!clean) throw new Refusal('invalid', text.noMedia, field);
  return clean(Buffer.from(base64, 'base64'));
}
