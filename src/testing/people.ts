import type { Intake } from '#src/processes/contact-received.ts';

type Somebody = Exclude<Intake['party'], { readonly id: unknown }>;

/** Fictional people of the stories, and how they want to be reached. */
export const riet: Somebody = {
  name: 'Riet Boogerd',
  phone: '06 0000 0101',
  address: ['Proeflaan 3', '0000 AA Ingen'],
  channels: ['phone', 'letter'],
  largeType: true,
  readingEase: 'simple',
};

export const wim: Somebody = {
  name: 'Wim Griendland',
  phone: '06 0000 0102',
  channels: ['phone'],
  readingEase: 'pictures',
};

export const oranjevereniging: Somebody = {
  kind: 'association',
  name: 'Oranjevereniging De Proefdijk',
  email: 'bestuur@proefdijk.example',
  channels: ['email'],
};

export const ouder: Somebody = {
  name: 'Fenna Roodhart',
  email: 'fenna@inwoner.example',
  phone: '06 0000 0103',
  address: ['Voorbeeldstraat 8', '0000 AB Ommeren'],
  channels: ['email', 'phone'],
};
