/** Counts requests a minute by key; the counts live in this process and are forgotten when a minute is over. */
export function rateLimit(now: () => number = Date.now) {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    /** True as long as `key` stays within `limit` requests this minute. */
    allows(key: string, limit: number): boolean {
      const current = Math.floor(now() / 60_000);
      if (current !== minute) {
        minute = current;
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count <= limit;
    },
  };
}

export type RateLimit = ReturnType<typeof rateLimit>;
