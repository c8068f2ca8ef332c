import { createHash } from 'node:crypto';
import { page } from '#src/platform/http/answers.ts';
import type { Visit } from '#src/platform/http/route.ts';

const year = 31_536_000;

/** A page for a resident. Remembers large letters when they were asked for in the address. */
export function residentAnswer(
  visit: Visit,
  html: string,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const response = page(html, status, headers);
  const cookie = lettersCookie(visit);
  if (cookie) response.headers.append('set-cookie', cookie);
  return response;
}

/** The same, for pages that a browser may keep: it asks every time whether the page is still the same. */
export function checkedAnswer(visit: Visit, html: string, whose: 'public' | 'private'): Response {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': `${whose}, no-cache`, vary: 'cookie' };
  const known = (visit.c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) && !lettersCookie(visit)) return new Response(null, { status: 304, headers });
  return residentAnswer(visit, html, 200, headers);
}

function lettersCookie(visit: Visit): string | null {
  const asked = visit.query('letters');
  if (asked === 'groot') return `letters=groot; Path=/; Max-Age=${year}; SameSite=Lax`;
  return asked === 'gewoon' ? 'letters=; Path=/; Max-Age=0; SameSite=Lax' : null;
}
