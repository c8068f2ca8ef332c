import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Day, day } from '#src/platform/calendar/index.ts';
import { type SampleContact, type SampleStep, sampleContacts } from './contacts.ts';
import { fillDay, sampleDay, sampleInstant } from './moments.ts';
import {
  sampleArrangements,
  sampleContactPersons,
  sampleFallback,
  sampleFunctions,
  sampleStart,
  sampleTeams,
} from './staff.ts';
import { sampleVillages } from './villages.ts';

const receiptWithin = 2;
const substantiveWithin = 10;

interface Life {
  next: number | null;
  written: Exclude<SampleStep, { do: 'receive' }> | null;
  explained: boolean;
  late: number[];
}

/** Lives the steps in working days: when is the next message due, and was any message too late? */
function live(contact: SampleContact): Life {
  const life: Life = { next: null, written: null, explained: false, late: [] };
  for (const step of contact.steps) {
    if (life.next !== null && step.at.wd > life.next && step.do === 'deliver') life.late.push(step.at.wd);
    take(step, life);
  }
  return life;
}

function take(step: SampleStep, life: Life): void {
  const { wd } = step.at;
  if (step.do === 'receive' || step.do === 'reopen') life.next = wd + receiptWithin;
  if (step.do === 'confirm-receipt' || step.do === 'interim' || step.do === 'ask' || step.do === 'answer')
    life.written = step;
  if (step.do === 'withdraw' || step.do === 'close') life.next = null;
  if (step.do === 'deliver' && life.written) life.next = nextAfter(life.written, life.next);
  if (step.do === 'bounce') life.next = earliestReceipt(life);
}

function nextAfter(step: SampleStep, next: number | null): number | null {
  if (step.do === 'confirm-receipt') return step.at.wd + substantiveWithin;
  if (step.do === 'interim' || step.do === 'ask') return step.at.wd + step.nextIn;
  if (step.do !== 'answer') return next;
  if (step.kind === 'later') return step.at.wd + 60;
  return step.followUpIn === undefined ? null : step.at.wd + step.followUpIn;
}

/** A message that came back leaves the promise of the receipt. */
function earliestReceipt({ next }: Life): number {
  return Math.min(next ?? 0, 2);
}

const byKey = (key: string) => sampleContacts.find((contact) => contact.key === key)!;
const today = day('2026-03-02');

describe('sample contacts', () => {
  it('are twenty-four, with keys of their own, all marked as an example', () => {
    assert.equal(sampleContacts.length, 24);
    assert.equal(new Set(sampleContacts.map(({ key }) => key)).size, 24);
    assert.ok(sampleContacts.every(({ example }) => example));
  });

  it('live in villages that exist, most of them where there is an officer', () => {
    const slugs = sampleVillages.map(({ slug }) => slug);
    for (const { village } of sampleContacts) assert.ok(slugs.includes(village), village);
    const three = sampleContacts.filter(({ village }) => ['ravenswaaij', 'zoelen', 'ingen'].includes(village));
    assert.ok(three.length > 12 && three.length < 24);
  });

  it('start with a receipt of the story and go on in order, all before today', () => {
    for (const { key, steps } of sampleContacts) {
      assert.equal(steps[0]?.do, 'receive', key);
      const moments = steps.map(({ at }) => sampleInstant(today, at));
      assert.deepEqual(moments.toSorted(), moments, key);
      assert.ok(
        steps.every(({ at }) => at.wd < 0),
        key,
      );
    }
  });

  it('leave exactly one person in silence today, three working days', () => {
    const silent = sampleContacts.filter((contact) => (live(contact).next ?? 0) < 0);
    assert.deepEqual(
      silent.map(({ key }) => key),
      ['speelplek-gekeurd'],
    );
    assert.equal(live(silent[0]!).next, -3);
  });

  it('have something to do today and later this week', () => {
    const due = sampleContacts.map((contact) => live(contact).next);
    assert.equal(due.filter((next) => next === 0).length, 3);
    assert.ok(due.filter((next) => next !== null && next > 0 && next <= 4).length >= 4);
  });

  it('never deliver a message after the day that was promised', () => {
    for (const contact of sampleContacts) assert.deepEqual(live(contact).late, [], contact.key);
  });

  it('use only the ways in which somebody can be reached', () => {
    for (const { key, party, steps } of sampleContacts) {
      for (const step of steps) {
        if (step.do === 'read-back' || !('via' in step)) continue;
        assert.ok(party.channels.includes(step.via), `${key}: ${step.do} ${step.via}`);
      }
      assert.ok(!party.channels.includes('email') || party.email?.endsWith('.example'), key);
      assert.ok(!party.channels.includes('phone') || party.phone?.startsWith('06 0000'), key);
      assert.ok(!party.channels.includes('letter') || party.address?.[1]?.startsWith('0000'), key);
    }
  });

  it('hold every outcome and every trouble with reaching somebody', () => {
    const steps = sampleContacts.flatMap((contact) => contact.steps);
    const answers = new Set(steps.flatMap((step) => (step.do === 'answer' ? [step.kind] : [])));
    assert.deepEqual([...answers].toSorted(), ['later', 'no', 'not_ours', 'partly', 'residents_themselves', 'yes']);
    const done = new Set(steps.map((step) => step.do));
    for (const kind of ['attempt-call', 'bounce', 'reopen', 'withdraw', 'link', 'ask', 'close'] as const)
      assert.ok(done.has(kind), kind);
  });
});

