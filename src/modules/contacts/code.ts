import { codeWords } from './code-words.ts';

/**
 * A word code that can be said aloud: two words and a number, such as "linde-brug-27".
 * @param random gives numbers in [0, 1)
 * @param digits 2 (10-99) as long as there is room, then more
 */
export function makeCode(random: () => number, digits = 2): string {
  const first = pick(codeWords, random).word;
  const second = pick(
    codeWords.filter(({ word }) => word !== first),
    random,
  ).word;
  const lowest = 10 ** (digits - 1);
  return `${first}-${second}-${lowest + Math.floor(random() * 9 * lowest)}`;
}

/** Reads a code as people type or say it: "Linde brug 27", "linde, brug, 27". Null when it cannot be one. */
export function readCode(text: string): string | null {
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s,.\-–_/]+/)
    .filter(Boolean);
  const [first, second, number] = parts;
  if (parts.length !== 3 || !first || !second || !number) return null;
  return isWord(first) && isWord(second) && /^\d{2,6}$/.test(number) ? parts.join('-') : null;
}

/** The two pictures and the number that stand for a code. */
export function picturesOf(code: string): { icon: string; word: string }[] {
  return code
    .split('-')
    .map((part) => ({ icon: codeWords.find(({ word }) => word === part)?.icon ?? 'hash', word: part }));
}

function isWord(text: string): boolean {
  return codeWords.some(({ word }) => word === text);
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)]!;
}
