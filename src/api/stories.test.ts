import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { contactText } from '#src/modules/contacts/index.ts';
import type { DeliveryId } from '#src/modules/deliveries/index.ts';
import { after } from '#src/platform/clock.ts';
import { mailSent } from '#src/processes/message-arrives.ts';
import { drawPhoto, hum } from '#src/testing/sample-media.ts';
import { type ApiWorld, apiWorld } from './testing.ts';

const expected = {
  kunnen: 'Wij leggen de tegels recht.',
  nietKunnen: 'Wij kunnen de hele straat nu niet vernieuwen.',
  wanneer: 'Uiterlijk 30 maart hoort u meer.',
  wieBeslist: 'De collega die over de wegen gaat.',
  vanU: 'Loop tot die dag aan de overkant.',
};
const byMail = { naam: 'Gerda Veldzicht', email: 'gerda@voorbeeld.example', kanalen: ['e-mail'] };

let api: ApiWorld;
/** Every deed has its own second, so that what comes later is later. */
const ask: ApiWorld['ask'] = async (...given) => {
  const answered = await api.ask(...given);
  if (given[1] === 'POST') api.clock.moveTo(after(api.clock.now(), 1000));
  return answered;
};

before(async () => {
  api = await apiWorld({ cleanPhoto: drawPhoto, cleanSound: async () => hum(3) });
});

/** The e-mail of the newest message of a contact is accepted by the mail server. */
async function accepted(number: string): Promise<void> {
  const { body } = await ask('sanne', 'GET', `/contacten/${number}/berichten`);
  const [delivery] = body.results.at(-1).bezorgingen;
  await mailSent(api.world, async () => ({ kind: 'accepted' }), delivery.id as DeliveryId);
}

async function taken(more: object = {}): Promise<string> {
  const { status, body } = await ask('sanne', 'POST', '/contacten', {
    verhaal: 'Er staat elke dag water bij de bank.',
    kern: 'ravenswaaij',
    melder: byMail,
    ...more,
  });
  assert.equal(status, 201, JSON.stringify(body));
  await accepted(body.nummer);
  return body.nummer;
}

