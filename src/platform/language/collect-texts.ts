import { isMisfit, placeholders, skeletonOf, standIn } from './placeholders.ts';

export interface CollectedText {
  /** The path in the catalogue: 'errors.tooLong', 'steps.0'. */
  readonly key: string;
  readonly text: string;
}

type TextFunction = (...args: unknown[]) => unknown;

/** Up to this many arguments all combinations of placeholders are tried. */
const mostArgumentsCombined = 3;

/**
 * All texts of a catalogue: its strings, those in objects and lists in it, and what its functions return. A function
 * is called with placeholders (a short word, a number, a day, a list) and gives one text for each way its words
 * differ; a function that fits none of them is read from its source.
 */
export function* collectTexts(value: unknown, key = ''): Generator<CollectedText> {
  if (typeof value === 'string') yield { key, text: value };
  else if (typeof value === 'function') yield* textsOfFunction(value as TextFunction, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) yield* collectTexts(part, key ? `${key}.${name}` : name);
  }
}

function* textsOfFunction(call: TextFunction, key: string): Generator<CollectedText> {
  const bySkeleton = new Map<string, CollectedText>();
  for (const args of argumentLists(call.length)) {
    for (const found of fittingTexts(call, args, key)) {
      const skeleton = `${found.key} ${skeletonOf(found.text)}`;
      if (!bySkeleton.has(skeleton)) bySkeleton.set(skeleton, found);
    }
  }
  if (bySkeleton.size > 0) yield* bySkeleton.values();
  else yield* textsOfSource(call, key);
}

function fittingTexts(call: TextFunction, args: readonly unknown[], key: string): CollectedText[] {
  try {
    const result = call(...args);
    const texts = typeof result === 'function' ? [] : [...collectTexts(result, key)];
    return texts.some((found) => isMisfit(found.text)) ? [] : texts;
  } catch {
    return [];
  }
}

function argumentLists(count: number): unknown[][] {
  if (count === 0) return [[], [standIn('dorp')]];
  const candidates = placeholders();
  if (count > mostArgumentsCombined) return candidates.map((candidate) => Array(count).fill(candidate));
  const extend = (lists: unknown[][]) => lists.flatMap((list) => candidates.map((candidate) => [...list, candidate]));
  return Array.from({ length: count }).reduce<unknown[][]>(extend, [[]]);
}

const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** The strings in the code of a function; what is filled in becomes a short word. */
function textsOfSource(call: TextFunction, key: string): CollectedText[] {
  const literals = call.toString().match(literal) ?? [];
  return literals.map((found) => ({ key, text: unescaped(found.slice(1, -1)).replaceAll(/\$\{[^{}]*\}/g, 'dorp') }));
}

function unescaped(code: string): string {
  return code.replaceAll('\\n', '\n').replaceAll(/\\(['"`\\])/g, '$1');
}
