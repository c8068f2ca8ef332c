import { visibleTransactions } from '#src/platform/database/watch.ts';
import type { Visit } from '#src/platform/http/route.ts';
import type { World } from '#src/platform/work.ts';

interface Kept {
  readonly version: string;
  readonly html: string;
}

const room = 500;

/**
 * Keeps rendered pages as long as the data is the same. The database itself says so: two equal snapshots see exactly the
 * same committed transactions, so a page is never older than the last write, whichever process wrote it.
 */
export function honestCache(world: World) {
  const pages = new Map<string, Kept>();
  const version = askedTogether(() => versionNow(world));
  return async (visit: Visit, key: string, make: () => Promise<string>): Promise<string> => {
    const now = await version();
    const name = `${key} ${visit.language} ${visit.largeType}`;
    const kept = pages.get(name);
    if (kept?.version === now) return kept.html;
    const html = await make();
    if (pages.size >= room) pages.clear();
    pages.set(name, { version: now, html });
    return html;
  };
}

/**
 * Everybody who asks while a question is under way shares the next one. Nobody gets an answer to a question that was put
 * before he came: what was written before a request is always in its answer.
 */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    const asked = ask().finally(() => {
      if (underWay === asked) underWay = null;
    });
    underWay = asked;
    return asked;
  };
  const after = async (before: Promise<T>): Promise<T> => {
    await before.catch(() => undefined);
    next = null;
    return start();
  };
  return () => {
    if (!underWay) return start();
    next ??= after(underWay);
    return next;
  };
}

/** The transactions that are visible now, and the hour: what a page may depend on. */
async function versionNow(world: World): Promise<string> {
  return `${await visibleTransactions(world.db)} ${world.clock.now().slice(0, 13)}`;
}
