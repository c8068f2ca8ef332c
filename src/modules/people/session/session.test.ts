import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { addMinutes, day } from '#src/platform/calendar/index.ts';
import type { SignedIn } from '#src/platform/http/route.ts';
import {
  clearedSessionCookie,
  endAppointment,
  issueToken,
  revokeToken,
  sampleTokens,
  sessionCookie,
  signIn,
  signOut,
  whoHasToken,
  whoIs,
} from '../index.ts';
import { refusal, seedStaff, type TestStaff, type TestWorld, testWorld } from '../testing.ts';
import { tokensOf } from './store.ts';

let t: TestWorld;
let s: TestStaff;
before(async () => {
  t = await testWorld();
  s = await t.act(seedStaff);
});

/** Who a request with this cookie header comes from. */
async function who(cookie: string, world = t.world): Promise<SignedIn | null> {
  let found: SignedIn | null = null;
  const app = new Hono().get('/', async (c: Context) => {
    found = await whoIs(world, c);
    return c.text('');
  });
  await app.request('/', { headers: { cookie } });
  return found;
}

const signInAs = (seated: { staffId: TestStaff['sanne']['staffId']; functionId: TestStaff['sanne']['functionId'] }) =>
  t.act((work) => signIn(work, seated));
const cookieOf = (token: string) => sessionCookie(t.world.config, token).split(';')[0]!;

describe('a session', () => {
  it('says who somebody is, and stores no token', async () => {
    const { token } = await signInAs(s.sanne);
    const signedIn = await who(cookieOf(token));
    assert.equal(signedIn?.name, 'Sanne Waalstra');
    assert.equal(signedIn?.actor.role, 'village_officer');
    assert.equal(signedIn?.actor.functionId, s.sanne.functionId);
    assert.match(signedIn?.csrf ?? '', /^[\w-]{43}$/);
    assert.notEqual(signedIn?.csrf, token);
    const { rows } = await t.world.pool.query('select token_hash::text from session');
    assert.ok(rows.every((row) => /^\\x[0-9a-f]{64}$/.test(row.token_hash)));
  });

  it('is nothing for a forged, strange or missing cookie', async () => {
    for (const cookie of [
      '',
      'kg_session=',
      `kg_session=${'a'.repeat(43)}`,
      'kg_session=%00',
      'kg_session[]=x',
      `other=${'a'.repeat(43)}`,
    ]) {
      assert.equal(await who(cookie), null, cookie);
    }
  });

  it('has a form token of its own', async () => {
    const [one, two] = [await signInAs(s.sanne), await signInAs(s.sanne)];
    assert.notEqual((await who(cookieOf(one.token)))?.csrf, (await who(cookieOf(two.token)))?.csrf);
  });

  it('ends when somebody signs out', async () => {
    const { token } = await signInAs(s.sanne);
    await t.act((work) => signOut(work, token));
    await t.act((work) => signOut(work, 'no token'));
    assert.equal(await who(cookieOf(token)), null);
  });

  it('is only for a function that one holds', async () => {
    const other = { staffId: s.mo.staffId, functionId: s.sanne.functionId };
    await assert.rejects(signInAs(other), refusal('forbidden'));
  });

  it('writes when somebody was last there at most once a minute', async () => {
    const { token } = await signInAs(s.daan);
    const last = async () =>
      (await t.world.pool.query('select last_seen_at from session where function_id = $1', [s.daan.functionId])).rows[0]
        .last_seen_at;
    const begin = await last();
    t.clock.moveTo(addMinutes(t.clock.now(), 0.5));
    await who(cookieOf(token));
    assert.equal(await last(), begin);
    t.clock.moveTo(addMinutes(t.clock.now(), 1));
    await who(cookieOf(token));
    assert.equal(await last(), t.clock.now());
  });

  it('expires after 8 hours of silence and after 12 hours in any case', async () => {
    const silent = await signInAs(s.sanne);
    const busy = await signInAs(s.sanne);
    assert.equal(busy.expiresAt, addMinutes(t.clock.now(), 12 * 60));
    t.clock.moveTo(addMinutes(t.clock.now(), 7 * 60 + 59));
    assert.ok(await who(cookieOf(busy.token)));
    t.clock.moveTo(addMinutes(t.clock.now(), 1));
    assert.equal(await who(cookieOf(silent.token)), null);
    t.clock.moveTo(addMinutes(t.clock.now(), 3 * 60 + 59));
    assert.ok(await who(cookieOf(busy.token)));
    t.clock.moveTo(addMinutes(t.clock.now(), 1));
    assert.equal(await who(cookieOf(busy.token)), null);
    await signInAs(s.sanne);
    const { rows } = await t.world.pool.query('select count(*)::int from session where expires_at <= $1', [
      t.clock.now(),
    ]);
    assert.equal(rows[0].count, 0);
  });

  it('has a cookie that scripts cannot read, and on https one for this host only', () => {
    const plain = sessionCookie({ baseUrl: 'http://127.0.0.1:4600' }, 'x');
    assert.equal(plain, 'kg_session=x; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax');
    const secure = sessionCookie({ baseUrl: 'https://kern.gemeente.example' }, 'x');
    assert.equal(secure, '__Host-kg_session=x; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure');
    assert.match(
      clearedSessionCookie({ baseUrl: 'https://kern.gemeente.example' }),
      /^__Host-kg_session=; .*Max-Age=0/,
    );
  });

  it('ignores on https a cookie that another host could have set', async () => {
    const { token } = await signInAs(s.sanne);
    const https = { ...t.world, config: { ...t.world.config, baseUrl: 'https://kern.gemeente.example' } };
    assert.equal(await who(`kg_session=${token}`, https), null);
    assert.ok(await who(`__Host-kg_session=${token}`, https));
  });
});

