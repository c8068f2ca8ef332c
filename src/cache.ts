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
  return async (visit: Visit, key: string, make: () => Promise<string>): Promise<string> => {
    const version = await versionNow(world);
    const name = `${key} ${visit.language} ${visit.largeType}`;
    const kept = pages.get(name);
    if (kept?.version === version) return kept.html;
    const html = await make();
    if (pages.size >= room) pages.clear();
    pages.set(name, { version, html });
    return html;
  };
}

/** The transactions that are visible now, and the day: what a page may depend on. */
async function versionNow(world: World): Promise<string> {
  return `${await visibleTransactions(world.db)} ${world.clock.now().slice(0, 13)}`;
}