describe('sample answers', () => {
  const answers = sampleContacts.flatMap(({ key, steps }) =>
    steps.flatMap((step) => (step.do === 'answer' ? [{ key, step }] : [])),
  );

  it('say all that a no or a later has to say', () => {
    for (const { key, step } of answers) {
      if (step.kind === 'no') assert.ok(step.ground && step.argument && step.decider && step.howToRespond, key);
      if (step.kind === 'no') assert.notEqual(Boolean(step.whatIsPossible), Boolean(step.nothingPossibleBecause), key);
      if (step.kind === 'later') assert.ok(step.argument && step.laterIn, key);
      if (['partly', 'not_ours', 'residents_themselves'].includes(step.kind)) assert.ok(step.whatIsPossible, key);
    }
  });

  it('come with the five expectations when they are the first real message', () => {
    for (const { key, steps } of sampleContacts) {
      const first = steps.find((step) => step.do === 'interim' || step.do === 'answer');
      if (first && 'expectations' in first)
        assert.ok(Object.values(first.expectations ?? {}).filter(Boolean).length === 5, key);
      else assert.equal(first, undefined, key);
    }
  });
});

/** Every sentence that the municipality says in the sample. */
function ownTexts({ key, steps, summary, publicSummary }: SampleContact): [string, string][] {
  const said = steps.flatMap((step) => {
    if (step.do === 'interim' || step.do === 'ask') return [step.text, ...Object.values(step.expectations ?? {})];
    if (step.do !== 'answer') return [];
    const parts = [step.argument, step.whatIsPossible, step.nothingPossibleBecause, step.decider];
    return [step.text, ...Object.values(step.expectations ?? {}), ...parts.filter((part) => part !== undefined)];
  });
  return [...said, summary ?? '', publicSummary ?? ''].filter(Boolean).map((text) => [key, text]);
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter(Boolean);
}

const words = (sentence: string) => sentence.split(/\s+/).length;

describe('the words of the sample', () => {
  const texts = sampleContacts.flatMap(ownTexts);

  it('are sentences of twenty words at most, and of twelve on average with everybody', () => {
    for (const contact of sampleContacts) {
      const all = ownTexts(contact).flatMap(([, text]) => sentences(text));
      for (const sentence of all) assert.ok(words(sentence) <= 20, `${contact.key}: ${sentence}`);
      const mean = all.reduce((sum, sentence) => sum + words(sentence), 0) / Math.max(all.length, 1);
      assert.ok(mean <= 12, `${contact.key}: ${mean.toFixed(1)} words a sentence`);
    }
  });

  it('are messages of twelve words a sentence on average', () => {
    for (const { key, steps } of sampleContacts) {
      for (const step of steps) {
        if (!('text' in step) || step.do === 'reopen' || step.do === 'reply') continue;
        const lengths = sentences(step.text).map(words);
        const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
        assert.ok(mean <= 12, `${key}: ${mean.toFixed(1)}`);
      }
    }
  });

  it('are two to six sentences for a message, and name the day of the next one', () => {
    for (const { key, steps } of sampleContacts) {
      for (const step of steps) {
        if (step.do !== 'interim' && step.do !== 'answer' && step.do !== 'ask') continue;
        const count = sentences(step.text).length;
        assert.ok(count >= 2 && count <= 6, `${key}: ${count}`);
        const promises = step.do === 'answer' ? step.followUpIn !== undefined || step.kind === 'later' : true;
        if (promises) assert.ok(step.text.includes('{dag}'), `${key}: ${step.do}`);
        else assert.ok(!step.text.includes('{dag}'), `${key}: ${step.do}`);
      }
    }
  });

  it('hold no office words', () => {
    const office = /\b(conform|inzake|middels|teneinde|derhalve|betreffende|dient te|in behandeling|men)\b/i;
    for (const [key, text] of texts) assert.doesNotMatch(text, office, key);
  });

  it('keep names out of subjects and public sentences', () => {
    for (const { key, subject, publicSummary, party } of sampleContacts) {
      const names = (party.name ?? '').split(/[ .-]+/).filter((part) => part.length > 2 && part !== 'Dorpsvereniging');
      for (const name of names) assert.ok(!`${subject} ${publicSummary ?? ''}`.includes(name), `${key}: ${name}`);
    }
  });
});