describe('a key for the API', () => {
  it('works until it is revoked, and is issued by the administrator only', async () => {
    const token = await t.act((work) => issueToken(work, s.mo.functionId, 'zaaksysteem'), s.alex.actor);
    assert.equal((await whoHasToken(t.world, token))?.actor.functionId, s.mo.functionId);
    const [kept] = await t.see((look) => tokensOf(look, s.mo.functionId));
    await assert.rejects(
      t.act((work) => issueToken(work, s.mo.functionId, 'x'), s.mo.actor),
      refusal('forbidden'),
    );
    await assert.rejects(
      t.act((work) => revokeToken(work, s.sanne.functionId, kept!.mark)),
      refusal('conflict'),
    );
    await t.act((work) => revokeToken(work, s.mo.functionId, kept!.mark), s.alex.actor);
    assert.equal(await whoHasToken(t.world, token), null);
    assert.equal(await whoHasToken(t.world, 'onzin'), null);
  });

  it('exists for every sample function in the demo, and nowhere else', async () => {
    const tokens = await sampleTokens(t.world);
    assert.equal((await whoHasToken(t.world, tokens.sanne!))?.name, 'Sanne Waalstra');
    assert.deepEqual(Object.keys(tokens).toSorted(), ['alex', 'bo', 'daan', 'joost', 'mo', 'sanne']);
    await assert.rejects(sampleTokens({ ...t.world, config: { ...t.world.config, demo: false } }), refusal('unknown'));
  });

  it('stops working, with every session, when the holder leaves', async () => {
    const key = await t.act((work) => issueToken(work, s.mo.functionId, 'zaaksysteem'));
    const { token } = await signInAs(s.mo);
    const leaving = await signInAs(s.mo);
    await t.act((work) => endAppointment(work, { functionId: s.mo.functionId, until: day('2026-04-01') }));
    assert.ok(await who(cookieOf(token)));
    await t.act((work) => endAppointment(work, { functionId: s.mo.functionId, until: work.today }));
    assert.equal(await whoHasToken(t.world, key), null);
    assert.equal(await who(cookieOf(token)), null);
    assert.equal(await who(cookieOf(leaving.token)), null);
    await assert.rejects(signInAs(s.mo), refusal('forbidden'));
  });
});
