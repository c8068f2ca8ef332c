import type { AnswerKind, ContactType } from '#src/modules/contacts/index.ts';
import { type Day, formatDay } from '#src/platform/calendar/index.ts';

type Kind = 'receipt' | 'interim' | 'question' | 'answer' | 'reminder';

/** "Sanne (kernambtenaar ...)", or just the function when nobody's name is known. */
const named = (first: string, role: string) => (first === role ? role : `${first} (${role})`);

/** The fixed words around what an officer writes, in the language of the resident. */
export const nl = {
  greeting: (name: string | null) => (name ? `Beste ${name},` : 'Goedendag,'),
  subject: {
    receipt: 'Wij hebben uw verhaal ontvangen',
    interim: 'Nieuws over wat u doorgaf',
    question: 'Een vraag aan u',
    answer: 'Ons antwoord aan u',
    reminder: 'Wij hoorden nog niets van u',
  } as Record<Kind, string>,
  receipt: (thing: string, first: string, role: string) =>
    `U gaf ons iets door: ${thing} Dank u wel. ${named(first, role)} heeft uw verhaal nu.`,
  receiptOf: (subject: string) => `“${subject}”.`,
  next: (day: Day) => `U hoort uiterlijk ${formatDay(day, 'weekday')} van ons. Ook als er nog geen nieuws is.`,
  noNext: 'Hiermee is uw vraag beantwoord. Bent u niet klaar? Dan kunt u altijd terugkomen met uw code.',
  why: 'Waarom',
  whatIsPossible: 'Wat wel kan',
  nothingPossible: 'Er is nu niets mogelijk, omdat',
  decider: 'Wie dit besliste',
  respond: 'Zo kunt u reageren',
  ground: 'Waar het op vastzit',
  laterDay: 'Wanneer u het weet',
  laterPlan: 'Tot die dag hoort u uiterlijk op deze dagen van ons',
  expectations: 'Dit kunt u van ons verwachten',
  answers: {
    yes: 'Ons antwoord is ja.',
    partly: 'Ons antwoord is: voor een deel.',
    later: 'Ons antwoord is: later.',
    no: 'Ons antwoord is nee.',
    residents_themselves: 'Ons antwoord is: dit kunnen inwoners zelf doen.',
    not_ours: 'Ons antwoord is: dit is niet van de gemeente.',
  } as Record<AnswerKind, string>,
  say: (code: string) => `Uw code is ${code.split('-').join(', ')}. Daarmee ziet of hoort u hoe het ermee staat.`,
  reminder: (day: Day) =>
    `Wij stelden u een vraag. We hoorden nog niets. We gaan nu verder met wat we weten. U hoort uiterlijk ${formatDay(day, 'weekday')} van ons.`,
  reopened: 'U liet weten dat u nog niet klaar bent. Dat is goed. We kijken er opnieuw naar.',
  can: 'Wat wij kunnen doen',
  cannot: 'Wat wij niet kunnen doen',
  when: 'Wanneer u meer hoort of ziet',
  decides: 'Wie beslist',
  weAsk: 'Wat wij u vragen',
  types: {
    question: 'uw vraag',
    wish: 'uw wens',
    idea: 'uw idee',
    concern: 'uw zorg',
    complaint: 'uw klacht',
    compliment: 'uw compliment',
  } as Record<ContactType, string>,
  pulse: 'Wij stellen u graag drie korte vragen. Dat kan met uw code, of aan de telefoon.',
};

export type Words = typeof nl;

