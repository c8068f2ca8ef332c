import { syllableExceptions } from './syllable-exceptions.ts';

/** Vowels that are said in one go, longest first; a trema starts a new one. */
const vowelGroup =
  /eau|aai|ooi|oei|eeu|ieu|ëe|ëi|ïe|üi|aa|ee|oo|uu|ie|ei|ij|ui|eu|oe|ou|au|ai|oi|ay|ey|oy|[aeiouyäëïöü]/g;
const accentsExceptTrema = /[\u0300-\u0307\u0309-\u036f]/g;

/**
 * Syllables of a word, from 1, by counting its vowel groups. Figures, capitals such as PDF, and web and e-mail
 * addresses count as one, as Flesch proposed for figures and abbreviations. The parts of a-b are counted apart.
 */
export function syllablesOf(word: string): number {
  if (/[@\d_]|:\/\/|^www\./.test(word) || /^\p{Lu}{2,}$/u.test(word)) return 1;
  const parts = word.split(/[-‐.'’]/).map((part) => countGroups(plainLetters(part)));
  return Math.max(
    1,
    parts.reduce((total, count) => total + count, 0),
  );
}

function countGroups(part: string): number {
  const groups = part.match(vowelGroup)?.length ?? 0;
  const corrections = syllableExceptions.filter(([form]) => form.test(part)).map(([, correction]) => correction);
  return corrections.reduce((total, correction) => total + correction, groups);
}

/** Small letters without accents; 'qu' is said as 'kw' and a y before a vowel as j. */
function plainLetters(part: string): string {
  const bare = part
    .toLowerCase()
    .replaceAll('ĳ', 'ij')
    .normalize('NFD')
    .replace(accentsExceptTrema, '')
    .normalize('NFC');
  return bare.replaceAll('qu', 'q').replace(/^y(?=[aeou])/, 'j');
}
