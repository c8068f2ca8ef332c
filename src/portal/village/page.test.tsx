import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Contact } from '#src/modules/contacts/index.ts';
import type { FunctionNow } from '#src/modules/people/index.ts';
import { day } from '#src/platform/calendar/index.ts';
import type { Frame } from '../frame.tsx';
import type { VillageModel } from './model.ts';
import { villagePage } from './page.tsx';

const general = {
  municipality: 'Buren',
  phone: '14 0344',
  email: 'a@gemeente.example',
  address: 'De Wetering 1, Maurik',
};
const frame: Frame = {
  language: 'nl',
  letters: 'normal',
  path: '/kernen/ingen',
  css: [],
  general,
  demo: false,
  readAloud: null,
  csrf: undefined,
  askedToRead: false,
};

function func(firstName: string, title: string, changes: Partial<FunctionNow> = {}): FunctionNow {
  const holder = { firstName };
  return {
    id: firstName,
    title,
    role: 'village_officer',
    phone: `06-${firstName}`,
    presence: null,
    holder,
    absentUntil: null,
    ...changes,
  } as unknown as FunctionNow;
}

const sanne = func('Sanne', 'Kernambtenaar', { presence: 'woensdag in het dorpshuis' });
const daan = func('Daan', 'Kernambtenaar');
const desk = func('Bo', 'Klantcontact', { phone: '14 0344' });

function model(changes: Partial<VillageModel>): VillageModel {
  const village = { id: 'v', slug: 'ingen', name: 'Ingen', contactPerson: null, counterShown: true };
  const usual = {
    village,
    count: 15,
    position: 5,
    present: { kind: 'officer', function: sanne, standsInFor: null },
    fallback: desk,
    late: 0,
    going: [],
    anythingTold: false,
    studies: [],
    today: day('2026-03-02'),
  };
  return { ...usual, ...changes } as unknown as VillageModel;
}

function told(contact: Partial<Contact>, answer: Partial<Answer> | null = null): VillageModel['going'][number] {
  const usual = {
    publicSummary: 'Een inwoner vroeg om een bank.',
    receivedOn: day('2026-02-02'),
    nextMessageBy: null,
    outcome: null,
    closedAs: null,
    closedOn: null,
    laterUntil: null,
  };
  return { contact: { ...usual, ...contact } as unknown as Contact, answer: answer as Answer | null };
}

const shown = (changes: Partial<VillageModel>, language: Frame['language'] = 'nl') =>
  villagePage({ ...frame, language }, model(changes));

describe('the page of a village', () => {
  it('opens with a face, a number and when somebody is there', () => {
    const html = shown({});
    assert.ok(html.indexOf('Sanne') < html.indexOf('kg-doors'));
    assert.match(html, /uw vaste contactpersoon in Ingen/);
    assert.match(html, /woensdag in het dorpshuis/);
    assert.match(html, /Is Sanne er niet\? Bel dan Klantcontact: 14 0344\./);
  });

  it('shows who stands in, for whom and until when', () => {
    const away = { ...sanne, absentUntil: day('2026-03-06') };
    const html = shown({ present: { kind: 'deputy', function: daan, standsInFor: away } });
    assert.match(html, /Daan is er voor Sanne/);
    assert.match(html, /Sanne is er weer op maandag 9 maart\. Tot die tijd is Daan er voor u\./);
    assert.match(html, /06-Daan/);
    assert.doesNotMatch(html, /06-Sanne/);
  });

  it('says that there is no fixed contact person yet', () => {
    const html = shown({ present: { kind: 'fallback', function: desk, standsInFor: null } });
    assert.match(html, /Ingen heeft nog geen vaste contactpersoon\. Klantcontact helpt u graag: 14 0344\./);
  });

  it('counts in one calm sentence, also when the number hurts', () => {
    assert.match(shown({ late: 0 }), /In Ingen wacht vandaag niemand langer dan beloofd\./);
    assert.match(
      shown({ late: 1 }),
      /In Ingen wacht vandaag 1 mens langer dan beloofd\. Wij zijn hem of haar een bericht schuldig\./,
    );
    assert.match(
      shown({ late: 3 }),
      /In Ingen wachten vandaag 3 mensen langer dan beloofd\. Wij zijn hun een bericht schuldig\./,
    );
    assert.doesNotMatch(shown({ late: null }), /langer dan beloofd/);
    assert.match(shown({ late: 3 }, 'en'), /Today 3 people in Ingen are waiting longer than we promised\./);
  });

  it('speaks when nothing is shown', () => {
    assert.match(shown({}), /Er is nog niets doorgegeven in Ingen\. U kunt de eerste zijn\./);
    assert.doesNotMatch(shown({ anythingTold: true }), /nog niets doorgegeven/);
  });

  it('tells what came of it, with dates and reasons', () => {
    const by = day('2026-03-12');
    assert.match(
      shown({ going: [told({ nextMessageBy: by })] }),
      /Het volgende bericht komt uiterlijk donderdag 12 maart\./,
    );
    assert.match(
      shown({ going: [told({ nextMessageBy: day('2026-02-27') })] }),
      /Wij zijn te laat\. Het bericht hierover moest er op vrijdag 27 februari zijn\./,
    );
    const no = told(
      { outcome: 'no', closedAs: 'finished', closedOn: day('2026-02-20') },
      {
        argument: 'De dijk is van het waterschap.',
        whatIsPossible: 'Samen een brief schrijven.',
        nothingPossibleBecause: null,
      },
    );
    const html = shown({ going: [no] });
    assert.match(html, /<strong>Niet, omdat:<\/strong> .*De dijk is van het waterschap\./);
    assert.match(html, /<strong>Wat wel kan:<\/strong> .*Samen een brief schrijven\./);
    assert.match(html, /Beantwoord op vrijdag 20 februari\./);
    const later = told(
      { outcome: 'later', nextMessageBy: by, laterUntil: day('2026-10-01') },
      { argument: 'Het college beslist in de zomer.' },
    );
    assert.match(
      shown({ going: [later] }),
      /Later\. Op donderdag 1 oktober 2026 weten wij meer\..*Het college beslist in de zomer\./,
    );
  });

  it('names a study in one neutral sentence, and whoever lives there', () => {
    const village = { ...model({}).village, contactPerson: 'Kees' };
    const studies = [{ villageId: village.id, study: 'Pilot 2019-2020', role: 'pilot' as const, rationale: '' }];
    const html = shown({ village, studies });
    assert.match(html, /Ingen deed mee aan het onderzoek ‘Pilot 2019-2020’ als pilotkern\./);
    assert.match(html, /Kees woont in Ingen/);
  });

  it('marks the Dutch of the staff on pages in another language', () => {
    const html = shown({ going: [told({ nextMessageBy: day('2026-03-12') })] }, 'pl');
    assert.match(html, /<html lang="pl"/);
    assert.match(html, /<span lang="nl">Een inwoner vroeg om een bank\.<\/span>/);
  });
});