describe('intake by telephone, without e-mail', () => {
  let number = '';
  let code = '';

  it('is understood at once, with a delivered receipt and a day', async () => {
    const { status, headers, body } = await ask('sanne', 'POST', '/contacten', {
      verhaal: 'De stoep naar het dorpshuis ligt los, ik durf er met de rollator niet meer langs',
      kern: 'ingen',
      melder: {
        naam: 'Riet de Bree',
        telefoon: '0344 600 123',
        adres: ['Dorpsstraat 1', '4031 AA Ingen'],
        kanalen: ['telefoon', 'brief'],
        groteLetters: true,
      },
      deur: 'telefoon',
      teruggelezen: 'De stoep ligt los en u durft er niet meer langs.',
      ontvangstInGesprek: 'telefoon',
    });
    assert.equal(status, 201);
    ({ nummer: number, code } = body);
    assert.equal(headers.get('location'), `/api/v1/contacten/${number}`);
    const { body: contact } = await ask('sanne', 'GET', `/contacten/${number}`);
    assert.equal(contact.status, 'begrepen');
    assert.equal(contact.volgendBerichtUiterlijk, '2026-03-16');
    assert.equal(contact.melder.groteLetters, true);
    assert.equal(contact.ontvangenOp, '2026-03-02T08:00:00.000Z');
    const { body: messages } = await ask('sanne', 'GET', `/contacten/${number}/berichten`);
    assert.deepEqual([messages.results[0].soort, messages.results[0].bezorgdVia], ['ontvangstbericht', 'telefoon']);
  });

  for (const who of ['sanne', 'daan']) {
    it(`does not let ${who} move the day by hand`, async () => {
      const { status, body } = await ask(who, 'POST', `/contacten/${number}/datumverzettingen`, {
        datum: '2026-03-30',
      });
      assert.equal(status, 409);
      assert.equal(body.detail, contactText.firstAMessage);
      assert.deepEqual(body.invalidParams, [{ name: 'datum', reason: contactText.firstAMessage }]);
      const earlier = await ask(who, 'POST', `/contacten/${number}/datumverzettingen`, { datum: '2026-03-09' });
      assert.deepEqual([earlier.status, earlier.body.detail], [409, contactText.daysAreNotEdited]);
    });
  }

  it('does not let the administrator or a colleague elsewhere do it either', async () => {
    for (const who of ['alex', 'mo']) {
      const { status, body } = await ask(who, 'POST', `/contacten/${number}/datumverzettingen`, {
        datum: '2026-03-30',
      });
      assert.deepEqual([status, body.detail], [403, contactText.notYourContact]);
    }
  });

  it('moves the day only when the letter is posted', async () => {
    const letter = {
      soort: 'tussenbericht',
      tekst: 'Er is nog geen nieuws over de stoep.',
      volgendBerichtUiterlijk: '2026-03-30',
      kanaal: 'brief',
    };
    const short = await ask('sanne', 'POST', `/contacten/${number}/berichten`, letter);
    assert.deepEqual([short.status, short.body.invalidParams[0].name], [400, 'verwachting.kunnen']);
    const written = await ask('sanne', 'POST', `/contacten/${number}/berichten`, { ...letter, verwachting: expected });
    assert.equal(written.status, 201);
    assert.equal(written.body.noemtDag, '2026-03-30');
    const { body: batch } = await ask('sanne', 'POST', '/poststapels');
    assert.equal((await ask('sanne', 'GET', `/contacten/${number}`)).body.volgendBerichtUiterlijk, '2026-03-16');
    api.goTo('2026-03-04');
    assert.equal((await ask('sanne', 'POST', `/poststapels/${batch.id}/verzending`)).status, 201);
    assert.equal((await ask('sanne', 'GET', `/contacten/${number}`)).body.volgendBerichtUiterlijk, '2026-03-30');
  });

  it('shows behind the code what was done, and nothing about who it is', async () => {
    const { status, body } = await ask(null, 'GET', `/volgcodes/${code}`);
    assert.equal(status, 200);
    assert.equal(body.volgendBerichtUiterlijk, '2026-03-30');
    assert.deepEqual([body.status, body.teLaat, body.onderwerp], ['inBehandeling', false, null]);
    assert.deepEqual(
      body.gedaan.map(({ soort, via }: { soort: string; via: string }) => [soort, via]),
      [
        ['ontvangstbericht', 'telefoon'],
        ['tussenbericht', 'brief'],
      ],
    );
    assert.equal(body.verwachting.wieBeslist, expected.wieBeslist);
    assert.deepEqual([body.gezien, body.gehoord, body.erkend], ['2026-03-02', '2026-03-02', null]);
    assert.equal(body.wie.voornaam, 'Sanne');
    assert.doesNotMatch(JSON.stringify(body), /Riet|Bree|Dorpsstraat|600|rollator/);
  });

  it('finds the code as people say it', async () => {
    const { status, body } = await ask(
      null,
      'GET',
      `/volgcodes/${encodeURIComponent(code.replaceAll('-', ' ').toUpperCase())}`,
    );
    assert.deepEqual([status, body.nummer], [200, number]);
  });

  it('shows the resident who read the story, by function and day', async () => {
    const { body } = await ask(null, 'GET', `/volgcodes/${code}/lezingen`);
    assert.ok(
      body.results.some(
        (one: { functie: string; op: string }) => one.functie.startsWith('Kernambtenaar') && one.op === '2026-03-04',
      ),
    );
    assert.doesNotMatch(JSON.stringify(body), /Waalstra/);
  });

  it('stays one contact when the same key comes twice', async () => {
    const sleutel = '0198c1de-0000-7000-8000-00000000A001';
    const same = { verhaal: 'De lamp bij de kerk is stuk.', kern: 'ingen', melder: byMail, sleutel };
    const both = await Promise.all([
      ask('sanne', 'POST', '/contacten', same),
      ask('sanne', 'POST', '/contacten', same),
    ]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [201, 201],
    );
    assert.equal(both[0].body.nummer, both[1].body.nummer);
  });
});

