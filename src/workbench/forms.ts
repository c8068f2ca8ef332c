import { z } from 'zod';
import { answerKinds, contactTypes, grounds, visibilities } from '#src/modules/contacts/index.ts';
import { type Day, parseDay } from '#src/platform/calendar/index.ts';
import { parseId } from '#src/platform/ids.ts';
import { workText as text } from './text.ts';

const words = (max: number) => z.string().trim().max(max, text.tooLong(max));
const optional = (max: number) =>
  words(max)
    .default('')
    .transform((value) => value || null);
const required = (max: number, sentence = text.nothingYet) => words(max).min(1, sentence);

/** A day as people type it, or as a date field sends it. */
export const dayField = z.string().transform((value, context): Day => {
  const day = parseDay(value.trim());
  if (!day) context.addIssue({ code: 'custom', message: text.dayUnknown });
  return day ?? ('' as Day);
});
const optionalDay = z
  .string()
  .default('')
  .transform((value, context): Day | null => {
    if (!value.trim()) return null;
    const day = parseDay(value.trim());
    if (!day) context.addIssue({ code: 'custom', message: text.dayUnknown });
    return day;
  });
const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'ja');
const channel = z.enum(['email', 'letter', 'phone', 'visit', 'partner', 'self'], text.choose);
const optionalChannel = channel
  .or(z.literal(''))
  .default('')
  .transform((value) => value || null);

/** Phone intake, and letters, cards and visits typed over: one form. */
export const intakeForm = z
  .object({
    sleutel: z
      .string()
      .default('')
      .transform((value) => parseId<'submission'>(value)),
    story: required(10_000),
    subject: optional(120),
    door: z.enum(['phone', 'letter', 'card', 'visit', 'partner'], text.choose).default('phone'),
    village: required(60, text.villageMissing),
    kind: z
      .enum(['resident', 'nameless', 'association', 'organisation', 'key_person'], text.choose)
      .default('resident'),
    name: optional(120),
    phone: optional(30),
    email: optional(254),
    address: optional(400),
    partner: optional(120),
    channel,
    also: optionalChannel,
    largeType: ticked,
    type: z
      .enum([...contactTypes, ''])
      .default('')
      .transform((value) => value || null),
    topic: optional(40),
    place: optional(200),
    questionBehind: optional(1000),
    readBack: optional(2000),
    readBackRight: ticked,
    receiptGiven: ticked,
    urgent: ticked,
    earlier: optional(20),
    party: optional(40),
  })
  .superRefine((form, context) => {
    const used = [form.channel, form.also];
    const need = (field: 'phone' | 'email' | 'address' | 'partner', when: string) => {
      if (!form.party && used.includes(when as 'phone') && !form[field])
        context.addIssue({ code: 'custom', path: [field], message: text.reachMissing });
    };
    need('phone', 'phone');
    need('email', 'email');
    need('address', 'letter');
    need('partner', 'partner');
    if (form.email && !z.email().safeParse(form.email).success)
      context.addIssue({ code: 'custom', path: ['email'], message: text.emailWrong });
  });
export type IntakeForm = z.output<typeof intakeForm>;

const expectationFields = {
  can: optional(1000),
  cannot: optional(1000),
  when: optional(1000),
  decides: optional(1000),
  weAsk: optional(1000),
};

export const interimForm = z.object({
  body: required(5000),
  nextDay: dayField,
  channel: optionalChannel,
  ...expectationFields,
});
export const askForm = z.object({ question: required(5000), answerBy: dayField, channel: optionalChannel });

const days = z
  .string()
  .default('')
  .transform((value, context): Day[] => {
    const found = value
      .split(/[\n,;]+/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => parseDay(part));
    if (found.includes(null)) context.addIssue({ code: 'custom', message: text.dayUnknown });
    return found.filter((day): day is Day => day !== null);
  });

export const answerForm = z.object({
  kind: z.enum(answerKinds, text.choose),
  body: required(5000),
  ground: z
    .enum([...grounds, ''], text.choose)
    .default('')
    .transform((value) => value || null),
  argument: optional(3000),
  whatIsPossible: optional(3000),
  nothingPossibleBecause: optional(3000),
  decider: optional(200),
  howToRespond: optional(500),
  laterUntil: optionalDay,
  interimDays: days,
  followUpBy: optionalDay,
  channel: optionalChannel,
  ...expectationFields,
});

/** How somebody is called and reached; the first channel is the one they like best. */
export const personForm = z.object({
  name: optional(120),
  phone: optional(30),
  email: optional(254),
  address: optional(400),
  partner: optional(120),
  channel,
  also: optionalChannel,
  largeType: ticked,
});

export const readBackForm = z.object({ summary: required(3000), channel });
export const describeForm = z.object({
  subject: required(160),
  type: z
    .enum([...contactTypes, ''])
    .default('')
    .transform((value) => value || null),
  topic: optional(40),
  place: optional(200),
  questionBehind: optional(1000),
  urgent: ticked,
  visibility: z.enum(visibilities, text.choose),
  publicSummary: optional(400),
});
export const moveForm = z.object({ day: dayField });
export const saidForm = z.object({ said: required(2000) });
export const linkForm = z.object({ earlier: required(20) });
export const secondReadForm = z.object({ verdict: z.enum(['agree', 'disagree'], text.choose), note: optional(2000) });

/** The five expectations out of a form; null when nothing was filled in. */
export function expectationsOf(form: {
  can: string | null;
  cannot: string | null;
  when: string | null;
  decides: string | null;
  weAsk: string | null;
}) {
  const { can, cannot, when, decides, weAsk } = form;
  if (!can && !cannot && !when && !decides && !weAsk) return null;
  return { can: can ?? '', cannot: cannot ?? '', when: when ?? '', decides: decides ?? '', weAsk: weAsk ?? '' };
}
