import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { renderPart } from '#src/design/index.ts';
import type { SignedIn } from '#src/platform/http/route.ts';
import { createServer } from '#src/platform/http/server.ts';
import { type Actor, transact, type Work, type World } from '#src/platform/work.ts';
import type { Seated } from '../people/testing.ts';
import {
  acceptPossiblySent,
  type BatchId,
  bezorgingApi,
  type Delivery,
  type DeliveryId,
  deliveryOf,
  deliveryRoutes,
  emailAccepted,
  emailUnknown,
  makeBatch,
  markBounced,
  markHandedOver,
  markNotReached,
  markPosted,
  markReached,
  poststapelApi,
  resendPossiblySent,
  startSending,
} from './index.ts';
import { type PostOffice, parcel, postOffice } from './testing.ts';

let office: PostOffice;
let app: ReturnType<typeof createServer>;
const printed: Delivery[][] = [];

const story =
  (verb: (work: Work, id: DeliveryId, note?: string) => Promise<unknown>) =>
  (world: World, actor: Actor, id: DeliveryId, note?: string) =>
    transact(world, actor, (work) => verb(work, id, note));

function routes() {
  return deliveryRoutes({
    frame: (_, { title, children }) => `<title>${title}</title>${renderPart(<main>{children}</main>)}`,
    reached: story(markReached),
    notReached: (world, actor, id, note, attemptsSeen) =>
      transact(world, actor, (work) => markNotReached(work, id, note, { attemptsSeen })),
    handedOver: story(markHandedOver),
    posted: (world, actor, id: BatchId) => transact(world, actor, (work) => markPosted(work, id)),
    bounced: story(markBounced),
    resend: story(resendPossiblySent),
    acceptSent: story(acceptPossiblySent),
    subjectHref: ({ content }) => `/contacten/${content.reference}`,
    lettersPdf: async (_, letters) => {
      printed.push([...letters]);
      return new TextEncoder().encode('%PDF');
    },
  });
}

/** In these tests the name in a header says who somebody is. */
function identify(name: string | undefined): SignedIn | null {
  const seated = office.staff[name as 'sanne'] as Seated | undefined;
  return seated ? { actor: seated.actor, name: name ?? '', functionTitle: '', csrf: 'token' } : null;
}

before(async () => {
  office = await postOffice();
  app = createServer(office.world, routes(), {
    whoIs: async (_, c) => identify(c.req.header('x-who')),
    whoHasToken: async (_, token) => identify(token),
    troublePage: ({ sentence }) => sentence,
  });
});

const open = (path: string, who = 'sanne') => app.request(path, { headers: { 'x-who': who } });
const words = async (path: string, who?: string) => (await open(path, who)).text();
const send = (path: string, fields: Record<string, string> = {}, who = 'sanne') =>
  app.request(path, {
    method: 'POST',
    headers: { 'x-who': who, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: 'token', ...fields }).toString(),
  });
