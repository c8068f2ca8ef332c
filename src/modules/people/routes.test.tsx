import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { day } from '#src/platform/calendar/index.ts';
import { addFunction, appointmentsOf, functionBySlug, functionNow, peopleRoutes, staff, teams } from './index.ts';
import { safeBack } from './session/routes.tsx';
import { type Browser, browser, seedStaff, signedInAs, type TestStaff, type TestWorld, testWorld } from './testing.ts';

let t: TestWorld;
let s: TestStaff;

before(async () => {
  t = await testWorld();
  s = await t.act(seedStaff);
});

const visitor = (settings: object = {}): Browser =>
  browser({ ...t.world, config: { ...t.world.config, ...settings } }, (deps) =>
    peopleRoutes({ ...deps, door: undefined }),
  );
const as = (seated: {
  staffId: TestStaff['sanne']['staffId'];
  functionId: TestStaff['sanne']['functionId'];
}): Promise<Browser> => signedInAs(t, visitor(), seated);

describe('signing in by name, in the demo', () => {
  it('shows everybody who has a function, and opens a session', async () => {
    const guest = visitor();
    const page = await guest.get('/aanmelden?terug=/contacten');
    assert.match(page.html, /Aanmelden als Sanne/);
    assert.match(page.html, /Functie van Daan/);
    const done = await guest.post('/aanmelden', { functionId: s.alex.functionId, back: '/beheer/functies' });
    assert.equal(done.status, 303);
    assert.equal(done.location, '/beheer/functies');
    assert.equal((await guest.get('/beheer/functies')).status, 200);
  });

  it('goes home by role, and never to another site', async () => {
    const home = async (functionId: string, back: string) =>
      (await visitor().post('/aanmelden', { functionId, back })).location;
    assert.equal(await home(s.sanne.functionId, ''), '/week');
    assert.equal(await home(s.alex.functionId, 'https://elders.example'), '/beheer/kernen');
  });

  it('gives the page again for a wrong choice', async () => {
    assert.equal((await visitor().post('/aanmelden', { functionId: 'onzin' })).status, 422);
    assert.equal((await visitor().post('/aanmelden', {})).status, 422);
    const empty = await t.act((work) =>
      addFunction(work, { title: 'Zonder iemand', role: 'official', phone: '14 0344', email: 'x@gemeente.example' }),
    );
    const nobody = await visitor().post('/aanmelden', { functionId: empty });
    assert.equal(nobody.status, 422);
    assert.match(nobody.html, /heeft vandaag niemand/);
  });

  it('does not exist outside the demo', async () => {
    const guest = visitor({ demo: false });
    const page = await guest.get('/aanmelden');
    assert.doesNotMatch(page.html, /Sanne/);
    assert.match(page.html, /Aanmelden is nog niet ingesteld/);
    assert.equal((await guest.post('/aanmelden', { functionId: s.sanne.functionId })).status, 404);
    for (const path of ['/aanmelden/werkaccount', '/aanmelden/terug?code=x'])
      assert.equal((await guest.get(path)).status, 404);
    assert.equal((await guest.get('/aanmelden/functie')).status, 400);
  });

  it('ends with signing out, and ends the session before when somebody signs in again', async () => {
    const alex = await as(s.alex);
    const first = alex.cookie('kg_session');
    await alex.post('/aanmelden', { functionId: s.sanne.functionId });
    assert.notEqual(alex.cookie('kg_session'), first);
    const old = visitor();
    old.setCookie('kg_session', first ?? '');
    assert.equal((await old.get('/beheer/functies')).location, '/aanmelden?terug=%2Fbeheer%2Ffuncties');
    const out = await alex.post('/afmelden', {});
    assert.equal(out.location, '/aanmelden?afgemeld=ja');
    assert.match((await alex.get(out.location ?? '')).html, /U bent afgemeld/);
    assert.equal(alex.cookie('kg_session'), undefined);
  });

  it('refuses a form without its token, or from another site', async () => {
    const alex = await as(s.alex);
    assert.equal((await alex.post('/beheer/teams', { name: 'Vervalst', csrf: 'x' })).status, 403);
    assert.equal(
      (await alex.post('/beheer/teams', { name: 'Vervalst' }, { 'sec-fetch-site': 'cross-site' })).status,
      403,
    );
    assert.equal(
      (await t.see(teams)).some(({ name }) => name === 'Vervalst'),
      false,
    );
  });
});

