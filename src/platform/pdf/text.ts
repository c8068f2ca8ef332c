export type PdfLanguage = 'nl' | 'en' | 'pl';

/** The few words that a letter or document needs of its own. `{…}` is filled in while it is made. */
export type PdfWords = {
  page: string;
  date: string;
  reference: string;
  codeHeading: string;
  codeExplanation: string;
  codeLabel: string;
  codeAlt: string;
};

const nl: PdfWords = {
  page: 'Pagina {page} van {pages}',
  date: 'Datum',
  reference: 'Kenmerk',
  codeHeading: 'Zelf kijken hoe het ermee staat',
  codeExplanation: 'Scan het blokje met uw telefoon. Of ga naar {address}',
  codeLabel: 'Uw code',
  codeAlt: 'QR-code. Hij opent {address}',
};

const en: PdfWords = {
  page: 'Page {page} of {pages}',
  date: 'Date',
  reference: 'Reference',
  codeHeading: 'See for yourself how things stand',
  codeExplanation: 'Scan the square with your phone. Or go to {address}',
  codeLabel: 'Your code',
  codeAlt: 'QR code. It opens {address}',
};

const pl: PdfWords = {
  page: 'Strona {page} z {pages}',
  date: 'Data',
  reference: 'Numer sprawy',
  codeHeading: 'Jak wygląda Państwa sprawa',
  codeExplanation: 'Proszę zeskanować kwadrat telefonem. Można też wejść na stronę {address}',
  codeLabel: 'Państwa kod',
  codeAlt: 'Kod QR. Otwiera stronę {address}',
};

export const pdfWords: Record<PdfLanguage, PdfWords> = { nl, en, pl };