describe('an answer that says later', () => {
  it('needs a day and a reason, and shows both behind the code', async () => {
    const number = await taken({ verhaal: 'Wij willen graag een bank langs de dijk.' });
    const later = { soort: 'later', tekst: 'Wij weten het op die dag.', verwachting: expected };
    const path = `/contacten/${number}/antwoorden`;
    const noDay = await ask('sanne', 'POST', path, later);
    assert.deepEqual(
      [noDay.status, noDay.body.invalidParams],
      [400, [{ name: 'laterOp', reason: contactText.laterNeedsDay }]],
    );
    const noReason = await ask('sanne', 'POST', path, { ...later, laterOp: '2026-09-01' });
    assert.equal(noReason.body.invalidParams[0].name, 'argument');
    const given = await ask('sanne', 'POST', path, {
      ...later,
      laterOp: '2026-09-01',
      argument: 'Het komt mee in het onderhoud. Wij besluiten in augustus.',
    });
    assert.equal(given.status, 201);
    assert.ok(given.body.tussenberichten[0] <= '2026-06-04');
    assert.equal(given.body.bezorgdOp, null);
    await accepted(number);
    const { body: contact } = await ask('sanne', 'GET', `/contacten/${number}`);
    assert.deepEqual([contact.status, contact.laterTot], ['later', '2026-09-01']);
    const { body: followed } = await ask(null, 'GET', `/volgcodes/${contact.code}`);
    assert.equal(followed.antwoord.laterOp, '2026-09-01');
    assert.match(followed.antwoord.argument, /augustus/);
  });
});

describe('a no', () => {
  const no = { soort: 'nee', tekst: 'Een zebrapad kan hier niet.', grond: 'regels', verwachting: expected };
  const full = {
    ...no,
    argument: 'De weg is er te smal voor.',
    besluitnemer: 'De wegbeheerder',
    reageren: 'Bel Sanne op 06-0000 00 01.',
  };

  it('is whole or refused, field by field', async () => {
    const path = `/contacten/${await taken()}/antwoorden`;
    const missing = async (body: object) => (await ask('sanne', 'POST', path, body)).body.invalidParams[0].name;
    assert.equal(await missing({ ...no, grond: null }), 'grond');
    assert.equal(await missing(no), 'argument');
    assert.equal(await missing(full), 'watKanWel');
    assert.equal(await missing({ ...full, watKanWel: 'Een telling in mei.', besluitnemer: null }), 'besluitnemer');
    assert.equal((await ask('sanne', 'POST', path, { ...full, watKanWel: 'Een telling in mei.' })).status, 201);
  });

  it('without anything that is possible waits for somebody else to read it', async () => {
    const number = await taken();
    const { body: answer } = await ask('sanne', 'POST', `/contacten/${number}/antwoorden`, {
      ...full,
      nietsMogelijkOmdat: 'De weg is van de provincie.',
    });
    assert.deepEqual([answer.wachtOpTweedeLezer, answer.bericht], [true, null]);
    const list = (await ask('mo', 'GET', '/werklijst')).body.tweedeLezer;
    assert.ok(list.some((one: { antwoord: string }) => one.antwoord === answer.id));
    const own = await ask('sanne', 'POST', `/antwoorden/${answer.id}/tweede-lezingen`, { akkoord: true });
    assert.deepEqual([own.status, own.body.detail], [403, contactText.notYourOwn]);
    const read = await ask('mo', 'GET', `/antwoorden/${answer.id}`);
    assert.match(read.body.verhaal, /water/);
    const agreed = await ask('mo', 'POST', `/antwoorden/${answer.id}/tweede-lezingen`, { akkoord: true });
    assert.deepEqual(
      [agreed.status, agreed.body.tweedeLezing.akkoord, agreed.body.wachtOpTweedeLezer],
      [201, true, false],
    );
    assert.ok(agreed.body.bericht);
    const again = await ask('daan', 'POST', `/antwoorden/${answer.id}/tweede-lezingen`, { akkoord: true });
    assert.deepEqual([again.status, again.body.detail], [409, contactText.alreadyRead]);
    const log = (await ask('sanne', 'GET', `/contacten/${number}/lezingen`)).body.results;
    assert.ok(
      log.some(
        (one: { functie: string; wat: string }) => one.functie === 'Medewerker Team Beheer' && one.wat === 'antwoord',
      ),
    );
  });

  it('opens for a reader along only as long as it waits', async () => {
    const number = await taken();
    const { body: answer } = await ask('sanne', 'POST', `/contacten/${number}/antwoorden`, {
      ...full,
      watKanWel: 'Een telling in mei.',
    });
    const closed = await ask('mo', 'GET', `/antwoorden/${answer.id}`);
    assert.deepEqual([closed.status, closed.body.invalidParams[0].name], [403, 'reden']);
    assert.equal((await ask('joost', 'GET', `/antwoorden/${answer.id}`)).status, 403);
  });
});

