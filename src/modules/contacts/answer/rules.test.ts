import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, instant } from '#src/platform/calendar/index.ts';
import type { FunctionId } from '../../people/index.ts';
import { usualTerms } from '../../villages/index.ts';
import { answer, answerDraft, expectations, monday, refused, wholeNo } from '../testing.ts';
import {
  type AnswerDraft,
  checkAnswer,
  dayNamedBy,
  expectationsFrom,
  interimPlan,
  maySecondRead,
  needsSecondReader,
} from './rules.ts';

const check = (draft: AnswerDraft) => () => checkAnswer(draft, monday, usualTerms);
const days = (...texts: string[]) => texts.map((text) => day(text));

describe('every answer', () => {
  it('has words', () => {
    assert.throws(check(answerDraft({ body: '  ' })), refused(/Schrijf eerst het bericht/, 'body'));
    assert.doesNotThrow(check(answerDraft()));
  });

  it('says what is possible when it is no plain yes', () => {
    for (const kind of ['partly', 'residents_themselves', 'not_ours'] as const) {
      assert.throws(check(answerDraft({ kind })), refused(/wat wel kan/, 'whatIsPossible'));
      assert.doesNotThrow(check(answerDraft({ kind, whatIsPossible: 'Bel de dorpsraad.' })));
    }
  });

  it('follows up within three months', () => {
    const followUp = (text: string) => check(answerDraft({ followUpBy: day(text) }));
    assert.throws(followUp('2026-03-02'), refused(/na vandaag/, 'followUpBy'));
    assert.doesNotThrow(followUp('2026-06-02'));
    assert.throws(followUp('2026-06-03'), refused(/binnen drie maanden/, 'followUpBy'));
  });

  it('names the day of what follows, or none', () => {
    assert.equal(dayNamedBy(answerDraft()), null);
    assert.equal(dayNamedBy(answerDraft({ followUpBy: day('2026-04-01') })), '2026-04-01');
    assert.equal(
      dayNamedBy(answerDraft({ kind: 'later', interimDays: days('2026-06-02', '2026-09-01') })),
      '2026-06-02',
    );
  });
});

describe("a 'nee'", () => {
  it('is whole or is refused, part by part', () => {
    assert.doesNotThrow(check(wholeNo));
    assert.throws(check({ ...wholeNo, ground: null }), refused(/grond/, 'ground'));
    assert.throws(check({ ...wholeNo, argument: null }), refused(/zonder uitleg/, 'argument'));
    assert.throws(check({ ...wholeNo, argument: ' ' }), refused(/zonder uitleg/, 'argument'));
    assert.throws(check({ ...wholeNo, whatIsPossible: '' }), refused(/wat wel kan/, 'whatIsPossible'));
    assert.throws(check({ ...wholeNo, decider: null }), refused(/wie dit besliste/, 'decider'));
    assert.throws(check({ ...wholeNo, howToRespond: null }), refused(/hoe de inwoner kan reageren/, 'howToRespond'));
  });

  it("says either what is possible or why nothing is, and 'niets mogelijk' is read twice", () => {
    const nothing = { ...wholeNo, whatIsPossible: null, nothingPossibleBecause: 'De dijk is van het waterschap.' };
    assert.doesNotThrow(check(nothing));
    assert.equal(needsSecondReader(nothing), true);
    assert.equal(needsSecondReader(wholeNo), false);
    assert.throws(
      check({ ...wholeNo, nothingPossibleBecause: 'Het mag niet.' }),
      refused(/één van de twee/, 'whatIsPossible'),
    );
  });
});

describe('the second reader', () => {
  const waits = answer({ ...wholeNo, whatIsPossible: null, nothingPossibleBecause: 'Het mag niet.' });
  const reads = (given: typeof waits, reader: string) => () => maySecondRead(given, reader as FunctionId);

  it('is somebody else, once, where it is needed', () => {
    assert.doesNotThrow(reads(waits, 'daan'));
    assert.throws(reads(waits, 'sanne'), refused(/Iemand anders leest mee/));
    assert.throws(
      reads({ ...waits, secondReadAt: instant('2026-03-02T09:00:00.000Z') }, 'daan'),
      refused(/keek hier al naar/),
    );
    assert.throws(reads(answer(wholeNo), 'daan'), refused(/geen tweede lezer nodig/));
  });
});

