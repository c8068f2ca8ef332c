import { page, pdf, seeOther } from '#src/platform/http/answers.ts';
import { errorsByField, parseForm, type Typed as TypedForm } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import { termsOn } from '../villages/index.ts';
import {
  batchId,
  carers,
  type DeliveryDeps,
  ownDelivery,
  ownVillages,
  postRoom,
  tell,
  villageNames,
} from './access.ts';
import { deliveryApi } from './api.ts';
import { CallsPage } from './calls.page.tsx';
import { channelCodes, keyOf, stateCodes } from './codes.ts';
import { given, listQuery, outcomeForm } from './forms.ts';
import { batches, batchLetters, batchOf, makeBatch, openLetters, takeOutOfBatch } from './letters.ts';
import { ListPage } from './list.page.tsx';
import { callList, deliveriesInTrouble, handoverList } from './lists.ts';
import type { PageProps, Typed } from './parts.tsx';
import { BatchPage, PostPage } from './post.page.tsx';
import { screenText as text } from './screens.text.ts';
import { pageOfDeliveries } from './store.ts';
import { deliveriesText } from './text.ts';
import type { DeliveryId } from './types.ts';

export type { DeliveryDeps };

/** Screens and calls of the post office. */
export function deliveryRoutes(deps: DeliveryDeps): Route[] {
  return [
    get('/bellen', carers, async (visit) => page(await callsPage(visit, deps))),
    get('/post', postRoom, async (visit) => page(await postPage(visit, deps))),
    post('/post/stapels', postRoom, newBatch),
    get('/post/stapels/:id', postRoom, async (visit) => page(await batchPage(visit, deps))),
    get('/post/stapels/:id/brieven.pdf', postRoom, (visit) => printBatch(visit, deps)),
    post('/post/stapels/:id/verzending', postRoom, (visit) => postBatch(visit, deps)),
    post('/post/brieven/:id/uithalen', postRoom, takeOut),
    get('/bezorgingen', carers, async (visit) => page(await listPage(visit, deps))),
    post('/bezorgingen/:id/uitkomsten', carers, (visit) => addOutcome(visit, deps)),
    ...deliveryApi(deps),
  ];
}

const saved = (path: string): string => `${path}?opgeslagen=ja`;

async function common(visit: Visit, view: Look, deps: DeliveryDeps, current: string): Promise<PageProps> {
  const mayPost = postRoom.includes(visit.signedIn?.actor.role ?? '');
  const tabs = [
    { href: '/bellen', label: text.tabs.calls },
    ...(mayPost ? [{ href: '/post', label: text.tabs.post }] : []),
    { href: '/bezorgingen', label: text.tabs.all },
  ];
  return {
    csrf: visit.signedIn?.csrf ?? '',
    today: view.today,
    subjectHref: deps.subjectHref,
    names: await villageNames(view),
    saved: visit.query('opgeslagen') === 'ja',
    tabs: tabs.map((tab) => ({ ...tab, current: tab.href === current })),
  };
}

async function callsPage(visit: Visit, deps: DeliveryDeps, typed: Typed | null = null): Promise<string> {
  const props = await look(visit.world, visit.actor, async (view) => {
    const own = await ownVillages(view);
    const { D14Attempts: attempts, D14Days: days } = await termsOn(view);
    const [calls, handovers] = [await callList(view, own), await handoverList(view, own)];
    return { ...(await common(visit, view, deps, '/bellen')), calls, handovers, attempts, days, typed };
  });
  return deps.frame(visit, { title: text.calls.title, children: <CallsPage {...props} />, current: '/bellen' });
}

async function postPage(visit: Visit, deps: DeliveryDeps): Promise<string> {
  const props = await look(visit.world, visit.actor, async (view) => {
    const { D13: term } = await termsOn(view);
    const [letters, all] = [await openLetters(view), await batches(view)];
    return { ...(await common(visit, view, deps, '/post')), letters, batches: all, term };
  });
  return deps.frame(visit, { title: text.post.title, children: <PostPage {...props} />, current: '/post' });
}

