/** Short pages about this site itself. Paragraphs in a list; the functions get what the municipality has set. */
export const nl = {
  contact: {
    title: 'Bellen of langskomen',
    lead: 'U hoeft niets met een computer te doen. Bellen, schrijven of langskomen is net zo goed.',
    phone: 'Bellen',
    phoneHow: (phone: string) =>
      `Bel ${phone}. Noem uw code als u die hebt. Dan leest iemand u voor hoe het ermee staat.`,
    write: 'Schrijven',
    writeHow: (municipality: string, address: string) =>
      `Stuur een brief of kaartje naar: gemeente ${municipality}, ${address}. Zet uw telefoonnummer erop. Dan weet u snel dat het er is.`,
    email: 'E-mail',
    visit: 'Langskomen',
    visitHow: 'Op de pagina van uw dorp staat wanneer iemand van ons in het dorp is. U hoeft geen afspraak te maken.',
    urgent: 'Is er gevaar?',
    urgentHow: 'Bel dan meteen 112.',
  },
  privacy: {
    title: 'Uw gegevens',
    lead: 'Wij gebruiken wat u vertelt om u te helpen. Voor niets anders.',
    sections: (months: number, phone: string) => [
      {
        heading: 'Wat wij bewaren',
        text: [
          'Uw verhaal, uw foto en uw opname. En hoe u van ons wilt horen: uw nummer, uw adres of uw e-mail.',
          'Uw naam is niet nodig. Waar u een foto maakte, halen wij eruit.',
        ],
      },
      {
        heading: 'Wie het leest',
        text: [
          'De vaste contactpersoon van uw dorp leest uw verhaal, en wie u verder helpt. Een ander moet eerst zeggen waarom.',
          'Met uw code ziet u wie uw verhaal las, en wanneer.',
        ],
      },
      {
        heading: 'Wat anderen zien',
        text: [
          'Op de pagina van uw dorp staat alleen iets als u dat wilt. Dan schrijven wij één zin, zonder uw naam.',
          'Met uw code ziet u wat er gebeurt. Uw naam, uw adres en uw eigen woorden staan daar niet.',
        ],
      },
      {
        heading: 'Hoe lang wij het bewaren',
        text: [
          `Is uw vraag klaar? Dan halen wij na ${months} maanden uw naam en uw woorden weg.`,
          'Wij bewaren daarna alleen hoeveel vragen er waren.',
        ],
      },
      {
        heading: 'Wat u kunt vragen',
        text: [
          `U mag zien wat wij van u hebben. U mag het laten verbeteren of laten weghalen. Bel ${phone}.`,
          'Bent u het niet met ons eens? Dan kunt u een klacht sturen naar de Autoriteit Persoonsgegevens.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Toegankelijk voor iedereen',
    lead: 'Iedereen moet ons kunnen bereiken. Ook wie niet goed leest, ziet of hoort.',
    sections: (phone: string) => [
      {
        heading: 'Zo hebben wij het gemaakt',
        text: [
          'De letters zijn groot. Met ‘Grote letters’ worden ze twee keer zo groot.',
          'U kunt iets doorgeven met plaatjes, een foto en uw stem. U hoeft dan niets te schrijven.',
          'Alles werkt met het toetsenbord en zonder scripts. Elke pagina kunt u afdrukken.',
          'Met ‘Voorlezen’ leest uw telefoon of computer de pagina voor.',
        ],
      },
      {
        heading: 'Hoe ver wij zijn',
        text: [
          'Wij volgen de regels van WCAG 2.2, niveau AA. Dat proberen wij zelf uit bij elke nieuwe versie.',
          'Een onderzoek door anderen is er nog niet. Ook weten wij niet van elke telefoon of voorlezen daar lukt.',
        ],
      },
      {
        heading: 'Lukt iets niet?',
        text: [`Bel ${phone} en vertel wat er misgaat. Wij helpen u meteen, en maken het beter.`],
      },
    ],
  },
  cookies: {
    title: 'Cookies',
    lead: 'Een cookie is een klein briefje dat uw browser voor ons bewaart. Wij volgen u niet.',
    sections: [
      {
        heading: 'Grote letters',
        text: ['Kiest u grote letters? Dan onthoudt uw browser dat een jaar, met het cookie ‘letters’.'],
      },
      {
        heading: 'Net verstuurd',
        text: [
          'Stuurt u ons iets? Dan laten wij u nog een half uur zien wat u stuurde. Dat gaat met het cookie ‘verstuurd’.',
        ],
      },
      {
        heading: 'Voor medewerkers',
        text: ['Wie bij de gemeente werkt, meldt zich aan. Ook dat gaat met een cookie. U merkt daar niets van.'],
      },
      {
        heading: 'Meer is er niet',
        text: ['Wij tellen geen bezoekers. Er komt niets van andere sites op deze pagina’s.'],
      },
    ],
  },
};

export type Messages = typeof nl;

export const en: Messages = {
  contact: {
    title: 'Call or visit us',
    lead: 'You do not need a computer. Calling, writing or visiting is just as good.',
    phone: 'Call',
    phoneHow: (phone) => `Call ${phone}. Say your code if you have one. Somebody will read to you how it is going.`,
    write: 'Write',
    writeHow: (municipality, address) =>
      `Send a letter or card to: municipality of ${municipality}, ${address}. Put your phone number on it. Then you soon know that it has arrived.`,
    email: 'E-mail',
    visit: 'Visit',
    visitHow: 'The page of your village says when one of us is in the village. You do not need an appointment.',
    urgent: 'Is there danger?',
    urgentHow: 'Then call 112 at once.',
  },
  privacy: {
    title: 'Your data',
    lead: 'We use what you tell us to help you. For nothing else.',
    sections: (months, phone) => [
      {
        heading: 'What we keep',
        text: [
          'Your story, your photo and your recording. And how you want to hear from us: your number, your address or your e-mail.',
          'Your name is not needed. We remove where a photo was taken.',
        ],
      },
      {
        heading: 'Who reads it',
        text: [
          'The contact person of your village reads your story, and whoever helps you further. Others must first say why.',
          'With your code you see who read your story, and when.',
        ],
      },
      {
        heading: 'What others see',
        text: [
          'The page of your village only shows something if you want that. Then we write one sentence, without your name.',
          'With your code you see what happens. Your name, your address and your own words are not there.',
        ],
      },
      {
        heading: 'How long we keep it',
        text: [
          `Is your question finished? After ${months} months we remove your name and your words.`,
          'After that we only keep how many questions there were.',
        ],
      },
      {
        heading: 'What you can ask',
        text: [
          `You may see what we have about you. You may have it corrected or removed. Call ${phone}.`,
          'You do not agree with us? You can send a complaint to the Autoriteit Persoonsgegevens.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessible to everyone',
    lead: 'Everyone must be able to reach us. Also if you do not read, see or hear well.',
    sections: (phone) => [
      {
        heading: 'How we made it',
        text: [
          'The letters are large. With ‘Large letters’ they become twice as large.',
          'You can tell us something with pictures, a photo and your voice. You do not have to write.',
          'Everything works with the keyboard and without scripts. You can print every page.',
          'With ‘Read aloud’ your phone or computer reads the page to you.',
        ],
      },
      {
        heading: 'How far we are',
        text: [
          'We follow the rules of WCAG 2.2, level AA. We try that ourselves with every new version.',
          'Others have not examined it yet. And we do not know of every phone whether it can read aloud.',
        ],
      },
      {
        heading: 'Something does not work?',
        text: [`Call ${phone} and tell us what goes wrong. We help you at once, and make it better.`],
      },
    ],
  },
  cookies: {
    title: 'Cookies',
    lead: 'A cookie is a small note that your browser keeps for us. We do not follow you.',
    sections: [
      {
        heading: 'Large letters',
        text: ['If you choose large letters, your browser remembers that for a year, with the cookie ‘letters’.'],
      },
      {
        heading: 'Just sent',
        text: [
          'If you send us something, we show you for half an hour what you sent. The cookie is called ‘verstuurd’.',
        ],
      },
      {
        heading: 'For staff',
        text: ['People who work for the municipality sign in. That also takes a cookie. You do not notice it.'],
      },
      {
        heading: 'That is all',
        text: ['We do not count visitors. Nothing from other sites comes onto these pages.'],
      },
    ],
  },
};

export const pl: Messages = {
  contact: {
    title: 'Telefon i wizyta',
    lead: 'Komputer nie jest potrzebny. Telefon, list albo wizyta są tak samo dobre.',
    phone: 'Telefon',
    phoneHow: (phone) => `Proszę zadzwonić: ${phone} i podać kod, jeśli jest. Ktoś przeczyta, co się dzieje w sprawie.`,
    write: 'List',
    writeHow: (municipality, address) =>
      `Proszę wysłać list lub kartkę na adres: gemeente ${municipality}, ${address}. Proszę dopisać numer telefonu.`,
    email: 'E-mail',
    visit: 'Wizyta',
    visitHow: 'Na stronie wsi widać, kiedy ktoś z nas jest na miejscu. Nie trzeba się umawiać.',
    urgent: 'Czy jest niebezpiecznie?',
    urgentHow: 'Wtedy proszę od razu zadzwonić pod 112.',
  },
  privacy: {
    title: 'Państwa dane',
    lead: 'To, co Państwo mówią, służy nam tylko do pomocy. Do niczego innego.',
    sections: (months, phone) => [
      {
        heading: 'Co przechowujemy',
        text: [
          'Państwa historię, zdjęcie i nagranie. Oraz sposób kontaktu: numer, adres lub e-mail.',
          'Nazwisko nie jest potrzebne. Ze zdjęcia usuwamy miejsce jego zrobienia.',
        ],
      },
      {
        heading: 'Kto to czyta',
        text: [
          'Czyta to osoba do kontaktu w Państwa wsi i ci, którzy pomagają. Inni muszą najpierw podać powód.',
          'Z kodem widać, kto i kiedy czytał.',
        ],
      },
      {
        heading: 'Co widzą inni',
        text: [
          'Na stronie wsi jest coś tylko za Państwa zgodą. Piszemy wtedy jedno zdanie, bez nazwiska.',
          'Z kodem widać, co się dzieje. Nazwiska, adresu ani Państwa słów tam nie ma.',
        ],
      },
      {
        heading: 'Jak długo to przechowujemy',
        text: [
          `Sprawa zakończona? Po ${months} miesiącach usuwamy nazwisko i Państwa słowa.`,
          'Potem zostaje tylko liczba pytań.',
        ],
      },
      {
        heading: 'O co można poprosić',
        text: [
          `Można zobaczyć, co o Państwu mamy, poprawić to lub usunąć. Telefon: ${phone}.`,
          'Nie zgadzają się Państwo z nami? Skargę przyjmuje Autoriteit Persoonsgegevens.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Dostępność',
    lead: 'Każdy musi móc się z nami skontaktować. Także kto słabo czyta, widzi lub słyszy.',
    sections: (phone) => [
      {
        heading: 'Tak to zrobiliśmy',
        text: [
          'Litery są duże. Przycisk „Duże litery” powiększa je dwukrotnie.',
          'Można coś zgłosić obrazkami, zdjęciem i głosem. Nie trzeba pisać.',
          'Wszystko działa z klawiaturą i bez skryptów. Każdą stronę można wydrukować.',
          'Przycisk „Czytaj na głos” czyta stronę przez telefon lub komputer.',
        ],
      },
      {
        heading: 'Jak daleko jesteśmy',
        text: [
          'Stosujemy zasady WCAG 2.2, poziom AA. Sprawdzamy to sami w każdej nowej wersji.',
          'Badania z zewnątrz jeszcze nie było. Nie wiemy też, czy każdy telefon umie czytać na głos.',
        ],
      },
      {
        heading: 'Coś nie działa?',
        text: [`Proszę zadzwonić: ${phone} i powiedzieć, co jest nie tak. Od razu pomożemy i to poprawimy.`],
      },
    ],
  },
  cookies: {
    title: 'Pliki cookie',
    lead: 'Cookie to mała notatka, którą przechowuje przeglądarka. Nie śledzimy Państwa.',
    sections: [
      {
        heading: 'Duże litery',
        text: ['Wybór dużych liter przeglądarka pamięta przez rok. Służy do tego cookie „letters”.'],
      },
      {
        heading: 'Właśnie wysłane',
        text: ['Po wysłaniu pokazujemy przez pół godziny, co dostaliśmy. Służy do tego cookie „verstuurd”.'],
      },
      {
        heading: 'Dla pracowników',
        text: ['Pracownicy gminy logują się. Do tego też służy cookie. Państwo tego nie zauważą.'],
      },
      {
        heading: 'Nic więcej',
        text: ['Nie liczymy odwiedzin. Na tych stronach nie ma nic z innych stron.'],
      },
    ],
  },
};

export const infoText = { nl, en, pl };
