import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { whoHasToken } from '#src/modules/people/index.ts';
import { createServer } from '#src/platform/http/server.ts';
import { httpText } from '#src/platform/http/text.ts';
import { workbenchRoutes } from '#src/workbench/routes.ts';
import { apiRoutes } from './routes.ts';
import { type ApiWorld, apiWorld, everyRoute } from './testing.ts';
import { apiText as text } from './text.ts';
import { facts } from './words.ts';

let api: ApiWorld;
const ask: ApiWorld['ask'] = (...given) => api.ask(...given);
const melder = { naam: 'Gerda Veldzicht', email: 'gerda@voorbeeld.example', kanalen: ['e-mail'] };
const good = { verhaal: 'De lamp is stuk.', kern: 'ingen', melder };

before(async () => {
  api = await apiWorld();
});

describe('who may use a call', () => {
  /** A call of the API and the screen that does the same. */
  const pairs: readonly (readonly [string, string, string])[] = [
    ['GET', '/contacten', '/contacten'],
    ['POST', '/contacten', '/telefoon'],
    ['GET', '/contacten/:nummer', '/contacten/:number'],
    ['POST', '/contacten/:nummer/datumverzettingen', '/contacten/:number/datum'],
    ['POST', '/contacten/:nummer/beschrijvingen', '/contacten/:number/beschrijving'],
    ['POST', '/contacten/:nummer/berichten', '/contacten/:number/bericht'],
    ['POST', '/contacten/:nummer/berichten', '/contacten/:number/vraag'],
    ['POST', '/contacten/:nummer/antwoorden', '/contacten/:number/antwoord'],
    ['POST', '/contacten/:nummer/teruglezingen', '/contacten/:number/teruglezen'],
    ['POST', '/contacten/:nummer/heropeningen', '/contacten/:number/heropen'],
    ['POST', '/contacten/:nummer/intrekkingen', '/contacten/:number/intrekken'],
    ['POST', '/contacten/:nummer/afrondingen', '/contacten/:number/afronden'],
    ['POST', '/contacten/:nummer/koppelingen', '/contacten/:number/koppelen'],
    ['POST', '/contacten/:nummer/reacties', '/contacten/:number/reactie'],
    ['POST', '/antwoorden/:id/tweede-lezingen', '/meelezen/:answer'],
    ['GET', '/werklijst', '/week'],
  ];

  for (const [method, call, screen] of pairs) {
    it(`${method} ${call} is for exactly those of ${screen}`, () => {
      const who = (routes: ReturnType<typeof apiRoutes>, path: string) =>
        routes.find((route) => route.method === method && route.path === path)?.who;
      const allowed = who(workbenchRoutes(), screen);
      assert.ok(allowed, screen);
      assert.deepEqual(who(apiRoutes(), `/api/v1${call}`), allowed);
    });
  }

  it('is said in one sentence: no key, a wrong key, a function that may not', async () => {
    const none = await ask(null, 'GET', '/contacten');
    assert.deepEqual(
      [none.status, none.body.detail, none.headers.get('www-authenticate')],
      [401, httpText.noToken, 'Bearer'],
    );
    const forged = await ask(null, 'GET', '/contacten', undefined, { authorization: `Bearer ${'a'.repeat(43)}` });
    assert.equal(forged.status, 401);
    for (const who of ['noor', 'iris', 'lotte', 'alex', 'joost', 'tjeerd']) {
      const refused = await ask(who, 'GET', '/contacten');
      assert.deepEqual([refused.status, refused.body.detail], [403, httpText.notForYou], who);
    }
  });

  it('holds for every call of staff: without a key nothing answers', async () => {
    for (const { method, path, who } of everyRoute().filter((route) => route.who !== 'anyone')) {
      const filled = path.replace('/api/v1', '').replace(/:[a-z]+/g, 'x');
      assert.equal((await ask(null, method, filled)).status, 401, `${method} ${path} ${who}`);
    }
  });

  it('gives each function only its own list', async () => {
    const kerns = async (who: string) =>
      new Set<string>(
        (await ask(who, 'GET', '/contacten?pageSize=100')).body.results.map(
          ({ kern }: { kern: { slug: string } }) => kern.slug,
        ),
      );
    assert.deepEqual([...(await kerns('sanne'))].sort(), ['ingen', 'ravenswaaij', 'zoelen']);
    assert.deepEqual([...(await kerns('esther'))], []);
  });

  it('shows second reading to those who may read along', async () => {
    assert.deepEqual((await ask('noor', 'GET', '/werklijst')).body.tweedeLezer, []);
  });
});

