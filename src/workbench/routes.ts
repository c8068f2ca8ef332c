import type { Route } from '#src/platform/http/route.ts';
import { contactRoutes } from './contact.routes.tsx';
import { intakeRoutes } from './intake.routes.tsx';
import { secondReaderRoutes } from './second-reader.routes.tsx';
import { verbRoutes } from './verbs.routes.tsx';
import { weekRoutes } from './week.routes.tsx';

/** The screens of officers and of everybody who works with contacts. */
export function workbenchRoutes(): Route[] {
  return [...weekRoutes(), ...intakeRoutes(), ...contactRoutes(), ...secondReaderRoutes(), ...verbRoutes()];
}