describe('reading a dossier of somewhere else', () => {
  it('needs a reason, and the resident sees function and reason', async () => {
    const number = await taken();
    const without = await ask('esther', 'GET', `/contacten/${number}`);
    assert.deepEqual([without.status, without.body.detail], [403, contactText.reasonFirst]);
    const why = 'Ik zoek uit of dit bij de dijk hoort, zegt collega Daniël.';
    const withReason = await ask('esther', 'GET', `/contacten/${number}`, undefined, {
      reden: encodeURIComponent(why),
    });
    assert.deepEqual([withReason.status, withReason.body.toegang], [200, 'metReden']);
    const other = await ask('alex', 'GET', `/contacten/${number}/tijdlijn?reden=${encodeURIComponent('Een storing')}`);
    assert.equal(other.status, 200);
    const log = (await ask(null, 'GET', `/volgcodes/${withReason.body.code}/lezingen`)).body.results;
    assert.ok(
      log.some(
        (one: { functie: string; reden: string }) => one.functie === 'Medewerker Team Advies' && one.reden === why,
      ),
    );
    const writes = await ask('esther', 'POST', `/contacten/${number}/afrondingen`);
    assert.deepEqual([writes.status, writes.body.detail], [403, contactText.notYourContact]);
  });

  it('is not for a team manager before it climbed the ladder', async () => {
    const number = await taken();
    assert.equal((await ask('joost', 'GET', `/contacten/${number}`)).status, 403);
  });
});

describe('a question to the resident', () => {
  it('names the day under its own field, and takes one reply', async () => {
    const number = await taken();
    const path = `/contacten/${number}/berichten`;
    const past = await ask('sanne', 'POST', path, {
      soort: 'vraag',
      tekst: 'Welke bank bedoelt u?',
      antwoordUiterlijk: '2026-03-01',
    });
    assert.deepEqual([past.status, past.body.invalidParams[0].name], [400, 'antwoordUiterlijk']);
    const { body: contact } = await ask('sanne', 'GET', `/contacten/${number}`);
    const early = await ask(null, 'POST', `/volgcodes/${contact.code}/reacties`, { tekst: 'De bank bij de sluis.' });
    assert.equal(early.status, 409);
    assert.equal(
      (
        await ask('sanne', 'POST', path, {
          soort: 'vraag',
          tekst: 'Welke bank bedoelt u?',
          antwoordUiterlijk: '2026-03-18',
        })
      ).status,
      201,
    );
    await accepted(number);
    assert.deepEqual((await ask(null, 'GET', `/volgcodes/${contact.code}`)).body.vraag, {
      tekst: 'Welke bank bedoelt u?',
      antwoordUiterlijk: '2026-03-18',
    });
    assert.equal(
      (await ask(null, 'POST', `/volgcodes/${contact.code}/reacties`, { tekst: 'De bank bij de sluis.' })).status,
      201,
    );
    const { body: after } = await ask('sanne', 'GET', `/contacten/${number}`);
    assert.deepEqual([after.wachtTot, after.reacties[0].tekst], [null, 'De bank bij de sluis.']);
  });
});

