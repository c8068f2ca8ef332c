import { addDays, type Day } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId } from '../people/index.ts';
import { change, deliver, held, presentOutcome } from './actions.ts';
import { checkStep } from './rules.ts';
import * as store from './store.ts';
import { deliveriesText as text } from './text.ts';
import type { Batch, BatchId, Delivery, DeliveryId, Outcome } from './types.ts';

/** Letters that lie ready and are in no batch yet, the most urgent first. */
export function openLetters(look: Look): Promise<Delivery[]> {
  return store.waitingIn(look, ['letter'], 'all');
}

/**
 * Puts every letter that lies ready in one numbered batch, to be printed and posted together.
 * @throws Refusal when no letter lies ready
 */
export async function makeBatch(work: Work): Promise<Batch> {
  const functionId = staffFunction(work);
  const letters = await store.lockWaitingLetters(work);
  if (letters.length === 0) throw new Refusal('conflict', text.noLetters);
  const id = await store.insertBatch(work, functionId);
  for (const letter of letters) await change(work, letter, 'batched', { batchId: id });
  await record(work, { about: 'letter_batch', id, fact: 'made', details: { letters: letters.length } });
  return foundBatch(await store.findBatch(work, id));
}

const monthOfDays = 31;

/** The batches of the last month, and older ones that were not posted; the newest first. */
export function batches(look: Look, since: Day = addDays(look.today, -monthOfDays)): Promise<Batch[]> {
  return store.batchesSince(look, since);
}

/** @throws Refusal 'unknown' */
export async function batchOf(look: Look, id: BatchId): Promise<Batch> {
  return foundBatch(await store.findBatch(look, id));
}

/** The letters of a batch, without those that were stopped. */
export async function batchLetters(look: Look, batchId: BatchId): Promise<Delivery[]> {
  await batchOf(look, batchId);
  return store.lettersOf(look, batchId);
}

/**
 * The batch went to the post: from now on its letters count as delivered. Posted twice is posted once.
 * @throws Refusal when there is no such batch or no letter is left in it
 */
export async function markPosted(work: Work, batchId: BatchId): Promise<Outcome[]> {
  const functionId = staffFunction(work);
  const batch = foundBatch(await store.lockBatch(work, batchId));
  const letters = await store.lockLettersOf(work, batchId);
  if (letters.length === 0) throw new Refusal('conflict', text.emptyBatch);
  if (!batch.postedAt) {
    await store.setPosted(work, batchId, functionId);
    await record(work, { about: 'letter_batch', id: batchId, fact: 'posted', details: { letters: letters.length } });
  }
  const outcomes: Outcome[] = [];
  for (const letter of letters) outcomes.push(await post(work, letter));
  return outcomes;
}

function post(work: Work, letter: Delivery): Promise<Outcome> {
  return letter.state === 'in_batch' ? deliver(work, letter, { outcome: 'posted' }) : presentOutcome(work, letter);
}

/** Takes a letter from a batch that is not posted yet: it lies ready again. */
export async function takeOutOfBatch(work: Work, id: DeliveryId): Promise<Delivery> {
  const letter = await held(work, id);
  if (checkStep('takeOut', letter) === 'before') return letter;
  return change(work, letter, 'taken out of batch', { batchId: null });
}

function staffFunction(work: Work): FunctionId {
  if (work.actor.kind !== 'staff') throw new Refusal('forbidden', text.onlyStaff);
  return work.actor.functionId;
}

function foundBatch(batch: Batch | null): Batch {
  if (!batch) throw new Refusal('unknown', text.unknownBatch);
  return batch;
}
