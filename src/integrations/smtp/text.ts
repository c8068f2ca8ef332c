export interface MailWords {
  readonly reference: (reference: string) => string;
  readonly follow: (code: string) => string;
  readonly followLink: string;
  readonly ratherTalk: (name: string, phone: string) => string;
}

export const nl: MailWords = {
  reference: (reference) => `Uw nummer is ${reference}.`,
  follow: (code) => `Wilt u zien hoe het ermee staat? Uw volgcode is ${code}.`,
  followLink: 'Bekijk hoe het ermee staat',
  ratherTalk: (name, phone) => `Praat u liever? Bel ${name} op ${phone}.`,
};

export const en: MailWords = {
  reference: (reference) => `Your number is ${reference}.`,
  follow: (code) => `Do you want to see how it is going? Your code is ${code}.`,
  followLink: 'See how it is going',
  ratherTalk: (name, phone) => `Would you rather talk? Call ${name} on ${phone}.`,
};

export const pl: MailWords = {
  reference: (reference) => `Państwa numer to ${reference}.`,
  follow: (code) => `Chcą Państwo zobaczyć, co się dzieje ze sprawą? Państwa kod to ${code}.`,
  followLink: 'Zobacz, co się dzieje',
  ratherTalk: (name, phone) => `Wolą Państwo porozmawiać? Prosimy o telefon: ${name}, ${phone}.`,
};

export const mailText = { nl, en, pl };
