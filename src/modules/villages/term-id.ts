import { createHash } from 'node:crypto';
import type { Id } from '#src/platform/ids.ts';
import type { TermCode } from './terms.ts';

/** The id under which the history of a term is kept: always the same for the same code (UUID version 8, RFC 9562). */
export function termId(code: TermCode): Id<'term'> {
  const hex = createHash('sha256').update(`term ${code}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id<'term'>;
}
