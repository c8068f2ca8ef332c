import { z } from 'zod';
import type {
  Access,
  AnswerKind,
  ContactType,
  Door,
  Ground,
  Ladder,
  MessageKind,
  Status,
  Topic,
  Visibility,
} from '#src/modules/contacts/index.ts';
import type { DeliveryState } from '#src/modules/deliveries/index.ts';
import type { Channel, PartyKind, PartyLanguage, ReadingEase } from '#src/modules/people/index.ts';
import type { Language } from '#src/platform/http/route.ts';
import { apiText as text } from './text.ts';

/** The Dutch words of the API for the codes of the domain. Every one of them stands in docs/glossary.md. */

export const doors = {
  web: 'website',
  pictures: 'plaatjes',
  phone: 'telefoon',
  letter: 'brief',
  card: 'kaartje',
  visit: 'bezoek',
  partner: 'partner',
  callback: 'belMij',
} as const satisfies Record<Door, string>;

export const contactTypes = {
  question: 'vraag',
  wish: 'wens',
  idea: 'idee',
  concern: 'zorg',
  complaint: 'klacht',
  compliment: 'compliment',
} as const satisfies Record<ContactType, string>;

export const topics = {
  roads: 'weg',
  green: 'groen',
  water: 'water',
  lighting: 'licht',
  waste: 'afval',
  traffic: 'verkeer',
  play: 'spelen',
  'village-hall': 'dorpshuis',
  care: 'zorg',
  'travel-documents': 'vervoer',
  safety: 'veilig',
  other: 'anders',
} as const satisfies Record<Topic['slug'], string>;

export const statuses = {
  received: 'ontvangen',
  confirmed: 'bevestigd',
  understood: 'begrepen',
  in_progress: 'inBehandeling',
  waiting_for_resident: 'wachtOpInwoner',
  later: 'later',
  answered: 'beantwoord',
  reopened: 'heropend',
  finished: 'afgerond',
  withdrawn: 'ingetrokken',
} as const satisfies Record<Status, string>;

export const visibilities = {
  officer: 'kernambtenaar',
  needed: 'wieHetNodigHeeft',
  public_nameless: 'iedereenZonderNaam',
} as const satisfies Record<Visibility, string>;

export const messageKinds = {
  receipt: 'ontvangstbericht',
  interim: 'tussenbericht',
  question: 'vraag',
  answer: 'antwoord',
  reminder: 'herinnering',
} as const satisfies Record<MessageKind, string>;

export const answerKinds = {
  yes: 'ja',
  partly: 'deels',
  later: 'later',
  no: 'nee',
  residents_themselves: 'inwonersZelf',
  not_ours: 'nietVanOns',
} as const satisfies Record<AnswerKind, string>;

export const grounds = {
  money: 'geld',
  rules: 'regels',
  safety: 'veiligheid',
  ownership: 'eigendom',
  support: 'draagvlak',
  capacity: 'capaciteit',
  policy: 'beleid',
} as const satisfies Record<Ground, string>;

export const channels = {
  email: 'e-mail',
  letter: 'brief',
  phone: 'telefoon',
  visit: 'bezoek',
  partner: 'partner',
  self: 'volgpagina',
} as const satisfies Record<Channel, string>;

export const deliveryStates = {
  waiting: 'klaargezet',
  sending: 'onderweg',
  in_batch: 'in-stapel',
  delivered: 'bezorgd',
  failed: 'mislukt',
  possibly_sent: 'misschien-bezorgd',
  cancelled: 'gestopt',
  bounced: 'teruggekomen',
} as const satisfies Record<DeliveryState, string>;

export const partyKinds = {
  resident: 'inwoner',
  nameless: 'naamloos',
  association: 'vereniging',
  organisation: 'organisatie',
  key_person: 'sleutelpersoon',
} as const satisfies Record<PartyKind, string>;

export const readingEases = {
  pictures: 'plaatjes',
  simple: 'eenvoudig',
  ordinary: 'gewoon',
} as const satisfies Record<ReadingEase, string>;

export const languages = { nl: 'nl', en: 'en', pl: 'pl' } as const satisfies Record<PartyLanguage & Language, string>;

export const rungs = {
  officer: 'kernambtenaar',
  deputy: 'vervanger',
  team_manager: 'teammanager',
} as const satisfies Record<Ladder, string>;

export const accesses = {
  own: 'eigen',
  escalated: 'opgeschaald',
  with_reason: 'metReden',
} as const satisfies Record<Exclude<Access, 'none'>, string>;

