import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { day } from '#src/platform/calendar/index.ts';
import { registerAbsence } from '../people/index.ts';
import {
  type Browser,
  browser,
  seedStaff,
  signedInAs,
  type TestStaff,
  type TestWorld,
  testWorld,
} from '../people/testing.ts';
import { kernApi, kernenApi, paged } from './api.ts';
import {
  addVillage,
  changeTerm,
  primaryFunction,
  termsOn,
  type VillageId,
  villageBySlug,
  villageRoutes,
} from './index.ts';

let t: TestWorld;
let s: TestStaff;
let ingen: VillageId;

before(async () => {
  t = await testWorld();
  s = await t.act(seedStaff);
  const common = { startedOn: day('2026-01-01'), fallbackFunctionId: s.klantcontact.functionId };
  ingen = await t.act((work) =>
    addVillage(work, {
      ...common,
      name: 'Ingen',
      latitude: 51.958,
      longitude: 5.483,
      primaryFunctionId: s.sanne.functionId,
    }),
  );
  await t.act((work) =>
    addVillage(work, {
      ...common,
      name: 'Maurik',
      latitude: 51.962,
      longitude: 5.422,
      primaryFunctionId: s.klantcontact.functionId,
    }),
  );
});

const visitor = (): Browser => browser(t.world, villageRoutes);
const alex = (): Promise<Browser> => signedInAs(t, visitor(), s.alex);

describe('the villages, for the administrator', () => {
  it('are closed for everybody else', async () => {
    const sanne = await signedInAs(t, visitor(), s.sanne);
    for (const path of ['/beheer/kernen', '/beheer/kernen/ingen', '/beheer/termijnen']) {
      assert.equal((await sanne.get(path)).status, 403);
      assert.equal((await visitor().get(path)).status, 303);
      assert.equal((await sanne.post(path, {})).status, 403);
    }
    for (const part of ['eerste-contact', 'vervangers', 'vervangers/einde', 'onderzoek']) {
      assert.equal((await sanne.post(`/beheer/kernen/ingen/${part}`, {})).status, 403);
    }
  });

  it('stand in a list with who can be reached', async () => {
    const page = await (await alex()).get('/beheer/kernen');
    assert.match(page.html, /Ingen/);
    assert.match(page.html, /Sanne, Functie van Sanne/);
    assert.match(page.html, /vangnet/);
  });

  it('grow by a seventh without a change in the program', async () => {
    const visit = await alex();
    const form = {
      name: 'Eck en Wiel',
      latitude: '51,968',
      longitude: '5.457',
      startedOn: '1-4-2026',
      primaryFunctionId: s.klantcontact.functionId,
      fallbackFunctionId: s.klantcontact.functionId,
    };
    assert.equal((await visit.post('/beheer/kernen', form)).status, 303);
    const added = await t.see((look) => villageBySlug(look, 'eck-en-wiel'));
    assert.deepEqual([added.latitude, added.longitude, added.startedOn], [51.968, 5.457, '2026-04-01']);
    const twice = await visit.post('/beheer/kernen', form);
    assert.equal(twice.status, 422);
    assert.match(twice.html, /Er is al een kern met deze naam/);
    const wrong = await visit.post('/beheer/kernen', {
      ...form,
      name: '???',
      latitude: 'noord',
      fallbackFunctionId: s.sanne.functionId,
    });
    assert.match(wrong.html, /Gebruik letters of cijfers/);
    assert.match(wrong.html, /breedtegraad tussen/);
    const unstaffed = await visit.post('/beheer/kernen', {
      ...form,
      name: 'Anders',
      fallbackFunctionId: s.sanne.functionId,
    });
    assert.match(unstaffed.html, /Het vangnet moet altijd bereikbaar zijn/);
  });

  it('pass to another contact, but never to nobody', async () => {
    const visit = await alex();
    const path = '/beheer/kernen/ingen/eerste-contact';
    const gap = await visit.post(path, { functionId: '', from: '2026-05-01' });
    assert.equal(gap.status, 422);
    assert.match(gap.html, /Een kern is nooit zonder eerste contact\. Kies wie het overneemt\./);
    assert.match(gap.html, /value="2026-05-01"/);
    const past = await visit.post(path, { functionId: s.daan.functionId, from: '2026-02-01' });
    assert.match(past.html, /Deze dag is al voorbij/);
    const form = { functionId: s.daan.functionId, from: '2026-05-01' };
    assert.equal((await visit.post(path, form)).location, '/beheer/kernen/ingen?opgeslagen=ja');
    assert.match((await visit.post(path, form)).html, /Op deze dag staat al een verandering/);
    assert.equal(await t.see((look) => primaryFunction(look, ingen, day('2026-05-01'))), s.daan.functionId);
    assert.match((await visit.get('/beheer/kernen/ingen')).html, /30 april 2026/);
    assert.equal((await visit.post('/beheer/kernen/nergens/eerste-contact', form)).status, 404);
  });

  it('have deputies, a role in a study and a profile', async () => {
    const visit = await alex();
    const path = '/beheer/kernen/ingen';
    assert.equal(
      (await visit.post(`${path}/vervangers`, { functionId: s.daan.functionId, from: '2-3-2026', until: '1-4-2026' }))
        .status,
      303,
    );
    assert.match((await visit.get(path)).html, /1 april 2026/);
    assert.equal((await visit.post(`${path}/vervangers/einde`, { functionId: s.daan.functionId })).status, 303);
    assert.equal((await visit.post(`${path}/vervangers/einde`, { functionId: s.daan.functionId })).status, 422);
    assert.equal(
      (await visit.post(`${path}/onderzoek`, { study: 'Pilot 2019-2020', role: 'pilot', rationale: '' })).status,
      303,
    );
    assert.match((await visit.get(path)).html, /pilotkern/);
    assert.equal((await visit.post(`${path}/onderzoek`, { study: 'Pilot 2019-2020', role: 'x' })).status, 422);
    const profile = {
      name: 'Ingen',
      profile: 'Een dorp.\r\nMet twee straten.',
      households: '640',
      fallbackFunctionId: s.klantcontact.functionId,
    };
    const noSource = await visit.post(path, profile);
    assert.match(noSource.html, /Vul in waar dit aantal vandaan komt/);
    assert.equal((await visit.post(path, { ...profile, householdsSource: 'voorbeeld' })).status, 303);
    const village = await t.see((look) => villageBySlug(look, 'ingen'));
    assert.deepEqual(
      [village.households, village.counterShown, village.profile],
      [640, false, 'Een dorp.\nMet twee straten.'],
    );
  });

  it('say who stands in, and until when', async () => {
    const id = await t.act((work) =>
      registerAbsence(work, {
        functionId: s.sanne.functionId,
        deputyFunctionId: s.daan.functionId,
        from: day('2026-03-02'),
        lastDay: day('2026-03-06'),
      }),
    );
    assert.ok(id);
    const page = await (await alex()).get('/beheer/kernen/ingen');
    assert.match(page.html, /Inwoners bereiken nu Daan, Functie van Daan, op 14 0344/);
    assert.match(page.html, /vervanging van Sanne, Functie van Sanne, tot en met vrijdag 6 maart/);
  });
});

