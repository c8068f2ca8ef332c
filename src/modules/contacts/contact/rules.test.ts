import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, instant } from '#src/platform/calendar/index.ts';
import { usualTerms } from '../../villages/index.ts';
import { contact, message, monday, refused } from '../testing.ts';
import type { Contact, Message } from '../types.ts';
import {
  checkNamedDay,
  dayPromised,
  isInSilence,
  ladderOf,
  mayFinish,
  mustBeOpen,
  nextAfterDelivery,
  receiptDay,
  refuseMovingByHand,
  reopening,
  statusOf,
  subjectFrom,
  substantiveDay,
} from './rules.ts';

const then = instant('2026-03-02T09:00:00.000Z');

describe('the status of a contact', () => {
  const status = (facts: Partial<Contact>, today = '2026-03-02') => statusOf(contact(facts), day(today));

  it('is read from its facts', () => {
    assert.equal(status({}), 'received');
    assert.equal(status({ seenAt: then }), 'confirmed');
    assert.equal(status({ seenAt: then, heardAt: then }), 'understood');
    assert.equal(status({ heardAt: then, takenUpAt: then }), 'in_progress');
    assert.equal(status({ takenUpAt: then, reopenedAt: then }), 'reopened');
    assert.equal(status({ reopenedAt: then, outcome: 'yes', acknowledgedAt: then }), 'answered');
    assert.equal(status({ outcome: 'yes', closedAs: 'finished', closedAt: then }), 'finished');
    assert.equal(status({ closedAs: 'withdrawn', closedAt: then }), 'withdrawn');
  });

  it('waits for the resident up to and including the day that was asked', () => {
    const asked = { takenUpAt: then, waitingUntil: day('2026-03-10') };
    assert.equal(status(asked, '2026-03-10'), 'waiting_for_resident');
    assert.equal(status(asked, '2026-03-11'), 'in_progress');
  });

  it('is later until the day has passed, and then it is ours again', () => {
    const later = { takenUpAt: then, outcome: 'later', laterUntil: day('2026-09-01') } as const;
    assert.equal(status(later, '2026-09-01'), 'later');
    assert.equal(status(later, '2026-09-02'), 'in_progress');
  });
});

describe('silence', () => {
  it('starts the day after the promised one, and not for what is closed', () => {
    assert.equal(isInSilence({ nextMessageBy: day('2026-09-01') }, day('2026-09-01')), false);
    assert.equal(isInSilence({ nextMessageBy: day('2026-09-01') }, day('2026-09-02')), true);
    assert.equal(isInSilence({ nextMessageBy: null }, day('2026-09-02')), false);
  });

  it('climbs from officer to deputy to team manager, a working day each', () => {
    const rungs = (promised: string, ...days: string[]) => days.map((today) => ladderOf(day(promised), day(today), 1));
    assert.deepEqual(rungs('2026-03-16', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19', '2026-05-01'), [
      null,
      'officer',
      'deputy',
      'team_manager',
      'team_manager',
    ]);
    assert.deepEqual(rungs('2026-03-06', '2026-03-07', '2026-03-09', '2026-03-10', '2026-03-11'), [
      'officer',
      'officer',
      'deputy',
      'team_manager',
    ]);
  });

  it('climbs slower when the municipality chose larger steps', () => {
    const rung = (today: string) => ladderOf(day('2026-03-16'), day(today), 2);
    assert.deepEqual(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23'].map(rung), [
      'officer',
      'deputy',
      'deputy',
      'team_manager',
    ]);
  });
});

