import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { askedTogether } from './cache.ts';
import { testWorld } from './testing/world.ts';

describe('asking together', () => {
  it('gives nobody an answer to a question that was put before he came', async () => {
    let asked = 0;
    const finish: (() => void)[] = [];
    const ask = askedTogether(() => {
      asked += 1;
      const number = asked;
      return new Promise<number>((done) => finish.push(() => done(number)));
    });
    const first = ask();
    const second = ask();
    const third = ask();
    finish.shift()?.();
    assert.equal(await first, 1);
    await setImmediate();
    finish.shift()?.();
    assert.deepEqual(await Promise.all([second, third]), [2, 2]);
    assert.equal(asked, 2);
  });

  it('asks again after a failure', async () => {
    let turn = 0;
    const ask = askedTogether(async () => {
      turn += 1;
      if (turn === 1) throw new Error('no answer');
      return turn;
    });
    await assert.rejects(ask());
    assert.equal(await ask(), 2);
  });
});

describe('a kept page', () => {
  it('is never older than the last write, by whomever', async () => {
    const { app, world } = await testWorld();
    const read = async () => (await app.request('/kernen/ingen')).text();
    assert.equal(await read(), await read());
    await world.pool.query(
      "update village set profile = 'Net veranderd.', contact_person = 'Janneke' where slug = 'ingen'",
    );
    assert.match(await read(), /Janneke/);
  });
});
