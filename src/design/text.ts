import type { Language } from './types.ts';

/** The few words the components say by themselves. */
export interface DesignWords {
  skip: string;
  optional: string;
  errorTitle: string;
  errorPrefix: string;
  call: (name: string) => string;
  day: string;
  month: string;
  year: string;
  choose: string;
  pages: string;
  previous: string;
  next: string;
  breadcrumb: string;
  mainNav: string;
  subNav: string;
  stepDone: string;
  stepNow: string;
  stepLater: string;
  key: string;
  says: (who: string) => string;
  villages: (count: number) => string;
}

const nl: DesignWords = {
  skip: 'Naar de inhoud',
  optional: '(niet verplicht)',
  errorTitle: 'Er klopt iets nog niet',
  errorPrefix: 'Let op:',
  call: (name) => `Bel ${name}`,
  day: 'Dag',
  month: 'Maand',
  year: 'Jaar',
  choose: 'Kies',
  pages: 'Bladzijden',
  previous: 'Vorige',
  next: 'Volgende',
  breadcrumb: 'U bent hier',
  mainNav: 'Hoofdmenu',
  subNav: 'Onderdelen',
  stepDone: 'Klaar:',
  stepNow: 'Nu:',
  stepLater: 'Straks:',
  key: 'Toets',
  says: (who) => `${who} zegt:`,
  villages: (count) => `${count} dorpen`,
};

const en: DesignWords = {
  skip: 'Skip to the content',
  optional: '(not required)',
  errorTitle: 'Something is not right yet',
  errorPrefix: 'Please note:',
  call: (name) => `Call ${name}`,
  day: 'Day',
  month: 'Month',
  year: 'Year',
  choose: 'Choose',
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  breadcrumb: 'You are here',
  mainNav: 'Main menu',
  subNav: 'Sections',
  stepDone: 'Done:',
  stepNow: 'Now:',
  stepLater: 'Later:',
  key: 'Key',
  says: (who) => `${who} says:`,
  villages: (count) => `${count} villages`,
};

const pl: DesignWords = {
  skip: 'Przejdź do treści',
  optional: '(nieobowiązkowe)',
  errorTitle: 'Coś się jeszcze nie zgadza',
  errorPrefix: 'Uwaga:',
  call: (name) => `Zadzwoń: ${name}`,
  day: 'Dzień',
  month: 'Miesiąc',
  year: 'Rok',
  choose: 'Wybierz',
  pages: 'Strony',
  previous: 'Poprzednia',
  next: 'Następna',
  breadcrumb: 'Tu Pan/Pani jest',
  mainNav: 'Menu główne',
  subNav: 'Części',
  stepDone: 'Gotowe:',
  stepNow: 'Teraz:',
  stepLater: 'Później:',
  key: 'Klawisz',
  says: (who) => `${who} mówi:`,
  villages: (count) => `Liczba wsi: ${count}`,
};

const catalogues: Record<Language, DesignWords> = { nl, en, pl };

/** The words of the components in one language. */
export function designWords(language: Language): DesignWords {
  return catalogues[language];
}
