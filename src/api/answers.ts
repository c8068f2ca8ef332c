import { z } from 'zod';
import { collection } from './paging.ts';
import { apiText as text } from './text.ts';
import * as words from './words.ts';

/** What the API answers. Days are `date`, moments are `date-time` in UTC. */

const moment = z.iso.datetime();
const day = z.iso.date();
const number = z.string();

export const kernKort = z.object({ slug: z.string(), naam: z.string() }).meta({ id: 'KernKort' });

export const functie = z
  .object({ slug: z.string(), naam: z.string(), voornaam: z.string().nullable(), telefoon: z.string() })
  .meta({ id: 'Functie' });

const contactShape = {
  nummer: number,
  kern: kernKort,
  onderwerp: z.string(),
  soort: words.wordOf(words.contactTypes).nullable(),
  thema: words.wordOf(words.topics).nullable(),
  deur: words.wordOf(words.doors),
  spoed: z.boolean(),
  status: words.wordOf(words.statuses),
  eigenaar: functie,
  ontvangenOp: moment,
  volgendBerichtUiterlijk: day.nullable().describe(text.fields.nextMessageBy),
  dagenTeLaat: z.int(),
  gezien: moment.nullable(),
  gehoord: moment.nullable(),
  erkend: moment.nullable(),
  antwoord: words.wordOf(words.answerKinds).nullable(),
  wachtTot: day.nullable(),
  laterTot: day.nullable(),
  afgeslotenOp: moment.nullable(),
  afgeslotenAls: words.wordOf(words.closedAs).nullable(),
};

export const contactKort = z.object(contactShape).meta({ id: 'ContactKort' });
export type ContactKort = z.output<typeof contactKort>;
export const contacten = collection(contactKort);

export const verwachting = z
  .object({ kunnen: z.string(), nietKunnen: z.string(), wanneer: z.string(), wieBeslist: z.string(), vanU: z.string() })
  .meta({ id: 'Verwachting' });

export const melder = z
  .object({
    soort: words.wordOf(words.partyKinds),
    naam: z.string().nullable(),
    telefoon: z.string().nullable(),
    email: z.string().nullable(),
    adres: z.array(z.string()),
    via: z.string().nullable(),
    kanalen: z.array(words.wordOf(words.channels)),
    groteLetters: z.boolean(),
    leesgemak: words.wordOf(words.readingEases),
    taal: words.wordOf(words.languages),
  })
  .meta({ id: 'Melder' });

export const bijlage = z
  .object({
    id: z.uuid(),
    soort: words.wordOf(words.attachmentKinds),
    mediatype: z.string(),
    seconden: z.number().nullable(),
    vanInwoner: z.boolean(),
    bericht: z.uuid().nullable(),
    toegevoegdOp: moment,
  })
  .meta({ id: 'Bijlage' });

export const contact = z
  .object({
    ...contactShape,
    toegang: words.wordOf(words.accesses),
    code: z.string().describe(text.fields.code),
    verhaal: z.string(),
    samenvatting: z.string().nullable(),
    vraagAchterDeVraag: z.string().nullable(),
    plaats: z.string().nullable(),
    zichtbaarheid: words.wordOf(words.visibilities),
    publiekeSamenvatting: z.string().nullable(),
    magOpenbaar: z.boolean(),
    melder,
    heropendOp: moment.nullable(),
    heropenenTot: day.nullable(),
    uitgelegdOp: moment.nullable(),
    eerderContact: number.nullable(),
    bijlagen: z.array(bijlage),
    reacties: z.array(z.object({ tekst: z.string(), op: moment })),
  })
  .meta({ id: 'Contact' });
export type ContactAnswer = z.output<typeof contact>;

export const ontvangen = z
  .object({
    nummer: number,
    code: z.string().describe(text.fields.code),
    kern: kernKort,
    volgendBerichtUiterlijk: day,
    wie: functie,
  })
  .meta({ id: 'Ontvangen' });

export const bezorgingKort = z
  .object({
    id: z.uuid(),
    kanaal: words.wordOf(words.channels),
    status: words.wordOf(words.deliveryStates),
    uiterlijk: day,
  })
  .meta({ id: 'BezorgingKort' });

export const bericht = z
  .object({
    id: z.uuid(),
    soort: words.wordOf(words.messageKinds),
    tekst: z.string(),
    noemtDag: day.nullable().describe(text.fields.namesDay),
    verwachting: verwachting.nullable(),
    antwoord: z.uuid().nullable(),
    van: functie.nullable(),
    geschrevenOp: moment,
    bezorgdOp: moment.nullable(),
    bezorgdVia: words.wordOf(words.channels).nullable(),
    verschoofVan: day.nullable().describe(text.fields.movedFrom),
    ingetrokkenOp: moment.nullable(),
    bezorgingen: z.array(bezorgingKort),
  })
  .meta({ id: 'Bericht' });
export type Bericht = z.output<typeof bericht>;
export const berichten = collection(bericht);

const antwoordShape = {
  soort: words.wordOf(words.answerKinds),
  tekst: z.string(),
  grond: words.wordOf(words.grounds).nullable(),
  argument: z.string().nullable(),
  watKanWel: z.string().nullable(),
  nietsMogelijkOmdat: z.string().nullable(),
  besluitnemer: z.string().nullable(),
  reageren: z.string().nullable(),
  laterOp: day.nullable(),
  tussenberichten: z.array(day),
  vervolgUiterlijk: day.nullable(),
};