export const actorKinds = { staff: 'medewerker', resident: 'inwoner', system: 'systeem' } as const;

export const closedAs = { finished: 'afgerond', withdrawn: 'ingetrokken' } as const;

export const attachmentKinds = { photo: 'foto', sound: 'opname' } as const;

export const feelings = { yes: 'ja', partly: 'beetje', no: 'nee' } as const;

/** What the history of a contact tells. */
export const facts = {
  received: 'ontvangen',
  read_back_confirmed: 'teruggelezen',
  described: 'beschreven',
  message_written: 'berichtGeschreven',
  message_delivered: 'berichtBezorgd',
  message_returned: 'berichtKwamTerug',
  answer_given: 'antwoordGegeven',
  second_read: 'tweedeLezing',
  resident_replied: 'inwonerReageerde',
  in_silence: 'inStilte',
  reopened: 'heropend',
  linked: 'gekoppeld',
  withdraw_asked: 'intrekkenGevraagd',
  withdrawn: 'ingetrokken',
  finished: 'afgerond',
  pseudonymised: 'persoonWeggehaald',
} as const;

/** The five parts of what a resident may expect. */
export const expectationFields = {
  can: 'kunnen',
  cannot: 'nietKunnen',
  when: 'wanneer',
  decides: 'wieBeslist',
  weAsk: 'vanU',
} as const;

/** How the fields of the domain are called in what is sent to the API, so that a refusal names the right one. */
export const fields = {
  ...prefixed('verwachting', expectationFields),
  body: 'tekst',
  nextDay: 'volgendBerichtUiterlijk',
  channel: 'kanaal',
  kind: 'soort',
  ground: 'grond',
  argument: 'argument',
  whatIsPossible: 'watKanWel',
  nothingPossibleBecause: 'nietsMogelijkOmdat',
  decider: 'besluitnemer',
  howToRespond: 'reageren',
  laterUntil: 'laterOp',
  interimDays: 'tussenberichten',
  followUpBy: 'vervolgUiterlijk',
  summary: 'samenvatting',
  publicSummary: 'publiekeSamenvatting',
  said: 'toelichting',
  note: 'toelichting',
  earlier: 'eerderNummer',
  reason: 'reden',
  code: 'code',
  story: 'verhaal',
  photo: 'foto',
  sound: 'opname',
  name: 'melder.naam',
  email: 'melder.email',
  phone: 'melder.telefoon',
  address: 'melder.adres',
  partner: 'melder.via',
  channels: 'melder.kanalen',
} as const;

/** Every list of words, by the name that it has in the API: the glossary has a line for each word. */
export const vocabulary = {
  deur: doors,
  soort: contactTypes,
  thema: topics,
  status: statuses,
  zichtbaarheid: visibilities,
  'soort bericht': messageKinds,
  'soort antwoord': answerKinds,
  grond: grounds,
  kanaal: channels,
  'status van een bezorging': deliveryStates,
  'soort melder': partyKinds,
  leesgemak: readingEases,
  taal: languages,
  trede: rungs,
  toegang: accesses,
  'wie deed het': actorKinds,
  'afgesloten als': closedAs,
  bijlage: attachmentKinds,
  ervaring: feelings,
  feit: facts,
  verwachting: expectationFields,
  veld: fields,
} as const satisfies Record<string, Readonly<Record<string, string>>>;

function prefixed<const M extends Record<string, string>>(prefix: string, map: M): { [K in keyof M]: string } {
  return Object.fromEntries(Object.entries(map).map(([key, word]) => [key, `${prefix}.${word}`])) as {
    [K in keyof M]: string;
  };
}

type Words = Readonly<Record<string, string>>;
type WordOf<M extends Words> = M[keyof M];

/** A schema that shows the Dutch words, for what the API answers. */
export function wordOf<const M extends Words>(map: M): z.ZodEnum<{ [W in WordOf<M>]: W }> {
  return z.enum(Object.values(map) as [WordOf<M>, ...WordOf<M>[]], text.chooseFrom(Object.values(map))) as never;
}

/** A schema that takes a Dutch word and gives the code of the domain. */
export function codeOf<const M extends Words>(map: M) {
  return wordOf(map).transform((word): keyof M & string => toCode(map, String(word)));
}

/** The code that belongs to a word. Throws RangeError when the list has no such word. */
export function toCode<const M extends Words>(map: M, word: string): keyof M & string {
  const code = Object.keys(map).find((key) => map[key] === word);
  if (code === undefined) throw new RangeError(`No such word: ${word}`);
  return code;
}
