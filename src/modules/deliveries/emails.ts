import type { Instant } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { attempt, change, deliver, fail, replaced, step } from './actions.ts';
import { outcomeOf } from './rules.ts';
import * as store from './store.ts';
import type { Delivery, DeliveryId, Outcome } from './types.ts';

/** E-mails that nobody began to send: their job was lost, or gave up for want of a connection. */
export function waitingEmails(look: Look): Promise<Delivery[]> {
  return store.waitingIn(look, ['email'], 'all');
}

/**
 * Claims an e-mail for sending. Commit before the first byte goes out: then it is sent at most once, whatever breaks.
 * Null when somebody else has it, or when it was begun or ended before.
 */
export async function startSending(work: Work, id: DeliveryId): Promise<Delivery | null> {
  const delivery = await store.lockDelivery(work, id, 'skip');
  if (delivery?.channel !== 'email' || delivery.state !== 'waiting') return null;
  return change(work, delivery, 'sending started', { sendingStartedAt: work.now });
}

/** The server took the e-mail. */
export async function emailAccepted(work: Work, id: DeliveryId): Promise<Outcome> {
  return step(work, 'accept', id, (delivery) => deliver(work, delivery, { outcome: 'accepted' }));
}

/** The server will never take the e-mail. `code` is what it answered, without the address. A call or a letter takes over. */
export async function emailRefused(work: Work, id: DeliveryId, code: string): Promise<Outcome> {
  return step(work, 'refuse', id, async (delivery) => {
    await attempt(work, id, { outcome: 'refused', code });
    return fail(work, delivery, 'refused');
  });
}

/** Certainly not sent: it waits again, and the job may try again. */
export async function emailNotStarted(work: Work, id: DeliveryId, code?: string): Promise<Outcome> {
  return step(work, 'putBack', id, async (delivery) => {
    await attempt(work, id, { outcome: 'no_connection', code });
    return outcomeOf(await change(work, delivery, 'not sent', { sendingStartedAt: null, possiblySentAt: null }));
  });
}

/** The connection broke when the e-mail was on its way. A person decides; it is never sent again by itself. */
export async function emailUnknown(work: Work, id: DeliveryId, code?: string): Promise<Outcome> {
  return step(work, 'lose', id, (delivery) => lose(work, delivery, code));
}

async function lose(work: Work, delivery: Delivery, code?: string): Promise<Outcome> {
  await attempt(work, delivery.id, { outcome: 'unknown', code });
  return outcomeOf(await change(work, delivery, 'possibly sent', { possiblySentAt: work.now }));
}

/** Settles sendings that began before `startedBefore` and never ended, because the process that did them broke off. */
export async function settleInterrupted(work: Work, startedBefore: Instant): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const delivery of await store.lockInterrupted(work, startedBefore)) outcomes.push(await lose(work, delivery));
  return outcomes;
}

/** A person wants it sent again. The first one is stopped and stays marked as possibly sent. */
export async function resendPossiblySent(work: Work, id: DeliveryId): Promise<Outcome> {
  return step(work, 'resend', id, async (delivery) => {
    await record(work, { about: 'delivery', id, fact: 'sent again', details: { channel: delivery.channel } });
    const stopped = await change(work, delivery, 'cancelled', { cancelledAt: work.now });
    return replaced(work, stopped, 'email', delivery.destination);
  });
}

/** A person knows that it arrived. */
export async function acceptPossiblySent(work: Work, id: DeliveryId): Promise<Outcome> {
  return step(work, 'confirm', id, (delivery) => deliver(work, delivery, { outcome: 'accepted' }));
}
