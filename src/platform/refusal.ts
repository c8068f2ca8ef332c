/** Why something is refused, in the words of HTTP: 400, 403, 404, 409, 429. */
export type RefusalKind = 'invalid' | 'forbidden' | 'unknown' | 'conflict' | 'too-often';

export const refusalStatus = { invalid: 400, forbidden: 403, unknown: 404, conflict: 409, 'too-often': 429 } as const;

/** A rule that says no, with one plain sentence for the person who asked. Screen and API show the same sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  /** The form field that the sentence is about, if one. */
  readonly field: string | undefined;

  constructor(kind: RefusalKind, sentence: string, field?: string) {
    super(sentence);
    this.kind = kind;
    this.field = field;
  }
}
