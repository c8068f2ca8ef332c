import { z } from 'zod';
import type { Expectations } from '#src/modules/contacts/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import { keepable } from './keepable.ts';
import { apiText as text } from './text.ts';
import * as words from './words.ts';

/** What may be sent to the API. What is left out or null counts as not said. */

const typed = (max: number) => z.string().overwrite(keepable).trim().max(max);

const required = (max: number) => typed(max).min(1);
const optional = (max: number) =>
  typed(max)
    .nullish()
    .transform((value) => value || null);
const given = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null);
const day = z.iso.date().transform((value) => value as Day);
const optionalDay = given(day);
const yes = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const optionalChannel = given(words.codeOf(words.channels));

const expectations = z
  .strictObject({
    kunnen: typed(1000).default(''),
    nietKunnen: typed(1000).default(''),
    wanneer: typed(1000).default(''),
    wieBeslist: typed(1000).default(''),
    vanU: typed(1000).default(''),
  })
  .transform(
    ({ kunnen, nietKunnen, wanneer, wieBeslist, vanU }): Expectations => ({
      can: kunnen,
      cannot: nietKunnen,
      when: wanneer,
      decides: wieBeslist,
      weAsk: vanU,
    }),
  );

const partyShape = {
  naam: optional(120),
  telefoon: optional(30),
  email: optional(254),
  adres: z
    .array(typed(120))
    .max(6)
    .nullish()
    .transform((value) => (value ?? []).filter(Boolean)),
  kanalen: z.array(words.codeOf(words.channels)).min(1).max(6).describe(text.fields.channels),
  groteLetters: yes.describe(text.fields.large),
  leesgemak: given(words.codeOf(words.readingEases)),
  taal: given(words.codeOf(words.languages)),
};

interface Reach {
  readonly kanalen: readonly string[];
  readonly telefoon: string | null;
  readonly email: string | null;
  readonly adres: readonly string[];
  readonly via?: string | null;
}

/** Every channel needs where to: all that is missing is said at once. */
function reachable(party: Reach, context: z.core.$RefinementCtx<unknown>): void {
  const needs = { phone: 'telefoon', email: 'email', letter: 'adres', partner: 'via' } as const;
  for (const [channel, field] of Object.entries(needs)) {
    if (party.kanalen.includes(channel) && !party[field]?.length)
      context.addIssue({ code: 'custom', path: [field], message: text.channelNeeds });
  }
}

const party = z
  .strictObject({
    soort: given(words.codeOf(words.partyKinds)),
    via: optional(120).describe(text.fields.via),
    ...partyShape,
  })
  .superRefine(reachable);
export type PartyBody = z.output<typeof party>;

const key = given(z.uuid()).describe(text.fields.key);
const number = optional(20);

export const intakeBody = z.strictObject({
  verhaal: required(10_000),
  kern: required(60),
  melder: party,
  deur: words.codeOf(words.doors).default('phone'),
  onderwerp: optional(120),
  soort: given(words.codeOf(words.contactTypes)),
  thema: given(words.codeOf(words.topics)),
  plaats: optional(200),
  vraagAchterDeVraag: optional(1000),
  spoed: yes,
  magOpenbaar: yes,
  teruggelezen: optional(2000).describe(text.fields.readBack),
  ontvangstInGesprek: given(z.enum(['telefoon', 'bezoek']))
    .transform((word) => (word === null ? null : word === 'bezoek' ? ('visit' as const) : ('phone' as const)))
    .describe(text.fields.receiptInTalk),
  eerderContact: number,
  sleutel: key,
});

const residentDoors = { web: words.doors.web, pictures: words.doors.pictures, callback: words.doors.callback } as const;
const residentChannels = {
  email: words.channels.email,
  letter: words.channels.letter,
  phone: words.channels.phone,
  self: words.channels.self,
} as const;
/** The characters that base64 makes of so many bytes. */
const base64 = (bytes: number) => z.base64().max(Math.ceil(bytes / 3) * 4);

