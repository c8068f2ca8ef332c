import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkText } from './check.ts';
import { formsOf } from './difficult.ts';
import { difficultWords } from './difficult-words.ts';
import { easeOf } from './scores.ts';
import type { CheckOptions, Signal, SignalKind } from './types.ts';

function signals(text: string, kind: SignalKind, options?: CheckOptions): Signal[] {
  return checkText(text, options).signals.filter((signal) => signal.kind === kind);
}

function pieces(text: string, kind: SignalKind, options?: CheckOptions): string[] {
  return signals(text, kind, options).map((signal) => signal.text);
}

function near(actual: number | null, expected: number): void {
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

describe('the figures', () => {
  it('are those of the formula for a very easy text', () => {
    // 6 words, 6 syllables, 1 sentence: 206.8 - 0.77 x 100 - 0.93 x 6
    const report = checkText('De kat zit op de mat.');
    assert.deepEqual([report.sentences.length, report.words, report.syllables], [1, 6, 6]);
    near(report.fleschDouma, 124.22);
    near(report.lix, 6);
    assert.equal(report.ease, 'zeer gemakkelijk');
  });

  it('are those of the formula for two plain sentences', () => {
    // Wij hal-en de tak-ken weg (5, 7). U hoort woens-dag van ons (5, 6). 13 syllables, wl = 130, zl = 5
    const report = checkText('Wij halen de takken weg. U hoort woensdag van ons.');
    assert.deepEqual([report.words, report.syllables, report.longestSentence], [10, 13, 5]);
    near(report.fleschDouma, 206.8 - 100.1 - 4.65);
    // one word of more than six letters (woensdag): 10 / 2 + 100 x 1 / 10
    near(report.lix, 15);
    assert.equal(report.meanSentence, 5);
  });

  it('are those of the formula for an office sentence', () => {
    // De(1) ge-meen-te(3) e-va-lu-eert(4) de(1) sub-si-die-re-ge-ling(6): 15 syllables in 5 words
    const report = checkText('De gemeente evalueert de subsidieregeling.');
    near(report.fleschDouma, 206.8 - 0.77 * 300 - 4.65);
    near(report.lix, 5 + 60);
    assert.equal(report.longWordShare, 0.4);
    assert.equal(report.ease, 'zeer moeilijk');
  });

  it('are empty for a text without words', () => {
    for (const text of ['', '   ', '…!']) {
      const {
        words,
        fleschDouma,
        lix,
        ease,
        meanSentence,
        longestSentence,
        signals: found,
      } = checkText(text, {
        message: true,
        late: true,
      });
      assert.deepEqual(
        [words, fleschDouma, lix, ease, meanSentence, longestSentence, found],
        [0, null, null, '', 0, 0, []],
      );
    }
  });

  it('have the words of the table', () => {
    assert.deepEqual([-4, 29.9, 30, 45, 60, 70, 80, 90, 124].map(easeOf), [
      'zeer moeilijk',
      'zeer moeilijk',
      'moeilijk',
      'tamelijk moeilijk',
      'normaal',
      'tamelijk gemakkelijk',
      'gemakkelijk',
      'zeer gemakkelijk',
      'zeer gemakkelijk',
    ]);
  });
});

describe('long sentences', () => {
  const twenty = 'Wij komen op vrijdag 6 maart bij u langs om met u te praten over de stoep bij het dorpshuis.';

  it('have more than twenty words', () => {
    assert.deepEqual(pieces(twenty, 'long-sentence'), []);
    const longer = twenty.replace('.', ' weer.');
    assert.deepEqual(pieces(`Dag. ${longer}`, 'long-sentence'), [longer]);
    assert.match(signals(longer, 'long-sentence')[0]?.advice ?? '', /21 woorden/);
  });
});

describe('difficult words', () => {
  it('are some 250 entries', () => {
    assert.ok(Object.keys(difficultWords).length >= 250);
    const forms = Object.keys(difficultWords).flatMap(formsOf);
    assert.deepEqual(
      forms.filter((form, index) => forms.indexOf(form) !== index),
      [],
    );
  });

  it('advise only words that are not in the list themselves', () => {
    const plain = Object.values(difficultWords).flatMap((ways) => ways.split('/'));
    assert.deepEqual(
      plain.filter((way) => pieces(`${way}.`, 'difficult-word').length > 0),
      [],
    );
  });

  it('are found whole, with their inflections', () => {
    const text = 'Indien u dit realiseerde, is het gerealiseerd met relevante informatie over indiening.';
    assert.deepEqual(pieces(text, 'difficult-word'), ['Indien', 'realiseerde', 'gerealiseerd', 'relevante']);
  });

  it('are found as phrases, the longest first', () => {
    assert.deepEqual(pieces('Dit is in het kader van de kermis, met betrekking\ntot geluid.', 'difficult-word'), [
      'in het kader van',
      'met betrekking\ntot',
    ]);
  });

  it('come with a plainer way', () => {
    assert.equal(
      signals('Wij doen dit middels een brief.', 'difficult-word')[0]?.advice,
      '“middels” is een moeilijk woord. Gewoner is: met of door.',
    );
  });
});

describe('office words and abbreviations', () => {
  it('are men and dient te', () => {
    assert.deepEqual(pieces('Men dient dit formulier te sturen.', 'office-word'), ['Men', 'dient dit formulier te']);
    assert.deepEqual(pieces('Waar dient dit voor? De mensen komen.', 'office-word'), []);
  });

  it('are abbreviations, known and not', () => {
    assert.deepEqual(pieces('Er komen o.a. bomen t/m de brug, z.s.m. en q.x. ook.', 'abbreviation'), [
      'o.a.',
      't/m',
      'z.s.m.',
      'q.x.',
    ]);
    assert.deepEqual(pieces('Kom met max. tien mensen, minstens met min.', 'abbreviation'), ['max.']);
    assert.match(signals('Dit duurt evt. langer.', 'abbreviation')[0]?.advice ?? '', /voluit: misschien/);
  });
});

describe('passive', () => {
  const passive: [string, string][] = [
    ['De stoep wordt volgende week gemaakt.', 'wordt … gemaakt'],
    ['Er werd niets afgesproken.', 'werd … afgesproken'],
    ['Het besluit is door het college genomen.', 'is … genomen'],
    ['Wij weten dat de lamp vervangen wordt.', 'vervangen … wordt'],
    ['Uw vraag moet worden doorgestuurd.', 'worden … doorgestuurd'],
    ['De speelplek is gekeurd.', 'is … gekeurd'],
    ['Het is nog niet zeker hoe het is besloten.', 'is … besloten'],
    ['Gisteren zijn alle buren en winkels bezocht.', 'zijn … bezocht'],
  ];
  for (const [text, phrase] of passive) {
    it(`is: ${text}`, () => assert.match(signals(text, 'passive')[0]?.advice ?? '', new RegExp(`“${phrase}”`)));
  }

  const active = [
    'Wij maken de stoep volgende week.',
    'Wij hebben de stoep gemaakt.',
    'Het wordt morgen warm.',
    'Zij is gekomen en weer gegaan.',
    'Het gebied wordt groter.',
    'Uw bericht is bij ons.',
    'Dit is een besluit van het college.',
    'Er is niets gebeurd.',
    'De gemeente is dicht, u heeft dat gemerkt.',
    'Hij wordt morgen voorzitter om het te vertellen.',
    'Er is overlast en het onderhoud is duur.',
    'Het is lastig om dit gebied te bekijken.',
    'Zijn gemeenteambtenaren er ook?',
    'Er zijn bewoners die zich daarin verdiepen.',
  ];
  for (const text of active) it(`is not: ${text}`, () => assert.deepEqual(pieces(text, 'passive'), []));
});

describe('the build of a sentence', () => {
  it('has noun style', () => {
    assert.deepEqual(pieces('Het plaatsen van de bank kost tijd.', 'noun-style'), ['Het plaatsen van']);
    assert.deepEqual(pieces('Ook het tijdig melden van gebreken helpt.', 'noun-style'), ['het tijdig melden van']);
    assert.deepEqual(pieces('Het leven van alledag en het examen van Kees.', 'noun-style'), []);
    assert.deepEqual(
      pieces('De herinrichting vraagt afstemming over de bekostiging en uitwerking.', 'noun-style').length,
      1,
    );
    assert.deepEqual(pieces('De vergadering over de woning is dinsdag.', 'noun-style'), []);
  });

  it('has a pinch', () => {
    const pinch = 'Wij hebben vorige week met alle buren uit de hele straat over de stoep gepraat.';
    assert.equal(signals(pinch, 'pinch')[0]?.text, pinch.slice(4, -1));
    assert.match(signals(pinch, 'pinch')[0]?.advice ?? '', /staan 12 woorden/);
    const nested = 'Wij hebben het verzoek dat u vorige week bij ons heeft ingediend, besproken.';
    assert.match(signals(nested, 'pinch')[0]?.advice ?? '', /“hebben” en “besproken”/);
    assert.deepEqual(pieces('Wij hebben vorige week met alle buren gepraat.', 'pinch'), []);
    const two = 'Het is een mooi dorp met veel huizen waar vroeger hard gewerkt werd.';
    assert.deepEqual(pieces(two, 'pinch'), []);
  });

  it('has a double negation', () => {
    assert.deepEqual(pieces('Dat kan niet zonder uw hulp.', 'double-negation'), ['niet zonder']);
    assert.deepEqual(pieces('Het is niet onmogelijk.', 'double-negation'), ['niet onmogelijk']);
    assert.deepEqual(pieces('Als u niet belt, komen wij niet.', 'double-negation'), []);
    assert.deepEqual(pieces('Het is onduidelijk en dat wil ik niet.', 'double-negation'), []);
  });
});

describe('a message', () => {
  const good =
    'Beste mevrouw Bakker,\nU vroeg naar de stoep bij het dorpshuis. Ik bel u uiterlijk woensdag 4 maart.\nGroeten,\nSanne';
  const kinds = (text: string, options: CheckOptions) => checkText(text, options).signals.map((signal) => signal.kind);

  it('that has everything gets no advice', () => assert.deepEqual(kinds(good, { message: true }), []));

  it('that has nothing hears what it misses', () => {
    const bare = 'De stoep staat op de lijst.';
    const missing = ['no-u', 'no-date', 'no-person', 'no-next-step', 'tone'];
    assert.deepEqual(kinds(bare, { message: true }), missing);
    assert.deepEqual(kinds(bare, {}), []);
    for (const signal of checkText(bare, { message: true }).signals)
      assert.deepEqual([signal.start, signal.end], [0, 0]);
  });

  it('names a day in many ways', () => {
    for (const day of ['4 maart', 'woensdag', '4-3-2026', 'morgen', '2026-03-04']) {
      assert.deepEqual(pieces(`U hoort het ${day}.`, 'no-date', { message: true }), [], day);
    }
    assert.equal(signals('U hoort het snel.', 'no-date', { message: true }).length, 1);
  });

  it('that is late says sorry', () => {
    const tone = (text: string) => signals(text, 'tone', { late: true }).length;
    assert.equal(tone('De stoep komt in mei.'), 1);
    assert.equal(tone('Wij zijn te laat. U had maandag bericht moeten krijgen.'), 0);
    assert.equal(tone('Het spijt ons dat u zo lang moest wachten.'), 0);
  });
});

describe('tone', () => {
  const harsh: [string, string][] = [
    ['Dit probleem u had moeten melden bij ons.', 'u had moeten melden'],
    ['U had dit eerder bij ons moeten melden.', 'U had dit eerder bij ons moeten melden'],
    ['Dat had u kunnen weten.', 'had u kunnen weten'],
    ['U bent zelf vergeten te bellen.', 'U bent zelf vergeten'],
    ['Dat is uw eigen schuld.', 'uw eigen schuld'],
    ['Volgens u is de stoep kapot.', 'Volgens u is'],
    ['Zoals eerder gezegd kan dat niet.', 'Zoals eerder gezegd'],
    ['U moet begrijpen dat het druk is.', 'U moet begrijpen'],
    ['Daar gaan wij niet over.', 'Daar gaan wij niet over'],
  ];
  for (const [text, phrase] of harsh) it(`is harsh: ${text}`, () => assert.deepEqual(pieces(text, 'tone'), [phrase]));

  const kind = [
    'U had maandag bericht moeten krijgen.',
    'U had dit van ons moeten horen.',
    'Wij hadden dit eerder moeten melden.',
    'U had een vraag. Wij moeten nog kijken.',
    'Bent u iets vergeten?',
    'Wat is er volgens u nodig?',
  ];
  for (const text of kind) it(`is not: ${text}`, () => assert.deepEqual(pieces(text, 'tone'), []));
});

describe('the reading help', () => {
  it('never fails, and points at what it says', () => {
    const piece = fc.constantFrom(
      'Men',
      ' ',
      'dient',
      ' te ',
      'wordt ',
      'gemaakt',
      '. ',
      ', ',
      'niet ',
      'geen ',
      'o.a. ',
      'é',
      '\n',
      'hebben ',
      'indien ',
      '😀',
      'u had moeten melden',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const report = checkText(text, { message: true, late: true });
          for (const signal of report.signals) {
            assert.equal(text.slice(signal.start, signal.end), signal.text);
            assert.ok(signal.advice.length > 10);
          }
          assert.ok(report.syllables >= report.words);
        },
      ),
    );
  });

  it('reads a long text in a moment', () => {
    const long = 'Wij hebben de stoep vorige week met alle buren bekeken, en dat was nodig. '.repeat(2000);
    assert.equal(checkText(long).words, 28_000);
  });
});
