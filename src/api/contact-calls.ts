import { z } from 'zod';
import {
  type Contact,
  type ContactFilter,
  contactByNumber,
  type Description,
  describe,
  listContacts,
  refuseMovingByHand,
} from '#src/modules/contacts/index.ts';
import { type FunctionId, functionBySlug } from '#src/modules/people/index.ts';
import { type VillageId, villageBySlug } from '#src/modules/villages/index.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { type Look, look } from '#src/platform/work.ts';
import { contactReceived, type Intake, type NewParty } from '#src/processes/contact-received.ts';
import { scopeOf } from '#src/processes/work-list.ts';
import * as answers from './answers.ts';
import { created, doing, naming, pointedAt, reading } from './call.ts';
import { acted, contactAt, loadDossier, mustAct, opened, reasonQuery } from './dossiers.ts';
import { type DescribeBody, describeBody, intakeBody, moveBody, type PartyBody } from './inputs.ts';
import { collectionQuery, type Paging, pageOf } from './paging.ts';
import { loadNames, showContact, showDossier, showFunction, showVillage } from './show.ts';
import { apiText as text } from './text.ts';
import { caring, readers } from './who.ts';

const tag = 'Contacten';

const listQuery = collectionQuery({
  kern: z
    .string()
    .max(60)
    .optional()
    .describe(text.pathParameters.slug ?? ''),
  open: z.enum(['true', 'false']).optional(),
  eigenaar: z.string().max(120).optional().describe(text.fields.owner),
});
type ListQuery = z.output<typeof listQuery>;

export function contactCalls(): Route[] {
  return [
    reading(
      '/contacten',
      caring,
      {
        operationId: 'contactenLijst',
        summary: text.contactList,
        tag,
        query: listQuery,
        answer: answers.contacten,
        answerName: 'Contacten',
        refusals: [400],
      },
      list,
    ),
    doing(
      '/contacten',
      caring,
      {
        operationId: 'contactMaken',
        summary: text.contactAdd,
        tag,
        body: intakeBody,
        answer: answers.ontvangen,
        answerName: 'Ontvangen',
        refusals: [400, 409, 413],
      },
      (visit, { body }) => intake(visit, body),
    ),
    reading(
      '/contacten/:nummer',
      readers,
      {
        operationId: 'contactLezen',
        summary: text.contactOpen,
        tag,
        query: reasonQuery,
        answer: answers.contact,
        answerName: 'Contact',
        refusals: [404],
      },
      open,
    ),
    doing(
      '/contacten/:nummer/datumverzettingen',
      readers,
      {
        operationId: 'datumverzettingMaken',
        summary: text.move,
        tag,
        body: moveBody,
        answer: z.never(),
        answerName: 'Datumverzetting',
        refusals: [400, 404, 409],
      },
      (visit, { body }) => move(visit, body),
    ),
    doing(
      '/contacten/:nummer/beschrijvingen',
      readers,
      {
        operationId: 'beschrijvingMaken',
        summary: text.describe,
        tag,
        body: describeBody,
        answer: answers.contactKort,
        answerName: 'ContactKort',
        refusals: [400, 404, 409],
      },
      (visit, { body }) => acted(visit, (work, contact) => describe(work, contact.id, described(contact, body))),
    ),
  ];
}

async function list(visit: Visit, { query }: { query: ListQuery }): Promise<Response> {
  const page = await look(visit.world, visit.actor, async (view) => {
    const names = await loadNames(view);
    const { count, contacts } = await find(view, query);
    return pageOf(
      visit,
      query,
      count,
      contacts.map((contact) => showContact(contact, names)),
    );
  });
  return json(page);
}

type Found = Awaited<ReturnType<typeof listContacts>>;

async function find(view: Look, query: ListQuery): Promise<Found> {
  const { page, pageSize } = query;
  const scope = await scopeOf(view);
  const villageId = query.kern ? (await pointedAt('kern', () => villageBySlug(view, query.kern ?? ''))).id : null;
  const owner = query.eigenaar
    ? (await pointedAt('eigenaar', () => functionBySlug(view, query.eigenaar ?? ''))).id
    : null;
  const open = query.open === undefined ? null : query.open === 'true';
  if (!owner) return listContacts(view, { scope, villageId, open }, page, pageSize);
  const owned = { functionId: owner, villageIds: [] };
  if (owner === scope.functionId) return listContacts(view, { scope: owned, villageId, open }, page, pageSize);
  const seen = scope.villageIds.filter((id) => !villageId || id === villageId);
  return inVillages(view, seen, { scope: owned, open }, query);
}

