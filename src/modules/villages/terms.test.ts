import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusal } from '../people/testing.ts';
import { loadOf } from './load.ts';
import { checkTerm, termCodes, termRules, usualTerms, withDecided } from './terms.ts';

describe('terms', () => {
  it('are usually those of the basic promise', () => {
    const { D1, D2, D3, D4, D4Interim, D5, D6, D13, D14Attempts, D14Days, D18, escalation } = usualTerms;
    assert.deepEqual(
      [D1, D2, D3, D4, D4Interim, D5, D6, D13, D14Attempts, D14Days, D18, escalation],
      [2, 10, 30, 12, 3, 2, 5, 2, 3, 2, 60, 1],
    );
  });

  it('have bounds around what is usual', () => {
    for (const code of termCodes) {
      const { least, usual, most } = termRules[code];
      assert.ok(1 <= least && least <= usual && usual <= most, code);
    }
  });

  it('never let later be further away than 12 months, or messages further apart than 3', () => {
    assert.equal(termRules.D4.most, 12);
    assert.equal(termRules.D4Interim.most, 3);
  });

  it('take what was decided in place of what is usual, and ignore what they do not know', () => {
    const terms = withDecided([
      { code: 'D1', value: 1 },
      { code: 'D99', value: 7 },
    ]);
    assert.equal(terms.D1, 1);
    assert.equal(terms.D2, 10);
    assert.equal('D99' in terms, false);
  });

  it('are refused outside their bounds, in parts and where they contradict each other', () => {
    for (const [code, value] of [
      ['D1', 0],
      ['D1', 6],
      ['D1', 1.5],
      ['D4', 13],
      ['D18', 29],
      ['D1', Number.NaN],
    ] as const) {
      assert.throws(() => checkTerm(code, value, usualTerms), refusal('invalid', 'value'), `${code} ${value}`);
    }
    assert.throws(() => checkTerm('D14Days', 4, usualTerms), refusal('invalid', 'value'));
    assert.throws(() => checkTerm('D4', 2, usualTerms), refusal('invalid', 'value'));
    checkTerm('D4', 6, usualTerms);
  });
});

describe('the load gauge', () => {
  const norm = { loadPerVillage: 12, loadPerContact: 1 };

  it('is red with 3 villages, 0.4 fte and 60 open contacts', () => {
    assert.deepEqual(loadOf({ fteHundredths: 40, villages: 3, openContacts: 60 }, norm), {
      percentage: 240,
      level: 'overloaded',
    });
  });

  it('is calm, full, or more than there is time for', () => {
    const of = (openContacts: number) => loadOf({ fteHundredths: 80, villages: 3, openContacts }, norm);
    assert.deepEqual(of(20), { percentage: 70, level: 'calm' });
    assert.deepEqual(of(32), { percentage: 85, level: 'full' });
    assert.deepEqual(of(44), { percentage: 100, level: 'full' });
    assert.deepEqual(of(45), { percentage: 101, level: 'overloaded' });
  });

  it('says nothing when the hours are not known', () => {
    assert.equal(loadOf({ fteHundredths: null, villages: 3, openContacts: 5 }, norm), null);
    assert.equal(loadOf({ fteHundredths: 0, villages: 3, openContacts: 5 }, norm), null);
  });
});
