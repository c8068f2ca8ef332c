import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { missingCharacters } from './compiler.ts';
import { type Block, createPdfMaker, type LetterContent, type LetterOptions } from './index.ts';
import { type PdfReading, readPdf } from './reading.ts';

const maker = createPdfMaker();
after(() => maker.close());

const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></svg>';

const options: LetterOptions = {
  lang: 'nl',
  title: 'Brieven van vrijdag',
  sender: { name: 'Gemeente Voorbeeld', address: ['Dorpsstraat 1', '1234 AB Voorbeeld'], phone: '0123 45 67 89' },
};

const letter = (changes: Partial<LetterContent> = {}): LetterContent => ({
  recipient: ['Mevrouw Jansen', 'Kerkstraat 14', '1234 CD VOORBEELD'],
  date: '6 maart 2026',
  reference: '2026-0147',
  heading: 'De stoep',
  blocks: [{ kind: 'paragraph', text: 'De tegels liggen weer vast.' }],
  closing: ['Met vriendelijke groet,'],
  signature: { name: 'Sanne', role: 'uw aanspreekpunt', phone: '06 12 34 56 78' },
  largeType: false,
  ...changes,
});

const code = {
  words: 'linde-brug-27',
  url: 'https://voorbeeld.example/volgen/linde-brug-27',
  pictures: [{ svg: square, alt: 'een boom', word: 'linde' }],
};

const everyBlock = (text: string): Block[] => [
  { kind: 'heading', text },
  { kind: 'paragraph', text },
  { kind: 'list', items: [text, text] },
  { kind: 'facts', items: [{ term: text, text }] },
  { kind: 'callout', text },
];

const footer = /Kenmerk [^\n]*\nPagina \d+ van \d+\n$/;

/** All text of a PDF without the footers, line ends and breaks that the layout made. */
const flat = ({ pages }: PdfReading): string =>
  pages
    .map((page) => page.replace(footer, ''))
    .join('')
    .replaceAll(/[\n\u200b]/g, '');

const made = async (letters: LetterContent[], changes: Partial<LetterOptions> = {}) => {
  const result = await maker.letters(letters, { ...options, ...changes });
  const reading = readPdf(result.pdf);
  assert.equal(reading.pages.length, result.pages);
  return { ...result, reading };
};

