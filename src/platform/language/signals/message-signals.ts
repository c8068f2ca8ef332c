import { nl } from '../text.ts';
import type { CheckOptions, Signal, SignalKind } from '../types.ts';

const addressed = /(?<!\p{L})(?:u|uw|uzelf|je|jij|jou|jouw|jullie)(?!\p{L})/iu;
const month = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const namesDay = new RegExp(
  String.raw`(?<!\p{L})(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|vandaag|morgen|\d{1,2} (?:${month})|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d{2}-\d{2})(?!\p{L})`,
  'iu',
);
const namesPerson = new RegExp(
  [
    String.raw`(?<!\p{L})(?:[Ii]k|[Mm]ij|[Mm]ijn)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:collega|mevrouw|meneer|heer|medewerker|naar|bij|met|is|heet) \p{Lu}\p{Ll}+`,
    String.raw`[Gg]roet(?:en|jes)?,?\s+\p{Lu}\p{Ll}+`,
  ].join('|'),
  'u',
);
const doing =
  'bel|belt|bellen|hoor|hoort|krijg|krijgt|kunt|kom|komt|komen|laat|laten|stuur|stuurt|sturen|ga|gaat|gaan|zal|zullen|zoek|zoekt|zoeken|vraag|vraagt|vragen|maak|maakt|maken|kijk|kijkt|kijken|mail|mailt|mailen|schrijf|schrijft|schrijven|praat|praten|overleg|overlegt|beslis|beslist|beslissen|mag|mogen|kies|kiest|kiezen';
const nextStep = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ik|wij|we|u|hij|zij|collega|\p{Lu}\p{Ll}+) (?:${doing})|(?:${doing}) (?:ik|wij|we|u|hij|zij|collega)|(?:volgende|eerste) stap)(?!\p{L})`,
  'iu',
);
const asksReader = /(?:^|[.!?:]\s+)(?:bel|mail|schrijf|kom|laat|stuur|vraag|kies)(?!\p{L})/iu;
/** From here on a text that is not a message should speak to its reader too. */
const textThatAddresses = 50;

/** What a text misses; all but "u" only for a message to somebody. */
export function missingSignals(text: string, words: number, options: CheckOptions): Signal[] {
  if (words === 0) return [];
  const isMessage = options.message === true;
  return [
    ...missing('no-u', (isMessage || words >= textThatAddresses) && !addressed.test(text), nl.noYou),
    ...missing('no-date', isMessage && !namesDay.test(text), nl.noDate),
    ...missing('no-person', isMessage && !namesPerson.test(text), nl.noPerson),
    ...missing('no-next-step', isMessage && !nextStep.test(text) && !asksReader.test(text), nl.noNextStep),
  ];
}

/** One signal with an empty range when something is absent. */
export function missing(kind: SignalKind, absent: boolean, advice: string): Signal[] {
  return absent ? [{ kind, start: 0, end: 0, text: '', advice }] : [];
}
