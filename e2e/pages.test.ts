import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { contactByNumber } from '#src/modules/contacts/index.ts';
import { look } from '#src/platform/work.ts';
import { closeBrowser, openSite, type Site } from './harness.ts';

let site: Site;
before(async () => {
  site = await openSite();
});
after(async () => {
  await site.close();
  await closeBrowser();
});

const residentPages = [
  '/',
  '/kernen/ingen',
  '/kernen/ommeren',
  '/kernen/asch',
  '/kernen/ingen/doorgeven',
  '/kernen/ingen/doorgeven/woorden',
  '/kernen/ingen/doorgeven/plaatjes',
  '/kernen/ingen/bel-mij',
  '/volgen',
  '/en/kernen/ingen',
  '/pl/kernen/ingen',
  '/toegankelijkheid',
  '/privacy',
  '/cookies',
  '/contact',
  '/aanmelden',
];

const officerPages = [
  '/week',
  '/contacten',
  '/telefoon',
  '/overtypen',
  '/bellen',
  '/post',
  '/meelezen',
  '/beheer/afwezigheid',
];

const contactPages = (number: string) =>
  [
    '',
    '/bericht',
    '/vraag',
    '/antwoord',
    '/antwoord?soort=no',
    '/antwoord?soort=later',
    '/teruglezen',
    '/beschrijving',
    '/gegevens',
    '/datum',
    '/intrekken',
    '/koppelen',
  ].map((tail) => `/contacten/${number}${tail}`);

const administratorPages = [
  '/week',
  '/beheer/kernen',
  '/beheer/kernen/ingen',
  '/beheer/functies',
  '/beheer/termijnen',
  '/beheer/afwezigheid',
];

async function codeOf(number: string): Promise<string> {
  const contact = await look(site.world, { kind: 'system', label: 'test' }, (view) => contactByNumber(view, number));
  return contact.code;
}

for (const width of [1280, 360] as const) {
  describe(`every page at ${width} px`, () => {
    it('for residents', async () => {
      const visitor = await site.visitor({ width });
      const codes = await Promise.all(['2026-00013', '2026-00005', '2026-00004', '2026-00007'].map(codeOf));
      const follow = codes.flatMap((code) => [`/volgen/${code}`, `/volgen/${code}/gelezen`]);
      for (const path of [...residentPages, ...follow]) await isWell(visitor, path);
    });

    it('for the officer', async () => {
      const visitor = await (await site.visitor({ width })).signInAs('Sanne');
      for (const path of [...officerPages, ...contactPages('2026-00013')]) await isWell(visitor, path);
    });

    it('for the administrator', async () => {
      const visitor = await (await site.visitor({ width })).signInAs('Alex');
      for (const path of administratorPages) await isWell(visitor, path);
    });
  });
}

async function isWell(visitor: Awaited<ReturnType<Site['visitor']>>, path: string): Promise<void> {
  const response = await visitor.page.goto(path);
  assert.equal(response?.status(), 200, `${path} answers ${response?.status()}`);
  assert.deepEqual(await visitor.accessibilityFaults(), [], path);
  assert.equal(await visitor.overflows(), false, `${path} is wider than the screen`);
  assert.deepEqual(site.errors, [], path);
}
