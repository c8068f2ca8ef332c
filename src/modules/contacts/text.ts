import { type Day, formatDay } from '#src/platform/calendar/index.ts';

/** The words of the module that every screen, letter and the API share. */
export const nl = {
  firstAMessage: 'Eerst een bericht aan de inwoner. Een datum verzetten kan alleen met een bezorgd bericht.',
  daysAreNotEdited: 'Deze datum past u niet zelf aan. Stuur een bericht dat de nieuwe datum noemt.',
  dayMustBeAhead: 'Kies een dag na vandaag.',
  dayTooFar: (limit: Day) => `Deze dag is te ver weg. Kies een dag tot en met ${formatDay(limit, 'weekday')}.`,
  dayAfterLater: (limit: Day) =>
    `U beloofde een antwoord op ${formatDay(limit, 'short')}. Kies een dag daarvoor, of die dag zelf.`,
  alreadyClosed: 'Dit contact is al klaar. Heropen het eerst.',
  answerFirst: 'Dit contact kan nog niet dicht. Er is nog geen antwoord bezorgd.',
  laterIsNoEnd: 'Het antwoord was: later. Dit contact blijft open tot de inwoner meer weet.',
  followUpFirst: (day: Day) =>
    `U beloofde nog nieuws, uiterlijk op ${formatDay(day, 'weekday')}. Stuur dat bericht eerst.`,
  stillOpen: 'Dit contact is nog open. U kunt gewoon verdergaan.',
  expectationMissing: (part: 'can' | 'cannot' | 'when' | 'decides' | 'weAsk') =>
    `Dit is het eerste bericht over de vraag. Vul nog in: ${expectationNames[part].toLowerCase()}.`,
  bodyMissing: 'Schrijf eerst het bericht zelf.',
  groundMissing: 'Kies de grond voor dit nee.',
  argumentMissing: 'Leg uit waarom het niet kan. Een nee zonder uitleg versturen we niet.',
  possibleMissing: 'Vul in wat wel kan. Is er echt niets mogelijk? Zeg dan waarom.',
  possibleOrNot: 'Vul één van de twee in: wat wel kan, of waarom er niets mogelijk is.',
  deciderMissing: 'Vul in wie dit besliste.',
  respondMissing: 'Vul in hoe de inwoner kan reageren, met een telefoonnummer.',
  laterNeedsDay: 'Bij later hoort een datum. Vul de dag in waarop de inwoner meer weet.',
  laterNeedsReason: 'Leg uit waarom het later wordt.',
  laterTooFar: (months: number) => `Dit is te ver weg. Kies een dag binnen ${months} maanden.`,
  planHasGaps: (months: number) =>
    `Tussen twee berichten zit hooguit ${months} maanden. Het laatste bericht komt op de beloofde dag.`,
  followUpTooFar: 'Deze dag is te ver weg. Kies een dag binnen drie maanden.',
  noSecondReaderNeeded: 'Bij dit antwoord is geen tweede lezer nodig.',
  alreadyRead: 'Een tweede lezer keek hier al naar.',
  notYourOwn: 'U schreef dit antwoord zelf. Iemand anders leest mee.',
  waitsForSecondReader: 'Dit antwoord wacht op een tweede lezer. Het is nog niet verstuurd.',
  dossierClosed: 'Dit verhaal is niet voor uw functie.',
  reasonFirst: 'Zeg eerst waarom u dit verhaal wilt lezen. De inwoner kan dat later zien.',
  notYourContact: 'U kunt dit verhaal lezen, maar niet verder helpen. Neem contact op met de kernambtenaar.',
  unknownContact: 'Dit contact kennen we niet.',
  unknownMessage: 'Dit bericht kennen we niet.',
  unknownAnswer: 'Dit antwoord kennen we niet.',
  unknownCode: 'Deze code kennen we niet. Kijk de code goed na, of bel ons.',
  unknownAttachment: 'Deze foto of opname is er niet.',
  storyMissing: 'Vertel kort wat er is.',
  readBackMissing: 'Schrijf op wat u de inwoner teruglas.',
  withdrawReason: 'Schrijf op hoe en waarom de inwoner dit introk.',
  publicNeedsSummary: 'Schrijf eerst een zin zonder naam voor iedereen.',
  earlierElsewhere: 'Dat eerdere contact is niet van deze inwoner of deze kern.',
  noSuchChannel: 'Zo is deze inwoner niet te bereiken. Kies een andere manier.',
};

export const contactText = nl;

/** The five parts of what a resident may expect. */
export const expectationNames = {
  can: 'Wat wij kunnen doen',
  cannot: 'Wat wij niet kunnen doen',
  when: 'Wanneer u meer hoort of ziet',
  decides: 'Wie beslist',
  weAsk: 'Wat wij u vragen',
} as const;

export const typeNames = {
  question: 'vraag',
  wish: 'wens',
  idea: 'idee',
  concern: 'zorg',
  complaint: 'klacht',
  compliment: 'compliment',
} as const;

export const doorNames = {
  web: 'via de website',
  pictures: 'met plaatjes',
  phone: 'aan de telefoon',
  letter: 'met een brief',
  card: 'met een kaartje',
  visit: 'tijdens een bezoek',
  partner: 'via een ander',
  callback: 'met de vraag: bel mij terug',
} as const;

export const answerNames = {
  yes: 'ja',
  partly: 'deels',
  later: 'later',
  no: 'nee',
  residents_themselves: 'inwoners zelf',
  not_ours: 'niet van ons',
} as const;

export const groundNames = {
  money: 'geld',
  rules: 'regels',
  safety: 'veiligheid',
  ownership: 'eigendom',
  support: 'draagvlak',
  capacity: 'capaciteit',
  policy: 'beleid',
} as const;

export const statusNames = {
  received: 'ontvangen',
  confirmed: 'bevestigd',
  understood: 'begrepen',
  in_progress: 'in behandeling',
  waiting_for_resident: 'wacht op inwoner',
  later: 'later',
  answered: 'beantwoord',
  reopened: 'heropend',
  finished: 'afgerond',
  withdrawn: 'ingetrokken',
} as const;
