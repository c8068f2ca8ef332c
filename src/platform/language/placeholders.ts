/** Values with which a text function can be tried out, so that its sentences can be read. */

const word = 'dorp';
const dayText = '2026-03-04';
const instantText = '2026-03-04T08:05:00.000Z';

const plainValues: readonly unknown[] = [3, 1, word, dayText, instantText, true, false, undefined];
const stringLike: readonly string[] = [word, dayText, instantText];

/** Every placeholder that is worth trying as an argument. */
export function placeholders(): unknown[] {
  return [...plainValues, ...stringLike.map(standIn), [word, word]];
}

/**
 * Stands in for any object: each of its fields is a stand-in again, and where a text or a number is wanted it gives
 * `text` or 3. As a list it has two items.
 */
export function standIn(text: string): unknown {
  const target = (): unknown => standIn(text);
  return new Proxy(target, { get: (_, key) => fieldOf(text, key), has: () => true });
}

function fieldOf(text: string, key: string | symbol): unknown {
  if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : text);
  if (key === Symbol.iterator) return () => items(text).values();
  if (key === 'toString' || key === 'toJSON' || key === 'valueOf') return () => text;
  if (key === 'length' || key === 'size') return 2;
  const method = ownMethod(text, key) ?? ownMethod(items(text), key);
  return method ?? standIn(text);
}

function items(text: string): unknown[] {
  return [standIn(text), standIn(text)];
}

function ownMethod(of: string | unknown[], key: string | symbol): unknown {
  const method: unknown = Reflect.get(Object(of), key);
  return typeof method === 'function' && key !== 'constructor' ? method.bind(of) : undefined;
}

/** Text in which a placeholder did not fit. */
export function isMisfit(text: string): boolean {
  return /dorp,dorp| {2}|undefined|NaN|\[object|Invalid Date|\bnull\b|\btrue\b|\bfalse\b/.test(text);
}

/** The text with every placeholder made the same, to see whether two texts differ in more than those. */
export function skeletonOf(text: string): string {
  const small = text.toLowerCase().replaceAll(instantText.toLowerCase(), '_');
  return small.replaceAll(dayText, '_').replaceAll(word, '_').replaceAll(/\d+/g, '_');
}
