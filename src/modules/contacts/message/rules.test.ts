import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instant } from '#src/platform/calendar/index.ts';
import { isNewest } from '../contact/rules.ts';
import { contact, expectations, message, refused } from '../testing.ts';
import { checkExpectations, isExplained, missingPart } from './rules.ts';

const then = instant('2026-03-02T09:00:00.000Z');

describe('the five expectations', () => {
  it('are all there, or the first one missing is named', () => {
    assert.equal(missingPart(null), 'can');
    assert.equal(missingPart({ ...expectations, when: ' ' }), 'when');
    assert.equal(missingPart(expectations), null);
  });

  it('come with the first substantive message', () => {
    assert.throws(() => checkExpectations(contact(), [], null), refused(/wat wij kunnen doen/, 'can'));
    assert.throws(
      () => checkExpectations(contact(), [message()], { ...expectations, weAsk: '' }),
      refused(/wat wij u vragen/, 'weAsk'),
    );
    assert.doesNotThrow(() => checkExpectations(contact(), [], expectations));
  });

  it('are not asked twice: once delivered or on their way, they were told', () => {
    assert.equal(isExplained(contact({ explainedAt: then }), []), true);
    assert.equal(isExplained(contact(), [message({ expectations })]), true);
    assert.equal(isExplained(contact(), [message({ expectations, cancelledAt: then })]), false);
    assert.doesNotThrow(() => checkExpectations(contact({ explainedAt: then }), [], null));
  });
});

describe('the newest message', () => {
  it('is the one after which no delivered one was written', () => {
    const first = message();
    const second = message();
    const third = message({ deliveredAt: then, deliveredVia: 'phone' });
    assert.equal(isNewest(second, [first, second]), true);
    assert.equal(isNewest(first, [first, second]), true, 'what was not delivered does not count');
    assert.equal(isNewest(second, [first, second, third]), false);
    assert.equal(isNewest(third, [first, second, third]), true);
  });
});