test('a letter is a tagged PDF/UA-1 with a title and a language', async () => {
  const { reading, pages, unprintable } = await made([letter({ code, blocks: everyBlock('Een regel') })]);
  assert.equal(pages, 1);
  assert.deepEqual(unprintable, []);
  assert.match(reading.metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(reading.metadata, /Brieven van vrijdag/);
  assert.match(reading.catalog, /\/StructTreeRoot \d+ 0 R/);
  assert.match(reading.catalog, /\/Lang \(nl\)/);
  assert.match(reading.catalog, /\/Marked true/);
  assert.equal(reading.roles.get('H1'), 1);
  for (const role of ['Document', 'H2', 'P', 'L', 'LI', 'Figure', 'Link']) assert.ok(reading.roles.get(role), role);
});

test('pictures and the QR code say what they are', async () => {
  const { reading } = await made([letter({ code })]);
  assert.deepEqual(reading.alternatives.toSorted(), [
    'QR-code. Hij opent voorbeeld.example/volgen/linde-brug-27',
    'een boom',
  ]);
  assert.deepEqual(reading.links, [code.url]);
});

test('a letter is read in the order in which it is written', async () => {
  const { reading } = await made([letter({ code })]);
  const words = ['Gemeente Voorbeeld', '0123 45', 'Mevrouw Jansen', '6 maart', '2026-0147', 'De stoep', 'De tegels'];
  const places = [...words, 'groet', 'Sanne', 'linde-brug-27'].map((word) => flat(reading).indexOf(word));
  assert.ok(places.every((place) => place >= 0));
  assert.deepEqual(
    places.toSorted((one, other) => one - other),
    places,
  );
});

test('every letter starts on a new page, and on a new sheet when both sides are printed', async () => {
  const letters = [letter({ reference: 'eerste' }), letter({ reference: 'tweede', largeType: true })];
  const simple = await made(letters);
  assert.equal(simple.pages, 2);
  assert.match(simple.reading.pages[1] ?? '', /tweede/);
  const sheets = await made(letters, { duplex: true });
  assert.equal(sheets.pages, 3);
  assert.equal(sheets.reading.pages[1], '');
  assert.match(sheets.reading.pages[2] ?? '', /tweede/);
});

test('pages are numbered per letter, and only when there are more', async () => {
  const long = letter({ blocks: [{ kind: 'paragraph', text: 'De stoep ligt los. '.repeat(250) }] });
  const { reading, pages } = await made([long, letter()]);
  assert.equal(pages, 3);
  assert.match(reading.pages[0] ?? '', /Pagina 1 van 2/);
  assert.match(reading.pages[1] ?? '', /Pagina 2 van 2/);
  assert.doesNotMatch(reading.pages[2] ?? '', /Pagina/);
});

test('a letter may differ in language from the others', async () => {
  const { reading } = await made([letter(), letter({ lang: 'pl', code })]);
  assert.match(reading.pages[0] ?? '', /Kenmerk/);
  assert.match(reading.pages[1] ?? '', /Numer sprawy/);
});

const texts = {
  typst: '#import "geheim.typ": * #panic("nee") $x^2$ = kop *vet* _schuin_ `ruw` <naam> @naam // weg /* weg */ #{1+1}',
  signs: String.raw`\ \\ \u{41} "dubbel" 'enkel' {"a":1} --- ... ~ ]] [[ )) %s <script>alert(1)</script>`,
  polish: 'Zażółć gęślą jaźń, Łódź, ĄĆĘŁŃÓŚŹŻ. Crème brûlée, coördinatie, ë, ï, €.',
  other: 'Привіт, Ελλάδα',
};

for (const [name, text] of Object.entries(texts)) {
  test(`a text stays the text that was written: ${name}`, async () => {
    const { reading, unprintable } = await made([letter({ blocks: everyBlock(text), heading: text })]);
    const times = flat(reading).split(text.replaceAll('\n', '')).length - 1;
    assert.equal(times, 8);
    assert.deepEqual(unprintable, []);
  });
}

test('emoji are printed, and what has no font becomes a square and is named', async () => {
  const emoji = await made([letter({ blocks: [{ kind: 'paragraph', text: 'Fijn 😀 👍' }] })]);
  assert.deepEqual(emoji.unprintable, []);
  assert.match(flat(emoji.reading), /Fijn 😀 👍/u);
  const unknown = await made([
    letter({ blocks: [{ kind: 'paragraph', text: 'Dit \u{13000} en \u{1F00C}\u{12000} dat' }] }),
  ]);
  assert.ok(unknown.unprintable.every((character) => (character.codePointAt(0) ?? 0) > 0xffff));
  assert.match(flat(unknown.reading), /Dit .+ en .+ dat/u);
});

test('the compiler names the characters it misses', () => {
  const message = String.raw`the text ${'`'}\"中\"${'`'} could not be displayed; the text ${'`'}"\u{ad}x"${'`'} could not be displayed`;
  assert.deepEqual(missingCharacters(message), ['中', '\u00ad']);
});

test('very long words and five thousand characters fit', async () => {
  const word = 'onafgebrokenwoord'.repeat(30);
  const story = 'Er ligt een tegel los. '.repeat(220);
  for (const largeType of [false, true]) {
    const { reading, pages } = await made([
      letter({ largeType, heading: word, blocks: [...everyBlock(word), { kind: 'paragraph', text: story }] }),
    ]);
    assert.ok(pages >= 3);
    assert.equal(flat(reading).split('Er ligt een tegel los.').length - 1, 220);
    assert.equal(flat(reading).split(word).length - 1, 8);
  }
});

test('empty texts and a full address are no reason to fail', async () => {
  const signature = { name: '', role: '', phone: '' };
  const empty = letter({ heading: ' ', blocks: everyBlock(''), closing: [], signature, recipient: [], code });
  assert.match(flat((await made([empty])).reading), /Brieven van vrijdag/);
  const lines = Array.from({ length: 9 }, (_, index) => `Regel ${index} van een lang adres op een lange straat`);
  assert.equal((await made([letter({ recipient: lines })])).pages, 1);
});

test('the same letters make the same bytes', async () => {
  const [one, other] = [await made([letter({ code })]), await made([letter({ code })])];
  assert.deepEqual(one.pdf, other.pdf);
});

test('a document has its title as heading', async () => {
  const blocks = everyBlock('Wij maken de stoep.');
  const { pdf, pages } = await maker.document({ title: 'Zo staat het ermee', lang: 'nl', blocks, largeType: true });
  const reading = readPdf(pdf);
  assert.equal(pages, 1);
  assert.match(reading.pages[0] ?? '', /^Zo staat het ermee\n/);
  assert.match(reading.metadata, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(reading.roles.get('H1'), 1);
});

test('questions at the same time each get their own answer', async () => {
  const references = ['a-1', 'b-2', 'c-3'];
  const results = await Promise.all(references.map((reference) => made([letter({ reference })])));
  for (const [index, { reading }] of results.entries()) assert.ok(flat(reading).includes(references[index] ?? '?'));
});

test('no letters, or a broken picture, is refused and the next letter is made', async () => {
  await assert.rejects(maker.letters([], options), /no letters/);
  const broken = { ...code, pictures: [{ svg: '<svg', alt: 'stuk', word: 'stuk' }] };
  await assert.rejects(maker.letters([letter({ code: broken })], options), /typst/);
  assert.equal((await made([letter()])).pages, 1);
});

test('who waits longer than the patience, or past the end, is told so', async () => {
  const hasty = createPdfMaker({ patience: 0.001 });
  await assert.rejects(hasty.letters([letter()], options), /took too long/);
  const closing = createPdfMaker();
  const waiting = assert.rejects(closing.letters([letter()], options), /closed/);
  await closing.close();
  await waiting;
  await hasty.close();
});

test('the event loop stays free while letters are made', async () => {
  const start = performance.now();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  await made(Array.from({ length: 40 }, (_, index) => letter({ reference: `2026-${index}`, code })));
  clearInterval(timer);
  assert.ok(ticks > (performance.now() - start) / 50, `${ticks} ticks`);
});
