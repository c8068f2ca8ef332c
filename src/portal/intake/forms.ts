import { z } from 'zod';
import { tidyPhone } from '#src/modules/people/index.ts';
import type { Messages } from './text.ts';

const longestStory = 5000;
const longestLine = 120;

/** One line or text; when a field came twice the first counts. */
const line = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().trim().default(''))
  .catch('');

const reachFields = {
  bereik: line,
  telefoon: line,
  email: line,
  straat: line,
  postcode: line,
  plaats: line,
  groot: line,
};

export interface WordsFields {
  verhaal: string;
  bereik: string;
  telefoon: string;
  email: string;
  straat: string;
  postcode: string;
  plaats: string;
  groot: string;
  naam: string;
  foto: string;
  delen: string;
}

export interface PicturesFields {
  foto: string;
  stem: string;
  bereik: string;
  telefoon: string;
}

export interface CallbackFields {
  telefoon: string;
  naam: string;
  wanneer: string;
}

type Wrong = (field: string, sentence: string) => void;
type Context = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void };

function wrongIn(context: Context): Wrong {
  return (field, message) => context.addIssue({ code: 'custom', path: [field], message });
}

export type Reach = { [K in keyof typeof reachFields]: string };

/** Only a story and a way to reach somebody are needed. */
export function wordsForm(text: Messages) {
  return z.object({ verhaal: line, ...reachFields, naam: line, delen: line }).superRefine((typed, context) => {
    const wrong = wrongIn(context);
    if (typed.verhaal === '') wrong('verhaal', text.storyMissing);
    if (typed.verhaal.length > longestStory) wrong('verhaal', text.storyTooLong);
    checkReach(typed, text, wrong);
    if (typed.naam.length > longestLine) wrong('naam', text.nameTooLong);
  });
}

/** Nothing has to be typed but a number, and not even that. */
export function picturesForm(text: Messages) {
  return z.object({ bereik: line, telefoon: line }).superRefine((typed, context) => {
    const wrong = wrongIn(context);
    if (typed.bereik === 'bellen') checkPhone(typed.telefoon, text, wrong);
    else if (typed.bereik !== 'zelf') wrong('bereik', text.reachMissing);
  });
}

export function callbackForm(text: Messages) {
  return z.object({ telefoon: line, naam: line, wanneer: line }).superRefine((typed, context) => {
    const wrong = wrongIn(context);
    checkPhone(typed.telefoon, text, wrong);
    if (typed.naam.length > longestLine) wrong('naam', text.nameTooLong);
    if (typed.wanneer.length > longestLine) wrong('wanneer', text.whenTooLong);
  });
}

function checkReach(typed: Reach, text: Messages, wrong: Wrong): void {
  if (typed.bereik === 'bellen') checkPhone(typed.telefoon, text, wrong);
  else if (typed.bereik === 'email') checkEmail(typed.email, text, wrong);
  else if (typed.bereik === 'brief') checkAddress(typed, text, wrong);
  else if (typed.bereik !== 'zelf') wrong('bereik', text.reachMissing);
}

function checkPhone(typed: string, text: Messages, wrong: Wrong): void {
  if (typed === '') wrong('telefoon', text.phoneMissing);
  else if (tidyPhone(typed) === null) wrong('telefoon', text.phoneWrong);
}

function checkEmail(typed: string, text: Messages, wrong: Wrong): void {
  if (typed === '') wrong('email', text.emailMissing);
  else if (typed.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) wrong('email', text.emailWrong);
}

function checkAddress({ straat, postcode, plaats }: Reach, text: Messages, wrong: Wrong): void {
  if (straat === '' || straat.length > longestLine) wrong('straat', text.streetMissing);
  if (!/^\d{4}\s?[a-z]{2}$/i.test(postcode)) wrong('postcode', text.postcodeMissing);
  if (plaats === '' || plaats.length > longestLine) wrong('plaats', text.townMissing);
}