describe("'later'", () => {
  const later = answerDraft({
    kind: 'later',
    laterUntil: day('2026-09-01'),
    argument: 'Het gaat mee in het onderhoudsjaar.',
  });

  it('has a date and a reason, at most a year ahead', () => {
    assert.throws(check({ ...later, laterUntil: null }), refused(/Bij later hoort een datum/, 'laterUntil'));
    assert.throws(check({ ...later, laterUntil: monday }), refused(/na vandaag/, 'laterUntil'));
    assert.throws(check({ ...later, laterUntil: day('2027-03-03') }), refused(/binnen 12 maanden/, 'laterUntil'));
    assert.doesNotThrow(check({ ...later, laterUntil: day('2027-03-02') }));
    assert.throws(check({ ...later, argument: null }), refused(/waarom het later wordt/, 'argument'));
  });

  it('gets a plan of its own: 2 June and then 1 September (E03)', () => {
    assert.deepEqual(checkAnswer(later, monday, usualTerms).interimDays, ['2026-06-02', '2026-09-01']);
  });

  it('takes a plan that was typed when it has no gaps, in any order', () => {
    const planned = (...typed: string[]) => check({ ...later, interimDays: days(...typed) });
    assert.deepEqual(planned('2026-09-01', '2026-06-01')().interimDays, ['2026-06-01', '2026-09-01']);
    assert.throws(planned('2026-09-01'), refused(/hooguit 3 maanden/, 'interimDays'));
    assert.throws(planned('2026-06-01'), refused(/hooguit 3 maanden/), 'the last one is the day itself');
    assert.throws(planned('2026-06-03', '2026-09-01'), refused(/hooguit 3 maanden/), 'a day too late');
    assert.throws(planned('2026-06-01', '2026-06-01', '2026-09-01'), refused(/hooguit 3 maanden/));
    assert.throws(planned('2026-03-02', '2026-06-02', '2026-09-01'), refused(/hooguit 3 maanden/), 'not today');
    assert.throws(planned('2026-06-02', '2026-09-01', '2026-10-01'), refused(/hooguit 3 maanden/), 'not past the day');
  });
});

describe('the interim plan', () => {
  const plan = (today: string, until: string, months = 3) => interimPlan(day(today), day(until), months);

  it('is the day itself when that is near', () => {
    assert.deepEqual(plan('2026-03-02', '2026-04-01'), ['2026-04-01']);
    assert.deepEqual(plan('2026-03-02', '2026-06-02'), ['2026-06-02']);
  });

  it('keeps the rhythm on working days, never later than the rhythm allows', () => {
    assert.deepEqual(plan('2026-03-02', '2026-06-03'), ['2026-06-02', '2026-06-03']);
    assert.deepEqual(plan('2026-03-02', '2027-03-01'), ['2026-06-02', '2026-09-02', '2026-12-02', '2027-03-01']);
    assert.deepEqual(plan('2026-02-27', '2026-06-30'), ['2026-05-27', '2026-06-30']);
    assert.deepEqual(plan('2026-03-07', '2026-07-01'), ['2026-06-05', '2026-07-01'], '7 June is a Sunday');
    assert.deepEqual(
      plan('2026-03-27', '2026-05-29', 1),
      ['2026-04-24', '2026-05-22', '2026-05-29'],
      "27 April is the king's birthday",
    );
  });
});

describe('what an answer says about the five expectations', () => {
  it('is what was typed, and else what the answer holds already', () => {
    assert.deepEqual(expectationsFrom({ ...wholeNo, expectations }), expectations);
    assert.deepEqual(expectationsFrom(wholeNo), {
      can: 'Een schoolzone-markering en een telling in mei.',
      cannot: 'Er steken te weinig mensen over.',
      when: '',
      decides: 'Team Advies',
      weAsk: 'Bel 14 0344',
    });
  });
});
