import { nl } from '../text.ts';
import type { CheckOptions, Signal } from '../types.ts';
import { missing } from './message-signals.ts';

type Advise = (phrase: string) => string;

/** Phrases stand within one sentence; 'had moeten krijgen' and the like admit a fault of our own. */
const rest = String.raw`[^.!?\n]{0,60}?`;
const phrases: readonly (readonly [string, Advise])[] = [
  [`(?:u had|had u) ${rest}(?:moeten|kunnen)(?! (?:krijgen|horen|ontvangen|zien))(?: [a-zëïé]+)?`, nl.blame],
  ['u (?:bent|was) (?:[a-z]+ ){0,4}vergeten', nl.blame],
  ['u (?:heeft|hebt|had) (?:[a-z]+ ){0,5}(?:verzuimd|nagelaten)', nl.blame],
  ['uw (?:eigen )?(?:schuld|fout)', nl.blame],
  ['door uw toedoen', nl.blame],
  ['u (?:beweert|klaagt|meent)', nl.doubt],
  ['volgens u (?:is|was|zijn|waren|heeft|hebben|zou|kan)', nl.doubt],
  ['(?:zoals|als) (?:al )?eerder (?:gezegd|gemeld|aangegeven|vermeld|uitgelegd)', nl.lecture],
  ['zoals u (?:weet|kunt weten|had kunnen weten)', nl.lecture],
  ['u (?:moet|zult|dient) (?:toch |wel |te )*begrijpen', nl.lecture],
  ['nogmaals', nl.lecture],
  ['(?:daar|hier) gaan (?:wij|we) niet over', nl.cold],
  ['niet (?:onze (?:taak|zaak|verantwoordelijkheid)|ons probleem)', nl.cold],
  ['regels zijn (?:nu eenmaal )?regels', nl.cold],
  ['nu eenmaal', nl.cold],
  ['niets aan (?:te )?doen', nl.cold],
];
const forms = phrases.map(([form, advise]) => [new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'giu'), advise] as const);

const apology = /(?<!\p{L})(?:sorry|spijt|excuus|excuses|onze fout|te laat)(?!\p{L})/iu;
const recognition =
  /(?<!\p{L})(?:bedankt|dank|fijn dat|goed dat|mooi dat|begrijp|begrijpen|snap|snappen|vervelend|lastig|jammer|schrikken|u (?:vroeg|schreef|vertelde|belde|meldde|zei|noemde|gaf)|(?:vroeg|schreef|vertelde|belde|meldde|noemde|gaf) u|uw (?:vraag|idee|wens|zorg|klacht|verhaal|compliment|voorstel) over)(?!\p{L})/iu;

/** Advice on the tone of a text: no blame, doubt or cold shoulder; recognition in a message, an apology when late. */
export function toneSignals(text: string, words: number, options: CheckOptions): Signal[] {
  if (words === 0) return [];
  return [
    ...forms.flatMap(([form, advise]) => phraseSignals(text, form, advise)),
    ...missing('tone', options.message === true && !recognition.test(text), nl.noRecognition),
    ...missing('tone', options.late === true && !apology.test(text), nl.noApology),
  ];
}

function phraseSignals(text: string, form: RegExp, advise: Advise): Signal[] {
  return Array.from(text.matchAll(form), (match) => ({
    kind: 'tone',
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    advice: advise(match[0]),
  }));
}
