import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Config } from '#src/platform/config.ts';
import { longestMinutes } from './rules.ts';

type Site = Pick<Config, 'baseUrl'>;

export interface CookieOptions {
  /** Zero takes the cookie away. */
  readonly seconds: number;
  readonly sameSite?: 'Lax' | 'Strict';
}

/** On https the name itself makes the browser demand Secure, this host and the whole site. */
export function cookieName({ baseUrl }: Site, name: string): string {
  return baseUrl.startsWith('https://') ? `__Host-${name}` : name;
}

/** A `Set-Cookie` value; scripts cannot read the cookie. */
export function cookie(site: Site, name: string, value: string, { seconds, sameSite = 'Lax' }: CookieOptions): string {
  const secure = site.baseUrl.startsWith('https://') ? '; Secure' : '';
  return `${cookieName(site, name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite}${secure}`;
}

export function readCookie(site: Site, c: Context, name: string): string | undefined {
  return getCookie(c, cookieName(site, name));
}

const session = 'kg_session';

export function sessionCookie(site: Site, token: string): string {
  return cookie(site, session, token, { seconds: longestMinutes * 60 });
}

export function clearedSessionCookie(site: Site): string {
  return cookie(site, session, '', { seconds: 0 });
}

export function readSessionCookie(site: Site, c: Context): string | undefined {
  return readCookie(site, c, session);
}
