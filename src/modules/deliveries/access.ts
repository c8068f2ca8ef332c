import type { Children } from '#src/design/index.ts';
import type { Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Actor, type Look, look, type World } from '#src/platform/work.ts';
import { type VillageId, villageBySlug, villages, villagesCaredFor } from '../villages/index.ts';
import { deliveryOf } from './actions.ts';
import type { OutcomeForm } from './forms.ts';
import { screenText } from './screens.text.ts';
import { deliveriesText as text } from './text.ts';
import type { BatchId, Delivery, DeliveryId } from './types.ts';

type Verb = (world: World, actor: Actor, id: DeliveryId, note?: string) => Promise<unknown>;

/** What crosses modules is passed in: the frame of the workbench, and stories that begin on these screens. */
export interface DeliveryDeps {
  readonly frame: (visit: Visit, content: { title: string; children: Children; current?: string }) => string;
  readonly reached: Verb;
  readonly notReached: (
    world: World,
    actor: Actor,
    id: DeliveryId,
    note?: string,
    attemptsSeen?: number,
  ) => Promise<unknown>;
  readonly handedOver: Verb;
  readonly posted: (world: World, actor: Actor, id: BatchId) => Promise<unknown>;
  readonly bounced: Verb;
  readonly resend: Verb;
  readonly acceptSent: Verb;
  /** The page of what a delivery is about. */
  readonly subjectHref?: (delivery: Delivery) => string;
  readonly lettersPdf: (visit: Visit, letters: readonly Delivery[]) => Promise<Uint8Array>;
}

/** Who may handle deliveries: each in the villages that their function takes care of. */
export const carers = ['village_officer', 'front_office', 'official'];
/** Who prints and posts. */
export const postRoom = ['village_officer', 'front_office'];

/** The villages that this visitor takes care of. */
export async function ownVillages(view: Look): Promise<VillageId[]> {
  return view.actor.kind === 'staff' ? villagesCaredFor(view, view.actor.functionId) : [];
}

/** Names of villages, to show. */
export async function villageNames(view: Look): Promise<ReadonlyMap<VillageId, string>> {
  return new Map((await villages(view)).map(({ id, name }) => [id, name]));
}

/** One of the visitor's own villages, by its name in addresses. @throws Refusal */
export async function ownVillage(view: Look, slug: string): Promise<VillageId> {
  const { id } = await villageBySlug(view, slug);
  if (!(await ownVillages(view)).includes(id)) throw new Refusal('forbidden', screenText.otherVillage);
  return id;
}

/** The delivery in the address. @throws Refusal when there is none, or when it belongs to a village of somebody else */
export async function ownDelivery(visit: Visit): Promise<Delivery> {
  const id = parseId<'delivery'>(visit.param('id'));
  if (!id) throw new Refusal('unknown', text.unknown);
  return look(visit.world, visit.actor, async (view) => {
    const delivery = await deliveryOf(view, id);
    if (!(await ownVillages(view)).includes(delivery.villageId))
      throw new Refusal('forbidden', screenText.otherVillage);
    return delivery;
  });
}

/** The batch in the address. @throws Refusal when that is no id */
export function batchId(visit: Visit): BatchId {
  const id = parseId<'letter_batch'>(visit.param('id'));
  if (!id) throw new Refusal('unknown', text.unknownBatch);
  return id;
}

/** Tells the story that belongs to an outcome. Screen and API come here. */
export async function tell(visit: Visit, deps: DeliveryDeps, id: DeliveryId, form: OutcomeForm): Promise<void> {
  const { world, actor } = visit;
  const verbs: Record<OutcomeForm['uitkomst'], Verb> = {
    bereikt: deps.reached,
    'niet-bereikt': (...given) => deps.notReached(...given, form.pogingen),
    overhandigd: deps.handedOver,
    teruggekomen: deps.bounced,
    opnieuw: deps.resend,
    aangekomen: deps.acceptSent,
  };
  await verbs[form.uitkomst](world, actor, id, form.toelichting);
}
