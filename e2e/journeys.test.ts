import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { moveClock } from '#src/background.ts';
import { parseLocal } from '#src/platform/calendar/index.ts';
import { drawPhoto, hum } from '#src/testing/sample-media.ts';
import { closeBrowser, openSite, type Site, type Visitor } from './harness.ts';

const expectations = {
  'Wat wij kunnen doen': 'De losse tegels vastleggen.',
  'Wat wij niet kunnen doen': 'Het hele pad vernieuwen.',
  'Wanneer u meer hoort of ziet': 'Deze week komt er iemand kijken.',
  'Wie beslist': 'Team Beheer beslist hierover.',
  'Wat wij u vragen': 'Loop zolang aan de overkant.',
};

async function explain(visitor: Visitor): Promise<void> {
  for (const [label, words] of Object.entries(expectations)) await visitor.fill(label, words);
}

for (const scripts of [true, false]) {
  describe(`journeys with scripts ${scripts ? 'on' : 'off'}`, () => {
    let site: Site;
    before(async () => {
      site = await openSite();
    });
    after(async () => {
      await site.close();
      await closeBrowser();
    });

    const clock = (moment: string) =>
      moveClock(site.world, { send: async () => ({ kind: 'accepted' }) }, parseLocal(moment)!);

    it('E01: Riet calls, has no e-mail, and hears in time', async () => {
      const sanne = await (await site.visitor({ scripts })).signInAs('Sanne');
      await sanne.goTo('/telefoon');
      await sanne.fill(
        'Wat vertelt de beller?',
        'De stoep naar het dorpshuis ligt los, ik durf er met de rollator niet meer langs',
      );
      await sanne.fill('Ik lees het u terug', 'De stoep naar het dorpshuis ligt los. U durft er niet meer langs.');
      await sanne.tick('De inwoner zegt: dat klopt');
      await sanne.tick('Ik noemde de datum en de code in dit gesprek');
      await sanne.fill('Naam', 'Riet Proefpersoon');
      await sanne.fill('Telefoon', '06 0000 0777');
      await sanne.choose('Kern', 'Ingen');
      await sanne.choose('Hoe wilt u van ons horen?', 'Bellen');
      await sanne.choose('En daarna ook', 'Brief');
      await sanne.open('E-mail, brief of via een ander');
      await sanne.fill('Adres voor een brief', 'Proeflaan 9\n0000 AA Ingen');
      await sanne.tick('Brieven in grote letters');
      await sanne.press('Opslaan');
      await sanne.page.waitForURL(/\/contacten\/2026-/);
      await sanne.sees('begrepen');
      await sanne.sees('Maandag 16 maart');
      const contact = new URL(sanne.page.url()).pathname;

      await sanne.goTo(`${contact}/datum`);
      await sanne.fill('Nieuwe datum', '2026-03-30');
      await sanne.press('Verzet');
      await sanne.sees('Eerst een bericht aan de inwoner');

      await sanne.goTo(`${contact}/bericht`);
      await sanne.fill('Uw bericht', 'Ik was bij het dorpshuis en zag de losse tegels. Ik zoek uit wie ze vastlegt.');
      await sanne.fill('Nieuwe datum', '2026-03-30');
      await explain(sanne);
      await sanne.tick('Brief');
      await sanne.press('Verstuur');
      await sanne.sees('Maandag 16 maart');

      await sanne.goTo('/post');
      await sanne.press('Maak een stapel');
      await clock('2026-03-04T15:00');
      await sanne.signInAs('Sanne');
      await sanne.goTo('/post');
      await sanne.press('Deze stapel is gepost');
      await sanne.goTo(contact);
      await sanne.sees('Maandag 30 maart');

      const code = await site.world.pool.query<{ code: string }>('select code from contact where number = $1', [
        contact.split('/').at(-1),
      ]);
      const riet = await site.visitor({ scripts, width: 360 });
      await riet.goTo('/volgen');
      await riet.fill('code', (code.rows[0]?.code ?? '').replaceAll('-', ' '));
      await riet.page.keyboard.press('Enter');
      await riet.page.waitForURL(/\/volgen\/[a-z]/);
      await riet.sees('30 maart');
      await riet.doesNotSee('Riet');
      await riet.doesNotSee('Proeflaan');
    });

    it('E13: Wim brings something in without writing a word', async () => {
      const wim = await site.visitor({ scripts, width: 360 });
      await wim.goTo('/kernen/ravenswaaij/doorgeven');
      await wim.follow('Met plaatjes en stem');
      await wim.follow('Weg en stoep');
      const photo = await drawPhoto();
      const sound = await hum(4);
      await wim.page
        .locator('input[name=foto]')
        .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo.bytes) });
      await wim.page
        .locator('input[name=stem]')
        .setInputFiles({ name: 'stem.wav', mimeType: 'audio/wav', buffer: Buffer.from(sound.bytes) });
      await wim.tick('Bel mij');
      await wim.page.locator('input[name=telefoon]').fill('06 0000 0778');
      await wim.page.locator('main form button[type=submit]').last().click();
      await wim.page.waitForURL(/ontvangen/);
      await wim.sees('code');
      const { rows } = await site.world.pool.query(`select c.door, c.story, c.next_message_by, d.channel, d.due_by,
        (select count(*)::int from attachment a where a.contact_id = c.id) as media
        from contact c join message m on m.contact_id = c.id join delivery d on d.subject_id = m.id where d.destination like '%0778%'`);
      assert.equal(rows.length, 1);
      assert.equal(rows[0].door, 'pictures');
      assert.equal(rows[0].channel, 'phone');
      assert.equal(rows[0].media, 2);
      assert.equal(rows[0].due_by, rows[0].next_message_by);
    });

    it('E04: a no is only sent with its reason and what is possible', async () => {
      const bo = await (await site.visitor({ scripts })).signInAs('Bo');
      await bo.goTo('/contacten/2026-00021/antwoord?soort=no');
      await bo.fill('Uw antwoord in een paar zinnen', 'U vroeg om een zebrapad bij de school. Dat komt er niet.');
      await bo.choose('Waar zit het op vast?', 'regels');
      await bo.press('Verstuur het antwoord');
      await bo.sees('Leg uit waarom het niet kan');
      assert.equal(
        await bo.page.getByLabel('Uw antwoord in een paar zinnen').inputValue(),
        'U vroeg om een zebrapad bij de school. Dat komt er niet.',
      );
      await bo.fill(
        'Leg uit waarom',
        'Er steken te weinig mensen over voor een zebrapad. Dat staat in de landelijke regels.',
      );
      await bo.press('Verstuur het antwoord');
      await bo.sees('Vul in wat wel kan');
      await bo.fill('Wat kan wel?', 'Een schoolzone-markering en een telling in mei.');
      await bo.fill('Wie besliste dit?', 'Het college');
      await bo.fill('Hoe kan de inwoner reageren?', 'Bel Bo: 14 0344');
      await explain(bo);
      await bo.press('Verstuur het antwoord');
      await bo.page.waitForURL(/\/contacten\/2026-00021$/);
      await bo.sees('Antwoord: nee');
      await bo.sees('schoolzone-markering');
    });

    it('a resident tells it in words, gets a receipt, and loses nothing on a mistake', async () => {
      const resident = await site.visitor({ scripts, width: 360 });
      await resident.goTo('/kernen/ommeren');
      await resident.follow('Iets doorgeven');
      await resident.follow('Met woorden');
      await resident.fill('Wat wilt u ons vertellen?', 'De lantaarn bij de bushalte brandt niet meer.');
      await resident.press('Versturen');
      await resident.sees('Kies hoe u van ons wilt horen');
      assert.equal(
        await resident.page.getByLabel('Wat wilt u ons vertellen?').inputValue(),
        'De lantaarn bij de bushalte brandt niet meer.',
      );
      await resident.tick('Stuur een e-mail');
      await resident.fill('Uw e-mailadres', 'proef@inwoner.example');
      await resident.press('Versturen');
      await resident.page.waitForURL(/ontvangen/);
      await resident.sees('4 maart');
    });

    it('staff that may not read is refused, on screen and with a reason noted', async () => {
      const esther = await (await site.visitor({ scripts })).signInAs('Esther');
      const refused = await esther.page.goto('/contacten/2026-00013');
      assert.equal(refused?.status(), 403);
      await esther.doesNotSee('rollator');
      await esther.fill('Waarom wilt u dit lezen?', 'Ik zoek uit wie de stoep beheert.');
      await esther.press('Open het verhaal');
      await esther.sees('rollator');
      const { rows } = await site.world.pool.query<{ code: string }>(
        "select code from contact where number = '2026-00013'",
      );
      const riet = await site.visitor({ scripts });
      await riet.goTo(`/volgen/${rows[0]?.code}/gelezen`);
      await riet.sees('Ik zoek uit wie de stoep beheert.');
    });
  });
}

