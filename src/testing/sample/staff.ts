/**
 * The fictional staff of the sample municipality. Names, numbers, hours and teams are made up, except the names of the
 * teams and the general number 14 0344, which are public. Numbers that start with 06-0000 belong to nobody.
 */
import type { Role } from '#src/modules/people/index.ts';
import { sampleVillages } from './villages.ts';

export interface SampleStaffMember {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface SampleFunction {
  readonly key: string;
  readonly slug: string;
  readonly title: string;
  readonly role: Role;
  readonly team: string | null;
  readonly phone: string;
  readonly email: string;
  /** When and where the person is in the village; an example sentence, or null. */
  readonly presence: string | null;
  /** What the function may promise by itself, in euro cents. */
  readonly mandateCents: number | null;
  /** Hours as hundredths of a full working week: 80 is 0.8 fte. */
  readonly fteHundredths: number | null;
  /** True when somebody always answers, so that the function can be the fallback of a village. */
  readonly alwaysStaffed: boolean;
  /** Who holds the function; residents see the first name. */
  readonly holder: SampleStaffMember;
}

export interface SampleArrangement {
  readonly fromDay: string;
  /** Key of the function that is the one primary contact of these villages. */
  readonly primary: string;
  readonly deputies: readonly string[];
  readonly villages: readonly string[];
}

/** The teams that the report of May 2020 counts in its tables. */
export const sampleTeams = [
  'Team Advies',
  'Team Beheer',
  'Team Beleid',
  'Team Regie en Projecten',
  'Team Backoffice',
  'Team Frontoffice',
  'Team Staf',
  'Team STIB',
  'Team Werk en Inkomen',
] as const;

/** The sample starts here: from this day every village has its fallback as primary contact, and everybody has a function. */
export const sampleStart = '2025-01-01';

/** Key of the function that every village falls back on. */
export const sampleFallback = 'klantcontact';

function person(firstName: string, lastName: string): SampleStaffMember {
  const local = `${firstName}.${lastName}`.toLowerCase().replace(/[^a-z]+/g, '.');
  return { firstName, lastName, email: `${local}@gemeente.example` };
}

const ordinary = { presence: null, mandateCents: null, fteHundredths: null, alwaysStaffed: false } as const;

export const sampleFunctions: readonly SampleFunction[] = [
  {
    ...ordinary,
    key: 'sanne',
    slug: 'kernambtenaar-ravenswaaij-zoelen-ingen',
    title: 'Kernambtenaar Ravenswaaij, Zoelen en Ingen',
    role: 'village_officer',
    team: 'Team Regie en Projecten',
    phone: '06-0000 00 01',
    email: 'kernambtenaar@gemeente.example',
    presence: 'woensdag 13.30-15.30 uur, dorpshuis (voorbeeld)',
    mandateCents: 100_000,
    fteHundredths: 80,
    holder: person('Sanne', 'Waalstra'),
  },
  {
    ...ordinary,
    key: 'daan',
    slug: 'kernambtenaar-vervanger',
    title: 'Kernambtenaar, vervanger voor Ravenswaaij, Zoelen en Ingen',
    role: 'village_officer',
    team: 'Team Regie en Projecten',
    phone: '06-0000 00 02',
    email: 'kernambtenaar.vervanger@gemeente.example',
    holder: person('Daan', 'Uiterwaard'),
  },
  {
    ...ordinary,
    key: 'mo',
    slug: 'medewerker-beheer',
    title: 'Medewerker Team Beheer',
    role: 'official',
    team: 'Team Beheer',
    phone: '06-0000 00 03',
    email: 'beheer@gemeente.example',
    holder: person('Mo', 'Elmarani'),
  },
  {
    ...ordinary,
    key: 'esther',
    slug: 'medewerker-advies',
    title: 'Medewerker Team Advies',
    role: 'official',
    team: 'Team Advies',
    phone: '06-0000 00 04',
    email: 'advies@gemeente.example',
    holder: person('Esther', 'Kweldam'),
  },
  {
    ...ordinary,
    key: 'lotte',
    slug: 'projectleider-regie-en-projecten',
    title: 'Projectleider Regie en Projecten',
    role: 'project_leader',
    team: 'Team Regie en Projecten',
    phone: '06-0000 00 05',
    email: 'projecten@gemeente.example',
    holder: person('Lotte', 'Rietgors'),
  },
  {
    ...ordinary,
    key: 'iris',
    slug: 'adviseur-communicatie',
    title: 'Adviseur communicatie',
    role: 'communications',
    team: null,
    phone: '06-0000 00 06',
    email: 'communicatie@gemeente.example',
    holder: person('Iris', 'Boomsluiter'),
  },
  {
    ...ordinary,
    key: 'noor',
    slug: 'onderzoeker-1',
    title: 'Onderzoeker',
    role: 'researcher',
    team: null,
    phone: '06-0000 00 07',
    email: 'onderzoek@gemeente.example',
    holder: person('Noor', 'Zandkamper'),
  },
  {
    ...ordinary,
    key: 'pim',
    slug: 'onderzoeker-2',
    title: 'Tweede onderzoeker',
    role: 'researcher',
    team: null,
    phone: '06-0000 00 08',
    email: 'onderzoek.tweede@gemeente.example',
    holder: person('Pim', 'Oeverloo'),
  },
  {
    ...ordinary,
    key: 'kees',
    slug: 'dorpscontactpersoon-ingen',
    title: 'Dorpscontactpersoon Ingen',
    role: 'village_contact',
    team: null,
    phone: '06-0000 00 09',
    email: 'dorpscontact.ingen@gemeente.example',
    holder: person('Kees', 'Hoogstam'),
  },
  {
    ...ordinary,
    key: 'tjeerd',
    slug: 'opbouwwerker',
    title: 'Opbouwwerker',
    role: 'community_worker',
    team: null,
    phone: '06-0000 00 10',
    email: 'opbouwwerk@gemeente.example',
    holder: person('Tjeerd', 'Wilgenhof'),
  },
  {
    ...ordinary,
    key: 'alex',
    slug: 'beheerder',
    title: 'Beheerder van Kerngericht',
    role: 'administrator',
    team: null,
    phone: '06-0000 00 11',
    email: 'beheerder@gemeente.example',
    holder: person('Alex', 'Esdoornen'),
  },
  {
    ...ordinary,
    key: 'joost',
    slug: 'teammanager-regie-en-projecten',
    title: 'Teammanager Regie en Projecten',
    role: 'team_manager',
    team: 'Team Regie en Projecten',
    phone: '06-0000 00 12',
    email: 'teammanager@gemeente.example',
    holder: person('Joost', 'Vloedwijk'),
  },
  {
    ...ordinary,
    key: 'hanneke',
    slug: 'wethouder-dorpen',
    title: 'Wethouder dorpen en leefbaarheid',
    role: 'alderman',
    team: null,
    phone: '06-0000 00 13',
    email: 'wethouder@gemeente.example',
    holder: person('Hanneke', 'Lingeveld'),
  },
  {
    ...ordinary,
    key: sampleFallback,
    slug: 'klantcontact',
    title: 'Klantcontact',
    role: 'front_office',
    team: 'Team Frontoffice',
    phone: '14 0344',
    email: 'klantcontact@gemeente.example',
    alwaysStaffed: true,
    holder: person('Bo', 'Vlierhout'),
  },
];

/** In the order of the days; a later arrangement replaces the earlier one for its villages. */
export const sampleArrangements: readonly SampleArrangement[] = [
  {
    fromDay: sampleStart,
    primary: sampleFallback,
    deputies: [],
    villages: sampleVillages.map(({ slug }) => slug),
  },
  { fromDay: '2026-01-01', primary: 'sanne', deputies: ['daan'], villages: ['ravenswaaij', 'zoelen', 'ingen'] },
];

/** Residents who are the contact person of their own village, beside the officer: village and function. */
export const sampleContactPersons: readonly { readonly village: string; readonly function: string }[] = [
  { village: 'ingen', function: 'kees' },
];