const tweedeLezing = z
  .object({ door: functie.nullable(), op: moment, akkoord: z.boolean(), toelichting: z.string().nullable() })
  .meta({ id: 'TweedeLezing' });

export const antwoord = z
  .object({
    id: z.uuid(),
    nummer: number,
    ...antwoordShape,
    van: functie.nullable(),
    gegevenOp: moment,
    wachtOpTweedeLezer: z.boolean().describe(text.fields.waitsForReader),
    tweedeLezing: tweedeLezing.nullable(),
    bericht: z.uuid().nullable(),
    bezorgdOp: moment.nullable(),
  })
  .meta({ id: 'Antwoord' });
export type AntwoordAnswer = z.output<typeof antwoord>;
export const antwoorden = collection(antwoord);

/** For somebody who reads along: with the story, so that it can be judged. */
export const antwoordMetVerhaal = antwoord
  .extend({ onderwerp: z.string(), verhaal: z.string() })
  .meta({ id: 'AntwoordMetVerhaal' });

export const lezing = z
  .object({ functie: z.string().nullable(), op: moment, wat: z.string(), reden: z.string().nullable() })
  .meta({ id: 'Lezing' });
export const lezingen = collection(lezing);

export const gebeurtenis = z
  .object({
    op: moment,
    feit: z.string(),
    wie: z.string(),
    soortWie: words.wordOf(words.actorKinds),
    gegevens: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
  })
  .meta({ id: 'Gebeurtenis' });
export type Gebeurtenis = z.output<typeof gebeurtenis>;
export const tijdlijn = collection(gebeurtenis);

export const werk = z
  .object({
    nummer: number,
    kern: kernKort,
    onderwerp: z.string(),
    volgendBerichtUiterlijk: day.nullable(),
    dagenTeLaat: z.int(),
    trede: words.wordOf(words.rungs).nullable().describe(text.fields.rung),
  })
  .meta({ id: 'Werk' });
export type Werk = z.output<typeof werk>;

const bezorgwerk = werk
  .extend({ bezorging: z.uuid(), kanaal: words.wordOf(words.channels), status: words.wordOf(words.deliveryStates) })
  .meta({ id: 'Bezorgwerk' });
export type Bezorgwerk = z.output<typeof bezorgwerk>;
const meelezen = werk.extend({ antwoord: z.uuid() }).meta({ id: 'Meelezen' });

export const werklijst = z
  .object({
    datum: day,
    functie,
    aantallen: z
      .object({ open: z.int(), inStilte: z.int(), vandaag: z.int(), bijna: z.int(), wachtOpInwoner: z.int() })
      .describe(text.fields.counts),
    inStilte: z.array(werk),
    vandaag: z.array(werk),
    bijna: z.array(werk),
    wachtOpInwoner: z.array(werk.extend({ wachtTot: day }).meta({ id: 'WerkDatWacht' })),
    teBellen: z.array(bezorgwerk),
    brieven: z.array(bezorgwerk),
    nietAangekomen: z.array(bezorgwerk),
    tweedeLezer: z.array(meelezen),
    opgeschaald: z.array(werk).describe(text.fields.escalated),
    vervangt: z.array(z.object({ naam: z.string(), totEnMet: day })),
    drukte: z.int().nullable().describe(text.fields.occupied),
  })
  .meta({ id: 'Werklijst' });
export type Werklijst = z.output<typeof werklijst>;

const volgAntwoord = z.object({ ...antwoordShape, bezorgdOp: moment }).meta({ id: 'VolgAntwoord' });

export const volgcode = z
  .object({
    nummer: number,
    kern: kernKort,
    onderwerp: z.string().nullable().describe(text.fields.subjectShown),
    status: words.wordOf(words.statuses),
    volgendBerichtUiterlijk: day.nullable().describe(text.fields.nextMessageBy),
    teLaat: z.boolean(),
    wie: functie,
    gezien: day.nullable(),
    gehoord: day.nullable(),
    erkend: day.nullable(),
    gedaan: z.array(
      z
        .object({
          op: moment,
          soort: words.wordOf(words.messageKinds),
          via: words.wordOf(words.channels),
          tekst: z.string().nullable(),
        })
        .meta({ id: 'Gedaan' }),
    ),
    verwachting: verwachting.nullable(),
    vraag: z.object({ tekst: z.string(), antwoordUiterlijk: day }).nullable(),
    antwoord: volgAntwoord.nullable(),
    afgeslotenOp: day.nullable(),
    heropenenTot: day.nullable(),
  })
  .meta({ id: 'Volgcode' });
export type Volgcode = z.output<typeof volgcode>;

export const heropening = z
  .object({
    nummer: number,
    code: z.string(),
    nieuwContact: z.boolean().describe(text.fields.newCode),
    volgendBerichtUiterlijk: day,
  })
  .meta({ id: 'HeropeningMetCode' });

export const volgLezing = z
  .object({ functie: z.string().nullable(), op: day, reden: z.string().nullable() })
  .meta({ id: 'VolgLezing' });
export const volgLezingen = collection(volgLezing);

export const reactie = z.object({ nummer: number, ontvangenOp: moment }).meta({ id: 'Reactie' });
export const openapiDocument = z.looseObject({ openapi: z.string() });
