import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusal } from '../testing.ts';
import { checkParty, phoneStart, tidyPhone } from './rules.ts';

describe('a phone number', () => {
  for (const [typed, kept] of [
    ['0612345678', '06 1234 5678'],
    ['06-12 34 56 78', '06 1234 5678'],
    ['+31 6 12345678', '06 1234 5678'],
    ['0031 (0)344 579 999', '0344579999'],
    ['+48 22 123 45 67', '+48221234567'],
    ['061234567', null],
    ['06123456789', null],
    ['bel maar', null],
    ['', null],
    ['0012', null],
  ] as const) {
    it(`${JSON.stringify(typed)} is kept as ${kept}`, () => assert.equal(tidyPhone(typed), kept));
  }

  it('is found by its beginning', () => {
    assert.equal(phoneStart('0612'), '06 12');
    assert.equal(phoneStart('+31 612345'), '06 1234 5');
    assert.equal(phoneStart('0344'), '0344');
  });
});

describe('how somebody wants to be reached', () => {
  it('needs at least one channel, and for each channel what it needs', () => {
    const wrong = [
      [{ channels: [] }, 'channels'],
      [{ channels: ['email'] }, 'email'],
      [{ channels: ['phone', 'email'], email: 'riet@voorbeeld.nl' }, 'phone'],
      [{ channels: ['letter'], address: ['  '] }, 'address'],
      [{ channels: ['partner'] }, 'partner'],
      [{ channels: ['phone'], phone: '12345' }, 'phone'],
      [{ channels: ['email'], email: 'riet@voorbeeld' }, 'email'],
      [{ channels: ['email'], email: 'riet@voorbeeld.nl\nBcc: a@b.nl' }, 'email'],
    ] as const;
    for (const [input, field] of wrong) assert.throws(() => checkParty(input), refusal('invalid', field));
  });

  it('is tidied', () => {
    const riet = checkParty({
      channels: ['phone', 'letter', 'phone'],
      name: ' Riet  de Bree ',
      phone: '0344-123456',
      address: ['Dorpsstraat 1', '', ' 4031 AA Ingen '],
    });
    assert.deepEqual(riet.channels, ['phone', 'letter']);
    assert.deepEqual(riet.address, ['Dorpsstraat 1', '4031 AA Ingen']);
    assert.equal(riet.name, 'Riet de Bree');
    assert.equal(riet.kind, 'resident');
    assert.equal(checkParty({ channels: ['self'] }).kind, 'nameless');
  });
});
