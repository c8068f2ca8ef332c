import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Contact,
  contactByCode,
  insertAttachment,
  listContacts,
  messagesOf,
} from '#src/modules/contacts/index.ts';
import { partyOf } from '#src/modules/people/index.ts';
import { addMinutes, parseInstant } from '#src/platform/calendar/index.ts';
import { look, transact } from '#src/platform/work.ts';
import { type TestWorld, testWorld } from '#src/testing/world.ts';
import { isJustSent } from './receipt/just-sent.ts';
import { resident } from './resident.ts';

let town: TestWorld;
before(async () => {
  town = await testWorld();
});
after(async () => {
  assert.deepEqual(town.errors, []);
  await town.world.pool.end();
});

const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+iiiiiiiv/9k=',
  'base64',
);

async function page(path: string, headers: Record<string, string> = {}) {
  const answer = await town.app.request(path, { headers });
  return { answer, status: answer.status, html: await answer.text() };
}

type Given = Record<string, string | Blob>;

async function send(path: string, given: Given) {
  const body = new FormData();
  for (const [name, value] of Object.entries(given)) body.append(name, value);
  const answer = await town.app.request(path, { method: 'POST', body });
  return { answer, status: answer.status, html: await answer.text(), location: answer.headers.get('location') ?? '' };
}

async function contacts(): Promise<Contact[]> {
  const all = await look(town.world, resident, (view) =>
    listContacts(view, { scope: null, villageId: null, open: null }, 1, 500),
  );
  return all.contacts;
}

async function sample(subject: string): Promise<Contact> {
  const found = (await contacts()).find((contact) => contact.subject.includes(subject));
  assert.ok(found, `the sample has no contact about "${subject}"`);
  return found;
}

function byCode(code: string): Promise<Contact> {
  return look(town.world, resident, (view) => contactByCode(view, code));
}

const codeOf = (location: string) => location.split('/').at(-1)!;
const key = () => crypto.randomUUID();