/** Pressed twice, the second finds nothing to do and shows the batch that the first made. */
async function newBatch(visit: Visit): Promise<Response> {
  const waiting = await look(visit.world, visit.actor, openLetters);
  if (waiting.length > 0) await transact(visit.world, visit.actor, makeBatch);
  return seeOther('/post');
}

async function batchPage(visit: Visit, deps: DeliveryDeps): Promise<string> {
  const id = batchId(visit);
  const props = await look(visit.world, visit.actor, async (view) => {
    const [batch, letters, villages] = [await batchOf(view, id), await batchLetters(view, id), await ownVillages(view)];
    const own = new Set<string>(
      letters.filter(({ villageId }) => villages.includes(villageId)).map((letter) => letter.id),
    );
    return { ...(await common(visit, view, deps, '/post')), batch, letters, own };
  });
  return deps.frame(visit, {
    title: text.post.batch(props.batch.number),
    children: <BatchPage {...props} />,
    current: '/post',
  });
}

async function printBatch(visit: Visit, deps: DeliveryDeps): Promise<Response> {
  const id = batchId(visit);
  const view = await look(visit.world, visit.actor, async (seen) => ({
    batch: await batchOf(seen, id),
    letters: await batchLetters(seen, id),
  }));
  if (view.letters.length === 0) throw new Refusal('conflict', deliveriesText.emptyBatch);
  return pdf(await deps.lettersPdf(visit, view.letters), `stapel-${view.batch.number}.pdf`);
}

async function postBatch(visit: Visit, deps: DeliveryDeps): Promise<Response> {
  await deps.posted(visit.world, visit.actor, batchId(visit));
  return seeOther(saved('/post'));
}

async function takeOut(visit: Visit): Promise<Response> {
  const id = parseId<'delivery'>(visit.param('id'));
  if (!id) throw new Refusal('unknown', deliveriesText.unknown);
  await transact(visit.world, visit.actor, (work) => takeOutOfBatch(work, id));
  return seeOther(saved('/post'));
}

const pageSize = 20;

async function listPage(visit: Visit, deps: DeliveryDeps): Promise<string> {
  const values = given(visit.url.searchParams);
  const query = listQuery.safeParse({ ...values, page: values.pagina });
  const { kanaal, status, page: number = 1 } = query.success ? query.data : {};
  const props = await look(visit.world, visit.actor, async (view) => {
    const villages = await ownVillages(view);
    const channel = kanaal ? keyOf(channelCodes, kanaal) : null;
    const state = status ? keyOf(stateCodes, status) : null;
    const troubles = await deliveriesInTrouble(view, villages);
    const { count, deliveries } = await pageOfDeliveries(view, { villages, channel, state }, number, pageSize);
    return {
      ...(await common(visit, view, deps, '/bezorgingen')),
      troubles,
      deliveries,
      pages: Math.ceil(count / pageSize),
    };
  });
  const chosen = { ...(kanaal && { kanaal }), ...(status && { status }) };
  const children = (
    <ListPage
      {...props}
      page={number}
      filter={{ values: chosen, errors: query.success ? {} : errorsByField(query.error) }}
      hrefOf={(to) => `/bezorgingen?${new URLSearchParams({ ...chosen, pagina: String(to) })}`}
      mayPost={postRoom.includes(visit.signedIn?.actor.role ?? '')}
    />
  );
  return deps.frame(visit, { title: text.list.title, children, current: '/bezorgingen' });
}

/** What somebody tells about a delivery. Wrong input: the page it came from again, with what was typed. */
async function addOutcome(visit: Visit, deps: DeliveryDeps): Promise<Response> {
  const { id } = await ownDelivery(visit);
  const fields = await visit.fields();
  const parsed = parseForm(outcomeForm, fields);
  if (!parsed.ok) return page(await callsPage(visit, deps, typedAgain(id, parsed.form)), 422);
  await tell(visit, deps, id, parsed.value);
  return seeOther(saved(placeToGo(fields.texts.terug)));
}

function typedAgain(id: DeliveryId, { values, errors }: TypedForm): Typed {
  return { id, form: { id, values, errors } };
}

/** Back to a page of our own, and nowhere else. */
function placeToGo(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[\w/-]*$/.test(path) ? path : '/bezorgingen';
}