describe('sample staff and villages', () => {
  it('give every village one primary contact from the first day on', () => {
    const [first, ...later] = sampleArrangements;
    assert.equal(first?.fromDay, sampleStart);
    assert.deepEqual(
      first.villages,
      sampleVillages.map(({ slug }) => slug),
    );
    assert.deepEqual(
      later.map(({ primary }) => primary),
      ['sanne'],
    );
  });

  it('name functions that exist, in teams that exist', () => {
    const keys = sampleFunctions.map(({ key }) => key);
    const named = [
      ...sampleArrangements.flatMap(({ primary, deputies }) => [primary, ...deputies]),
      ...sampleContactPersons.map((each) => each.function),
      ...sampleContacts.flatMap(({ steps }) => steps.flatMap(({ by }) => by ?? [])),
    ];
    for (const key of named) assert.ok(keys.includes(key), key);
    for (const { team } of sampleFunctions) assert.ok(team === null || sampleTeams.some((each) => each === team));
  });

  it('have unique keys, slugs, numbers and addresses', () => {
    for (const part of ['key', 'slug', 'phone', 'email'] as const) {
      assert.equal(new Set(sampleFunctions.map((each) => each[part])).size, sampleFunctions.length, part);
    }
    assert.equal(new Set(sampleFunctions.map(({ holder }) => holder.email)).size, sampleFunctions.length);
  });

  it('have a fallback that always answers', () => {
    assert.ok(sampleFunctions.find(({ key }) => key === sampleFallback)?.alwaysStaffed);
  });

  it('know the six villages of the study and leave households empty', () => {
    const roleOf = (role: string) =>
      sampleVillages.filter(({ studyRole }) => studyRole === role).map(({ name }) => name);
    assert.equal(sampleVillages.length, 15);
    assert.deepEqual(roleOf('pilot'), ['Ingen', 'Ravenswaaij', 'Zoelen']);
    assert.deepEqual(roleOf('mirror'), ['Kerk-Avezaath', 'Maurik', 'Ommeren']);
    assert.ok(sampleVillages.every(({ households }) => households === null));
  });
});

describe('moments of the sample', () => {
  const dayOf = (from: string, wd: number): Day => sampleDay(day(from), wd);

  it('count working days, over weekends and holidays', () => {
    assert.equal(dayOf('2026-03-02', -1), '2026-02-27');
    assert.equal(dayOf('2026-03-02', 0), '2026-03-02');
    assert.equal(dayOf('2026-03-02', 5), '2026-03-09');
    assert.equal(dayOf('2026-04-07', -1), '2026-04-02');
    assert.equal(dayOf('2026-03-01', -1), '2026-02-27');
  });

  it('read the Dutch clock and put days in words', () => {
    assert.equal(sampleInstant(today, { wd: -1, time: '09:00' }), '2026-02-27T08:00:00.000Z');
    assert.equal(
      fillDay('U hoort uiterlijk {dag} van mij.', day('2026-03-04')),
      'U hoort uiterlijk woensdag 4 maart van mij.',
    );
  });

  it('know somebody who comes back as the same person', () => {
    assert.equal(byKey('weer-modder').party, byKey('modderpad').party);
  });
});
