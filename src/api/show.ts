import type { z } from 'zod';
import {
  type Access,
  type Answer,
  type Contact,
  type Expectations,
  type Message,
  needsSecondReader,
  statusOf,
} from '#src/modules/contacts/index.ts';
import type { Delivery } from '#src/modules/deliveries/index.ts';
import { type FunctionId, type FunctionNow, functionsNow, type Party } from '#src/modules/people/index.ts';
import { type Village, type VillageId, villages } from '#src/modules/villages/index.ts';
import { type Day, daysBetween } from '#src/platform/calendar/index.ts';
import type { Look } from '#src/platform/work.ts';
import type * as answers from './answers.ts';
import * as words from './words.ts';

/** The names that many answers need. */
export interface Names {
  readonly today: Day;
  readonly villages: ReadonlyMap<VillageId, Village>;
  readonly functions: ReadonlyMap<FunctionId, FunctionNow>;
}

export async function loadNames(view: Look): Promise<Names> {
  const [all, functions] = await Promise.all([villages(view), functionsNow(view)]);
  return {
    today: view.today,
    villages: new Map(all.map((village) => [village.id, village])),
    functions: new Map(functions.map((one) => [one.id, one])),
  };
}

export function showVillage(village: Village | undefined): z.output<typeof answers.kernKort> {
  return { slug: village?.slug ?? '', naam: village?.name ?? '' };
}

export function showFunction(func: FunctionNow): z.output<typeof answers.functie> {
  return { slug: func.slug, naam: func.title, voornaam: func.holder?.firstName ?? null, telefoon: func.phone };
}

function functionOrNull(names: Names, id: FunctionId | null): z.output<typeof answers.functie> | null {
  const func = id ? names.functions.get(id) : undefined;
  return func ? showFunction(func) : null;
}

const nowhere = { slug: '', naam: '', voornaam: null, telefoon: '' };

function wordFor<const M extends Readonly<Record<string, string>>>(map: M, code: string | null): M[keyof M] | null {
  return code === null ? null : ((map[code] ?? null) as M[keyof M] | null);
}

export function daysLate(nextMessageBy: Day | null, today: Day): number {
  return nextMessageBy ? Math.max(0, daysBetween(nextMessageBy, today)) : 0;
}

export function showContact(contact: Contact, names: Names): answers.ContactKort {
  return {
    nummer: contact.number,
    kern: showVillage(names.villages.get(contact.villageId)),
    onderwerp: contact.subject,
    soort: wordFor(words.contactTypes, contact.type),
    thema: wordFor(words.topics, contact.topic),
    deur: words.doors[contact.door],
    spoed: contact.urgent,
    status: words.statuses[statusOf(contact, names.today)],
    eigenaar: functionOrNull(names, contact.ownerFunctionId) ?? nowhere,
    ontvangenOp: contact.receivedAt,
    volgendBerichtUiterlijk: contact.nextMessageBy,
    dagenTeLaat: daysLate(contact.nextMessageBy, names.today),
    gezien: contact.seenAt,
    gehoord: contact.heardAt,
    erkend: contact.acknowledgedAt,
    antwoord: wordFor(words.answerKinds, contact.outcome),
    wachtTot: contact.waitingUntil,
    laterTot: contact.laterUntil,
    afgeslotenOp: contact.closedAt,
    afgeslotenAls: wordFor(words.closedAs, contact.closedAs),
  };
}

export interface Dossier {
  readonly contact: Contact;
  readonly access: Access;
  readonly party: Party;
  readonly earlier: Contact | null;
  readonly reopenUntil: Day | null;
  readonly attachments: readonly {
    readonly id: string;
    readonly messageId: string | null;
    readonly kind: string;
    readonly mediaType: string;
    readonly seconds: number | null;
    readonly fromResident: boolean;
    readonly createdAt: string;
  }[];
  readonly replies: readonly { readonly body: string; readonly createdAt: string }[];
}

