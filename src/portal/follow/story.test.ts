import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer, Contact, Message } from '#src/modules/contacts/index.ts';
import { day, instant } from '#src/platform/calendar/index.ts';
import type { RecordedFact } from '#src/platform/history.ts';
import type { FollowModel } from './model.ts';
import { laterAnswer, mayGivePulse, nextOf, openQuestion, ownWordsOfOurs, storyOf } from './story.ts';

const today = day('2026-03-02');
const open = {
  id: 'c',
  receivedAt: instant('2026-02-16T08:40:00Z'),
  nextMessageBy: day('2026-03-16'),
  heardAt: null,
  closedAs: null,
  closedOn: null,
  waitingUntil: null,
  laterUntil: null,
  outcome: null,
  pulseUsed: false,
  subject: 'de stoep',
  summary: null,
} as unknown as Contact;

function contact(changes: Partial<Contact>): Contact {
  return { ...open, ...changes };
}

function fact(name: string, at: string, more: Partial<RecordedFact> = {}): RecordedFact {
  return { about: 'contact', id: 'c', fact: name, at: instant(at), by: '', actorKind: 'staff', details: {}, ...more };
}

function model(changes: Partial<FollowModel>): FollowModel {
  const empty = { contact: open, messages: [], answers: [], media: [], facts: [], who: new Map(), underway: [], today };
  return { ...empty, ...changes } as unknown as FollowModel;
}

const answered = {
  id: 'm1',
  kind: 'answer',
  body: 'Het komt in orde.',
  answerId: 'a1',
  functionId: null,
  createdAt: instant('2026-02-18T10:00:00Z'),
  deliveredAt: instant('2026-02-19T10:00:00Z'),
  cancelledAt: null,
} as unknown as Message;

describe('what comes next', () => {
  it('is a promised day while a contact is open', () => {
    assert.deepEqual(nextOf(open, today), { kind: 'open', day: '2026-03-16' });
  });

  it('is lateness before anything else', () => {
    const late = contact({
      nextMessageBy: day('2026-02-27'),
      waitingUntil: day('2026-03-05'),
      outcome: 'later',
      laterUntil: day('2026-09-01'),
    });
    assert.deepEqual(nextOf(late, today), { kind: 'late', day: '2026-02-27' });
    assert.equal(nextOf(contact({ nextMessageBy: today }), today).kind, 'open');
  });

  it('is an answer of the resident while we wait for one', () => {
    const waiting = contact({ waitingUntil: day('2026-03-06') });
    assert.deepEqual(nextOf(waiting, today), { kind: 'waiting', day: '2026-03-16', until: '2026-03-06' });
  });

  it('is the day of a later answer until that day has passed', () => {
    const later = contact({ outcome: 'later', laterUntil: day('2026-09-01') });
    assert.equal(nextOf(later, today).kind, 'later');
    assert.equal(nextOf(contact({ ...later, laterUntil: day('2026-03-01') }), today).kind, 'open');
  });

  it('is nothing once it has ended', () => {
    const done = contact({ closedAs: 'finished', closedOn: day('2026-02-27'), nextMessageBy: null });
    assert.deepEqual(nextOf(done, today), { kind: 'finished', day: '2026-02-27' });
  });
});

describe('the story', () => {
  it('runs from the newest to the oldest, with delivered messages only', () => {
    const waiting = { ...answered, id: 'm2', deliveredAt: null } as unknown as Message;
    const story = storyOf(model({ messages: [answered, waiting], answers: [{ id: 'a1' } as unknown as Answer] }));
    assert.deepEqual(
      story.map(({ kind }) => kind),
      ['message', 'received'],
    );
    assert.equal(story[0]?.kind === 'message' && story[0].answer?.id, 'a1');
  });

  it('tells once that we were late, however often somebody was warned', () => {
    const facts = [
      fact('in_silence', '2026-02-20T06:00:00Z', { details: { rung: 'officer', since: '2026-02-19' } }),
      fact('in_silence', '2026-02-23T06:00:00Z', { details: { rung: 'deputy', since: '2026-02-19' } }),
    ];
    assert.deepEqual(
      storyOf(model({ facts })).map(({ kind }) => kind),
      ['late', 'received'],
    );
  });

  it('leaves out what the system did by itself, and an end that the answer already tells', () => {
    const facts = [
      fact('resident_replied', '2026-02-18T06:00:00Z', { actorKind: 'system' }),
      fact('finished', '2026-02-19T10:00:00Z'),
      fact('resident_replied', '2026-02-17T06:00:00Z', { actorKind: 'resident' }),
    ];
    const story = storyOf(model({ messages: [answered], facts }));
    assert.deepEqual(
      story.map(({ kind }) => kind),
      ['message', 'replied', 'received'],
    );
  });
});

describe('what a code shows', () => {
  it('is never the words of the resident, before somebody has looked', () => {
    const words = contact({ summary: 'Ik ben Riet', subject: 'Ik ben Riet' });
    assert.deepEqual(ownWordsOfOurs(words, []), { subject: null, summary: null });
    const read = contact({ summary: 'De stoep ligt los.', heardAt: instant('2026-02-17T08:00:00Z') });
    assert.deepEqual(ownWordsOfOurs(read, [fact('described', '2026-02-17T08:00:00Z')]), {
      subject: 'de stoep',
      summary: 'De stoep ligt los.',
    });
  });

  it('has a question only while it waits, and a plan only while later holds', () => {
    const question = { ...answered, kind: 'question' } as unknown as Message;
    assert.equal(openQuestion(model({ contact: contact({ waitingUntil: today }), messages: [question] })), question);
    assert.equal(openQuestion(model({ messages: [question] })), null);
    const later = { id: 'a', kind: 'later' } as unknown as Answer;
    const held = contact({ outcome: 'later', laterUntil: day('2026-09-01') });
    assert.equal(laterAnswer(model({ contact: held, answers: [later] })), later);
    assert.equal(laterAnswer(model({ answers: [later] })), null);
  });

  it('asks three questions once, after an answer', () => {
    const done = contact({ closedAs: 'finished', outcome: 'yes' });
    assert.ok(mayGivePulse(done));
    assert.ok(!mayGivePulse({ ...done, pulseUsed: true }));
    assert.ok(!mayGivePulse(contact({ outcome: 'yes' })));
    assert.ok(!mayGivePulse(contact({ closedAs: 'withdrawn' })));
  });
});
