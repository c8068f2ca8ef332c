import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Hono } from 'hono';
import { type ComponentChildren, Fragment, h } from 'preact';
import { renderPart } from '#src/design/index.ts';
import {
  addFunction,
  appoint,
  functionsHeldBy,
  peopleRoutes,
  type SignInDoor,
  staff,
  whoHasToken,
  whoIs,
} from '#src/modules/people/index.ts';
import { seedStaff, type TestStaff, type TestWorld, testWorld } from '#src/modules/people/testing.ts';
import { addMinutes, day } from '#src/platform/calendar/index.ts';
import { createServer } from '#src/platform/http/server.ts';
import { oidcDoor } from './index.ts';
import { startProvider, type TestProvider } from './testing.ts';

let provider: TestProvider;
let t: TestWorld;
let s: TestStaff;
const baseUrl = 'http://127.0.0.1:4600';

before(async () => {
  provider = await startProvider();
  t = await testWorld();
  s = await t.act(seedStaff);
});
after(() => provider.stop());
beforeEach(() => {
  provider.tokenRequests.length = 0;
});

const settings = (more: object = {}) => ({
  issuer: provider.issuer,
  clientId: 'met-geheim',
  clientSecret: provider.secret,
  clientKey: undefined,
  roleClaim: 'groups',
  ...more,
});

const doorTo = (more: object = {}): SignInDoor => oidcDoor(settings(more), baseUrl, t.clock);

function appWith(door: SignInDoor): Hono {
  const world = { ...t.world, config: { ...t.world.config, demo: false } };
  const frame = (_visit: unknown, { children }: { children: ComponentChildren }) =>
    renderPart(h(Fragment, null, children));
  return createServer(world, peopleRoutes({ frame, door }), {
    whoIs,
    whoHasToken,
    troublePage: ({ sentence }) => sentence,
  });
}

/** A browser that keeps cookies of our site. */
function browser(app: Hono) {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(`${baseUrl}${path}`, { ...init, headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s);
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return response;
  };
  return {
    jar,
    get: (path: string) => send(path),
    post: (path: string, form: Record<string, string>) =>
      send(path, { method: 'POST', body: new URLSearchParams(form) }),
  };
}

type Browser = ReturnType<typeof browser>;

/** Goes to the provider, signs in there, and comes back to us. */
async function wayBack(visitor: Browser, back = ''): Promise<string> {
  const leaving = await visitor.get(`/aanmelden/werkaccount${back && `?terug=${encodeURIComponent(back)}`}`);
  assert.equal(leaving.status, 303);
  const url = await provider.signIn(leaving.headers.get('location') ?? '');
  return `${url.pathname}${url.search}`;
}

const officer = { sub: 'sub-sanne', email: 'sanne@gemeente.example', email_verified: true, groups: ['kernambtenaar'] };