describe('the first pages', () => {
  it('show all villages on a map and as a list, with the number to call', async () => {
    const { html, status } = await page('/');
    assert.equal(status, 200);
    for (const village of ['Asch', 'Ingen', 'Zoelmond']) assert.ok(html.includes(`>${village}</a>`));
    assert.match(html, /14 0344/);
    assert.match(html, /hreflang="pl"/);
    assert.doesNotMatch(html, /<script/);
  });

  it('open with who is there for the village, and the three doors', async () => {
    const { html } = await page('/kernen/ingen');
    assert.match(html, /Sanne/);
    assert.match(html, /06-0000 00 01/);
    for (const door of ['Iets doorgeven', 'Bel mij terug', 'Hoe staat het ermee?']) assert.ok(html.includes(door));
    assert.match(html, /wacht vandaag niemand langer dan beloofd|langer dan beloofd/);
    assert.doesNotMatch(html, /<script|Riet|Boogerd/);
  });

  it('say which number waits too long, with what we owe', async () => {
    const { html } = await page('/kernen/zoelen');
    assert.match(html, /In Zoelen wacht(en)? vandaag \d+ mens(en)? langer dan beloofd/);
    assert.match(html, /een bericht schuldig/);
  });

  it('say why not, and what is possible', async () => {
    const { html } = await page('/kernen/kerk-avezaath');
    assert.match(html, /Niet, omdat:/);
    assert.match(html, /Wat wel kan:/);
  });

  it('speak when there is nothing, and know no other village', async () => {
    assert.match((await page('/kernen/asch')).html, /Er is nog niets doorgegeven in Asch\. U kunt de eerste zijn\./);
    assert.equal((await page('/kernen/amsterdam')).status, 404);
  });

  it('are there in three languages', async () => {
    assert.match((await page('/en')).html, /Choose your village/);
    assert.match((await page('/en/kernen/ingen')).html, /Call me back/);
    assert.match((await page('/pl/kernen/ingen')).html, /Proszę o telefon/);
    for (const path of ['/contact', '/privacy', '/toegankelijkheid', '/cookies', '/en/privacy', '/pl/contact'])
      assert.equal((await page(path)).status, 200, path);
  });

  it('are told to be the same when they are', async () => {
    const first = await page('/kernen/lienden');
    const etag = first.answer.headers.get('etag') ?? '';
    assert.equal((await page('/kernen/lienden', { 'if-none-match': etag })).status, 304);
    assert.equal((await page('/kernen/lienden', { 'if-none-match': '"iets anders"' })).status, 200);
  });

  it('remember large letters', async () => {
    const { answer, html } = await page('/kernen/ingen?letters=groot');
    assert.match(answer.headers.get('set-cookie') ?? '', /^letters=groot; Path=\//);
    assert.match(html, /kg-letters-large/);
    assert.match((await page('/kernen/ingen', { cookie: 'letters=groot' })).html, /kg-letters-large/);
    assert.doesNotMatch(
      (await page('/kernen/ingen?letters=gewoon', { cookie: 'letters=groot' })).html,
      /kg-letters-large/,
    );
  });
});

describe('telling with words', () => {
  const path = '/kernen/ingen/doorgeven/woorden';
  const story = 'Ik ben Fenna. De lamp bij Proeflaan 9 is stuk.';

  it('becomes a contact, once, with a receipt that only this browser sees whole', async () => {
    const given = {
      verhaal: story,
      bereik: 'bellen',
      telefoon: '0612345678',
      naam: 'Fenna',
      delen: 'ja',
      sleutel: key(),
    };
    const sent = await send(path, given);
    assert.equal(sent.status, 303);
    const again = await send(path, given);
    assert.equal(again.location, sent.location);
    const contact = await byCode(codeOf(sent.location));
    assert.equal(contact.story, story);
    assert.equal(contact.door, 'web');
    assert.equal(contact.visibility, 'officer');
    const cookie = (sent.answer.headers.get('set-cookie') ?? '').split(';')[0]!;
    const mine = await page(sent.location, { cookie });
    assert.match(mine.html, /Sanne belt u uiterlijk <strong>woensdag 4 maart<\/strong>/);
    assert.match(mine.html, /Proeflaan 9/);
    assert.match(mine.html, new RegExp(contact.number));
    const others = await page(sent.location);
    assert.doesNotMatch(others.html, /Proeflaan|Fenna|0612|06 1234/);
    const follow = await page(`/volgen/${contact.code}`, { cookie });
    assert.doesNotMatch(follow.html, /Proeflaan|Fenna|06 1234/);
  });

  it('does not show the story any more after half an hour', async () => {
    const sent = await send(path, { verhaal: 'Een kort verhaal over de brug', bereik: 'zelf', sleutel: key() });
    const cookie = (sent.answer.headers.get('set-cookie') ?? '').split(';')[0]!;
    assert.match((await page(sent.location, { cookie })).html, /over de brug/);
    const { receivedAt } = await byCode(codeOf(sent.location));
    assert.ok(!isJustSent({ receivedAt }, addMinutes(receivedAt, 31)));
  });

  it('takes what somebody added after going back as something new', async () => {
    const sleutel = key();
    const first = await send(path, { verhaal: 'De heg is hoog', bereik: 'zelf', sleutel });
    const second = await send(path, { verhaal: 'De heg is hoog, ook bij de school', bereik: 'zelf', sleutel });
    assert.notEqual(first.location, second.location);
  });

  it('comes back with everything that was typed, and says that a photo must be chosen again', async () => {
    const sent = await send(path, {
      verhaal: story,
      bereik: 'bellen',
      telefoon: '0344',
      foto: new Blob([jpeg], { type: 'image/jpeg' }),
    });
    assert.equal(sent.status, 422);
    assert.match(sent.html, /Dit nummer klopt niet/);
    assert.match(sent.html, /Kies uw foto nog een keer/);
    assert.ok(sent.html.includes('De lamp bij Proeflaan 9'));
    assert.match(sent.html, /value="0344"/);
    assert.match(sent.html, /autofocus/);
  });

  it('says at the field that a file is no photo, and keeps a script in the story as words', async () => {
    const wrong = await send(path, {
      verhaal: '<script>alert(1)</script>',
      bereik: 'zelf',
      foto: new Blob(['geen foto']),
    });
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /Deze foto kunnen wij niet openen/);
    assert.doesNotMatch(wrong.html, /<script>alert/);
    assert.match(wrong.html, /&lt;script/);
  });

  it('says at the field that a photo is too large, with everything else still there', async () => {
    const sent = await send(path, {
      verhaal: story,
      bereik: 'zelf',
      foto: new Blob([new Uint8Array(20_000_000)], { type: 'image/jpeg' }),
    });
    assert.equal(sent.status, 422);
    assert.match(sent.html, /Deze foto is te groot\. Een foto mag 15 MB zijn\./);
    assert.ok(sent.html.includes('De lamp bij Proeflaan 9'));
  });

  it('keeps the address and the large letters of whoever wants a letter', async () => {
    const sent = await send(path, {
      verhaal: 'x',
      bereik: 'brief',
      straat: 'Proeflaan 9',
      postcode: '0000ab',
      plaats: 'Ingen',
      groot: 'ja',
    });
    const contact = await byCode(codeOf(sent.location));
    const party = await look(town.world, resident, (view) => partyOf(view, contact.partyId));
    assert.deepEqual(party.address, ['Proeflaan 9', '0000 AB Ingen']);
    assert.deepEqual([party.largeType, party.channels], [true, ['letter']]);
    assert.match(
      (await page(sent.location)).html,
      /Onze brief gaat uiterlijk <strong>woensdag 4 maart<\/strong> op de post/,
    );
  });

  it('leads to the follow page once the promise of the receipt is over', async () => {
    const { code } = await sample('speelplek gekeurd');
    assert.equal((await page(`/ontvangen/${code}`)).answer.headers.get('location'), `/volgen/${code}`);
  });

  it('refuses a form of another site', async () => {
    const body = new FormData();
    body.append('verhaal', 'x');
    const answer = await town.app.request(path, { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(answer.status, 403);
  });

  it('refuses in the language of the page', async () => {
    assert.match((await send(`/en${path}`, {})).html, /Tell us briefly what it is about/);
    assert.match((await send(`/pl${path}`, {})).html, /Proszę krótko napisać/);
  });
});

describe('telling with pictures', () => {
  const path = '/kernen/ravenswaaij/doorgeven/plaatjes';

  it('starts with a picture that is a link, and can be heard on every step', async () => {
    const topics = await page(path);
    assert.match(topics.html, /href="\/kernen\/ravenswaaij\/doorgeven\/plaatjes\/weg-en-stoep"/);
    for (const step of [path, `${path}/weg-en-stoep`, '/kernen/ravenswaaij/doorgeven', '/kernen/ravenswaaij/bel-mij'])
      assert.match((await page(step)).html, /<read-aloud/, step);
    assert.equal((await page(`${path}/ruimteschip`)).status, 404);
  });

  it('gives a contact with a photo and a number, and no word typed', async () => {
    const sent = await send(`${path}/weg-en-stoep`, {
      foto: new Blob([jpeg], { type: 'image/jpeg' }),
      bereik: 'bellen',
      telefoon: '06 12345678',
    });
    assert.equal(sent.status, 303);
    const contact = await byCode(codeOf(sent.location));
    assert.deepEqual([contact.door, contact.topic, contact.story], ['pictures', 'roads', '']);
    const receipt = await page(sent.location);
    assert.match(receipt.html, /kg-code-pictures/);
    assert.match(receipt.html, /<read-aloud/);
    assert.match((await page(`/volgen/${contact.code}`)).html, /<read-aloud/);
  });

  it('asks for something to see, to hear or to call', async () => {
    const sent = await send(`${path}/water`, { bereik: 'zelf' });
    assert.equal(sent.status, 422);
    assert.match(sent.html, /Maak een foto, spreek iets in, of laat ons bellen/);
  });
});

describe('call me back', () => {
  it('needs only a number', async () => {
    const sent = await send('/kernen/zoelen/bel-mij', { telefoon: '+31 6 12345678', wanneer: 'liefst in de ochtend' });
    assert.equal(sent.status, 303);
    const contact = await byCode(codeOf(sent.location));
    assert.deepEqual([contact.door, contact.subject], ['callback', 'Bel mij terug']);
    assert.match(contact.story, /liefst in de ochtend/);
    assert.match((await send('/kernen/zoelen/bel-mij', {})).html, /Vul een telefoonnummer in/);
  });
});

describe('the page behind a code', () => {
  it('takes a code as people say it', async () => {
    const { code } = await sample('stoep naar het dorpshuis');
    const [first, second, number] = code.split('-');
    const asked = await town.app.request(
      `/volgen?code=${encodeURIComponent(` ${first?.toUpperCase()}, ${second} ${number} `)}`,
    );
    assert.equal(asked.headers.get('location'), `/volgen/${code}`);
  });

  it('answers every wrong code with the same calm page', async () => {
    const wrong = [
      '/volgen/anker-brug-99',
      '/volgen/zomaar',
      '/volgen/zomaar/gelezen',
      '/ontvangen/anker-brug-99',
      '/volgen?code=bestaat%20niet',
    ];
    for (const path of wrong) {
      const { status, html } = await page(path);
      assert.equal(status, 404, path);
      assert.match(html, /Deze code kennen we niet/);
    }
    const post = await send('/volgen/anker-brug-99/reactie', { antwoord: 'x' });
    assert.equal(post.status, 404);
  });

  it('is asked for no more than twenty times a minute', async () => {
    const slow = await testWorld({ sample: false });
    const answers: number[] = [];
    for (let turn = 0; turn < 22; turn += 1) answers.push((await slow.app.request('/volgen/anker-brug-99')).status);
    assert.deepEqual([answers[19], answers[20]], [404, 429]);
    await slow.world.pool.end();
  });

  it('says what comes next and before which day, and shows neither name nor address', async () => {
    const { code } = await sample('een dak boven onze hangplek');
    const { html, answer } = await page(`/volgen/${code}`);
    assert.match(html, /U hoort uiterlijk <strong>dinsdag 3 maart<\/strong> van ons/);
    assert.match(html, /Volgend bericht uiterlijk 3 maart 2026/);
    assert.match(html, /noindex/);
    assert.match(answer.headers.get('cache-control') ?? '', /private/);
    assert.doesNotMatch(html, /Jayden|Kersbergen|video\.example/);
    assert.match(html, /Goed dat je een foto stuurde/);
  });

  it('is honest when we are late', async () => {
    const { code } = await sample('speelplek gekeurd');
    const { html } = await page(`/volgen/${code}`);
    assert.match(html, /Wij zijn te laat\..*U had <strong>woensdag 25 februari<\/strong> bericht moeten krijgen/);
    assert.match(html, /bel Sanne op 06-0000 00 01/);
  });

  it('shows the day, the reason and the plan of a later answer', async () => {
    const { code } = await sample('bank langs de dijk');
    const { html } = await page(`/volgen/${code}`);
    assert.match(html, /Waarom later\?/);
    assert.match(html, /Op deze dagen hoort u iets van ons/);
  });

  it('lets somebody hear what we said, and nothing that the resident sent', async () => {
    const contact = await sample('speelplek gekeurd');
    const message = (await look(town.world, resident, (view) => messagesOf(view, contact.id))).find(
      ({ deliveredAt }) => deliveredAt,
    );
    const base = {
      contactId: contact.id,
      kind: 'sound' as const,
      mediaType: 'audio/webm',
      bytes: new Uint8Array([1, 2, 3, 4]),
      thumbnail: null,
      width: null,
      height: null,
      seconds: 3,
    };
    const [ours, theirs] = await transact(town.world, resident, async (work) => {
      const ids = [work.newId<'attachment'>(), work.newId<'attachment'>()] as const;
      await insertAttachment(work, { ...base, id: ids[0], messageId: message!.id, fromResident: false });
      await insertAttachment(work, { ...base, id: ids[1], messageId: null, fromResident: true });
      return ids;
    });
    assert.match((await page(`/volgen/${contact.code}`)).html, new RegExp(`<audio[^>]*${ours}`));
    const part = await town.app.request(`/volgen/${contact.code}/bijlage/${ours}`, { headers: { range: 'bytes=1-2' } });
    assert.deepEqual([part.status, part.headers.get('content-type')], [206, 'audio/webm']);
    assert.equal((await page(`/volgen/${contact.code}/bijlage/${theirs}`)).status, 404);
    const other = await sample('een dak boven onze hangplek');
    assert.equal((await page(`/volgen/${other.code}/bijlage/${ours}`)).status, 404);
  });

  it('tells who read the story by function, never by name', async () => {
    const { code } = await sample('stoep naar het dorpshuis');
    const { html, status } = await page(`/volgen/${code}/gelezen`);
    assert.equal(status, 200);
    assert.doesNotMatch(html, /Waalstra|Riet/);
  });

  it('gives a card with the code, its pictures and the number to call', async () => {
    const { code } = await sample('stoep naar het dorpshuis');
    const { html } = await page(`/volgen/${code}/kaartje`);
    assert.match(html, new RegExp(`<h1[^>]*>${code}</h1>`));
    assert.match(html, /Bel Sanne op 06-0000 00 01/);
  });
});

describe('what one can do with a code', () => {
  it('takes an answer to our question', async () => {
    const { code } = await sample('lamp gaat de hele nacht');
    assert.match((await page(`/volgen/${code}`)).html, /Onze vraag aan u/);
    assert.match((await send(`/volgen/${code}/reactie`, { antwoord: ' ' })).html, /Schrijf eerst uw antwoord/);
    const sent = await send(`/volgen/${code}/reactie`, { antwoord: 'Het nummer is 1234' });
    assert.equal(sent.location, `/volgen/${code}?gelukt=reactie`);
    const { html } = await page(sent.location);
    assert.match(html, /Dank u wel\. Wij lezen wat u schreef/);
    assert.match(html, /U gaf antwoord op onze vraag/);
    assert.equal((await byCode(code)).waitingUntil, null);
    assert.equal((await send(`/volgen/${code}/reactie`, { antwoord: 'Nog iets' })).status, 409);
  });

  it('takes three short answers, once', async () => {
    const { code } = await sample('een klimrek naast de wipkip');
    assert.match((await send(`/volgen/${code}/vragen`, { gezien: 'yes' })).html, /Kies een antwoord/);
    const sent = await send(`/volgen/${code}/vragen`, { gezien: 'yes', gehoord: 'partly', erkend: 'no' });
    assert.equal(sent.location, `/volgen/${code}?gelukt=vragen`);
    assert.equal((await byCode(code)).pulseUsed, true);
    assert.equal((await send(`/volgen/${code}/vragen`, { gezien: 'yes', gehoord: 'yes', erkend: 'yes' })).status, 409);
  });

  it('goes on with the same code when it was not finished', async () => {
    const { code } = await sample('een klimrek naast de wipkip');
    assert.match((await page(`/volgen/${code}/niet-klaar`)).html, /gaat het met dezelfde code verder/);
    const sent = await send(`/volgen/${code}/niet-klaar`, { verhaal: 'De wipkip is weer stuk' });
    assert.equal(sent.location, `/volgen/${code}?gelukt=terug`);
    assert.equal((await byCode(code)).closedAs, null);
    const { html } = await page(`/volgen/${code}`);
    assert.match(html, /U liet weten dat het nog niet klaar is/);
    assert.doesNotMatch(html, /weer stuk/);
    assert.equal((await send(`/volgen/${code}/niet-klaar`, {})).status, 409);
  });

  it('gives a new code when it was long ago', async () => {
    const later = await testWorld();
    const all = await look(later.world, resident, (view) =>
      listContacts(view, { scope: null, villageId: null, open: false }, 1, 50),
    );
    const old = all.contacts.find(({ closedAs, outcome }) => closedAs === 'finished' && outcome);
    later.clock.moveTo(parseInstant('2026-08-03T07:00:00Z')!);
    const body = new FormData();
    body.append('verhaal', 'Het is er weer');
    const answer = await later.app.request(`/volgen/${old!.code}/niet-klaar`, { method: 'POST', body });
    const location = answer.headers.get('location') ?? '';
    assert.match(location, /^\/ontvangen\//);
    const html = await (await later.app.request(location)).text();
    assert.match(html, /Uw eerdere verhaal ligt ernaast/);
    assert.doesNotMatch(html, /Het is er weer/);
    await later.world.pool.end();
  });
});