describe('with the keyboard alone', () => {
  let site: Site;
  before(async () => {
    site = await openSite();
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  it('a resident asks to be called back', async () => {
    const resident = await site.visitor({ width: 360 });
    await resident.goTo('/kernen/ingen/bel-mij');
    await tabTo(resident, 'telefoon');
    await resident.page.keyboard.type('06 0000 0779');
    await resident.page.keyboard.press('Enter');
    await resident.page.waitForURL(/ontvangen/);
  });

  it('an officer takes a call: t opens the form, the story has the focus', async () => {
    const sanne = await (await site.visitor()).signInAs('Sanne');
    await sanne.goTo('/week');
    await sanne.page.keyboard.press('t');
    await sanne.page.waitForURL(/telefoon/);
    await sanne.page.keyboard.type('Er ligt glas op het schoolplein.');
    assert.equal(
      await sanne.page.getByLabel('Wat vertelt de beller?').inputValue(),
      'Er ligt glas op het schoolplein.',
    );
    await tabTo(sanne, 'phone');
    await sanne.page.keyboard.type('06 0000 0780');
    await tabTo(sanne, 'village');
    await sanne.page.keyboard.type('Zoelen');
    await sanne.page.keyboard.press('Control+Enter');
    await sanne.page.waitForURL(/\/contacten\/2026-/);
    await sanne.sees('glas op het schoolplein');
  });
});

async function tabTo(visitor: Visitor, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await visitor.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)) === name) return;
    await visitor.page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to the field "${name}"`);
}
