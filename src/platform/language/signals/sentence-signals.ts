import {
  formsOfWorden,
  formsOfZijn,
  isAuxiliary,
  isDoneTo,
  isParticiple,
  subordinatesOf,
  thoughtsOf,
} from '../grammar.ts';
import { clausesOf, type Sentence } from '../sentences.ts';
import { syllablesOf } from '../syllables.ts';
import { nl } from '../text.ts';
import type { Word } from '../tokens.ts';
import type { Signal } from '../types.ts';
import { pieceSignal } from './word-signals.ts';

/** A sentence of more words than this is long. */
export const longestGoodSentence = 20;

export function longSentenceSignals(sentence: Sentence): Signal[] {
  const count = sentence.words.length;
  if (count <= longestGoodSentence) return [];
  return [pieceSignal(sentence, 'long-sentence', sentence, () => nl.longSentence(count))];
}

/** 'worden' with a participle, or 'zijn' with one that says what was done, in one clause. */
export function passiveSignals(sentence: Sentence): Signal[] {
  return clausesOf(sentence)
    .flatMap(subordinatesOf)
    .flatMap((clause) => {
      const verb =
        clause.find((word) => formsOfWorden.has(word.lower)) ?? clause.find((word) => formsOfZijn.has(word.lower));
      const participle = verb && clause.findLast((word, index) => isParticiple(clause, index) && fits(verb, word));
      if (!participle) return [];
      const range = { start: Math.min(verb.start, participle.start), end: Math.max(verb.end, participle.end) };
      const phrase =
        verb.start < participle.start ? `${verb.text} … ${participle.text}` : `${participle.text} … ${verb.text}`;
      return [pieceSignal(sentence, 'passive', range, () => nl.passive(phrase))];
    });
}

function fits(verb: Word, participle: Word): boolean {
  return formsOfWorden.has(verb.lower) || isDoneTo(participle);
}

const nounsInEn =
  'teken|examen|wapen|leven|verleden|midden|laken|kussen|vermogen|keren|garen|linnen|toeval|regen|oosten|westen|noorden|zuiden|wezen|rekenen|vertrouwen';
const nounStyle = new RegExp(
  String.raw`(?<!\p{L})het (?:(?:\p{L}+(?:ig|lijk|baar)|snel|goed|juist|altijd|weer) )?(?!(?:${nounsInEn}) )\p{L}{2,}en van(?!\p{L})`,
  'giu',
);
const heavyNoun = /(?:ing|ingen|atie|aties|heid|heden|iteit|iteiten)$/;
const lightNouns =
  /^(?:vergadering|rekening|mening|woning|koning|lening|leerling|uitnodiging|regering|tekening|ervaring|overheid|gelegenheid|veiligheid|gezondheid|informatie|organisatie|situatie|kwaliteit|vereniging|afdeling|instelling|melding)(?:en|s)?$/;

/** 'het plaatsen van', or three and more heavy nouns such as 'herinrichting' in one sentence. */
export function nounStyleSignals(sentence: Sentence): Signal[] {
  const phrases = Array.from(sentence.text.matchAll(nounStyle), (match) => {
    const start = sentence.start + match.index;
    return pieceSignal(sentence, 'noun-style', { start, end: start + match[0].length }, nl.nounStyle);
  });
  const heavy = sentence.words.filter((word) => isHeavyNoun(word.lower));
  if (heavy.length < 3) return phrases;
  const range = { start: heavy[0]?.start ?? 0, end: heavy.at(-1)?.end ?? 0 };
  const advice = nl.manyNouns(heavy.map((word) => word.text));
  return [...phrases, pieceSignal(sentence, 'noun-style', range, () => advice)];
}

function isHeavyNoun(word: string): boolean {
  return heavyNoun.test(word) && syllablesOf(word) >= 3 && !lightNouns.test(word);
}

/** More words than this between the finite verb and its participle is a pinch. */
const widestGoodPinch = 8;

/** A participle belongs to the last auxiliary before it that has none yet: 'Wij hebben wat u heeft gevraagd, gedaan.' */
export function pinchSignals(sentence: Sentence): Signal[] {
  const open: number[] = [];
  return sentence.words.flatMap((word, index) => {
    if (isAuxiliary(word)) open.push(index);
    if (!isParticiple(sentence.words, index) || isAuxiliary(sentence.words[index + 1])) return [];
    if (isAuxiliary(sentence.words[index - 1]) && open.at(-1) === index - 1) open.pop();
    else return pinchBetween(sentence, open.pop(), index);
    return [];
  });
}

function pinchBetween(sentence: Sentence, from: number | undefined, to: number): Signal[] {
  const first = from === undefined ? undefined : sentence.words[from];
  const last = sentence.words[to];
  if (from === undefined || !first || !last || to - from - 1 <= widestGoodPinch) return [];
  const range = { start: first.start, end: last.end };
  return [pieceSignal(sentence, 'pinch', range, () => nl.pinch(first.text, last.text, to - from - 1))];
}

const negators = new Set('niet geen nooit niemand nergens niets noch zonder nauwelijks'.split(' '));
const negativeAdjective =
  /^on(?:mogelijk|belangrijk|redelijk|aardig|gewoon|bekend|duidelijk|verstandig|terecht|waarschijnlijk|gebruikelijk|aanvaardbaar|juist|nodig|eens|gelijk|veilig|prettig|logisch)e?$/;

export function doubleNegationSignals(sentence: Sentence): Signal[] {
  return clausesOf(sentence)
    .flatMap(thoughtsOf)
    .flatMap((thought) => {
      const [first, second] = thought.filter((word, index) => isNegative(thought, word, index));
      if (!first || !second) return [];
      const range = { start: first.start, end: second.end };
      return [pieceSignal(sentence, 'double-negation', range, () => nl.doubleNegation(first.text, second.text))];
    });
}

/** 'onduidelijk' counts only right behind 'niet'. */
function isNegative(thought: readonly Word[], word: Word, index: number): boolean {
  return negators.has(word.lower) || (thought[index - 1]?.lower === 'niet' && negativeAdjective.test(word.lower));
}