/** What a resident can bring through the web form, in JSON. */
export const doorBody = z
  .strictObject({
    verhaal: optional(10_000),
    deur: words.codeOf(residentDoors).default('web').describe(text.fields.callMe),
    thema: given(words.codeOf(words.topics)),
    plaats: optional(200),
    melder: z
      .strictObject({
        ...partyShape,
        kanalen: z.array(words.codeOf(residentChannels)).min(1).max(4).describe(text.fields.channels),
      })
      .superRefine(reachable),
    magOpenbaar: yes,
    foto: given(base64(15_000_000)).describe(text.fields.photo),
    opname: given(base64(10_000_000)).describe(text.fields.sound),
    sleutel: key,
  })
  .superRefine((body, context) => {
    const calls = body.deur === 'callback';
    if (calls && !body.melder.telefoon)
      context.addIssue({ code: 'custom', path: ['melder', 'telefoon'], message: text.phoneForCall });
    if (!calls && !body.verhaal && !body.foto && !body.opname)
      context.addIssue({ code: 'custom', path: ['verhaal'], message: text.storyOrMedia });
  });
export type DoorBody = z.output<typeof doorBody>;

export const moveBody = z.strictObject({ datum: day });

/** Left out stays what it was; null makes it empty. */
const kept = <S extends z.ZodType>(schema: S) => schema.nullish().describe(text.fields.keeps);

export const describeBody = z.strictObject({
  onderwerp: required(160).optional().describe(text.fields.keeps),
  soort: kept(words.codeOf(words.contactTypes)),
  thema: kept(words.codeOf(words.topics)),
  plaats: kept(typed(200)),
  vraagAchterDeVraag: kept(typed(1000)),
  spoed: z.boolean().optional().describe(text.fields.keeps),
  zichtbaarheid: words.codeOf(words.visibilities).optional().describe(text.fields.keeps),
  publiekeSamenvatting: kept(typed(400)),
});
export type DescribeBody = z.output<typeof describeBody>;

export const messageBody = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('tussenbericht'),
    tekst: required(5000),
    volgendBerichtUiterlijk: day.describe(text.fields.namesDay),
    kanaal: optionalChannel,
    verwachting: given(expectations),
  }),
  z.strictObject({
    soort: z.literal('vraag'),
    tekst: required(5000),
    antwoordUiterlijk: day.describe(text.fields.namesDay),
    kanaal: optionalChannel,
  }),
]);

export const answerBody = z.strictObject({
  soort: words.codeOf(words.answerKinds),
  tekst: required(5000),
  grond: given(words.codeOf(words.grounds)),
  argument: optional(3000),
  watKanWel: optional(3000),
  nietsMogelijkOmdat: optional(3000),
  besluitnemer: optional(200),
  reageren: optional(500),
  laterOp: optionalDay,
  tussenberichten: z
    .array(day)
    .max(24)
    .nullish()
    .transform((days) => days ?? [])
    .describe(text.fields.interimDays),
  vervolgUiterlijk: optionalDay.describe(text.fields.followUpBy),
  kanaal: optionalChannel,
  verwachting: given(expectations),
});
export type AnswerBody = z.output<typeof answerBody>;

export const secondReadingBody = z.strictObject({ akkoord: z.boolean(), toelichting: optional(2000) });
export const readBackBody = z.strictObject({ samenvatting: required(3000), kanaal: words.codeOf(words.channels) });
export const saidBody = z.strictObject({ toelichting: required(2000) });
export const maybeSaidBody = z.strictObject({ toelichting: optional(4000) });
export const linkBody = z.strictObject({ eerderNummer: required(20) });
export const replyBody = z.strictObject({ tekst: required(4000) });
export const maybeReplyBody = z.strictObject({ tekst: optional(4000) });

const feeling = words.codeOf(words.feelings);
export const pulseBody = z.strictObject({ gezien: feeling, gehoord: feeling, erkend: feeling });