describe('the address to go back to', () => {
  it('is a path of this site or nothing', () => {
    assert.equal(safeBack('/week'), '/week');
    assert.equal(safeBack('/contacten?lijst=stil#deel'), '/contacten?lijst=stil');
    for (const wrong of [
      '',
      'week',
      '//elders.example',
      '/\\elders.example',
      'https://elders.example/',
      'javascript:alert(1)',
      '/aanmelden',
      '/aanmelden/terug',
    ]) {
      assert.equal(safeBack(wrong), '', wrong);
    }
    assert.equal(safeBack('/a/..//elders.example'), '');
  });
});

describe('the room of the administrator', () => {
  it('is closed for everybody else', async () => {
    for (const seated of [s.sanne, s.mo, s.joost, s.klantcontact]) {
      const other = await as(seated);
      for (const path of ['/beheer/functies', `/beheer/functies/sanne`])
        assert.equal((await other.get(path)).status, 403, path);
      for (const path of [
        '/beheer/functies',
        '/beheer/medewerkers',
        '/beheer/teams',
        '/beheer/functies/sanne',
        '/beheer/functies/sanne/sleutels',
        '/beheer/functies/sanne/einde',
      ]) {
        assert.equal((await other.post(path, {})).status, 403, path);
      }
    }
    assert.equal((await visitor().post('/beheer/teams', { name: 'X' })).location, '/aanmelden');
  });

  it('adds a team, a member of staff and a function, and gives the function to somebody', async () => {
    const alex = await as(s.alex);
    assert.equal(
      (await alex.post('/beheer/teams', { name: 'Team Beheer' })).location,
      '/beheer/functies?opgeslagen=ja',
    );
    const fields = { firstName: 'Lotte', lastName: 'Rietgors', staffEmail: 'Lotte@gemeente.example' };
    assert.equal((await alex.post('/beheer/medewerkers', fields)).status, 303);
    const teamId = (await t.see(teams)).find(({ name }) => name === 'Team Beheer')?.id ?? '';
    const form = {
      title: 'Projectleider dorpshuis',
      role: 'project_leader',
      teamId,
      phone: '06-0000 00 05',
      email: 'projecten@gemeente.example',
      mandateEuro: '1000',
      fte: '0,8',
    };
    assert.equal((await alex.post('/beheer/functies', form)).status, 303);
    const func = await t.see((look) => functionBySlug(look, 'projectleider-dorpshuis'));
    assert.deepEqual(
      [func.mandateCents, func.fteHundredths, func.teamName, func.holder],
      [100_000, 80, 'Team Beheer', null],
    );
    const lotte = (await t.see(staff)).find(({ email }) => email === 'lotte@gemeente.example');
    const path = `/beheer/functies/${func.slug}`;
    assert.equal(
      (await alex.post(`${path}/vervullingen`, { staffId: lotte?.id ?? '', from: '2-3-2026' })).location,
      `${path}?opgeslagen=ja`,
    );
    const page = await alex.get(`${path}?opgeslagen=ja`);
    assert.match(page.html, /Lotte Rietgors/);
    assert.match(page.html, /Het is opgeslagen/);
    assert.equal((await alex.post(`${path}/vervullingen`, { staffId: lotte?.id ?? '', from: '2-3-2026' })).status, 422);
    assert.equal((await alex.post(`${path}/einde`, { until: '31-3-2026' })).status, 303);
    const [held] = await t.see((look) => appointmentsOf(look, func.id));
    assert.deepEqual([held?.from, held?.until], ['2026-03-02', '2026-04-01']);
  });

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const alex = await as(s.alex);
    const wrong = {
      title: '<b>Naam</b>',
      role: 'koning',
      phone: 'bel maar',
      email: 'x',
      mandateEuro: '10,50',
      fte: '8',
      teamId: 'x',
    };
    const page = await alex.post('/beheer/functies', wrong);
    assert.equal(page.status, 422);
    for (const sentence of [
      'Kies een rol.',
      'Dit telefoonnummer klopt niet',
      'Dit e-mailadres klopt niet',
      'in hele euro',
      'van 0,01 tot en met 1',
    ]) {
      assert.match(page.html, new RegExp(sentence));
    }
    assert.match(page.html, /value="&lt;b>Naam|value="&lt;b&gt;Naam/);
    assert.doesNotMatch(page.html, /<b>Naam/);
    const twice = await alex.post('/beheer/teams', { name: 'Team Regie en Projecten' });
    assert.equal(twice.status, 422);
    assert.match(twice.html, /Er is al een team met deze naam/);
    const taken = await alex.post('/beheer/medewerkers', {
      firstName: 'S',
      lastName: 'X',
      staffEmail: 'sanne@gemeente.example',
    });
    assert.match(taken.html, /veld-medewerker-staffEmail/);
    for (const nothing of [{}, { title: 'x'.repeat(121) }])
      assert.equal((await alex.post('/beheer/functies', nothing)).status, 422);
  });

  it('corrects a function, and keeps what was there in the form', async () => {
    const alex = await as(s.alex);
    const page = await alex.get('/beheer/functies/bo');
    assert.match(page.html, /value="14 0344"/);
    const form = {
      title: 'Klantcontact',
      role: 'front_office',
      phone: '14 0344',
      email: 'klantcontact@gemeente.example',
      alwaysStaffed: 'ja',
    };
    assert.equal((await alex.post('/beheer/functies/bo', form)).status, 303);
    assert.equal((await t.see((look) => functionNow(look, s.klantcontact.functionId))).title, 'Klantcontact');
    assert.equal((await alex.get('/beheer/functies/nergens')).status, 404);
  });

  it('shows a new key once', async () => {
    const alex = await as(s.alex);
    const made = await alex.post('/beheer/functies/mo/sleutels', { label: 'zaaksysteem' });
    assert.equal(made.location, '/beheer/functies/mo');
    const key = alex.cookie('kg_sleutel')?.split('.')[1] ?? '';
    assert.match(key, /^[\w-]{43}$/);
    assert.doesNotMatch((await alex.get('/beheer/functies/sanne')).html, new RegExp(key));
    assert.match((await alex.get('/beheer/functies/mo')).html, new RegExp(key));
    const again = await alex.get('/beheer/functies/mo');
    assert.doesNotMatch(again.html, new RegExp(key));
    const mark = /sleutels\/([0-9a-f]+)\/einde/.exec(again.html)?.[1];
    assert.equal((await alex.post(`/beheer/functies/mo/sleutels/${mark}/einde`, {})).status, 303);
    assert.equal((await alex.post(`/beheer/functies/mo/sleutels/${mark}/einde`, {})).status, 409);
    assert.equal((await alex.post('/beheer/functies/mo/sleutels', { label: ' ' })).status, 422);
  });
});

