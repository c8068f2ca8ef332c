import type { Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { type Channel, type PartyId, partyOf } from '../people/index.ts';
import type { VillageId } from '../villages/index.ts';
import { checkStep, destinationFor, fallbackFor, outcomeOf, type Step } from './rules.ts';
import * as store from './store.ts';
import { deliveriesText as text } from './text.ts';
import type {
  Delivery,
  DeliveryFacts,
  DeliveryId,
  DeliveryState,
  Failure,
  Outcome,
  Parcel,
  Purpose,
  Reach,
} from './types.ts';

export const sendEmailJob = 'send-email';

export interface NewParcel {
  readonly purpose: Purpose;
  readonly subjectId: string;
  readonly party: Reach & { readonly id: PartyId };
  readonly villageId: VillageId;
  readonly channel: Channel;
  readonly content: Parcel;
  readonly dueBy: Day;
  /** The delivery that this one comes instead of: it is stopped when it was still going on. */
  readonly replaces?: DeliveryId | undefined;
}

/**
 * Takes a parcel in. An e-mail is sent by a job, what the resident looks up himself is delivered at once.
 * @throws Refusal when nobody can be reached in this channel, or when what it replaces was delivered or replaced already
 */
export async function prepareDelivery(work: Work, parcel: NewParcel): Promise<Delivery> {
  const destination = destinationFor(parcel.channel, parcel.party);
  if (destination === null) throw new Refusal('conflict', text.noDestination[parcel.channel], 'channel');
  if (parcel.replaces) await makeRoom(work, parcel.replaces);
  return take(work, { ...parcel, partyId: parcel.party.id, destination, replacesId: parcel.replaces ?? null });
}

async function makeRoom(work: Work, id: DeliveryId): Promise<void> {
  const old = await held(work, id);
  checkStep('replace', old);
  if (old.replacedById) throw new Refusal('conflict', text.replacedAlready);
  const ended: readonly DeliveryState[] = ['failed', 'bounced', 'cancelled'];
  if (!ended.includes(old.state)) await change(work, old, 'cancelled', { cancelledAt: work.now });
}

async function take(work: Work, parcel: Omit<store.NewDelivery, 'delivered'>): Promise<Delivery> {
  const { channel, purpose, subjectId, replacesId } = parcel;
  const id = await store.insertDelivery(work, { ...parcel, delivered: channel === 'self' });
  await record(work, { about: 'delivery', id, fact: 'prepared', details: { channel, purpose, subjectId, replacesId } });
  if (channel === 'email') await work.enqueue(sendEmailJob, { deliveryId: id });
  if (channel === 'self') await attempt(work, id, { outcome: 'shown' });
  return found(await store.findDelivery(work, id));
}

/** Stops a delivery: nobody has to do anything for it any more. Stopped twice is stopped once. */
export async function cancelDelivery(work: Work, id: DeliveryId): Promise<Delivery> {
  const delivery = await held(work, id);
  if (checkStep('cancel', delivery) === 'before') return delivery;
  const before = { was: delivery.state };
  return change(work, delivery, 'cancelled', { cancelledAt: work.now, failedAt: null, bouncedAt: null }, before);
}

/** It came back: a letter to the sender, or an e-mail that was accepted at first. Another channel takes over. */
export async function markBounced(work: Work, id: DeliveryId, reason?: string): Promise<Outcome> {
  return step(work, 'bounce', id, async (delivery) => {
    await attempt(work, id, { outcome: 'bounced', note: reason });
    return fail(work, delivery, 'bounced', { deliveredAt: null, bouncedAt: work.now });
  });
}

/**
 * Takes one step with a delivery, holding its row. A step that was taken before changes nothing and gives the same outcome.
 * @throws Refusal when there is no such delivery or the step is not possible
 */
export async function step(
  work: Work,
  name: Step,
  id: DeliveryId,
  action: (delivery: Delivery) => Promise<Outcome>,
): Promise<Outcome> {
  const delivery = await held(work, id);
  return checkStep(name, delivery) === 'now' ? action(delivery) : presentOutcome(work, delivery);
}

export async function presentOutcome(work: Look, delivery: Delivery): Promise<Outcome> {
  return outcomeOf(delivery, delivery.replacedById && (await store.findDelivery(work, delivery.replacedById)));
}

/** It arrived. */
export async function deliver(work: Work, delivery: Delivery, how: store.NewAttempt): Promise<Outcome> {
  await attempt(work, delivery.id, how);
  return outcomeOf(await change(work, delivery, 'delivered', { deliveredAt: work.now }, { how: how.outcome }));
}

/** It did not arrive. The next channel in which somebody can be reached takes over. */
export async function fail(
  work: Work,
  delivery: Delivery,
  failure: Failure,
  more: Partial<DeliveryFacts> = {},
): Promise<Outcome> {
  const failed = await change(work, delivery, 'failed', { ...more, failedAt: work.now, failure }, { failure });
  const party = await partyOf(work, delivery.partyId);
  const channel = fallbackFor(delivery.channel, party, await store.channelsTried(work, delivery.id));
  if (!channel) return outcomeOf(failed);
  return replaced(work, failed, channel, destinationFor(channel, party)!);
}

/** The same parcel again, in this channel. */
export async function replaced(work: Work, old: Delivery, channel: Channel, destination: string): Promise<Outcome> {
  const replacement = await take(work, { ...old, channel, destination, replacesId: old.id });
  return outcomeOf(found(await store.findDelivery(work, old.id)), replacement);
}

export async function attempt(work: Work, id: DeliveryId, made: store.NewAttempt): Promise<void> {
  await store.insertAttempt(work, id, made);
}

type Details = Record<string, string | number | null>;

export async function change(
  work: Work,
  delivery: Delivery,
  fact: string,
  changes: store.Changes,
  details: Details = {},
): Promise<Delivery> {
  const { id, channel } = delivery;
  await store.changeDeliveries(work, [id], changes);
  await record(work, { about: 'delivery', id, fact, details: { channel, ...details } });
  return found(await store.findDelivery(work, id));
}

export async function held(work: Work, id: DeliveryId): Promise<Delivery> {
  return found(await store.lockDelivery(work, id));
}

/** @throws Refusal 'unknown' */
export async function deliveryOf(look: Look, id: DeliveryId): Promise<Delivery> {
  return found(await store.findDelivery(look, id));
}

function found(delivery: Delivery | null): Delivery {
  if (!delivery) throw new Refusal('unknown', text.unknown);
  return delivery;
}

/**
 * Takes out what was said and to whom; that it was delivered, when and how stays. What was still waiting is stopped.
 * Can be done twice without harm.
 */
export async function eraseContent(work: Work, subjectIds: readonly string[]): Promise<void> {
  const deliveries = await store.deliveriesAbout(work, subjectIds);
  for (const { id } of deliveries) {
    const delivery = await held(work, id);
    const stoppable: readonly DeliveryState[] = ['waiting', 'in_batch', 'possibly_sent'];
    if (stoppable.includes(delivery.state)) await cancelDelivery(work, id);
    if (delivery.content.reference || delivery.destination)
      await record(work, { about: 'delivery', id, fact: 'emptied' });
  }
  await store.eraseAbout(work, subjectIds);
}
