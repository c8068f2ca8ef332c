import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readConfig } from '../config.ts';
import { silentLog } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../work.ts';
import { get, type Route } from './route.ts';
import { createServer } from './server.ts';

const config = readConfig({ KERNGERICHT_DEMO: '1', KERNGERICHT_TRUST_PROXY: '1' });
const world = { config, log: silentLog } as unknown as World;

function serverWith(routes: readonly Route[]) {
  const doors = {
    whoIs: async () => null,
    whoHasToken: async () => null,
    troublePage: ({ sentence }: { sentence: string }) => sentence,
  };
  const app = createServer(world, routes, doors);
  return (path: string, from = '192.0.2.1') => app.request(path, { headers: { 'x-forwarded-for': from } });
}

const secret = (path: string): Route =>
  get(
    path,
    'anyone',
    (visit) => {
      if (visit.param('code') !== 'right') throw new Refusal('unknown', 'no such code');
      return new Response('in');
    },
    { guessable: true },
  );

describe('a request that breaks', () => {
  const broken = (error: Error) => serverWith([get('/', 'anyone', () => Promise.reject(error))]);

  it('says that the disk is full when it is', async () => {
    const answer = await broken(Object.assign(new Error('no space'), { code: '53100' }))('/');
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /geen plaats meer/);
  });

  it('lets a law of the database speak for itself', async () => {
    const answer = await broken(Object.assign(new Error('Eerst een bericht aan de inwoner.'), { code: 'KG002' }))('/');
    assert.equal(answer.status, 409);
    assert.equal(await answer.text(), 'Eerst een bericht aan de inwoner.');
  });

  it('tells nothing of what broke', async () => {
    const answer = await broken(new Error('password=hunter2'))('/');
    assert.equal(answer.status, 500);
    assert.doesNotMatch(await answer.text(), /hunter2/);
  });
});

describe('a path with a secret', () => {
  const ask = serverWith([secret('/a/:code'), secret('/b/:code'), get('/open', 'anyone', () => new Response('open'))]);

  it('makes whoever guesses wait, over all such paths together', async () => {
    for (let guess = 0; guess < 20; guess += 1) {
      const { status } = await ask(`/${guess % 2 === 0 ? 'a' : 'b'}/wrong-${guess}`, `2001:db8::${guess}`);
      assert.equal(status, 404);
    }
    const refused = await ask('/a/right', '2001:db8::ffff');
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /Wacht een uur/);
  });

  it('stays open for everybody else, and everything else for whoever guessed', async () => {
    assert.equal((await ask('/a/right', '2001:db9::1')).status, 200);
    assert.equal((await ask('/open', '2001:db8::1')).status, 200);
  });
});
