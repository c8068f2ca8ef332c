import { dayOf } from '#src/platform/calendar/index.ts';
import { get, type Route } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { checkedAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { frameKey, frameOf } from '../frame.tsx';
import { loadVillagePage } from './model.ts';
import { villagePage } from './page.tsx';

export function villageRoutes(deps: PortalDeps): Route[] {
  return [
    get(
      '/kernen/:slug',
      'anyone',
      async (visit) => {
        const { world, actor } = visit;
        const frame = frameOf(visit, deps, 'when asked');
        const make = async () =>
          villagePage(frame, await look(world, actor, (view) => loadVillagePage(view, visit.param('slug'))));
        const key = `${dayOf(world.clock.now())} ${frameKey(frame)}`;
        return checkedAnswer(visit, await (deps.cached ? deps.cached(visit, key, make) : make()), 'public');
      },
      { translated: true },
    ),
  ];
}