describe('a contact that ends', () => {
  let number = '';
  let code = '';
  const yes = { soort: 'ja', tekst: 'Wij halen het water weg.', verwachting: expected };

  it('is not finished before an answer was delivered', async () => {
    number = await taken();
    ({ code } = (await ask('sanne', 'GET', `/contacten/${number}`)).body);
    const early = await ask('sanne', 'POST', `/contacten/${number}/afrondingen`);
    assert.deepEqual([early.status, early.body.detail], [409, contactText.answerFirst]);
    const open = await ask(null, 'POST', `/volgcodes/${code}/heropeningen`, {});
    assert.deepEqual([open.status, open.body.detail], [409, contactText.stillOpen]);
  });

  it('ends by the delivered answer, and asks how it was, once', async () => {
    const felt = { gezien: 'ja', gehoord: 'beetje', erkend: 'nee' };
    assert.equal((await ask(null, 'POST', `/volgcodes/${code}/ervaringen`, felt)).status, 409);
    await ask('sanne', 'POST', `/contacten/${number}/antwoorden`, yes);
    await accepted(number);
    assert.equal((await ask('sanne', 'GET', `/contacten/${number}`)).body.status, 'afgerond');
    assert.equal((await ask(null, 'POST', `/volgcodes/${code}/ervaringen`, felt)).status, 201);
    assert.equal((await ask(null, 'POST', `/volgcodes/${code}/ervaringen`, felt)).status, 409);
    const late = await ask('sanne', 'POST', `/contacten/${number}/berichten`, {
      soort: 'vraag',
      tekst: 'Nog iets?',
      antwoordUiterlijk: '2026-03-18',
    });
    assert.deepEqual([late.status, late.body.detail], [409, contactText.alreadyClosed]);
  });

  it('opens again with the same code', async () => {
    const again = await ask(null, 'POST', `/volgcodes/${code}/heropeningen`, {
      toelichting: 'Het water staat er weer.',
    });
    assert.deepEqual([again.status, again.body.nieuwContact, again.body.nummer], [201, false, number]);
    assert.equal((await ask('sanne', 'GET', `/contacten/${number}`)).body.status, 'heropend');
  });

  it('is withdrawn with how that was said', async () => {
    const short = await ask('sanne', 'POST', `/contacten/${number}/intrekkingen`, {});
    assert.equal(short.body.invalidParams[0].name, 'toelichting');
    const gone = await ask('sanne', 'POST', `/contacten/${number}/intrekkingen`, {
      toelichting: 'Belde: het is al goed.',
    });
    assert.deepEqual([gone.status, gone.body.afgeslotenAls], [201, 'ingetrokken']);
    const reopened = await ask('sanne', 'POST', `/contacten/${number}/heropeningen`, {
      toelichting: 'Belde: toch niet.',
    });
    assert.deepEqual([reopened.status, reopened.body.status], [201, 'heropend']);
  });
});

