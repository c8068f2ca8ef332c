/** The words around every page for residents. */
export const nl = {
  site: 'Kerngericht',
  home: 'Alle dorpen',
  largeOn: 'Grote letters',
  largeOff: 'Gewone letters',
  readToMe: 'Voorlezen',
  noVoice: (phone: string) => `Uw apparaat kan niet voorlezen. Bel ${phone}, dan lezen wij het u voor.`,
  help: (phone: string) => `Komt u er niet uit? Bel ${phone}. Wij helpen u graag.`,
  municipality: (name: string) => `Gemeente ${name}`,
  privacy: 'Uw gegevens',
  accessibility: 'Toegankelijk voor iedereen',
  cookies: 'Cookies',
  contact: 'Bellen of langskomen',
  footerNav: 'Over deze site',
  languages: 'Andere talen',
  demo: 'Dit is een voorbeeld. Alle mensen en verhalen zijn verzonnen.',
  unknownVillage: 'Dit dorp kennen we niet.',
};

export type Messages = typeof nl;

export const en: Messages = {
  site: 'Kerngericht',
  home: 'All villages',
  largeOn: 'Large letters',
  largeOff: 'Normal letters',
  readToMe: 'Read aloud',
  noVoice: (phone) => `Your device cannot read aloud. Call ${phone}, and we will read it to you.`,
  help: (phone) => `Need help? Call ${phone}. We are happy to help you.`,
  municipality: (name) => `Municipality of ${name}`,
  privacy: 'Your data',
  accessibility: 'Accessible to everyone',
  cookies: 'Cookies',
  contact: 'Call or visit us',
  footerNav: 'About this site',
  languages: 'Other languages',
  demo: 'This is an example. All people and stories are made up.',
  unknownVillage: 'We do not know this village.',
};

export const pl: Messages = {
  site: 'Kerngericht',
  home: 'Wszystkie wsie',
  largeOn: 'Duże litery',
  largeOff: 'Zwykłe litery',
  readToMe: 'Czytaj na głos',
  noVoice: (phone) => `To urządzenie nie czyta na głos. Proszę zadzwonić: ${phone}. Przeczytamy to Państwu.`,
  help: (phone) => `Potrzebna pomoc? Proszę zadzwonić: ${phone}. Chętnie pomożemy.`,
  municipality: (name) => `Gmina ${name}`,
  privacy: 'Państwa dane',
  accessibility: 'Dostępność',
  cookies: 'Pliki cookie',
  contact: 'Telefon i wizyta',
  footerNav: 'O tej stronie',
  languages: 'Inne języki',
  demo: 'To jest przykład. Wszystkie osoby i historie są zmyślone.',
  unknownVillage: 'Nie znamy tej wsi.',
};

export const frameText = { nl, en, pl };
