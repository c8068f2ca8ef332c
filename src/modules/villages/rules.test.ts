import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FunctionId, FunctionNow } from '../people/index.ts';
import { type Arrangement, caresFor, chooseContact } from './rules.ts';
import type { VillageId } from './types.ts';

const id = (name: string) => name as FunctionId;

function func(name: string, changes: Partial<FunctionNow> = {}): FunctionNow {
  return {
    id: id(name),
    slug: name,
    title: name,
    role: 'village_officer',
    teamId: null,
    teamName: null,
    phone: '14 0344',
    email: `${name}@gemeente.example`,
    presence: null,
    mandateCents: null,
    fteHundredths: null,
    alwaysStaffed: false,
    holder: { staffId: 's' as never, firstName: name, lastName: 'X' },
    absentUntil: null,
    deputyFunctionId: null,
    ...changes,
  };
}

const arrangement: Arrangement = {
  villageId: 'v' as VillageId,
  primary: id('sanne'),
  deputies: [id('daan')],
  fallback: id('balie'),
};

const balie = func('balie', { alwaysStaffed: true, holder: null });
const map = (...functions: FunctionNow[]) => new Map(functions.map((one) => [one.id, one]));
const chosen = (...functions: FunctionNow[]) => {
  const { kind, function: contact, standsInFor } = chooseContact(arrangement, map(balie, ...functions));
  return [kind, contact.id, standsInFor?.id ?? null];
};

describe('the contact of a village', () => {
  const away = { absentUntil: '2026-03-06' as never };

  it('is the primary contact when somebody is there', () => {
    assert.deepEqual(chosen(func('sanne'), func('daan')), ['officer', 'sanne', null]);
    assert.deepEqual(chosen(func('sanne', away), func('daan')), ['officer', 'sanne', null]);
  });

  it('is the deputy of the absence, before the deputy of the village', () => {
    const sanne = func('sanne', { ...away, deputyFunctionId: id('mo') });
    assert.deepEqual(chosen(sanne, func('daan'), func('mo')), ['deputy', 'mo', 'sanne']);
    assert.deepEqual(chosen(sanne, func('daan'), func('mo', { holder: null })), ['deputy', 'daan', 'sanne']);
  });

  it('is the deputy of the village when nobody holds the function', () => {
    assert.deepEqual(chosen(func('sanne', { holder: null }), func('daan')), ['deputy', 'daan', 'sanne']);
  });

  it('is the fallback when nobody else is there', () => {
    const sanne = func('sanne', { holder: null });
    assert.deepEqual(chosen(sanne, func('daan', { holder: null })), ['fallback', 'balie', 'sanne']);
    assert.deepEqual(chosen(sanne, func('daan', { deputyFunctionId: id('sanne') })), ['fallback', 'balie', 'sanne']);
    assert.deepEqual(chosen(func('sanne', { deputyFunctionId: id('balie') }), func('daan', { holder: null })), [
      'fallback',
      'balie',
      'sanne',
    ]);
  });

  it('is the fallback in its own name for a village without an officer', () => {
    const own = { ...arrangement, primary: id('balie'), deputies: [] };
    assert.deepEqual(chooseContact(own, map(balie)), { kind: 'fallback', function: balie, standsInFor: null });
  });

  it('is always exactly one that answers, whoever is away (INV-18)', () => {
    const name = fc.constantFrom('sanne', 'daan', 'mo');
    const person = fc.record({
      held: fc.boolean(),
      deputy: fc.option(fc.constantFrom('sanne', 'daan', 'mo', 'balie')),
    });
    const people = fc.tuple(person, person, person);
    fc.assert(
      fc.property(people, name, fc.subarray(['sanne', 'daan', 'mo', 'balie']), ([a, b, c], primary, deputies) => {
        const functions = [a, b, c].map(({ held, deputy }, index) =>
          func(['sanne', 'daan', 'mo'][index]!, {
            ...(held ? {} : { holder: null }),
            deputyFunctionId: deputy ? id(deputy) : null,
          }),
        );
        const all = map(balie, ...functions);
        const one = chooseContact({ ...arrangement, primary: id(primary), deputies: deputies.map(id) }, all);
        const answers =
          one.function.alwaysStaffed || (one.function.holder !== null && one.function.deputyFunctionId === null);
        assert.ok(answers);
        assert.ok(one.function.phone);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('who cares for a village', () => {
  const cares = (name: string, ...functions: FunctionNow[]) =>
    caresFor(id(name), arrangement, map(balie, ...functions));

  it('is the primary contact and the deputy, also while they are away', () => {
    const away = [func('sanne', { deputyFunctionId: id('mo') }), func('daan', { holder: null }), func('mo')] as const;
    assert.deepEqual(
      ['sanne', 'daan', 'mo', 'balie'].map((name) => cares(name, ...away)),
      [true, true, true, false],
    );
  });

  it('is the fallback only while it is the contact', () => {
    assert.equal(cares('balie', func('sanne'), func('daan')), false);
    assert.equal(cares('balie', func('sanne', { holder: null }), func('daan', { holder: null })), true);
  });
});
