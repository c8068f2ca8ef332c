import { get, type Route, type Visit } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { residentAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { unknownCode } from '../follow/routes.tsx';
import { frameOf } from '../frame.tsx';
import { resident } from '../resident.ts';
import { justSentKey } from './just-sent.ts';
import { loadReceipt } from './model.ts';
import { receiptPage } from './page.tsx';

export function receiptRoutes(deps: PortalDeps): Route[] {
  return [get('/ontvangen/:code', 'anyone', (visit) => receipt(visit, deps), { translated: true, limit: 20 })];
}

async function receipt(visit: Visit, deps: PortalDeps): Promise<Response> {
  const code = visit.param('code');
  const model = await look(visit.world, resident, (view) => loadReceipt(view, code, justSentKey(visit)));
  if (!model) return unknownCode(visit, deps, code);
  return residentAnswer(visit, receiptPage(frameOf(visit, deps, 'always'), model));
}
