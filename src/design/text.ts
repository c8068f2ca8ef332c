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
  readAloud: string;
  stopReading: string;
  record: string;
  stopRecording: string;
  recordAgain: string;
  recorded: string;
  noMicrophone: string;
  draftRestored: string;
  draftForget: string;
  draftSending: string;
  draftOffline: string;
  draftWaiting: string;
  draftSent: string;
  draftLook: string;
  draftRefused: string;
  draftWrong: string;
  keysTitle: string;
  keysRows: string;
  keysOff: string;
  close: string;
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
  readAloud: 'Lees voor',
  stopReading: 'Stop met lezen',
  record: 'Spreek uw verhaal in',
  stopRecording: 'Stop met opnemen',
  recordAgain: 'Opnieuw opnemen',
  recorded: 'De opname is klaar. U kunt hem hier terugluisteren.',
  noMicrophone: 'De microfoon werkt niet. U kunt wel een geluid kiezen of ons bellen.',
  draftRestored: 'Wij hebben bewaard wat u eerder typte.',
  draftForget: 'Leeg maken',
  draftSending: 'Wij versturen het.',
  draftOffline:
    'Er is geen verbinding. Alles staat veilig op dit apparaat. Wij versturen het zodra er weer verbinding is.',
  draftWaiting: 'Er wachten er nu #.',
  draftSent: 'Wat wachtte, is nu verstuurd.',
  draftLook: 'Bekijk het',
  draftRefused:
    'De server nam het niet aan. Misschien moet u zich opnieuw aanmelden. Alles staat veilig op dit apparaat.',
  draftWrong: 'Er moet nog iets bij. Kijk het na en verstuur het opnieuw.',
  keysTitle: 'Toetsen',
  keysRows: 'j en k: naar de volgende en de vorige regel',
  keysOff: 'Zet de losse toetsen uit',
  close: 'Sluiten',
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
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  record: 'Record your story',
  stopRecording: 'Stop recording',
  recordAgain: 'Record again',
  recorded: 'The recording is ready. You can listen to it here.',
  noMicrophone: 'The microphone does not work. You can choose a sound file or call us.',
  draftRestored: 'We kept what you typed before.',
  draftForget: 'Clear it',
  draftSending: 'We are sending it.',
  draftOffline:
    'There is no connection. Everything is safe on this device. It will be sent as soon as there is a connection.',
  draftWaiting: 'Waiting now: #.',
  draftSent: 'What was waiting has been sent.',
  draftLook: 'Look at it',
  draftRefused: 'The server did not accept it. Perhaps you need to sign in again. Everything is safe on this device.',
  draftWrong: 'Something is missing. Please check it and send it again.',
  keysTitle: 'Keys',
  keysRows: 'j and k: to the next and the previous line',
  keysOff: 'Turn single keys off',
  close: 'Close',
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
  readAloud: 'Przeczytaj na głos',
  stopReading: 'Zatrzymaj czytanie',
  record: 'Nagraj swoją historię',
  stopRecording: 'Zatrzymaj nagrywanie',
  recordAgain: 'Nagraj jeszcze raz',
  recorded: 'Nagranie jest gotowe. Można go tutaj posłuchać.',
  noMicrophone: 'Mikrofon nie działa. Można wybrać plik dźwiękowy albo do nas zadzwonić.',
  draftRestored: 'Zachowaliśmy wpisany wcześniej tekst.',
  draftForget: 'Wyczyść',
  draftSending: 'Wysyłamy.',
  draftOffline: 'Brak połączenia. Wszystko jest bezpieczne na tym urządzeniu. Wyślemy to, gdy połączenie wróci.',
  draftWaiting: 'Teraz czeka: #.',
  draftSent: 'To, co czekało, zostało wysłane.',
  draftLook: 'Zobacz',
  draftRefused:
    'Serwer tego nie przyjął. Być może trzeba zalogować się ponownie. Wszystko jest bezpieczne na tym urządzeniu.',
  draftWrong: 'Czegoś brakuje. Proszę sprawdzić i wysłać ponownie.',
  keysTitle: 'Klawisze',
  keysRows: 'j i k: do następnej i poprzedniej linii',
  keysOff: 'Wyłącz pojedyncze klawisze',
  close: 'Zamknij',
};

const catalogues: Record<Language, DesignWords> = { nl, en, pl };

/** The words of the components in one language. */
export function designWords(language: Language): DesignWords {
  return catalogues[language];
}
