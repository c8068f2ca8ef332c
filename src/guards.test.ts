import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Context } from 'hono';
import { handlersOf, sweepsOf } from '#src/background.ts';
import { can, permissions, roles } from '#src/modules/people/index.ts';
import { after } from '#src/platform/clock.ts';
import { readMigrations } from '#src/platform/database/migrate.ts';
import { migrationsFolder } from '#src/platform/folders.ts';
import type { Route, SignedIn, Visit } from '#src/platform/http/route.ts';
import { createServer, pathsOf } from '#src/platform/http/server.ts';
import type { World } from '#src/platform/work.ts';
import { everyRoute, silentMailer, worldForRoutes } from './testing/routes.ts';
import { places, productSources, repositoryFiles } from './testing/sources.ts';

const real = {
  SMTP_URL: 'smtps://mail.gemeente.example',
  MAIL_FROM: 'dorpen@gemeente.example',
  OIDC_ISSUER: 'https://inloggen.gemeente.example',
  OIDC_CLIENT_ID: 'kerngericht',
  OIDC_CLIENT_SECRET: 'geheim',
  OIDC_ROLE_CLAIM: 'roles',
};

const demo = { KERNGERICHT_DEMO: '1' };
const demoWorld = worldForRoutes(demo);
const routes = everyRoute(demo);
const realRoutes = everyRoute(real);

const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const isApi = ({ path }: Route) => path.startsWith('/api/');

/** Who may come in without signing in, and where. A new door for everybody is added here on purpose, or not at all. */
const openToAll = [
  /^\/$/,
  /^\/kernen\/:slug(\/doorgeven.*|\/bel-mij)?$/,
  /^\/ontvangen\/:code/,
  /^\/volgen(\/:code.*)?$/,
  /^\/(contact|privacy|toegankelijkheid|cookies)$/,
  /^\/aanmelden/,
  /^\/afmelden$/,
  /^\/assets\/:name$/,
  /^\/(thema\.css|gezond)$/,
  /^\/\.well-known\/security\.txt$/,
  /^\/api\/v1\/(openapi\.json|kernen(\/:slug(\/contacten)?)?|volgcodes(\/:code.*)?)$/,
];
const openInDemo = /^\/test\/(klok|sleutels)$/;

/** Screens that every function has: its own week and its own absence. */
const forAllStaff = [/^\/week$/, /^\/beheer\/afwezigheid/, /^\/api\/v1\/werklijst/];

const aboutDossiers =
  /^(\/api\/v1)?\/(contacten|antwoorden|telefoon|overtypen|meelezen|bellen|post|poststapels|bezorgingen)(\/|$)/;
const aboutAdministration = /^(\/api\/v1)?\/beheer(\/|$)/;

describe('routes', () => {
  it('are many, and each stands there once', () => {
    const all = routes.flatMap((route) =>
      pathsOf(route).map(({ path }) => `${route.method} ${path.replace(/:\w+/g, ':')}`),
    );
    assert.ok(all.length > 90, `only ${all.length} routes were seen`);
    assert.deepEqual(
      all.filter((each, index) => all.indexOf(each) !== index),
      [],
    );
  });

  it('say who may use them, in roles that exist', () => {
    const known: readonly string[] = roles;
    for (const route of routes) {
      if (typeof route.who === 'string') continue;
      assert.ok(route.who.length > 0, `${nameOf(route)} is for nobody`);
      assert.deepEqual(
        route.who.filter((role) => !known.includes(role)),
        [],
        nameOf(route),
      );
    }
  });

  it('are open to everybody only where that is meant', () => {
    const open = routes.filter(({ who, path }) => who === 'anyone' && !openInDemo.test(path));
    assert.deepEqual(open.filter(({ path }) => !openToAll.some((door) => door.test(path))).map(nameOf), []);
    const general = routes.filter(({ who }) => who === 'staff');
    assert.deepEqual(general.filter(({ path }) => !forAllStaff.some((door) => door.test(path))).map(nameOf), []);
  });

  it('agree with the table of permissions', () => {
    for (const route of routes) {
      if (typeof route.who === 'string') continue;
      const allowed = aboutDossiers.test(route.path)
        ? (role: string) => Boolean(permissions[role as keyof typeof permissions]?.dossier)
        : (role: string) => aboutAdministration.test(route.path) && can(role, 'administration', 'write');
      assert.deepEqual(
        route.who.filter((role) => !allowed(role)),
        [],
        `${nameOf(route)}: the table says no`,
      );
    }
  });

  it('that show a contact to whoever has its code notice guessing', () => {
    const coded = routes.filter(({ path, who }) => who === 'anyone' && path.includes('/:code'));
    assert.ok(coded.length > 10);
    assert.deepEqual(coded.filter(({ guessable }) => !guessable).map(nameOf), []);
  });

  it('of the demo exist only in the demo', () => {
    assert.ok(routes.some(({ path }) => openInDemo.test(path)));
    assert.deepEqual(realRoutes.filter(({ path }) => path.startsWith('/test/')).map(nameOf), []);
  });

  it('of the API are described, each with a name of its own', () => {
    const calls = routes.filter(isApi);
    assert.ok(calls.length > 10);
    assert.deepEqual(calls.filter(({ api, path }) => !api?.summary && !path.endsWith('openapi.json')).map(nameOf), []);
    assert.deepEqual(routes.filter((route) => route.api && !isApi(route)).map(nameOf), []);
    const ids = calls.flatMap(({ api }) => (api ? [api.operationId] : []));
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });
});

