import { type Day, day, instant } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { FunctionId, PartyId } from '../people/index.ts';
import type { VillageId } from '../villages/index.ts';
import type { AnswerDraft } from './answer/rules.ts';
import type { Answer, AnswerId, Contact, ContactId, Expectations, Message, MessageId } from './types.ts';

export const monday: Day = day('2026-03-02');

/** A contact that was received on Monday 2 March 2026 and nothing else. */
export function contact(more: Partial<Contact> = {}): Contact {
  return {
    id: 'contact' as ContactId,
    number: '2026-00001',
    code: 'linde-brug-27',
    villageId: 'ingen' as VillageId,
    partyId: 'riet' as PartyId,
    ownerFunctionId: 'sanne' as FunctionId,
    door: 'phone',
    type: null,
    topic: null,
    place: null,
    subject: 'De stoep ligt los',
    story: 'De stoep ligt los. Ik durf er niet meer langs.',
    summary: null,
    questionBehind: null,
    urgent: false,
    visibility: 'officer',
    publicSummary: null,
    mayBePublic: false,
    receivedAt: instant('2026-03-02T08:00:00.000Z'),
    receivedOn: monday,
    nextMessageBy: day('2026-03-04'),
    seenAt: null,
    heardAt: null,
    takenUpAt: null,
    acknowledgedAt: null,
    explainedAt: null,
    waitingUntil: null,
    laterUntil: null,
    outcome: null,
    closedAt: null,
    closedOn: null,
    closedAs: null,
    reopenedAt: null,
    earlierContactId: null,
    pulseUsed: false,
    pseudonymisedAt: null,
    ...more,
  };
}

let messages = 0;

/** A message, each one written a minute after the one before it. */
export function message(more: Partial<Message> = {}): Message {
  messages += 1;
  const minute = String(messages % 60).padStart(2, '0');
  return {
    id: `message-${messages}` as MessageId,
    contactId: 'contact' as ContactId,
    kind: 'interim',
    body: 'Wij zijn gaan kijken.',
    namesDay: null,
    expectations: null,
    answerId: null,
    createdAt: instant(`2026-03-02T09:${minute}:00.000Z`),
    functionId: 'sanne' as FunctionId,
    deliveredAt: null,
    deliveredVia: null,
    movedFrom: null,
    cancelledAt: null,
    ...more,
  };
}

export const expectations: Expectations = {
  can: 'Wij leggen de stoep recht.',
  cannot: 'Wij maken het pad niet breder.',
  when: 'Eind maart komt de ploeg.',
  decides: 'Team Beheer.',
  weAsk: 'Bel als er iemand valt.',
};

export function answerDraft(more: Partial<AnswerDraft> = {}): AnswerDraft {
  return {
    kind: 'yes',
    body: 'Ja, dat doen we.',
    ground: null,
    argument: null,
    whatIsPossible: null,
    nothingPossibleBecause: null,
    decider: null,
    howToRespond: null,
    laterUntil: null,
    interimDays: [],
    followUpBy: null,
    expectations: null,
    ...more,
  };
}

/** A whole 'nee': every part that INV-04 asks for. */
export const wholeNo: AnswerDraft = answerDraft({
  kind: 'no',
  body: 'Een zebrapad komt er niet.',
  ground: 'rules',
  argument: 'Er steken te weinig mensen over.',
  whatIsPossible: 'Een schoolzone-markering en een telling in mei.',
  decider: 'Team Advies',
  howToRespond: 'Bel 14 0344',
});

export function answer(more: Partial<Answer> = {}): Answer {
  return {
    ...answerDraft(),
    id: 'answer' as AnswerId,
    contactId: 'contact' as ContactId,
    channel: 'phone',
    createdAt: instant('2026-03-02T09:00:00.000Z'),
    functionId: 'sanne' as FunctionId,
    secondReaderId: null,
    secondReadAt: null,
    secondReaderAgrees: null,
    secondReaderNote: null,
    ...more,
  };
}

/** For `assert.throws` and `assert.rejects`: refused, with words like these, at this field. */
export function refused(words: RegExp, field?: string): (error: unknown) => boolean {
  return (error) =>
    error instanceof Refusal && words.test(error.message) && (field === undefined || error.field === field);
}
