import type { Door } from '#src/modules/contacts/index.ts';
import type { PartyInput } from '#src/modules/people/index.ts';

const phone = '06 0000 0101';
const email = 'iemand@inwoner.example';
const address = ['Proeflaan 3', '0000 AA Ingen'];

/** Residents who can be reached in different ways, most of them without e-mail. */
export const somebody: readonly PartyInput[] = [
  { name: 'Riet', phone, address, channels: ['phone', 'letter'] },
  { name: 'Wim', phone, channels: ['phone'] },
  { name: 'Toos', address, channels: ['letter'] },
  { name: 'Fenna', email, channels: ['email'] },
  { name: 'Bram', email, phone, address, channels: ['email', 'phone', 'letter'] },
  { channels: ['self'] },
  { name: 'Henk', address, channels: ['visit'] },
  { name: 'Sjaan', partner: 'Dorpshuis', channels: ['partner'] },
  { name: 'Jayden', email, phone, channels: ['phone', 'email'] },
  { name: 'Arie', address, phone, channels: ['letter', 'phone'] },
];

export interface Doorway {
  readonly door: Door;
  readonly byStaff: boolean;
  readonly inTalk: 'phone' | 'visit' | null;
}

export const doorways: readonly Doorway[] = [
  { door: 'web', byStaff: false, inTalk: null },
  { door: 'phone', byStaff: true, inTalk: 'phone' },
  { door: 'visit', byStaff: true, inTalk: 'visit' },
  { door: 'pictures', byStaff: false, inTalk: null },
  { door: 'letter', byStaff: true, inTalk: null },
  { door: 'callback', byStaff: false, inTalk: null },
  { door: 'card', byStaff: true, inTalk: null },
  { door: 'partner', byStaff: true, inTalk: null },
];
