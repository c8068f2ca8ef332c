import type { Route } from '#src/platform/http/route.ts';
import type { PortalDeps } from './deps.ts';
import { followRoutes } from './follow/routes.tsx';
import { homeRoutes } from './home/routes.tsx';
import { infoRoutes } from './info/routes.tsx';
import { intakeRoutes } from './intake/routes.tsx';
import { receiptRoutes } from './receipt/routes.tsx';
import { villageRoutes } from './village/routes.tsx';

export type { PortalDeps } from './deps.ts';

/** Every screen for residents, in Dutch, English and Polish. */
export function portalRoutes(deps: PortalDeps): Route[] {
  return [
    ...homeRoutes(deps),
    ...villageRoutes(deps),
    ...intakeRoutes(deps),
    ...receiptRoutes(deps),
    ...followRoutes(deps),
    ...infoRoutes(deps),
  ];
}
