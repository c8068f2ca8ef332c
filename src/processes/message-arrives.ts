import { type MessageId, messageDelivered, messageReturned } from '#src/modules/contacts/index.ts';
import type { Delivery } from '#src/modules/deliveries/index.ts';
import {
  acceptPossiblySent,
  type BatchId,
  type DeliveryId,
  deliveriesOf,
  emailAccepted,
  emailNotStarted,
  emailRefused,
  emailUnknown,
  markBounced,
  markHandedOver,
  markNotReached,
  markPosted,
  markReached,
  type Outcome,
  resendPossiblySent,
  settleInterrupted,
  startSending,
  waitingEmails,
} from '#src/modules/deliveries/index.ts';
import { addMinutes } from '#src/platform/calendar/index.ts';
import { type Actor, look, transact, type Work, type World } from '#src/platform/work.ts';

/** What the post van says about one e-mail. */
export type MailResult = { kind: 'accepted' } | { kind: 'refused' | 'not_started' | 'unknown'; reason: string };
export type SendMail = (delivery: Delivery) => Promise<MailResult>;

const postOffice: Actor = { kind: 'system', label: 'postkamer' };

/** The heart of the silence law: only a delivery that succeeded tells the contact that its message arrived. */
async function follow(work: Work, outcome: Outcome): Promise<Outcome> {
  const { delivery, replacement } = outcome;
  const message = delivery.subjectId as MessageId;
  if (outcome.kind === 'delivered') await messageDelivered(work, message, delivery.channel);
  if (outcome.kind === 'returned' && !(await arrivedOtherwise(work, message))) await messageReturned(work, message);
  if (replacement?.state === 'delivered') await messageDelivered(work, message, replacement.channel);
  return outcome;
}

/** Said twice that it came back, it may have arrived in another channel in between. */
async function arrivedOtherwise(work: Work, message: MessageId): Promise<boolean> {
  return (await deliveriesOf(work, [message])).some(({ state }) => state === 'delivered');
}

function step(verb: (work: Work, id: DeliveryId, note: string) => Promise<Outcome>) {
  return (world: World, actor: Actor, id: DeliveryId, note = ''): Promise<Outcome> =>
    transact(world, actor, async (work) => follow(work, await verb(work, id, note)));
}

/** Called and reached. */
export const callReached = step(markReached);
/** Handed over at the door, or by somebody the resident trusts. */
export const handedOver = step(markHandedOver);
/** An e-mail that was accepted came back after all. */
export const mailBounced = step(markBounced);
/** Somebody decides to send once more what was possibly sent. */
export const sentAgain = step(resendPossiblySent);
/** Somebody knows that what was possibly sent has arrived. */
export const sentAfterAll = step(acceptPossiblySent);

/** Called and not reached: after enough attempts on enough days it becomes a letter (D14). */
export function callMissed(
  world: World,
  actor: Actor,
  id: DeliveryId,
  note = '',
  attemptsSeen?: number,
): Promise<Outcome> {
  return transact(world, actor, async (work) => follow(work, await markNotReached(work, id, note, { attemptsSeen })));
}

/** The letters of a batch were posted: from this moment they count. */
export function batchPosted(world: World, actor: Actor, id: BatchId): Promise<Outcome[]> {
  return transact(world, actor, async (work) => {
    const outcomes = await markPosted(work, id);
    for (const outcome of outcomes) await follow(work, outcome);
    return outcomes;
  });
}

/**
 * Sends one e-mail at most once: the start is committed before the mail server hears anything, so a crash leaves a trace
 * and never a second mail.
 * @throws when the mail server could not be reached: the job tries again
 */
export async function mailSent(world: World, send: SendMail, id: DeliveryId): Promise<void> {
  const delivery = await transact(world, postOffice, (work) => startSending(work, id));
  if (!delivery) return;
  const result = await send(delivery);
  await transact(world, postOffice, async (work) => {
    if (result.kind === 'accepted') await follow(work, await emailAccepted(work, id));
    else if (result.kind === 'refused') await follow(work, await emailRefused(work, id, result.reason));
    else if (result.kind === 'unknown') await follow(work, await emailUnknown(work, id, result.reason));
    else await emailNotStarted(work, id, result.reason);
  });
  if (result.kind === 'not_started') throw new Error('The mail server did not take the mail yet.');
}

/** All e-mail that waits: after a restart, and when the clock is moved by hand. */
export async function waitingMailSent(world: World, send: SendMail): Promise<number> {
  const waiting = await look(world, postOffice, (view) => waitingEmails(view));
  for (const delivery of waiting) await mailSent(world, send, delivery.id).catch(() => undefined);
  return waiting.length;
}

/** Sending that was cut off by a crash: possibly sent, and a person decides. Never sent again by itself. */
export function interruptedSettled(world: World, minutes: number): Promise<Outcome[]> {
  return transact(world, postOffice, (work) => settleInterrupted(work, addMinutes(work.now, -minutes)));
}
