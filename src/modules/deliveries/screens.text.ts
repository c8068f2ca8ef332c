import { type Day, dayOf, formatDay, formatTime, type Instant, relativeDay } from '#src/platform/calendar/index.ts';

const moment = (at: Instant) => `${formatDay(dayOf(at), 'weekday')}, ${formatTime(at)}`;
const some = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

export const nl = {
  saved: 'Het is opgeslagen.',
  tabs: { calls: 'Bellen', post: 'Post', all: 'Alle bezorgingen', label: 'Bezorgen' },
  otherVillage: 'Deze bezorging hoort bij een kern van een collega.',
  noSuchOutcome: 'Kies wat er gebeurde.',
  noteTooLong: (max: number) => `Dit is te lang. Er passen ${max} tekens in.`,
  whole: 'Geef een heel getal vanaf 1.',
  pageSize: 'Geef een heel getal van 1 tot en met 100.',
  unknownChannel: 'Deze manier kennen wij niet. Kies er één uit de lijst.',
  unknownState: 'Deze stand kennen wij niet. Kies er één uit de lijst.',
  unknownVillage: 'Deze kern kennen wij niet.',
  attemptsWrong: 'Geef een heel getal vanaf 0.',
  until: (by: Day, today: Day) =>
    by < today
      ? `Had het ${relativeDay(by, today)} moeten weten.`
      : `Moet het uiterlijk ${relativeDay(by, today)} weten.`,
  attempt: (at: Instant, outcome: string, note: string | null) => `${moment(at)}: ${outcome}.${note ? ` ${note}` : ''}`,
  tried: 'Eerder geprobeerd',
  about: 'Bekijk waar het over gaat',
  wholeMessage: 'Lees het hele bericht',
  aboutReference: (reference: string) => `Nummer ${reference}`,
  nameless: 'Zonder naam',
  calls: {
    title: 'Bellen',
    lead: (count: number) =>
      count === 0 ? 'U hoeft nu niemand te bellen.' : `U belt nog ${some(count, 'inwoner', 'inwoners')}.`,
    say: 'Dit zegt u',
    after: (attempts: number, days: number) =>
      `Na ${attempts} keer op ${days} dagen bellen wij niet meer. Dan gaat er een brief, als wij een adres hebben.`,
    reached: 'Bereikt',
    missed: 'Niet bereikt',
    note: 'Wilt u er iets bij schrijven?',
    noteHelp: 'Schrijf geen namen of adressen op.',
    form: (name: string) => `Hoe ging het met ${name}?`,
    handover: 'Langsgaan of laten doorgeven',
    handoverLead: 'Dit bericht telt pas als de inwoner het heeft.',
    visit: 'U gaat langs',
    partner: (name: string) => `Geef dit door via ${name}.`,
    noAddress: 'Wij hebben geen adres. U weet de weg.',
    handedOver: 'Gegeven',
    notHome: 'Niemand thuis',
  },
  post: {
    title: 'Post',
    ready: 'Klaar voor de post',
    lead: (count: number) =>
      count === 0
        ? 'Er liggen geen brieven klaar.'
        : `Er ${count === 1 ? 'ligt' : 'liggen'} ${some(count, 'brief', 'brieven')} klaar.`,
    explain: 'Een brief telt pas als hij op de post is.',
    make: 'Maak een stapel',
    batches: 'Stapels',
    none: 'Er is de laatste maand geen stapel gemaakt.',
    batch: (number: number) => `Stapel ${number}`,
    made: (letters: number, day: Day) =>
      `${some(letters, 'brief', 'brieven')}, gemaakt op ${formatDay(day, 'weekday')}.`,
    emptied: 'In deze stapel zit geen brief meer.',
    postBy: (by: Day, today: Day) =>
      by < today
        ? `Deze stapel had ${relativeDay(by, today)} op de post moeten zijn.`
        : `Post de stapel uiterlijk ${relativeDay(by, today)}.`,
    pdf: 'Print de brieven',
    look: 'Bekijk de brieven',
    posted: 'Deze stapel is gepost',
    postedOn: (at: Instant) => `Gepost op ${moment(at)}.`,
    columns: { reference: 'Nummer', village: 'Kern', by: 'Uiterlijk', action: 'Wat kunt u doen' },
    letters: 'Brieven in deze stapel',
    takeOut: 'Haal eruit',
    spokenTakeOut: (reference: string) => `Haal eruit: brief ${reference}`,
    back: 'Terug naar de post',
  },
  list: {
    title: 'Alle bezorgingen',
    trouble: 'Dit lukt nog niet',
    noTrouble: 'Alles komt aan, of is onderweg.',
    failed: 'Kies een andere manier om de inwoner te bereiken.',
    possiblySent:
      'De verbinding viel weg. Wij weten niet of de e-mail aankwam. Vraag het na, of stuur hem nog een keer.',
    notSent: 'Wij krijgen geen verbinding met de mailserver. Wij proberen het steeds opnieuw.',
    notPosted: 'Deze brief had al op de post moeten zijn.',
    toPost: 'Naar de post',
    resend: 'Stuur nog een keer',
    arrived: 'Hij is aangekomen',
    cameBack: 'Kwam terug',
    spokenCameBack: (reference: string) => `Kwam terug: ${reference}`,
    filter: 'Kies wat u wilt zien',
    channel: 'Manier',
    state: 'Stand',
    every: 'Alles',
    show: 'Laat zien',
    caption: 'Bezorgingen, de nieuwste bovenaan',
    none: 'Er is niets gevonden.',
    columns: {
      made: 'Dag',
      reference: 'Nummer',
      village: 'Kern',
      channel: 'Manier',
      state: 'Hoe het staat',
      action: 'Wat kunt u doen',
    },
  },
  api: {
    tag: 'Bezorgingen',
    batchTag: 'Poststapels',
    list: 'De bezorgingen van uw kernen, de nieuwste eerst',
    outcome: 'Vertel wat er met een bezorging gebeurde',
    batches: 'De stapels van de laatste maand, en wat nog niet gepost is',
    make: 'Maak een stapel van alle brieven die klaarliggen',
    post: 'Vertel dat een stapel gepost is: vanaf nu tellen de brieven',
  },
};

export const screenText = nl;
