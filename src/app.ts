import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { apiRoutes } from '#src/api/routes.ts';
import { asset, assetFiles } from '#src/design/index.ts';
import { oidcDoor } from '#src/integrations/oidc/index.ts';
import type { Mailer } from '#src/integrations/smtp/index.ts';
import { deliveryRoutes } from '#src/modules/deliveries/index.ts';
import { peopleRoutes, sampleTokens, whoHasToken, whoIs } from '#src/modules/people/index.ts';
import { villageRoutes } from '#src/modules/villages/index.ts';
import { parseLocal } from '#src/platform/calendar/index.ts';
import { databaseAnswers } from '#src/platform/database/watch.ts';
import { bytes, json } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { createServer } from '#src/platform/http/server.ts';
import { createPdfMaker, type PdfMaker } from '#src/platform/pdf/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { World } from '#src/platform/work.ts';
import { portalRoutes } from '#src/portal/routes.tsx';
import { contactReceived } from '#src/processes/contact-received.ts';
import { cameBack, replyNoted } from '#src/processes/contact-to-answer.ts';
import {
  batchPosted,
  callMissed,
  callReached,
  handedOver,
  mailBounced,
  sentAfterAll,
  sentAgain,
} from '#src/processes/message-arrives.ts';
import { frame } from '#src/workbench/frame.tsx';
import { workbenchRoutes } from '#src/workbench/routes.ts';
import { appText as text } from './app.text.ts';
import { moveClock } from './background.ts';
import { honestCache } from './cache.ts';
import { lettersPdf } from './letters.ts';
import { photoFrom, soundFrom } from './media.ts';
import { troublePage } from './trouble.page.tsx';
import { wellKnownRoutes } from './well-known.ts';

/** What stands outside a world: how mail travels, how PDFs are made, whether the jobs run. */
export interface Outside {
  readonly mailer: Mailer;
  readonly pdf?: PdfMaker;
  readonly jobsAreWell?: () => boolean;
  /** Renders every page anew: for measuring. */
  readonly uncached?: boolean;
}

const general = {
  municipality: 'Buren',
  phone: '14 0344',
  email: 'klantcontact@gemeente.example',
  address: 'De Wetering 1, Maurik',
};

/** The only place where everything meets: which screens, which calls, which stories behind them. */
export function createApp(
  world: World,
  outside: Outside,
  change: (route: Route) => Route = (route) => route,
): { http: Hono; routes: Route[] } {
  const routes = routesOf(world, outside).map(change);
  return { routes, http: createServer(world, routes, { whoIs, whoHasToken, troublePage }) };
}

export function routesOf(world: World, outside: Outside): Route[] {
  const pdf = outside.pdf ?? createPdfMaker();
  const all: Route[] = [
    ...portalRoutes({
      assets: asset,
      general,
      receive: contactReceived,
      cameBack,
      reply: replyNoted,
      cleanPhoto: photoFrom,
      cleanSound: soundFrom,
      ...(outside.uncached ? {} : { cached: honestCache(world) }),
    }),
    ...workbenchRoutes(),
    ...peopleRoutes({
      frame,
      door: world.config.oidc && oidcDoor(world.config.oidc, world.config.baseUrl, world.clock),
    }),
    ...villageRoutes({ frame }),
    ...deliveryRoutes({
      frame,
      subjectHref: ({ content }) => `/contacten/${content.reference}`,
      reached: callReached,
      notReached: callMissed,
      handedOver,
      posted: batchPosted,
      bounced: mailBounced,
      resend: sentAgain,
      acceptSent: sentAfterAll,
      lettersPdf: (visit, letters) => lettersPdf(visit.world, pdf, letters),
    }),
    ...staticRoutes(world),
    ...wellKnownRoutes(world.config),
    get('/gezond', 'anyone', (visit) => healthy(visit, outside)),
    ...(world.config.demo ? demoRoutes(outside) : []),
  ];
  all.push(...apiRoutes({ routes: () => all, cleanPhoto: photoFrom, cleanSound: soundFrom }));
  return all;
}

function staticRoutes(world: World): Route[] {
  const files = assetFiles();
  const zipped = new Map([...files].map(([path, file]) => [path, gzipSync(file.bytes, { level: 9 })]));
  const theme = world.config.themeFile;
  const always = { 'cache-control': 'public, max-age=31536000, immutable' };
  return [
    get(
      '/assets/:name',
      'anyone',
      (visit) => {
        const file = files.get(visit.url.pathname);
        if (!file) throw new Refusal('unknown', text.noFile);
        const small = zipped.get(visit.url.pathname);
        const takesZip = /\bgzip\b/.test(visit.c.req.header('accept-encoding') ?? '') && !file.type.startsWith('font/');
        if (!small || !takesZip) return bytes(file.bytes, file.type, always);
        return bytes(small, file.type, { ...always, 'content-encoding': 'gzip', vary: 'accept-encoding' });
      },
      { limit: 6000 },
    ),
    ...(theme
      ? [
          get('/thema.css', 'anyone', () =>
            bytes(readFileSync(theme), 'text/css; charset=utf-8', { 'cache-control': 'public, max-age=300' }),
          ),
        ]
      : []),
  ];
}

/** Whether app, database and jobs are well: for whoever watches over the machine. */
async function healthy({ world }: Visit, outside: Outside): Promise<Response> {
  const database = await databaseAnswers(world.db);
  const jobs = outside.jobsAreWell?.() ?? true;
  const well = database && jobs;
  return json({ gezond: well, app: true, database, taken: jobs }, well ? 200 : 503);
}

function demoRoutes({ mailer }: Outside): Route[] {
  return [
    get('/test/sleutels', 'anyone', async ({ world }) => json(await sampleTokens(world))),
    post('/test/klok', 'anyone', async (visit) => {
      const { texts } = await visit.fields();
      const moment = parseLocal(String(texts.nu ?? ''));
      if (!moment) throw new Refusal('invalid', text.clockWrong, 'nu');
      await moveClock(visit.world, mailer, moment);
      return json({ nu: visit.world.clock.now() });
    }),
  ];
}
