import { routesOf } from '#src/app.ts';
import type { Mailer } from '#src/integrations/smtp/index.ts';
import { parseLocal } from '#src/platform/calendar/index.ts';
import { settableClock } from '#src/platform/clock.ts';
import { type Environment, readConfig } from '#src/platform/config.ts';
import type { Route } from '#src/platform/http/route.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { silentLog } from '#src/platform/log.ts';
import type { World } from '#src/platform/work.ts';

/** As much of a world as the list of routes asks for: no database, no mail. */
export function worldForRoutes(settings: Environment): World {
  const clock = settableClock(parseLocal('2026-03-02T09:00')!);
  return {
    config: readConfig(settings),
    clock,
    jobs: rememberedJobs(),
    log: silentLog,
    random: () => 0,
  } as unknown as World;
}

export const silentMailer: Mailer = { send: async () => ({ kind: 'accepted' }) };

/** Every route of the application with these settings. */
export function everyRoute(settings: Environment): Route[] {
  return routesOf(worldForRoutes(settings), { mailer: silentMailer });
}
