/**
 * Counts by key in a period; the counts live in this process and are forgotten when the period is over.
 * @param minutes length of the period
 */
export function rateLimit(now: () => number = Date.now, minutes = 1) {
  let period = 0;
  let counts = new Map<string, number>();
  const count = (key: string): number => {
    const current = Math.floor(now() / (minutes * 60_000));
    if (current !== period) {
      period = current;
      counts = new Map();
    }
    return counts.get(key) ?? 0;
  };
  const add = (key: string): number => {
    const next = count(key) + 1;
    counts.set(key, next);
    return next;
  };
  return {
    /** How often `key` was counted in this period. */
    count,
    add,
    /** Counts, and is true as long as `key` stays within `limit`. */
    allows: (key: string, limit: number): boolean => add(key) <= limit,
  };
}

export type RateLimit = ReturnType<typeof rateLimit>;

/** Whoever has an IPv6 address has a whole network of them: the first 64 bits count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const [before, after] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - before!.length - after!.length)).fill('0') : [];
  const groups = [...before!, ...zeros, ...after!].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