export function showDossier(dossier: Dossier, names: Names): answers.ContactAnswer {
  const { contact, access, party, earlier, reopenUntil, attachments, replies } = dossier;
  return {
    ...showContact(contact, names),
    toegang: wordFor(words.accesses, access) ?? words.accesses.own,
    code: contact.code,
    verhaal: contact.story,
    samenvatting: contact.summary,
    vraagAchterDeVraag: contact.questionBehind,
    plaats: contact.place,
    zichtbaarheid: words.visibilities[contact.visibility],
    publiekeSamenvatting: contact.publicSummary,
    magOpenbaar: contact.mayBePublic,
    melder: showParty(party),
    heropendOp: contact.reopenedAt,
    heropenenTot: reopenUntil,
    uitgelegdOp: contact.explainedAt,
    eerderContact: earlier?.number ?? null,
    bijlagen: attachments.map((item) => ({
      id: item.id,
      soort: item.kind === 'photo' ? words.attachmentKinds.photo : words.attachmentKinds.sound,
      mediatype: item.mediaType,
      seconden: item.seconds,
      vanInwoner: item.fromResident,
      bericht: item.messageId,
      toegevoegdOp: item.createdAt,
    })),
    reacties: replies.map((reply) => ({ tekst: reply.body, op: reply.createdAt })),
  };
}

function showParty(party: Party): z.output<typeof answers.melder> {
  return {
    soort: words.partyKinds[party.kind],
    naam: party.name,
    telefoon: party.phone,
    email: party.email,
    adres: [...party.address],
    via: party.partner,
    kanalen: party.channels.map((channel) => words.channels[channel]),
    groteLetters: party.largeType,
    leesgemak: words.readingEases[party.readingEase],
    taal: words.languages[party.language],
  };
}

export function showExpectations(expectations: Expectations | null): z.output<typeof answers.verwachting> | null {
  if (!expectations) return null;
  const { can, cannot, when, decides, weAsk } = expectations;
  return { kunnen: can, nietKunnen: cannot, wanneer: when, wieBeslist: decides, vanU: weAsk };
}

export function showMessage(message: Message, deliveries: readonly Delivery[], names: Names): answers.Bericht {
  return {
    id: message.id,
    soort: words.messageKinds[message.kind],
    tekst: message.body,
    noemtDag: message.namesDay,
    verwachting: showExpectations(message.expectations),
    antwoord: message.answerId,
    van: functionOrNull(names, message.functionId),
    geschrevenOp: message.createdAt,
    bezorgdOp: message.deliveredAt,
    bezorgdVia: wordFor(words.channels, message.deliveredVia),
    verschoofVan: message.movedFrom,
    ingetrokkenOp: message.cancelledAt,
    bezorgingen: deliveries
      .filter(({ subjectId }) => subjectId === message.id)
      .map(({ id, channel, state, dueBy }) => ({
        id,
        kanaal: words.channels[channel],
        status: words.deliveryStates[state],
        uiterlijk: dueBy,
      })),
  };
}

export function answerParts(answer: Answer) {
  return {
    soort: words.answerKinds[answer.kind],
    tekst: answer.body,
    grond: wordFor(words.grounds, answer.ground),
    argument: answer.argument,
    watKanWel: answer.whatIsPossible,
    nietsMogelijkOmdat: answer.nothingPossibleBecause,
    besluitnemer: answer.decider,
    reageren: answer.howToRespond,
    laterOp: answer.laterUntil,
    tussenberichten: [...answer.interimDays],
    vervolgUiterlijk: answer.followUpBy,
  };
}

export function showAnswer(
  answer: Answer,
  contact: Contact,
  messages: readonly Message[],
  names: Names,
): answers.AntwoordAnswer {
  const message = messages.find(({ answerId }) => answerId === answer.id) ?? null;
  return {
    id: answer.id,
    nummer: contact.number,
    ...answerParts(answer),
    van: functionOrNull(names, answer.functionId),
    gegevenOp: answer.createdAt,
    wachtOpTweedeLezer: needsSecondReader(answer) && !answer.secondReadAt,
    tweedeLezing: answer.secondReadAt
      ? {
          door: functionOrNull(names, answer.secondReaderId),
          op: answer.secondReadAt,
          akkoord: answer.secondReaderAgrees ?? false,
          toelichting: answer.secondReaderNote || null,
        }
      : null,
    bericht: message?.id ?? null,
    bezorgdOp: message?.deliveredAt ?? null,
  };
}
