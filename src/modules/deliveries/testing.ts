import { day } from '#src/platform/calendar/index.ts';
import type { Actor, Work } from '#src/platform/work.ts';
import { addParty, type Party, type PartyInput, partyOf } from '../people/index.ts';
import { seedStaff, type TestStaff, type TestWorld, testWorld } from '../people/testing.ts';
import { addVillage, type VillageId } from '../villages/index.ts';
import { type NewParcel, prepareDelivery } from './actions.ts';
import type { Delivery, Parcel } from './types.ts';

export const parcel: Parcel = {
  subject: 'De stoep bij het dorpshuis',
  greeting: 'Dag mevrouw De Bree,',
  blocks: [{ kind: 'paragraph', text: 'Wij zijn gaan kijken. De tegel ligt los.' }],
  nextDay: day('2026-03-18'),
  reference: '2026-00012',
  code: 'linde-brug-27',
  signature: { name: 'Sanne', role: 'kernambtenaar van Ingen', phone: '14 0344' },
  language: 'nl',
  largeType: false,
  recipientName: 'Mevrouw De Bree',
  say: 'Wij zijn gaan kijken en de tegel ligt los.',
};

/** The test world with two villages and people to write to. */
export interface PostOffice extends TestWorld {
  readonly staff: TestStaff;
  /** Of Sanne; Daan stands in. */
  readonly ingen: VillageId;
  /** Of Daan. */
  readonly zoelen: VillageId;
  /** Can be reached in every way. */
  readonly riet: Party;
  readonly bySanne: <T>(action: (work: Work) => Promise<T>) => Promise<T>;
  prepare(more?: Partial<NewParcel>): Promise<Delivery>;
  person(input: PartyInput): Promise<Party>;
}

export const everyWay: PartyInput = {
  name: 'Riet de Bree',
  email: 'riet@voorbeeld.example',
  phone: '0344 579999',
  address: ['Dorpsstraat 1', '4031 AA Ingen'],
  partner: 'Dorpshuis Ingen',
  channels: ['phone'],
};

const system: Actor = { kind: 'system', label: 'test' };

export async function postOffice(): Promise<PostOffice> {
  const office = await testWorld();
  const staff = await office.act(seedStaff);
  const village = (name: string, primaryFunctionId: TestStaff['sanne']['functionId']) =>
    office.act((work) =>
      addVillage(work, {
        name,
        latitude: 51.9,
        longitude: 5.4,
        startedOn: day('2026-01-01'),
        fallbackFunctionId: staff.klantcontact.functionId,
        primaryFunctionId,
      }),
    );
  const ingen = await village('Ingen', staff.sanne.functionId);
  const zoelen = await village('Zoelen', staff.daan.functionId);
  const person = (input: PartyInput) => office.act(async (work) => partyOf(work, await addParty(work, input)));
  const riet = await person(everyWay);
  const usual = {
    purpose: 'contact_message',
    party: riet,
    villageId: ingen,
    channel: 'phone',
    content: parcel,
  } as const;
  return {
    ...office,
    staff,
    ingen,
    zoelen,
    riet,
    person,
    bySanne: (action) => office.act(action, staff.sanne.actor),
    prepare: (more) =>
      office.act(
        (work) => prepareDelivery(work, { ...usual, subjectId: work.newId(), dueBy: day('2026-03-04'), ...more }),
        system,
      ),
  };
}