function signedInAs(role: string): SignedIn {
  const actor = { kind: 'staff', functionId: 'f', staffId: 's', role, label: role } as unknown as SignedIn['actor'];
  return { actor, name: role, functionTitle: role, csrf: 'token-of-this-form' };
}

/** The real server with the real list of routes; behind every door somebody only says that you are in. */
function doorsFor(role: string | null) {
  let entered = 0;
  const person = role === null ? null : signedInAs(role);
  const inside = () => {
    entered += 1;
    return new Response('in');
  };
  const server = createServer(
    demoWorld,
    routes.map((route) => ({ ...route, handle: inside })),
    {
      whoIs: async (_world: World, _c: Context) => person,
      whoHasToken: async () => person,
      troublePage: ({ sentence }) => sentence,
    },
  );
  const knock = async (route: Route, fields: Record<string, string> = {}) => {
    const path = route.path.replace(/:\w+/g, 'x');
    const headers = {
      authorization: 'Bearer x',
      ...(route.method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const body = route.method === 'POST' ? { body: new URLSearchParams(fields).toString() } : {};
    return server.request(path, { method: route.method, headers, ...body });
  };
  return { knock, entered: () => entered };
}

describe('the doors of the server', () => {
  it('stay shut for who did not sign in', async () => {
    const { knock, entered } = doorsFor(null);
    const shut = routes.filter(({ who }) => who !== 'anyone');
    for (const route of shut) {
      const { status, headers } = await knock(route);
      assert.equal(status, route.api ? 401 : 303, nameOf(route));
      if (!route.api) assert.match(headers.get('location') ?? '', /^\/aanmelden/, nameOf(route));
    }
    assert.equal(entered(), 0);
  });

  for (const role of roles) {
    it(`open for ${role} where the route says so, and nowhere else`, async () => {
      const { knock } = doorsFor(role);
      for (const route of routes) {
        const may = typeof route.who === 'string' || route.who.includes(role);
        const { status } = await knock(route, { csrf: 'token-of-this-form' });
        assert.equal(status, may ? 200 : 403, `${nameOf(route)} for ${role}`);
      }
    });
  }

  it('refuse a form of somebody who is signed in when it does not carry its token', async () => {
    const { knock, entered } = doorsFor('administrator');
    const forms = routes.filter(
      (route) =>
        route.method === 'POST' && !route.api && (typeof route.who === 'string' || route.who.includes('administrator')),
    );
    assert.ok(forms.length > 15);
    for (const route of forms) assert.equal((await knock(route, { csrf: 'forged' })).status, 403, nameOf(route));
    assert.equal(entered(), 0);
  });
});

describe('security.txt', () => {
  it('says whom to write to, in which language, and until when', async () => {
    const route = routes.find(({ path }) => path === '/.well-known/security.txt');
    const text = await (await route!.handle({ world: demoWorld } as Visit)).text();
    assert.match(text, /^Contact: (mailto:\S+@\S+|https:\S+)$/m);
    assert.match(text, /^Preferred-Languages: nl, en$/m);
    assert.match(text, /^Canonical: https?:\S+\/\.well-known\/security\.txt$/m);
    const expires = /^Expires: (\S+)$/m.exec(text)?.[1] ?? '';
    const now = demoWorld.clock.now();
    assert.ok(expires > now && expires < after(now, 365 * 24 * 60 * 60 * 1000), expires);
  });
});

describe('jobs', () => {
  const handlers = handlersOf(demoWorld, silentMailer).map(({ name }) => name);
  const sweeps = sweepsOf(demoWorld, silentMailer);

  it('that are asked for have somebody who does them', () => {
    const sources = productSources();
    const named = sources.flatMap(({ text }) =>
      [...text.matchAll(/export const (\w+Job) = '([^']+)'/g)].map(([, constant, name]) => ({ constant, name })),
    );
    assert.deepEqual(named.map(({ name }) => name).sort(), handlers.toSorted());
    const asked = places(sources, /\.enqueue\(/).filter(
      (place) => !named.some(({ constant }) => place.includes(`.enqueue(${constant},`)),
    );
    assert.deepEqual(asked, [], 'a job is asked for by its constant');
  });

  it('of every morning have a name of their own and stand in the order of the day', () => {
    const names = [...sweeps.map(({ name }) => name), ...handlers];
    assert.equal(new Set(names).size, names.length);
    const times = sweeps.map(({ at }) => at);
    for (const at of times) assert.match(at, /^([01]\d|2[0-3]):[0-5]\d$/);
    assert.deepEqual(times, times.toSorted());
  });
});

describe('migrations', () => {
  it('are numbered without gaps, and say in their first line what they are for', () => {
    const all = readMigrations(migrationsFolder);
    assert.ok(all.length >= 5);
    for (const { name, sql } of all) assert.match(sql, /^-- .{20,}/, name);
  });

  it('never take away what a later version may miss', () => {
    const files = repositoryFiles((file) => /^migrations\/.+\.sql$/.test(file));
    assert.deepEqual(places(files, /^\s*(drop table|truncate|delete from)\b/i), []);
  });
});
