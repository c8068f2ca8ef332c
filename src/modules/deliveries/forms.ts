import { z } from 'zod';
import { channelCodes, outcomeCodes, stateCodes } from './codes.ts';
import { screenText as text } from './screens.text.ts';

export const longestNote = 300;

const note = z.string().trim().max(longestNote, text.noteTooLong(longestNote)).default('');

/** What somebody tells about a delivery, on a screen or through the API. */
export const outcomeForm = z.object({
  uitkomst: z.enum(outcomeCodes, text.noSuchOutcome),
  toelichting: note.describe('Wat u erbij wilt zeggen. Schrijf geen namen of adressen op.'),
  pogingen: z
    .union(
      [
        z.int(text.attemptsWrong),
        z
          .string()
          .regex(/^\d{1,4}$/, text.attemptsWrong)
          .transform(Number),
      ],
      text.attemptsWrong,
    )
    .pipe(z.int().min(0, text.attemptsWrong))
    .optional()
    .describe('Hoeveel pogingen u zag. Zijn het er inmiddels meer, dan telt deze niet nog een keer.'),
});
export type OutcomeForm = z.output<typeof outcomeForm>;

const number = (sentence: string, most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, sentence)
    .default(usual);

export const listQuery = z.object({
  kanaal: z.enum(Object.values(channelCodes), text.unknownChannel).optional(),
  status: z.enum(Object.values(stateCodes), text.unknownState).optional(),
  kern: z
    .string()
    .max(60, text.unknownVillage)
    .optional()
    .describe('Korte naam van een van uw kernen, zoals in het adres'),
  page: number(text.whole, 999_999, 1),
  pageSize: number(text.pageSize, 100, 20),
});
export type ListQuery = z.output<typeof listQuery>;

/** Query keys without a value count as not given. */
export function given(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...query].filter(([, value]) => value !== ''));
}
