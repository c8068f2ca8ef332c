import type { Word } from './tokens.ts';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

export const formsOfWorden = setOf('word wordt worden werd werden');
export const formsOfZijn = setOf('ben bent is zijn was waren');
export const formsOfHebben = setOf('heb hebt heeft hebben had hadden');

const determiners = setOf(
  'de het een uw dit dat deze die geen mijn ons onze jouw hun haar elk elke ieder iedere alle veel weinig zulke welk welke te',
);

/** Look like a past participle, but are not one. */
const noParticiples = setOf(`
  bedragen bedrijven beelden begroten beleid bent bericht berichten besluit besluiten bestand bestanden bestuurden bewoonden
  bekend benen beneden bent bereid besten betekent betreft bevinden bezwaren
  gebeurtenissen gebied gebieden gebouwen gedachten gedicht gedichten geduld geen geheugen gehandicapt geld gelden geluid
  geluiden gemeenten gerecht gerechten geschikt gesprekken getallen gevallen gevecht gevoelen gevolgen geweten gewicht
  gewoonten gezicht gezichten gezinnen gezond
  erfenissen ergens ermee onderdelen onderwerpen onderscheid onderzoeken ontwerpen overeind overheden overheid overleggen
  verband verbanden verdriet verenigen vergunningen verhalen verkeerd verlet vermogen verschillen verschillend verschillen
  verstand vertegenwoordigers verder verleden verten verzoeken
`);

/** With 'zijn' these tell what happened or how something is, not what was done to it. */
const notDoneTo = setOf(`
  aangekomen afgelopen afgesproken begonnen bedoeld benieuwd bereikt beroemd bevroren gebarsten gebeurd gebleven geboren gedaald
  gegaan gegroeid gekomen geland gelukt geraakt geschrokken geslaagd gesloten gesprongen gestegen gestopt gestorven
  getrouwd gevallen gevlucht gewend geweest geworden geinteresseerd geïnteresseerd ingestort meegegaan mislukt ontstaan
  opgehouden overleden toegenomen uitgekomen verbaasd verdwenen verhuisd verplicht verschenen vertrokken veranderd vergeten
  verloren verouderd verslagen vertraagd weggegaan teruggekomen langsgekomen binnengekomen doorgegaan opgelopen afgenomen
`);

const separable =
  'aan|achter|af|bij|binnen|deel|door|goed|in|klaar|langs|los|mee|na|neer|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|vrij|weg';
const withGe = new RegExp(`^(?:${separable})?ge[a-zëïöü]{2,}(?:d|t|en)$`);
const withoutGe = /^(?:(?:aan|af|in|op|uit|voor|mee|toe)?(?:be|ver|ont|her)|over|onder)[a-zëïöü]{3,}(?:d|t|en)$/;

/** Whether the word at `index` is by its form, and by the word before it, a past participle such as 'gemaakt'. */
export function isParticiple(words: readonly Word[], index: number): boolean {
  const word = words[index]?.lower ?? '';
  if (noParticiples.has(word) || word.endsWith('ingen') || word.endsWith('heden')) return false;
  if (determiners.has(words[index - 1]?.lower ?? '')) return false;
  return withGe.test(word) || withoutGe.test(word);
}

/** Whether 'zijn' with this participle says that something was done to somebody or something. */
export function isDoneTo(word: Word): boolean {
  return !notDoneTo.has(word.lower);
}

export function isAuxiliary(word: Word | undefined): boolean {
  const form = word?.lower ?? '';
  return formsOfWorden.has(form) || formsOfZijn.has(form) || formsOfHebben.has(form);
}
