import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf, rateLimit } from './rate-limit.ts';

describe('a rate limit', () => {
  it('allows so many a period, for each key apart', () => {
    let now = 0;
    const limit = rateLimit(() => now);
    assert.deepEqual(
      [1, 2, 3].map(() => limit.allows('a', 2)),
      [true, true, false],
    );
    assert.equal(limit.allows('b', 2), true);
    now = 60_000;
    assert.equal(limit.allows('a', 2), true);
  });

  it('counts what is added, and forgets it when the period is over', () => {
    let now = 0;
    const misses = rateLimit(() => now, 60);
    misses.add('a');
    now = 59 * 60_000;
    assert.equal(misses.count('a'), 1);
    now = 60 * 60_000;
    assert.equal(misses.count('a'), 0);
  });
});

describe('the network of an address', () => {
  it('is the address itself, or the first half of an IPv6 address', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('local'), 'local');
    assert.equal(networkOf('2001:db8:0001:2:3:4:5:6'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:DB8:1:2::9'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64');
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
  });
});
