import { seeOther } from '#src/platform/http/answers.ts';
import { get, type Route, type Visit } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { residentAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { unknownCode } from '../follow/routes.tsx';
import { frameOf } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { resident } from '../resident.ts';
import { justSentKey } from './just-sent.ts';
import { loadReceipt, type ReceiptModel } from './model.ts';
import { receiptPage } from './page.tsx';

export function receiptRoutes(deps: PortalDeps): Route[] {
  return [
    get('/ontvangen/:code', 'anyone', (visit) => receipt(visit, deps), {
      translated: true,
      limit: 20,
      guessable: true,
    }),
  ];
}

/** What a receipt promises is only true until that day: then the follow page tells the rest. */
function isOver({ contact, today }: ReceiptModel): boolean {
  return contact.nextMessageBy === null || contact.nextMessageBy < today;
}

async function receipt(visit: Visit, deps: PortalDeps): Promise<Response> {
  const code = visit.param('code');
  const model = await look(visit.world, resident, (view) => loadReceipt(view, code, justSentKey(visit)));
  if (!model) return unknownCode(visit, deps, code);
  if (isOver(model)) return seeOther(localPath(visit, `/volgen/${model.contact.code}`));
  return residentAnswer(visit, receiptPage(frameOf(visit, deps, 'always'), model));
}