describe('absence', () => {
  const path = '/beheer/afwezigheid';

  it('is given by somebody for the own function', async () => {
    const sanne = await as(s.sanne);
    assert.doesNotMatch((await sanne.get(path)).html, /Wie is er niet\?/);
    const form = {
      functionId: s.sanne.functionId,
      from: '2026-03-16',
      lastDay: '2026-03-20',
      deputyFunctionId: s.daan.functionId,
    };
    assert.equal((await sanne.post(path, form)).location, `${path}?opgeslagen=ja`);
    const page = await sanne.get(path);
    assert.match(page.html, /vrijdag 20 maart/);
    const then = await t.see((look) => functionNow(look, s.sanne.functionId, day('2026-03-17')));
    assert.equal(then.deputyFunctionId, s.daan.functionId);
    const daan = await as(s.daan);
    assert.doesNotMatch((await daan.get(path)).html, /vrijdag 20 maart/);
    assert.equal((await daan.post(path, form)).status, 403);
    const id = /afwezigheid\/([0-9a-f-]{36})\/einde/.exec(page.html)?.[1];
    assert.equal((await daan.post(`${path}/${id}/einde`, {})).status, 403);
    assert.equal((await sanne.post(`${path}/${id}/einde`, {})).status, 303);
    assert.equal((await sanne.post(`${path}/${id}/einde`, {})).status, 404);
    assert.equal((await sanne.post(`${path}/onzin/einde`, {})).status, 404);
  });

  it('is given by the administrator for anybody', async () => {
    const alex = await as(s.alex);
    assert.match((await alex.get(path)).html, /Wie is er niet\?/);
    const form = {
      functionId: s.daan.functionId,
      from: '6-4-2026',
      lastDay: '10-4-2026',
      deputyFunctionId: s.sanne.functionId,
    };
    assert.equal((await alex.post(path, form)).status, 303);
    const page = await alex.post(path, { ...form, lastDay: 'later' });
    assert.equal(page.status, 422);
    assert.match(page.html, /Vul een dag in/);
    const overlap = await alex.post(path, form);
    assert.match(overlap.html, /In deze tijd staat al een afwezigheid/);
  });
});
