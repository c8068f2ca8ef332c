/** Joins class names; what is not text, or empty, is left out: `classes('a', condition && 'b')`. */
export function classes(...parts: unknown[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}
