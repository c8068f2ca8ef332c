import type { Route } from '#src/platform/http/route.ts';
import { answerCalls } from './answer-calls.ts';
import { contactCalls } from './contact-calls.ts';
import { doorCalls, type MediaCleaners } from './door-calls.ts';
import { followCalls } from './follow-calls.ts';
import { messageCalls } from './message-calls.ts';
import { openapiCalls } from './openapi-call.ts';
import { verbCalls } from './verb-calls.ts';
import { workListCalls } from './work-list-calls.ts';

export interface ApiDeps extends MediaCleaners {
  /** Every route of the application, so that openapi.json also describes the calls of the modules. */
  routes?(): readonly Route[];
}

/** The JSON API under /api/v1, apart from the calls that modules have of their own. */
export function apiRoutes({ routes, ...cleaners }: ApiDeps = {}): Route[] {
  const own: Route[] = [
    ...contactCalls(),
    ...messageCalls(),
    ...answerCalls(),
    ...verbCalls(),
    ...workListCalls(),
    ...followCalls(),
    ...doorCalls(cleaners),
    ...openapiCalls(routes ?? (() => own)),
  ];
  return own;
}