describe('terms, for the administrator', () => {
  it('change for the whole municipality, within their bounds, and say so', async () => {
    const visit = await alex();
    const page = await visit.get('/beheer/termijnen');
    assert.match(page.html, /Voor één kern kan hij niet ruimer zijn/);
    assert.match(page.html, /10 werkdagen/);
    const form = { code: 'D2', value: '8', from: '1-4-2026', decidedBy: 'College, 24 maart 2026' };
    assert.equal((await visit.post('/beheer/termijnen', form)).status, 303);
    assert.match((await visit.get('/beheer/termijnen')).html, /8 werkdagen/);
    assert.equal((await t.see((look) => termsOn(look, day('2026-04-01')))).D2, 8);
    for (const wrong of [
      { value: '99' },
      { value: '2,5' },
      { value: '' },
      { from: '1-1-2026' },
      { decidedBy: '' },
      { code: 'D99' },
      { value: '-1' },
    ]) {
      const refused = await visit.post('/beheer/termijnen', { ...form, ...wrong });
      assert.equal(refused.status, 422, JSON.stringify(wrong));
      assert.match(refused.html, /kg-error-summary/);
    }
    await t.act((work) => changeTerm(work, { code: 'D2', value: 10, from: day('2026-04-01'), decidedBy: 'terug' }));
  });
});

describe('villages in the API', () => {
  const call = async (path: string) => {
    const { status, html, headers } = await visitor().get(`/api/v1${path}`);
    return { status, body: JSON.parse(html), type: headers.get('content-type') };
  };

  it('are there for everybody, with Dutch names and without last names', async () => {
    const { status, body } = await call('/kernen');
    assert.equal(status, 200);
    const { results, ...counts } = kernenApi.parse(body);
    assert.deepEqual(counts, { count: 3, next: null, previous: null });
    assert.deepEqual(
      results.map(({ naam, contact }) => [naam, contact.soort, contact.voornaam, contact.vervangt?.voornaam ?? null]),
      [
        ['Eck en Wiel', 'vangnet', 'Bo', null],
        ['Ingen', 'vervanger', 'Daan', 'Sanne'],
        ['Maurik', 'vangnet', 'Bo', null],
      ],
    );
    assert.doesNotMatch(JSON.stringify(body), /Waalstra/);
  });

  it('come in pages', async () => {
    const { body } = await call('/kernen?page=2&pageSize=2');
    assert.deepEqual(
      [body.count, body.next, body.previous],
      [3, null, `${t.world.config.baseUrl}/api/v1/kernen?page=1&pageSize=2`],
    );
    assert.equal(body.results.length, 1);
    assert.equal(
      (await call('/kernen?page=1&pageSize=2')).body.next,
      `${t.world.config.baseUrl}/api/v1/kernen?page=2&pageSize=2`,
    );
    assert.deepEqual(paged([1, 2, 3], { page: 9, pageSize: 2 }, 'x'), {
      count: 3,
      next: null,
      previous: 'x?page=2&pageSize=2',
      results: [],
    });
  });

  it('refuse wrong questions with what is wrong with each', async () => {
    const { status, body, type } = await call('/kernen?page=0&pageSize=1000');
    assert.equal(status, 400);
    assert.match(type ?? '', /application\/problem\+json/);
    assert.deepEqual(
      body.invalidParams.map(({ name }: { name: string }) => name),
      ['page', 'pageSize'],
    );
    assert.equal((await call('/kernen?page=een')).status, 400);
  });

  it('are read one by one', async () => {
    const { body } = await call('/kernen/ingen');
    assert.equal(kernApi.parse(body).naam, 'Ingen');
    const missing = await call('/kernen/nergens');
    assert.equal(missing.status, 404);
    assert.equal(missing.body.detail, 'Deze kern is er niet.');
  });
});