describe('signing in with an account of the municipality', () => {
  for (const [name, more] of [
    ['a secret', () => ({})],
    ['a private key', () => ({ clientId: 'met-sleutel', clientSecret: undefined, clientKey: provider.clientKey })],
  ] as const) {
    it(`works with ${name}, and goes on to the page that was asked for`, async () => {
      provider.account = officer;
      const visitor = browser(appWith(doorTo(more())));
      const done = await visitor.get(await wayBack(visitor, '/contacten?lijst=stil'));
      assert.equal(done.status, 303);
      assert.equal(done.headers.get('location'), '/contacten?lijst=stil');
      assert.deepEqual([...visitor.jar.keys()], ['kg_session']);
      assert.match(await (await visitor.get('/aanmelden')).text(), /U bent nu aangemeld als Sanne Waalstra/);
    });
  }

  it('sends a PKCE challenge, and only its verifier opens the code', async () => {
    provider.account = officer;
    const door = doorTo();
    const { location, sealed } = await door.start('');
    const asked = new URL(location).searchParams;
    assert.equal(asked.get('code_challenge_method'), 'S256');
    assert.match(asked.get('code_challenge') ?? '', /^[\w-]{43}$/);
    assert.equal(asked.get('response_type'), 'code');
    assert.ok(asked.get('state') && asked.get('nonce'));
    assert.doesNotMatch(Buffer.from(sealed, 'base64url').toString('latin1'), /verifier|state/);
    const url = await provider.signIn(location);
    const stranger = await door.start('');
    const theirs = new URL(url);
    theirs.searchParams.set('state', new URL(stranger.location).searchParams.get('state') ?? '');
    await assert.rejects(door.finish(theirs, stranger.sealed), { kind: 'invalid' });
    assert.equal(provider.tokenRequests.length, 0);
  });

  it('binds the account the first time, and then knows it by its subject only', async () => {
    provider.account = { ...officer, email: 'andere.naam@gemeente.example' };
    const visitor = browser(appWith(doorTo()));
    assert.equal((await visitor.get(await wayBack(visitor))).status, 303);
    assert.equal((await t.see(staff)).find(({ id }) => id === s.sanne.staffId)?.oidcSubject, 'sub-sanne');
    provider.account = { ...officer, sub: 'sub-iemand-anders' };
    const other = browser(appWith(doorTo()));
    const refused = await other.get(await wayBack(other));
    assert.equal(refused.status, 403);
    assert.match(await refused.text(), /hoort een ander werkaccount/);
  });

  it('refuses an account that we do not know, or whose address nobody checked', async () => {
    for (const account of [
      { ...officer, sub: 'x', email: 'vreemde@elders.example' },
      { ...officer, sub: 'y', email: 'daan@gemeente.example', email_verified: false },
      { sub: 'z', groups: ['kernambtenaar'] },
    ]) {
      provider.account = account;
      const visitor = browser(appWith(doorTo()));
      const refused = await visitor.get(await wayBack(visitor));
      assert.equal(refused.status, 403);
      assert.match(await refused.text(), /Wij kennen dit werkaccount niet/);
      assert.equal(visitor.jar.size, 0);
    }
  });

  it('refuses an account without a role that fits the function', async () => {
    for (const groups of [undefined, [], ['beheerder'], 'iets anders', { kernambtenaar: true }]) {
      provider.account = { ...officer, groups };
      const visitor = browser(appWith(doorTo()));
      const refused = await visitor.get(await wayBack(visitor));
      assert.equal(refused.status, 403);
      assert.match(await refused.text(), /geen rol die bij uw functie past/);
    }
  });

  it('refuses an answer with another state, another nonce, or twice the same code', async () => {
    provider.account = officer;
    const visitor = browser(appWith(doorTo()));
    const path = await wayBack(visitor);
    const way = visitor.jar.get('kg_aanmelden') ?? '';
    const forged = await visitor.get(path.replace(/state=[^&]+/, 'state=vervalst'));
    assert.equal(forged.status, 400);
    assert.match(await forged.text(), /Het aanmelden is niet gelukt/);
    assert.equal((await visitor.get(path)).status, 400);
    visitor.jar.set('kg_aanmelden', way);
    assert.equal((await visitor.get(path)).status, 303);
    visitor.jar.set('kg_aanmelden', way);
    assert.equal((await visitor.get(path)).status, 400);
  });

  it('refuses who comes back after ten minutes, without having left here, or with a broken cookie', async () => {
    provider.account = officer;
    const visitor = browser(appWith(doorTo()));
    const path = await wayBack(visitor);
    const way = visitor.jar.get('kg_aanmelden') ?? '';
    for (const cookie of ['', `${way.slice(0, -2)}AA`, 'x', 'A'.repeat(80)]) {
      if (cookie) visitor.jar.set('kg_aanmelden', cookie);
      else visitor.jar.delete('kg_aanmelden');
      const refused = await visitor.get(path);
      assert.equal(refused.status, 400);
      assert.match(await refused.text(), /duurde te lang/);
    }
    visitor.jar.set('kg_aanmelden', way);
    t.clock.moveTo(addMinutes(t.clock.now(), 10));
    assert.equal((await visitor.get(path)).status, 400);
  });

  it('says so when somebody stops at the provider', async () => {
    const visitor = browser(appWith(doorTo()));
    const leaving = await visitor.get('/aanmelden/werkaccount');
    const state = new URL(leaving.headers.get('location') ?? '').searchParams.get('state');
    const iss = encodeURIComponent(provider.issuer);
    const stopped = await visitor.get(`/aanmelden/terug?error=access_denied&state=${state}&iss=${iss}`);
    assert.equal(stopped.status, 400);
    assert.match(await stopped.text(), /U heeft het aanmelden gestopt/);
  });

  it('says so when the provider does not answer, and tries again the next time', async () => {
    const door = doorTo({ issuer: 'http://127.0.0.1:1' });
    const response = await browser(appWith(door)).get('/aanmelden/werkaccount');
    assert.equal(response.status, 502);
    assert.match(await response.text(), /De aanmelddienst antwoordt niet/);
    await assert.rejects(door.start(''), { kind: 'provider' });
  });

  it('does not lead away from this site', async () => {
    provider.account = officer;
    for (const back of [
      'https://elders.example/',
      '//elders.example',
      '/\\elders.example',
      '/aanmelden',
      '/%0d%0aset-cookie:x',
    ]) {
      const visitor = browser(appWith(doorTo()));
      const { headers } = await visitor.get(await wayBack(visitor, back));
      assert.match(headers.get('location') ?? '', /^\/(week$|%0d%0a)/, back);
    }
  });

  it('asks who has several functions which one, and only offers what the role allows', async () => {
    const extra = await t.act(async (work) => {
      const common = { phone: '14 0344', email: 'x@gemeente.example' };
      const second = await addFunction(work, { title: 'Projectleider dorpshuis', role: 'project_leader', ...common });
      const third = await addFunction(work, { title: 'Beheer erbij', role: 'administrator', ...common });
      for (const functionId of [second, third])
        await appoint(work, { functionId, staffId: s.sanne.staffId, from: day('2026-01-01') });
      return { second, third };
    });
    provider.account = { ...officer, groups: 'kernambtenaar kerngericht-projectleider' };
    const visitor = browser(appWith(doorTo()));
    const choosing = await visitor.get(await wayBack(visitor, '/week'));
    assert.equal(choosing.headers.get('location'), '/aanmelden/functie');
    const html = await (await visitor.get('/aanmelden/functie')).text();
    assert.match(html, /Dag Sanne/);
    assert.match(html, /Projectleider dorpshuis/);
    assert.doesNotMatch(html, /Beheer erbij/);
    assert.equal((await visitor.post('/aanmelden/functie', {})).status, 422);
    const held = await t.see((look) => functionsHeldBy(look, s.sanne.staffId));
    assert.equal(held.length, 3);
    const { jar } = visitor;
    const sealed = jar.get('kg_functie') ?? '';
    assert.equal((await visitor.post('/aanmelden/functie', { functionId: extra.third })).status, 403);
    jar.set('kg_functie', sealed);
    const entered = await visitor.post('/aanmelden/functie', { functionId: extra.second });
    assert.equal(entered.headers.get('location'), '/week');
    assert.deepEqual([...jar.keys()], ['kg_session']);
  });

  it('has no way in by name', async () => {
    const app = appWith(doorTo());
    const page = await (await app.request('/aanmelden')).text();
    assert.match(page, /Aanmelden met uw werkaccount/);
    assert.doesNotMatch(page, /Daan/);
    const byName = await browser(app).post('/aanmelden', { functionId: s.sanne.functionId });
    assert.equal(byName.status, 404);
  });
});
