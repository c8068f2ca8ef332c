import type { Contact } from '#src/modules/contacts/index.ts';
import type { Instant } from '#src/platform/calendar/index.ts';
import { addMinutes } from '#src/platform/calendar/index.ts';
import type { Visit } from '#src/platform/http/route.ts';
import { isId } from '#src/platform/ids.ts';

const cookieName = 'verstuurd';
const minutes = 30;

/**
 * Lets only the browser that sent a story see it once more, for half an hour. The value is the key of what was sent,
 * which nobody else knows.
 */
export function justSentCookie(submissionKey: string, baseUrl: string): string {
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName}=${submissionKey}; Path=/; Max-Age=${minutes * 60}; HttpOnly; SameSite=Lax${secure}`;
}

/** The key of what this browser sent last; null when there is none. */
export function justSentKey(visit: Visit): string | null {
  const found = /(?:^|;\s*)verstuurd=([^;]+)/.exec(visit.c.req.header('cookie') ?? '')?.[1];
  return found && isId(found) ? found : null;
}

/** The clock of the server decides too: a browser may keep a cookie too long. */
export function isJustSent(contact: Pick<Contact, 'receivedAt'>, now: Instant): boolean {
  return now <= addMinutes(contact.receivedAt, minutes);
}
