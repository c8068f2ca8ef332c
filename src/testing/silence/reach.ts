import assert from 'node:assert/strict';
import { type ContactId, contactById, messagesOf } from '#src/modules/contacts/index.ts';
import { type BatchId, type Delivery, deliveriesOf, deliveryOf, makeBatch } from '#src/modules/deliveries/index.ts';
import { partyOf } from '#src/modules/people/index.ts';
import { contactFor } from '#src/modules/villages/index.ts';
import { look, transact } from '#src/platform/work.ts';
import { answerGiven } from '#src/processes/contact-to-answer.ts';
import { batchPosted, callReached, handedOver } from '#src/processes/message-arrives.ts';
import { staffActor } from '../load-sample.ts';
import { fiveParts, type Staff } from '../story.ts';
import type { Snapshot } from './snapshot.ts';
import { type ModelWorld, nobody } from './world.ts';

/** INV-31: from wherever a contact stands, somebody without e-mail gets an answer in the own channel. */
export async function everybodyGetsAnAnswer(model: ModelWorld, seen: Snapshot): Promise<number> {
  let answered = 0;
  for (const contact of seen.contacts.values()) {
    const id = contact.id as ContactId;
    if ((await look(model.world, nobody, (view) => contactById(view, id))).closedAs) continue;
    const party = await look(model.world, nobody, (view) => partyOf(view, contact.party_id as never));
    if (party.email) continue;
    const officer = await whoIsThere(model, contact.village_id);
    await answer(model, officer, id);
    for (const delivery of await waitingFor(model, id)) await arrives(model, officer, delivery);
    const after = await look(model.world, nobody, (view) => contactById(view, id));
    assert.ok(after.acknowledgedAt, `INV-31 ${contact.number} was not answered`);
    assert.equal(after.closedAs, 'finished', `INV-31 ${contact.number}`);
    answered += 1;
  }
  return answered;
}

async function whoIsThere(model: ModelWorld, villageId: string): Promise<Staff> {
  const there = await look(model.world, nobody, (view) => contactFor(view, villageId as never));
  return staffActor(model.world, there.function.id);
}

async function answer(model: ModelWorld, officer: Staff, id: ContactId): Promise<void> {
  const given = {
    kind: 'yes',
    body: 'Ja, dat doen we.',
    ground: null,
    argument: null,
    whatIsPossible: null,
    nothingPossibleBecause: null,
    decider: null,
    howToRespond: null,
    laterUntil: null,
    interimDays: [],
    followUpBy: null,
    expectations: fiveParts,
  } as const;
  await answerGiven(model.world, officer, id, given, null);
}

function waitingFor(model: ModelWorld, id: ContactId): Promise<Delivery[]> {
  return look(model.world, nobody, async (view) => {
    const ids = (await messagesOf(view, id)).filter(({ kind }) => kind === 'answer').map((message) => message.id);
    return (await deliveriesOf(view, ids)).filter(({ state }) => state === 'waiting' || state === 'in_batch');
  });
}

async function arrives(model: ModelWorld, officer: Staff, given: Delivery): Promise<void> {
  const { world } = model;
  const { id, channel, batchId, state } = await look(world, nobody, (view) => deliveryOf(view, given.id));
  if (state !== 'waiting' && state !== 'in_batch') return;
  if (channel === 'phone') await callReached(world, officer, id);
  if (channel === 'visit' || channel === 'partner') await handedOver(world, officer, id);
  if (channel !== 'letter') return;
  const batch = state === 'in_batch' ? (batchId as BatchId) : (await transact(world, officer, makeBatch)).id;
  await batchPosted(world, officer, batch);
}
