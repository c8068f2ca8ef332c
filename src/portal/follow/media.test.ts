import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mediaAnswer } from './media.ts';

const sound = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

async function asked(range: string | undefined) {
  const answer = mediaAnswer(sound, 'audio/webm', range);
  return {
    status: answer.status,
    range: answer.headers.get('content-range'),
    body: [...new Uint8Array(await answer.arrayBuffer())],
  };
}

describe('a voice to listen to', () => {
  it('comes whole, or in the part that a phone asks for', async () => {
    assert.deepEqual(await asked(undefined), { status: 200, range: null, body: [...sound] });
    assert.deepEqual(await asked('bytes=0-1'), { status: 206, range: 'bytes 0-1/10', body: [0, 1] });
    assert.deepEqual(await asked('bytes=8-'), { status: 206, range: 'bytes 8-9/10', body: [8, 9] });
    assert.deepEqual(await asked('bytes=-3'), { status: 206, range: 'bytes 7-9/10', body: [7, 8, 9] });
    assert.deepEqual(await asked('bytes=4-400'), { status: 206, range: 'bytes 4-9/10', body: [4, 5, 6, 7, 8, 9] });
  });

  it('says that there is no such part, and ignores what it does not understand', async () => {
    assert.deepEqual(await asked('bytes=10-'), { status: 416, range: 'bytes */10', body: [] });
    assert.deepEqual(await asked('bytes=3-2'), { status: 416, range: 'bytes */10', body: [] });
    assert.equal((await asked('bytes=0-1,4-5')).status, 200);
    assert.equal((await asked('liters=1-2')).status, 200);
  });
});
