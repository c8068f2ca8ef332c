import { contactsForAll, villages } from '#src/modules/villages/index.ts';
import { get, type Route } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { checkedAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { homePage } from './page.tsx';

export function homeRoutes(deps: PortalDeps): Route[] {
  return [
    get(
      '/',
      'anyone',
      async (visit) => {
        const model = await look(visit.world, visit.actor, async (view) => {
          const [all, contacts] = await Promise.all([villages(view), contactsForAll(view)]);
          return { villages: all, contacts };
        });
        return checkedAnswer(visit, homePage(frameOf(visit, deps, 'when asked'), model), 'public');
      },
      { translated: true },
    ),
  ];
}