const call = (path: string, body?: unknown, who = 'sanne') =>
  app.request(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const now = (id: DeliveryId) => office.see((look) => deliveryOf(look, id));

describe('the call list', () => {
  it('says who, on which number, what to say and by when', async () => {
    const { id } = await office.prepare();
    const html = await words('/bellen');
    for (const part of [
      'Mevrouw De Bree, Ingen',
      'href="tel:0344579999"',
      'href="/contacten/2026-00012"',
      parcel.say,
      'Moet het uiterlijk woensdag 4 maart weten.',
      `id="${id}"`,
    ]) {
      assert.ok(html.includes(part), part);
    }
    assert.doesNotMatch(html, /style="|<script/);
  });

  it('shows an officer the own villages only, the fallback and others nothing, an administrator no page', async () => {
    const { id } = await office.prepare({ villageId: office.zoelen });
    assert.ok(!(await words('/bellen')).includes(id));
    assert.ok((await words('/bellen', 'daan')).includes(id));
    assert.ok(!(await words('/bellen', 'mo')).includes(id));
    assert.equal((await open('/bellen', 'alex')).status, 403);
    assert.equal((await open('/bellen', 'nobody')).status, 303);
  });

  it('takes the answer, goes back and counts a second press once', async () => {
    const { id } = await office.prepare();
    const fields = { uitkomst: 'niet-bereikt', toelichting: 'Voicemail', pogingen: '0', terug: '/bellen' };
    const first = await send(`/bezorgingen/${id}/uitkomsten`, fields);
    assert.equal(first.status, 303);
    assert.equal(first.headers.get('location'), '/bellen?opgeslagen=ja');
    await send(`/bezorgingen/${id}/uitkomsten`, fields);
    assert.equal((await now(id)).attempts.length, 1);
    const html = await words('/bellen?opgeslagen=ja');
    assert.match(html, /Het is opgeslagen/);
    assert.match(html, /niet bereikt\. Voicemail/);
    await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'bereikt', pogingen: '1' });
    assert.equal((await now(id)).state, 'delivered');
  });

  it('keeps what was typed when it is too long or nothing was chosen', async () => {
    const { id } = await office.prepare();
    const long = 'Ik belde en ik belde. '.repeat(20);
    const response = await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'bereikt', toelichting: long });
    assert.equal(response.status, 422);
    const html = await response.text();
    assert.ok(html.includes(long.trim()));
    assert.match(html, /Er passen 300 tekens in/);
    assert.equal((await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'gebeld' })).status, 422);
    assert.equal((await now(id)).state, 'waiting');
  });

  it('refuses a forged form, another village, an unknown delivery and a step that cannot be', async () => {
    const { id } = await office.prepare();
    const path = `/bezorgingen/${id}/uitkomsten`;
    assert.equal((await send(path, { uitkomst: 'bereikt', csrf: 'forged' })).status, 403);
    const other = await send(path, { uitkomst: 'bereikt' }, 'daan');
    assert.equal(other.status, 403);
    assert.match(await other.text(), /kern van een collega/);
    assert.equal((await send('/bezorgingen/x/uitkomsten', { uitkomst: 'bereikt' })).status, 404);
    const wrong = await send(path, { uitkomst: 'overhandigd' });
    assert.equal(wrong.status, 409);
    assert.match(await wrong.text(), /per telefoon/);
  });

  it('never leads to another site', async () => {
    for (const terug of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/bellen?x=//evil.example',
      'javascript:alert(1)',
    ]) {
      const { id } = await office.prepare();
      const response = await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'bereikt', terug });
      assert.equal(response.headers.get('location'), '/bezorgingen?opgeslagen=ja', terug);
    }
  });

  it('escapes what a resident wrote', async () => {
    await office.prepare({ content: { ...parcel, say: '<script>alert(1)</script>', recipientName: '"><img src=x>' } });
    const html = await words('/bellen');
    assert.doesNotMatch(html, /<script>|<img/);
  });

  it('lists visits and partners below', async () => {
    const { id } = await office.prepare({ channel: 'visit' });
    await office.prepare({ channel: 'partner' });
    const html = await words('/bellen');
    assert.match(html, /Geef dit door via Dorpshuis Ingen/);
    await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'overhandigd', terug: '/bellen' });
    assert.equal((await now(id)).state, 'delivered');
  });
});

