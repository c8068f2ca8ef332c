import { createHash, createHmac, randomBytes } from 'node:crypto';
import { addMinutes, type Instant } from '#src/platform/calendar/index.ts';

/** A session ends 8 hours after the last request, and 12 hours after signing in at the latest. */
export const idleMinutes = 8 * 60;
export const longestMinutes = 12 * 60;
/** How exactly the last request is remembered: writing it at each request would be waste. */
export const seenMinutes = 1;

/** 256 random bits, in 43 signs that may stand in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** What is stored: from it the token cannot be made. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** What a form carries to show that it is ours: made from the token, which no other site knows. */
export function csrfOf(token: string): string {
  return createHmac('sha256', token).update('kerngericht form').digest('base64url');
}

export function expiryOf(now: Instant): Instant {
  return addMinutes(now, longestMinutes);
}
