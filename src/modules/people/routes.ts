import type { Route } from '#src/platform/http/route.ts';
import { absenceRoutes } from './function/absence-routes.tsx';
import { functionRoutes } from './function/routes.tsx';
import { type SignInDeps, sessionRoutes } from './session/routes.tsx';

export type PeopleDeps = SignInDeps;

/** Signing in and out, functions, staff, keys and absence. */
export function peopleRoutes(deps: PeopleDeps): Route[] {
  return [...sessionRoutes(deps), ...functionRoutes(deps), ...absenceRoutes(deps)];
}