describe('what the officer understood', () => {
  it('is described part by part, and the rest stays', async () => {
    const number = await taken({ plaats: 'Bij de sluis' });
    const path = `/contacten/${number}`;
    const nameless = await ask('sanne', 'POST', `${path}/beschrijvingen`, { zichtbaarheid: 'iedereenZonderNaam' });
    assert.deepEqual([nameless.status, nameless.body.invalidParams[0].name], [400, 'publiekeSamenvatting']);
    const done = await ask('sanne', 'POST', `${path}/beschrijvingen`, {
      onderwerp: 'Water bij de bank',
      soort: 'zorg',
      thema: 'water',
    });
    assert.deepEqual([done.status, done.body.soort, done.body.thema], [201, 'zorg', 'water']);
    const { body: contact } = await ask('sanne', 'GET', path);
    assert.deepEqual(
      [contact.plaats, contact.onderwerp, contact.zichtbaarheid],
      ['Bij de sluis', 'Water bij de bank', 'kernambtenaar'],
    );
    assert.equal((await ask(null, 'GET', `/volgcodes/${contact.code}`)).body.onderwerp, 'Water bij de bank');
    await ask('sanne', 'POST', `${path}/beschrijvingen`, { plaats: null });
    assert.equal((await ask('sanne', 'GET', path)).body.plaats, null);
  });

  it('is read back and linked to what came before', async () => {
    const first = await taken();
    const second = await taken();
    const heard = await ask('sanne', 'POST', `/contacten/${second}/teruglezingen`, {
      samenvatting: 'Er staat water.',
      kanaal: 'telefoon',
    });
    assert.deepEqual([heard.status, heard.body.status], [201, 'begrepen']);
    assert.equal((await ask('sanne', 'POST', `/contacten/${second}/koppelingen`, { eerderNummer: first })).status, 201);
    assert.equal((await ask('sanne', 'GET', `/contacten/${second}`)).body.eerderContact, first);
    const unknown = await ask('sanne', 'POST', `/contacten/${second}/koppelingen`, { eerderNummer: '2020-99999' });
    assert.deepEqual(
      [unknown.status, unknown.body.invalidParams],
      [400, [{ name: 'eerderNummer', reason: contactText.unknownContact }]],
    );
    const { body: line } = await ask('sanne', 'GET', `/contacten/${second}/tijdlijn?pageSize=100`);
    const facts = line.results.map(({ feit }: { feit: string }) => feit);
    assert.deepEqual(facts, ['ontvangen', 'berichtGeschreven', 'berichtBezorgd', 'teruggelezen', 'gekoppeld']);
    assert.deepEqual(line.results[0].gegevens, { deur: 'telefoon', volgendBerichtUiterlijk: '2026-03-06' });
    assert.equal(line.results[2].gegevens.soort, 'ontvangstbericht');
  });
});

describe('the door of residents', () => {
  const door = '/kernen/ravenswaaij/contacten';
  const photo = Buffer.from('a photo').toString('base64');

  it('takes a picture, a recording and a wish to be called, without a word', async () => {
    const { status, headers, body } = await ask(null, 'POST', door, {
      deur: 'belMij',
      thema: 'weg',
      foto: photo,
      opname: photo,
      melder: { telefoon: '06 1234 5678', kanalen: ['telefoon'] },
    });
    assert.equal(status, 201, JSON.stringify(body));
    assert.equal(headers.get('location'), `/api/v1/volgcodes/${body.code}`);
    const { body: contact } = await ask('sanne', 'GET', `/contacten/${body.nummer}`);
    assert.deepEqual(
      contact.bijlagen.map(({ soort, vanInwoner }: { soort: string; vanInwoner: boolean }) => [soort, vanInwoner]),
      [
        ['foto', true],
        ['opname', true],
      ],
    );
    assert.deepEqual([contact.verhaal, contact.onderwerp, contact.deur], ['', 'Weg en stoep', 'belMij']);
    const calls = (await ask('sanne', 'GET', '/werklijst')).body.teBellen;
    assert.ok(calls.some((one: { nummer: string }) => one.nummer === body.nummer));
  });

  it('wants a story or something to see or hear', async () => {
    const empty = await ask(null, 'POST', door, { melder: { kanalen: ['volgpagina'] } });
    assert.equal(empty.body.invalidParams[0].name, 'verhaal');
    const silent = await ask(null, 'POST', door, { deur: 'belMij', melder: { kanalen: ['volgpagina'] } });
    assert.equal(silent.body.invalidParams[0].name, 'melder.telefoon');
  });

  it('is a door of the resident, also when a key comes along', async () => {
    const { body } = await ask('sanne', 'POST', door, {
      verhaal: 'Er ligt glas op de dijk.',
      melder: { kanalen: ['volgpagina'] },
    });
    const line = (await ask('sanne', 'GET', `/contacten/${body.nummer}/tijdlijn`)).body.results;
    assert.equal(line[0].soortWie, 'inwoner');
  });

  it('does not know every village', async () => {
    const { status } = await ask(null, 'POST', '/kernen/nergens/contacten', {
      verhaal: 'Hallo',
      melder: { kanalen: ['volgpagina'] },
    });
    assert.equal(status, 404);
  });

  it('left nothing in the log of errors', () => assert.deepEqual(api.errors, []));
});