describe('the post', () => {
  it('goes from letters to a batch, to paper, to the post', async () => {
    const first = await office.prepare({ channel: 'letter' });
    const second = await office.prepare({ channel: 'letter', villageId: office.zoelen });
    assert.match(await words('/post'), /Er liggen 2 brieven klaar/);
    assert.doesNotMatch(await words('/post'), /De Bree/);
    assert.equal((await send('/post/stapels')).status, 303);
    assert.equal((await send('/post/stapels')).status, 303, 'pressed twice');
    const html = await words('/post');
    assert.match(html, /Stapel 1<\/h2>/);
    assert.match(html, /2 brieven, gemaakt op maandag 2 maart/);
    assert.match(html, /Post de stapel uiterlijk woensdag 4 maart/);

    const { batchId } = await now(first.id);
    const pdf = await open(`/post/stapels/${batchId}/brieven.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal(printed.at(-1)?.length, 2);

    await send(`/post/brieven/${second.id}/uithalen`);
    assert.equal((await now(second.id)).state, 'waiting');
    await send(`/post/stapels/${batchId}/verzending`);
    await send(`/post/stapels/${batchId}/verzending`);
    assert.equal((await now(first.id)).state, 'delivered');
    assert.match(await words('/post'), /Gepost op maandag 2 maart, 09\.00 uur/);

    const page = await words(`/post/stapels/${batchId}`);
    assert.match(page, /Kwam terug/);
    assert.doesNotMatch(await words(`/post/stapels/${batchId}`, 'daan'), /Kwam terug/);
    await send(`/bezorgingen/${first.id}/uitkomsten`, { uitkomst: 'teruggekomen', terug: `/post/stapels/${batchId}` });
    assert.equal((await now(first.id)).state, 'bounced');
  });

  it('is not for everybody, and an unknown batch is not found', async () => {
    assert.equal((await open('/post', 'mo')).status, 403);
    assert.equal((await open('/post', 'klantcontact')).status, 200);
    assert.equal((await open('/post/stapels/019c0000-0000-7000-8000-00000000ffff')).status, 404);
    assert.equal((await open('/post/stapels/x/brieven.pdf')).status, 404);
  });
});

describe('all deliveries', () => {
  it('puts on top what does not get through, with what can be done', async () => {
    const { id } = await office.prepare({ channel: 'email' });
    await office.act((work) => startSending(work, id));
    await office.act((work) => emailUnknown(work, id));
    const html = await words('/bezorgingen');
    assert.match(html, /De verbinding viel weg/);
    await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'opnieuw', terug: '/bezorgingen' });
    const { replacedById } = await now(id);
    assert.ok(replacedById);
    const again = await send(`/bezorgingen/${id}/uitkomsten`, { uitkomst: 'opnieuw' });
    assert.equal(again.status, 303);
    assert.equal((await now(id)).replacedById, replacedById);
  });

  it('filters, and says so when a filter is unknown', async () => {
    const { id } = await office.prepare({ channel: 'email', content: { ...parcel, reference: '2026-77777' } });
    await office.act((work) => startSending(work, id));
    await office.act((work) => emailAccepted(work, id));
    assert.match(await words('/bezorgingen?kanaal=e-mail&status=bezorgd'), /2026-77777/);
    assert.doesNotMatch(await words('/bezorgingen?kanaal=brief'), /2026-77777/);
    assert.match(await words('/bezorgingen?kanaal=duif'), /Deze manier kennen wij niet/);
  });
});

describe('the API', () => {
  it('lists with filters and pages, own villages only', async () => {
    const own = await postOffice();
    const local = createServer(own.world, routes(), {
      whoIs: async () => null,
      whoHasToken: async (_, token) => {
        const seated = own.staff[token as 'sanne'] as Seated | undefined;
        return seated ? { actor: seated.actor, name: '', functionTitle: '', csrf: '' } : null;
      },
      troublePage: () => '',
    });
    const fetch = (path: string, who = 'sanne') =>
      local.request(`/api/v1${path}`, { headers: { authorization: `Bearer ${who}` } });
    for (let count = 0; count < 3; count += 1) await own.prepare();
    await own.prepare({ channel: 'letter' });
    await own.prepare({ villageId: own.zoelen });
    const list = await (
      await fetch('/bezorgingen?kanaal=telefoon&status=klaargezet&kern=ingen&page=2&pageSize=2')
    ).json();
    assert.equal(list.count, 3);
    assert.equal(list.next, null);
    assert.match(
      list.previous,
      /\/api\/v1\/bezorgingen\?kanaal=telefoon&status=klaargezet&kern=ingen&page=1&pageSize=2$/,
    );
    assert.equal(list.results.length, 1);
    bezorgingApi.parse(list.results[0]);
    assert.equal((await (await fetch('/bezorgingen')).json()).count, 4);
    assert.equal((await fetch('/bezorgingen?kern=zoelen')).status, 403);
    assert.equal((await fetch('/bezorgingen?kern=nergens')).status, 404);
    assert.equal((await fetch('/bezorgingen', 'alex')).status, 403);
    assert.equal((await fetch('/bezorgingen', 'nobody')).status, 401);
  });

  it('names every wrong key', async () => {
    const response = await call('/bezorgingen?kanaal=duif&pageSize=1000');
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    const { invalidParams } = await response.json();
    assert.deepEqual(
      invalidParams.map(({ name }: { name: string }) => name),
      ['kanaal', 'pageSize'],
    );
  });

  it('takes outcomes: the same verbs and the same refusals as the screen', async () => {
    const { id } = await office.prepare();
    const path = `/bezorgingen/${id}/uitkomsten`;
    const missed = await call(path, { uitkomst: 'niet-bereikt', toelichting: 'In gesprek', pogingen: 0 });
    assert.equal(missed.status, 201);
    const body = bezorgingApi.parse(await missed.json());
    assert.deepEqual([body.status, body.kern, body.pogingen[0]?.toelichting], ['klaargezet', 'ingen', 'In gesprek']);
    const refused = await call(path, { uitkomst: 'overhandigd' });
    assert.equal(refused.status, 409);
    assert.match((await refused.json()).detail, /per telefoon/);
    for (const wrong of [
      {},
      { uitkomst: 'gebeld' },
      { uitkomst: 'bereikt', toelichting: 7 },
      { uitkomst: 'bereikt', pogingen: -1 },
    ]) {
      assert.equal((await call(path, wrong)).status, 400, JSON.stringify(wrong));
    }
    assert.equal((await call(path, { uitkomst: 'bereikt' }, 'daan')).status, 403);
    assert.equal((await call(path, { uitkomst: 'bereikt' })).status, 201);
  });

  it('makes and posts batches', async () => {
    await office.bySanne(makeBatch).catch(() => undefined);
    await office.prepare({ channel: 'letter' });
    const made = await call('/poststapels', {});
    assert.equal(made.status, 201);
    const batch = poststapelApi.parse(await made.json());
    assert.equal(batch.brieven, 1);
    assert.equal((await call('/poststapels', {})).status, 409);
    const posted = poststapelApi.parse(await (await call(`/poststapels/${batch.id}/verzending`, {})).json());
    assert.ok(posted.gepostOp);
    const { results } = await (await call('/poststapels')).json();
    assert.ok(results.some(({ id }: { id: string }) => id === batch.id));
    assert.equal((await call('/poststapels', {}, 'mo')).status, 403);
  });
});
