import type { Word } from './tokens.ts';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

export const formsOfWorden = setOf('word wordt worden werd werden');
export const formsOfZijn = setOf('ben bent is zijn was waren');
export const formsOfHebben = setOf('heb hebt heeft hebben had hadden');

const determiners = setOf(
  'de het een uw dit dat deze die geen mijn ons onze jouw hun haar elk elke ieder iedere alle veel weinig zulke welk welke te',
);

/** Look like a past participle, but are not one. */
const noParticiples = setOf(`
  beeld bekend beleid bent bereid bericht besluit bestand gebeuren gebeurtenissen gebied gebieden geboorten
  gebouwen gebruiken gedachten gedicht gedichten gedoogd gedragen geduld gehandicapt geheugen geld gelijken
  geloven geluid geluiden gemeenten genieten gerecht gerechten gereedschappen geschikt gesprekken getallen
  getuigen gevallen gevecht gevoelens gevolgen gewassen geweten gewicht gewoonten gezicht gezichten gezinnen
  gezond overeind verdriet verkeerd vermogen verschillend
`);

/** With 'zijn' these tell what happened or how something is, not what was done to it. */
const notDoneTo = setOf(`
  aangekomen afgelopen afgenomen afgesproken bedoeld begonnen benieuwd bereikt beroemd bevroren binnengekomen
  doorgegaan gebarsten gebeurd gebleven geboren gedaald gegaan gegroeid geinteresseerd gekomen geland gelukt
  geraakt geschrokken geslaagd gesloten gesprongen gestegen gestopt gestorven getrouwd gevallen gevlucht geweest
  gewend geworden geïnteresseerd ingestort langsgekomen meegegaan mislukt ontstaan opgehouden opgelopen overleden
  teruggekomen toegenomen uitgekomen veranderd verbaasd verdwenen vergeten verhuisd verloren verouderd verplicht
  verschenen verslagen vertraagd vertrokken weggegaan
`);

const separable =
  'aan|achter|af|bij|binnen|deel|door|goed|in|klaar|langs|los|mee|na|neer|om|onder|op|over|plaats|samen|tegen|terug|toe|uit|vast|voor|vrij|weg';
const withGe = new RegExp(`^(?:${separable})?ge[a-zëïöü]{2,}(?:d|t|en)$`);
/** Long words that begin as one, such as 'gemeenteambtenaren'. */
const notWithGe = /^ge(?:meente|bruik|bied|luid|zond|zin|geven|tal|bouw)[a-z]{3,}/;

const prefix = '(?:aan|af|in|op|uit|voor|mee|toe)?(?:be|ver|ont|her)|over|onder|door';
const weakWithoutGe = new RegExp(`^(?:${prefix})[a-zëïöü]{2,}[dt]$`);
const nounAtEnd =
  /(?:dt|last|houd|zicht|zet|leid|budget|punt|recht|bericht|dienst|kunst|kost|markt|gebied|beeld|kant|straat|tijd|kind|land|stand|band|hand|avond|mond|raad|schuld|geld|held|soort|krant|klant|kaart|buurt|poort|feit|tekst|winst|lijst|komst|angst|post|rest|feest)$/;
/** A strong verb without 'ge' looks like its infinitive unless its vowel changed; these endings are participles. */
const strongWithoutGe = new RegExp(
  `^(?:${prefix})(?:sloten|sproken|schreven|vonden|grepen|keken|broken|trokken|nomen|kregen|holpen|worpen|boden|noten|drongen|worven|wezen|laten|geven|vangen|houden|daan|zien|rezen|reden|schoven|stolen|troffen|bonden|wonnen|lopen|slagen|dragen|komen|zonden|borgen|dronken)$`,
);

/** Whether the word at `index` is by its form, and by the word before it, a past participle such as 'gemaakt'. */
export function isParticiple(words: readonly Word[], index: number): boolean {
  const word = words[index]?.lower ?? '';
  if (noParticiples.has(word) || determiners.has(words[index - 1]?.lower ?? '')) return false;
  if (withGe.test(word)) return !notWithGe.test(word);
  return strongWithoutGe.test(word) || (weakWithoutGe.test(word) && !nounAtEnd.test(word));
}

const subordinators = setOf(
  'om dat die als omdat zodat waardoor waarin waarmee waarbij waar hoe terwijl wat wie wanneer tenzij totdat',
);
const conjunctions = setOf('en of maar want dan');

/** The words of a clause cut before each word that starts a subordinate one: 'omdat', 'die', 'waar'. */
export function subordinatesOf(clause: readonly Word[]): Word[][] {
  return cutBefore(clause, (word) => subordinators.has(word.lower));
}

/** As `subordinatesOf`, cut before 'en', 'of', 'maar' as well. */
export function thoughtsOf(clause: readonly Word[]): Word[][] {
  return cutBefore(clause, (word) => subordinators.has(word.lower) || conjunctions.has(word.lower));
}

function cutBefore(words: readonly Word[], isFirst: (word: Word) => boolean): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (isFirst(word)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

/** Whether 'zijn' with this participle says that something was done to somebody or something. */
export function isDoneTo(word: Word): boolean {
  return !notDoneTo.has(word.lower);
}

export function isAuxiliary(word: Word | undefined): boolean {
  const form = word?.lower ?? '';
  return formsOfWorden.has(form) || formsOfZijn.has(form) || formsOfHebben.has(form);
}