describe('the days that are promised', () => {
  it('count working days by Dutch law', () => {
    assert.equal(receiptDay(monday, usualTerms), '2026-03-04');
    assert.equal(substantiveDay(monday, usualTerms), '2026-03-16');
    assert.equal(receiptDay(day('2026-04-02'), usualTerms), '2026-04-08', 'Good Friday and Easter Monday do not count');
  });

  it('move to what the newest delivered message names', () => {
    assert.equal(nextAfterDelivery(day('2026-03-16'), day('2026-03-30'), true), '2026-03-30');
    assert.equal(nextAfterDelivery(day('2026-03-16'), day('2026-03-10'), true), '2026-03-10');
  });

  it('are never loosened by an older message that arrives late', () => {
    assert.equal(nextAfterDelivery(day('2026-03-16'), day('2026-03-30'), false), '2026-03-16');
    assert.equal(nextAfterDelivery(day('2026-03-16'), day('2026-03-10'), false), '2026-03-10');
  });

  it('can be told again from the messages that arrived', () => {
    const arrived = (minute: number, namesDay: string | null) =>
      message({ namesDay: namesDay ? day(namesDay) : null, deliveredAt: instant(`2026-03-02T10:${minute}:00.000Z`) });
    const [receipt, first, second, third] = [
      arrived(10, '2026-03-16'),
      arrived(40, '2026-03-20'),
      arrived(20, '2026-03-30'),
      arrived(30, null),
    ];
    const told = (...messages: Message[]) => dayPromised(day('2026-03-04'), messages);
    assert.equal(told(), '2026-03-04');
    assert.equal(told(receipt), '2026-03-16');
    assert.equal(told(receipt, second), '2026-03-30');
    assert.equal(told(second, receipt), '2026-03-30', 'in the order of arrival, whatever the order here');
    assert.equal(told(receipt, first, second), '2026-03-20', 'written earlier, arrived later, and sooner: that holds');
    assert.equal(told(receipt, third), '2026-03-16', 'no day is named: the promise stands');
    assert.equal(told(message({ namesDay: day('2026-03-30') })), '2026-03-04', 'not delivered, not promised');
  });

  it('lie ahead and at most thirty days away', () => {
    const named = (text: string) => () => checkNamedDay(day(text), monday, contact(), usualTerms);
    assert.throws(named('2026-03-02'), refused(/na vandaag/, 'nextDay'));
    assert.throws(named('2026-03-01'), refused(/na vandaag/, 'nextDay'));
    assert.doesNotThrow(named('2026-03-03'));
    assert.doesNotThrow(named('2026-04-01'));
    assert.throws(named('2026-04-02'), refused(/tot en met woensdag 1 april/, 'nextDay'));
  });

  it("lie at most three months away while it is 'later', and never past that day", () => {
    const later = contact({ outcome: 'later', laterUntil: day('2026-09-01') });
    const named = (text: string, today: string) => () => checkNamedDay(day(text), day(today), later, usualTerms);
    assert.doesNotThrow(named('2026-06-02', '2026-03-02'));
    assert.throws(named('2026-06-03', '2026-03-02'), refused(/te ver weg/, 'nextDay'));
    assert.doesNotThrow(named('2026-09-01', '2026-06-02'));
    assert.throws(named('2026-09-02', '2026-06-02'), refused(/daarvoor, of die dag zelf/, 'nextDay'));
    assert.throws(
      named('2026-10-02', '2026-09-01'),
      refused(/te ver weg/),
      'when the day has come, thirty days are the most',
    );
  });

  it('are moved by nobody by hand', () => {
    const open = contact({ nextMessageBy: day('2026-03-16') });
    assert.throws(
      () => refuseMovingByHand(open, day('2026-03-30')),
      refused(/^Eerst een bericht aan de inwoner/, 'nextDay'),
    );
    assert.throws(() => refuseMovingByHand(open, day('2026-03-10')), refused(/past u niet zelf aan/, 'nextDay'));
  });
});

describe('the end of a contact', () => {
  const answered = { outcome: 'yes', acknowledgedAt: then } as const;
  const closed = { ...answered, closedAs: 'finished', closedAt: then, closedOn: monday, nextMessageBy: null } as const;

  const finishes = (facts: Partial<Contact>, ...messages: Message[]) => mayFinish(contact(facts), messages);

  it('needs a delivered answer that is not later', () => {
    assert.throws(() => finishes({}), refused(/nog geen antwoord bezorgd/));
    assert.throws(() => finishes({ takenUpAt: then }), refused(/nog geen antwoord bezorgd/));
    assert.throws(() => finishes({ ...answered, outcome: 'later' }), refused(/Het antwoord was: later/));
    assert.throws(() => finishes(closed), refused(/al klaar/));
    assert.doesNotThrow(() => finishes(answered));
  });

  it('needs the news that the answer promised', () => {
    const answer = message({ kind: 'answer', namesDay: day('2026-04-01'), deliveredAt: then });
    const news = { namesDay: day('2026-04-10'), deliveredAt: instant('2026-03-30T09:00:00.000Z') };
    assert.throws(() => finishes(answered, answer), refused(/nog nieuws, uiterlijk op woensdag 1 april/));
    assert.throws(
      () => finishes(answered, answer, message({ ...news, deliveredAt: null })),
      refused(/Stuur dat bericht eerst/),
    );
    assert.doesNotThrow(() => finishes(answered, answer, message(news)));
  });

  it('is the end of every verb but coming back', () => {
    assert.throws(() => mustBeOpen(contact(closed)), refused(/Heropen het eerst/));
    assert.doesNotThrow(() => mustBeOpen(contact(answered)));
  });

  it('can be taken back for sixty days; after that it is a new contact', () => {
    const back = (today: string) => reopening(contact(closed), day(today), usualTerms);
    assert.equal(back('2026-03-02'), 'same');
    assert.equal(back('2026-05-01'), 'same', 'the sixtieth day');
    assert.equal(back('2026-05-02'), 'linked');
    assert.throws(() => reopening(contact(), monday, usualTerms), refused(/nog open/));
  });

  it('is for good when the words were taken out', () => {
    const emptied = contact({ ...closed, pseudonymisedAt: then });
    assert.equal(reopening(emptied, day('2026-03-03'), usualTerms), 'linked');
  });
});

describe('a subject out of a story', () => {
  it('is the first sentence without its full stop', () => {
    assert.equal(subjectFrom('De stoep ligt los. Ik durf er niet meer langs.'), 'De stoep ligt los');
    assert.equal(subjectFrom('Kan er een zebrapad bij de school? Graag snel.'), 'Kan er een zebrapad bij de school?');
    assert.equal(subjectFrom('  De lamp is stuk\nal een week  '), 'De lamp is stuk');
    assert.equal(subjectFrom(''), '');
  });

  it('is cut at a word when it is long', () => {
    assert.equal(subjectFrom('Bij ons in de straat staat al drie weken water', 20), 'Bij ons in de…');
    assert.equal(subjectFrom('Hottentottententententoonstelling', 10), 'Hottentott…');
    assert.equal(subjectFrom('a'.repeat(80)), 'a'.repeat(80));
  });
});
