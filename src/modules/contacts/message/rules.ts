import { Refusal } from '#src/platform/refusal.ts';
import { contactText as text } from '../text.ts';
import type { Contact, Expectations, Message } from '../types.ts';

const parts = ['can', 'cannot', 'when', 'decides', 'weAsk'] as const;

/** All five parts are there, or the first missing one is named. */
export function missingPart(expectations: Partial<Expectations> | null): (typeof parts)[number] | null {
  return parts.find((part) => !expectations?.[part]?.trim()) ?? null;
}

/**
 * The first substantive message tells what the resident may expect, in five parts (S3.4-10).
 * @throws Refusal when it does not
 */
export function checkExpectations(
  contact: Contact,
  earlier: readonly Message[],
  expectations: Expectations | null,
): void {
  if (isExplained(contact, earlier)) return;
  const missing = missingPart(expectations);
  if (missing) throw new Refusal('invalid', text.expectationMissing(missing), missing);
}

/** The resident has read or heard the five parts, or they are on their way. */
export function isExplained(contact: Contact, earlier: readonly Message[]): boolean {
  return contact.explainedAt !== null || earlier.some((message) => message.expectations && !message.cancelledAt);
}