/** What somebody else owns is seen in the own villages only: village after village, the newest first in each. */
async function inVillages(
  view: Look,
  villageIds: readonly VillageId[],
  filter: Omit<ContactFilter, 'villageId'>,
  { page, pageSize }: Paging,
): Promise<Found> {
  const contacts: Contact[] = [];
  let count = 0;
  for (const villageId of villageIds) {
    const skipped = Math.max(0, (page - 1) * pageSize - count);
    const wanted = pageSize - contacts.length;
    const found = await sliceOf(view, { ...filter, villageId }, skipped, wanted, pageSize);
    contacts.push(...found.contacts);
    count += found.count;
  }
  return { count, contacts };
}

/** Contacts `from` to `from + wanted` of one filter; the store gives whole pages, so two of them are read. */
async function sliceOf(
  view: Look,
  filter: ContactFilter,
  from: number,
  wanted: number,
  pageSize: number,
): Promise<Found> {
  const first = Math.floor(from / pageSize) + 1;
  const one = await listContacts(view, filter, first, pageSize);
  const two = wanted > 0 ? await listContacts(view, filter, first + 1, pageSize) : one;
  const offset = from % pageSize;
  return { count: one.count, contacts: [...one.contacts, ...two.contacts].slice(offset, offset + Math.max(0, wanted)) };
}

async function intake(visit: Visit, body: z.output<typeof intakeBody>): Promise<Response> {
  const { world, actor } = visit;
  const village = await pointedAt('kern', () => look(world, actor, (view) => villageBySlug(view, body.kern)));
  const earlier = body.eerderContact;
  if (earlier) await pointedAt('eerderContact', () => look(world, actor, (view) => contactByNumber(view, earlier)));
  return naming({ channel: 'melder.kanalen' }, () =>
    received(visit, {
      villageId: village.id,
      party: partyFrom(body.melder),
      door: body.deur,
      story: body.verhaal,
      subject: body.onderwerp,
      type: body.soort,
      topic: body.thema,
      place: body.plaats,
      questionBehind: body.vraagAchterDeVraag,
      urgent: body.spoed,
      mayBePublic: body.magOpenbaar,
      readBack: body.teruggelezen,
      receiptInTalk: body.ontvangstInGesprek,
      earlierNumber: earlier,
      submissionKey: body.sleutel?.toLowerCase() ?? null,
    }),
  );
}

async function received(visit: Visit, intake: Intake): Promise<Response> {
  const contact = await contactReceived(visit.world, visit.actor, intake);
  const names = await look(visit.world, visit.actor, loadNames);
  const owner = names.functions.get(contact.ownerFunctionId as FunctionId);
  const body: z.output<typeof answers.ontvangen> = {
    nummer: contact.number,
    code: contact.code,
    kern: showVillage(names.villages.get(contact.villageId)),
    volgendBerichtUiterlijk: contact.nextMessageBy ?? names.today,
    wie: showFunction(owner!),
  };
  return created(body, `/contacten/${contact.number}`);
}

function partyFrom(body: PartyBody): NewParty {
  return {
    kind: body.soort ?? undefined,
    name: body.naam,
    email: body.email,
    phone: body.telefoon,
    address: body.adres,
    partner: body.via,
    channels: body.kanalen,
    largeType: body.groteLetters,
    readingEase: body.leesgemak ?? undefined,
    language: body.taal ?? undefined,
  };
}

async function open(visit: Visit, { query }: { query: z.output<typeof reasonQuery> }): Promise<Response> {
  return json(
    await opened(visit, query, async (view, contact, access) =>
      showDossier(await loadDossier(view, contact, access), await loadNames(view)),
    ),
  );
}

/** Nothing but a delivered message moves the day: the same sentence as on the screen. */
async function move(visit: Visit, { datum }: z.output<typeof moveBody>): Promise<never> {
  const contact = await contactAt(visit);
  await mustAct(visit, contact);
  return naming({ nextDay: 'datum' }, async () => refuseMovingByHand(contact, datum));
}

function described(contact: Contact, body: DescribeBody): Description {
  const { soort, thema, plaats, vraagAchterDeVraag, publiekeSamenvatting } = body;
  const kept = <T>(said: T | null | undefined, was: T | null): T | null => (said === undefined ? was : said || null);
  return {
    subject: body.onderwerp ?? contact.subject,
    type: kept(soort, contact.type),
    topic: kept<string>(thema, contact.topic),
    place: kept(plaats, contact.place),
    questionBehind: kept(vraagAchterDeVraag, contact.questionBehind),
    urgent: body.spoed ?? contact.urgent,
    visibility: body.zichtbaarheid ?? contact.visibility,
    publicSummary: kept(publiekeSamenvatting, contact.publicSummary),
  };
}
