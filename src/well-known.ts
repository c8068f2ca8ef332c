import { after } from '#src/platform/clock.ts';
import type { Config } from '#src/platform/config.ts';
import { get, type Route } from '#src/platform/http/route.ts';

const halfAYear = 180 * 24 * 60 * 60 * 1000;

/** Where somebody reports a weak spot (RFC 9116). The day until which it holds is never more than half a year away. */
export function wellKnownRoutes(config: Config): Route[] {
  return [
    get('/.well-known/security.txt', 'anyone', ({ world }) => {
      const lines = [
        `Contact: ${config.securityContact}`,
        `Expires: ${after(world.clock.now(), halfAYear)}`,
        'Preferred-Languages: nl, en',
        `Canonical: ${config.baseUrl}/.well-known/security.txt`,
      ];
      return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
    }),
  ];
}
