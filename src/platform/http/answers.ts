import type { Visit } from './route.ts';

/** An HTML page. */
export function page(html: string, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });
}

/** After a POST: look at the result with GET. */
export function seeOther(location: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { location, ...headers } });
}

export function bytes(content: Uint8Array, type: string, headers: Record<string, string> = {}): Response {
  return new Response(Buffer.from(content), { headers: { 'content-type': type, ...headers } });
}

/** A PDF that opens in the browser, with a name for when it is kept. */
export function pdf(content: Uint8Array, name: string): Response {
  return bytes(content, 'application/pdf', {
    'content-disposition': `inline; filename="${name.replace(/[^\w.-]/g, '-')}"`,
  });
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });
}

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly invalidParams?: readonly { name: string; reason: string }[];
}

/** RFC 9457 problem details. */
export function problem({ status, ...rest }: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', status, ...rest }), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  });
}

/** Where a resident's page in the language of this visit lives. */
export function localPath(visit: Pick<Visit, 'language'>, path: string): string {
  return visit.language === 'nl' ? path : `/${visit.language}${path}`;
}