describe('wrong input', () => {
  it('is told for all fields at once, in Dutch', async () => {
    const { status, body } = await ask('sanne', 'POST', '/contacten', {
      verhaal: '  ',
      melder: { soort: 'buurman', telefoon: 6, kanalen: ['telefoon', 'duif'], groteLetters: 'ja' },
      deur: 'raam',
      spoed: 'nee',
      sleutel: '1',
      volgendBerichtUiterlijk: '2030-01-01',
    });
    assert.equal(status, 400);
    assert.equal(body.title, httpText.titles[400]);
    const found = Object.fromEntries(
      body.invalidParams.map(({ name, reason }: { name: string; reason: string }) => [name, reason]),
    );
    assert.deepEqual(found, {
      verhaal: text.fillIn,
      kern: text.fillIn,
      'melder.soort': 'Kies uit: inwoner, naamloos, vereniging, organisatie, sleutelpersoon.',
      'melder.telefoon': text.notText,
      'melder.kanalen.1': 'Kies uit: e-mail, brief, telefoon, bezoek, partner, volgpagina.',
      'melder.groteLetters': text.notYesNo,
      deur: 'Kies uit: website, plaatjes, telefoon, brief, kaartje, bezoek, partner, belMij.',
      spoed: text.notYesNo,
      sleutel: text.notUuid,
      volgendBerichtUiterlijk: text.unknownField,
    });
  });

  it('is told for every channel that has nowhere to go', async () => {
    const { body } = await ask('sanne', 'POST', '/contacten', {
      ...good,
      melder: { kanalen: ['telefoon', 'brief', 'partner'] },
    });
    assert.deepEqual(
      body.invalidParams.map(({ name }: { name: string }) => name),
      ['melder.telefoon', 'melder.adres', 'melder.via'],
    );
  });

  it('names the field when the domain refuses', async () => {
    const phone = await ask('sanne', 'POST', '/contacten', {
      ...good,
      melder: { telefoon: '12', kanalen: ['telefoon'] },
    });
    assert.deepEqual([phone.status, phone.body.invalidParams[0].name], [400, 'melder.telefoon']);
    const kern = await ask('sanne', 'POST', '/contacten', { ...good, kern: 'atlantis' });
    assert.deepEqual([kern.status, kern.body.invalidParams[0].name], [400, 'kern']);
    const earlier = await ask('sanne', 'POST', '/contacten', { ...good, eerderContact: '1999-00001' });
    assert.deepEqual([earlier.status, earlier.body.invalidParams[0].name], [400, 'eerderContact']);
  });

  for (const [what, body, type] of [
    ['broken JSON', '{"verhaal": ', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a bare word', '"hallo"', 'application/json'],
    ['a form', 'verhaal=hallo', 'application/x-www-form-urlencoded'],
    ['plain text', 'hallo', 'text/plain'],
    ['no type at all', 'hallo', ''],
  ] as const) {
    it(`is refused calmly: ${what}`, async () => {
      const { status } = await ask('sanne', 'POST', '/contacten', body, { 'content-type': type });
      assert.equal(status, 400);
    });
  }

  it('may not be too long or too large', async () => {
    const long = await ask('sanne', 'POST', '/contacten', { ...good, verhaal: 'a'.repeat(10_001) });
    assert.deepEqual(long.body.invalidParams, [{ name: 'verhaal', reason: text.tooLong(10_000) }]);
    assert.equal((await ask('sanne', 'POST', '/contacten', { ...good, verhaal: 'a'.repeat(200_000) })).status, 413);
  });

  it('cannot break the database with signs that it does not keep', async () => {
    const { status, body } = await ask('sanne', 'POST', '/contacten', {
      ...good,
      verhaal: 'De lamp\u0000 is \ud800stuk.\r\n<script>alert(1)</script>',
    });
    assert.equal(status, 201, JSON.stringify(body));
    const { verhaal } = (await ask('sanne', 'GET', `/contacten/${body.nummer}`)).body;
    assert.equal(verhaal, 'De lamp is \ufffdstuk.\n<script>alert(1)</script>');
  });

  it('in an address is a wrong question or an unknown thing', async () => {
    for (const query of [
      'page=0',
      'page=een',
      'pageSize=101',
      'open=ja',
      'kern=atlantis',
      'eigenaar=niemand',
      'kleur=rood',
    ])
      assert.equal((await ask('sanne', 'GET', `/contacten?${query}`)).status, 400, query);
    assert.equal((await ask('sanne', 'GET', '/contacten?kern=%00')).status, 200);
    assert.equal((await ask(null, 'POST', '/kernen/%00/contacten', {})).status, 404);
    for (const path of [
      '/contacten/2020-99999',
      '/contacten/x%00y',
      '/contacten/%E0%A4',
      '/volgcodes/%00',
      '/antwoorden/x',
      '/antwoorden/0198c1de-0000-7000-8000-000000000000',
      '/volgcodes/linde-brug-9',
      '/volgcodes/%F0%9F%98%80',
      '/nergens',
    ])
      assert.equal((await ask('sanne', 'GET', path)).status, 404, path);
  });
});

describe('lists', () => {
  it('come in pages that point to each other and keep their filters', async () => {
    const first = (await ask('sanne', 'GET', '/contacten?kern=ingen&pageSize=2')).body;
    assert.equal(first.results.length, 2);
    assert.ok(first.count > 2);
    assert.equal(first.previous, null);
    const next = new URL(first.next);
    assert.deepEqual([next.pathname, next.search], ['/api/v1/contacten', '?kern=ingen&pageSize=2&page=2']);
    const second = (await ask('sanne', 'GET', `/contacten${next.search}`)).body;
    assert.match(second.previous, /page=1$/);
    const numbers = [...first.results, ...second.results].map(({ nummer }: { nummer: string }) => nummer);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  it('filter by open and by owner, page after page', async () => {
    const all = async (query: string) => (await ask('sanne', 'GET', `/contacten?pageSize=100&${query}`)).body;
    const [every, open, closed] = [await all(''), await all('open=true'), await all('open=false')];
    assert.equal(open.count + closed.count, every.count);
    assert.ok(open.results.every((one: { afgeslotenOp: null }) => one.afgeslotenOp === null));
    const owners = new Set<string>(every.results.map(({ eigenaar }: { eigenaar: { slug: string } }) => eigenaar.slug));
    let owned = 0;
    for (const owner of owners) owned += (await all(`eigenaar=${owner}`)).count;
    assert.equal(owned, every.count);
  });

  it('of somebody else are seen in the own villages, and whole', async () => {
    const owner = (await ask('sanne', 'GET', '/werklijst')).body.functie.slug;
    const whole = (await ask('daan', 'GET', `/contacten?eigenaar=${owner}&pageSize=100`)).body;
    assert.ok(whole.count >= 4);
    const numbers: string[] = [];
    for (let page = 1; page <= Math.ceil(whole.count / 3); page += 1)
      numbers.push(
        ...(await ask('daan', 'GET', `/contacten?eigenaar=${owner}&pageSize=3&page=${page}`)).body.results.map(
          ({ nummer }: { nummer: string }) => nummer,
        ),
      );
    assert.deepEqual(
      numbers,
      whole.results.map(({ nummer }: { nummer: string }) => nummer),
    );
    assert.equal((await ask('esther', 'GET', `/contacten?eigenaar=${owner}`)).body.count, 0);
  });
});

describe('the timeline', () => {
  it('has a word for everything that happened in the sample', async () => {
    const known = new Set<string>(Object.values(facts));
    const { results } = (await ask('sanne', 'GET', '/contacten?pageSize=100')).body;
    const told = new Set<string>();
    for (const { nummer } of results) {
      const line = (await ask('sanne', 'GET', `/contacten/${nummer}/tijdlijn?pageSize=100`)).body;
      for (const { feit } of line.results) told.add(feit);
    }
    assert.deepEqual(
      [...told].filter((fact) => !known.has(fact)),
      [],
    );
    assert.ok(told.size > 6);
  });
});

describe('the work list', () => {
  it('has what is due for the function of the key', async () => {
    const { body } = await ask('sanne', 'GET', '/werklijst');
    assert.equal(body.datum, '2026-03-02');
    assert.equal(body.functie.voornaam, 'Sanne');
    assert.equal(body.inStilte.length, body.aantallen.inStilte);
    assert.ok(body.aantallen.open > 0);
    for (const one of body.inStilte)
      assert.ok(one.dagenTeLaat > 0 && one.trede && one.volgendBerichtUiterlijk < body.datum);
  });

  it('of the team manager has only what climbed', async () => {
    const { body } = await ask('joost', 'GET', '/werklijst');
    assert.equal(body.aantallen.open, 0);
    for (const one of body.opgeschaald) assert.equal(one.trede, 'teammanager');
    const [climbed] = body.opgeschaald;
    if (climbed) assert.equal((await ask('joost', 'GET', `/contacten/${climbed.nummer}`)).body.toegang, 'opgeschaald');
  });
});

describe('what every answer carries', () => {
  it('are the version and the headers that keep it safe', async () => {
    for (const path of ['/openapi.json', '/kernen', '/contacten', '/nergens']) {
      const { headers } = await ask(null, 'GET', path);
      assert.equal(headers.get('api-version'), '1.0.0');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('content-security-policy'), "frame-ancestors 'none'");
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-frame-options'), 'DENY');
      assert.ok(headers.get('strict-transport-security'));
    }
  });

  it('is a description that any site may read', async () => {
    const { headers, body } = await ask(null, 'GET', '/openapi.json');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(body.info.contact.url, api.world.config.baseUrl);
    assert.ok(body.paths['/bezorgingen']);
  });
});

describe('guessing codes', () => {
  it('is slowed down after twenty tries a minute', async () => {
    const app = createServer(api.world, apiRoutes(), { whoIs: async () => null, whoHasToken, troublePage: () => '' });
    const statuses: number[] = [];
    while (statuses.length < 45 && statuses.at(-1) !== 429)
      statuses.push((await app.request(`/api/v1/volgcodes/linde-brug-${10 + statuses.length}`)).status);
    assert.equal(statuses.at(-1), 429);
    assert.ok(statuses.length > 20);
  });

  it('left nothing in the log of errors', () => assert.deepEqual(api.errors, []));
});