export const en: Words = {
  ...nl,
  greeting: (name) => (name ? `Dear ${name},` : 'Hello,'),
  subject: {
    receipt: 'We received your story',
    interim: 'News about what you told us',
    question: 'A question for you',
    answer: 'Our answer to you',
    reminder: 'We have not heard from you',
  },
  receipt: (thing, first, role) => `You told us: ${thing} Thank you. ${named(first, role)} now has your story.`,
  next: (day) => `You will hear from us by ${formatDay(day, 'weekday', 'en')}. Also when there is no news yet.`,
  noNext: 'This answers your question. Not finished? You can always come back with your code.',
  why: 'Why',
  whatIsPossible: 'What is possible',
  nothingPossible: 'Nothing is possible now, because',
  decider: 'Who decided this',
  respond: 'How you can respond',
  ground: 'What it is about',
  laterDay: 'When you will know',
  laterPlan: 'Until then you hear from us by these days',
  expectations: 'What you can expect from us',
  answers: {
    yes: 'Our answer is yes.',
    partly: 'Our answer is: in part.',
    later: 'Our answer is: later.',
    no: 'Our answer is no.',
    residents_themselves: 'Our answer is: residents can do this themselves.',
    not_ours: 'Our answer is: this is not the municipality’s.',
  },
  say: (code) => `Your code is ${code.split('-').join(', ')}. With it you see or hear how it is going.`,
  reminder: (day) =>
    `We asked you something. We have not heard from you. We go on with what we know. You will hear from us by ${formatDay(day, 'weekday', 'en')}.`,
  reopened: 'You told us that you are not finished. That is fine. We look at it again.',
  can: 'What we can do',
  cannot: 'What we cannot do',
  when: 'When you will hear or see more',
  decides: 'Who decides',
  weAsk: 'What we ask of you',
  types: {
    question: 'your question',
    wish: 'your wish',
    idea: 'your idea',
    concern: 'your concern',
    complaint: 'your complaint',
    compliment: 'your compliment',
  },
  pulse: 'We would like to ask you three short questions. With your code, or by phone.',
};

export const pl: Words = {
  ...nl,
  greeting: (name) => (name ? `Dzień dobry, ${name},` : 'Dzień dobry,'),
  subject: {
    receipt: 'Otrzymaliśmy Państwa historię',
    interim: 'Wiadomość o Państwa sprawie',
    question: 'Pytanie do Państwa',
    answer: 'Nasza odpowiedź',
    reminder: 'Nie mamy od Państwa wiadomości',
  },
  receipt: (thing, first, role) =>
    `Przekazali nam Państwo: ${thing} Dziękujemy. Zajmuje się tym teraz ${named(first, role)}.`,
  next: (day) => `Odezwiemy się najpóźniej ${formatDay(day, 'weekday', 'pl')}. Także gdy nie ma jeszcze nowin.`,
  noNext: 'To jest odpowiedź na Państwa pytanie. Coś jeszcze? Zawsze można wrócić z kodem.',
  why: 'Dlaczego',
  whatIsPossible: 'Co jest możliwe',
  nothingPossible: 'Teraz nic nie jest możliwe, ponieważ',
  decider: 'Kto zdecydował',
  respond: 'Jak można odpowiedzieć',
  ground: 'O co chodzi',
  laterDay: 'Kiedy będzie wiadomo',
  laterPlan: 'Do tego czasu odezwiemy się najpóźniej w te dni',
  expectations: 'Czego można od nas oczekiwać',
  answers: {
    yes: 'Nasza odpowiedź: tak.',
    partly: 'Nasza odpowiedź: częściowo.',
    later: 'Nasza odpowiedź: później.',
    no: 'Nasza odpowiedź: nie.',
    residents_themselves: 'Nasza odpowiedź: mieszkańcy mogą to zrobić sami.',
    not_ours: 'Nasza odpowiedź: to nie należy do gminy.',
  },
  say: (code) => `Państwa kod to ${code.split('-').join(', ')}. Z tym kodem wiadomo, co się dzieje.`,
  reminder: (day) =>
    `Zadaliśmy Państwu pytanie. Nie mamy odpowiedzi. Działamy dalej z tym, co wiemy. Odezwiemy się najpóźniej ${formatDay(day, 'weekday', 'pl')}.`,
  reopened: 'Sprawa nie jest dla Państwa zakończona. Dobrze. Sprawdzimy ją jeszcze raz.',
  can: 'Co możemy zrobić',
  cannot: 'Czego nie możemy zrobić',
  when: 'Kiedy będzie więcej wiadomo',
  decides: 'Kto decyduje',
  weAsk: 'O co prosimy',
  types: {
    question: 'pytanie',
    wish: 'życzenie',
    idea: 'pomysł',
    concern: 'obawa',
    complaint: 'skarga',
    compliment: 'pochwała',
  },
  pulse: 'Chcemy zadać trzy krótkie pytania. Z kodem albo przez telefon.',
};

export const words = { nl, en, pl };
