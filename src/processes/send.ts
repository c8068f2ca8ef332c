import {
  type Answer,
  type Contact,
  contactText,
  findAnswer,
  type Message,
  messageDelivered,
} from '#src/modules/contacts/index.ts';
import { type Delivery, prepareDelivery } from '#src/modules/deliveries/index.ts';
import { type Channel, type FunctionNow, functionNow, type Party, partyOf } from '#src/modules/people/index.ts';
import { contactFor } from '#src/modules/villages/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Work } from '#src/platform/work.ts';
import { makeParcel } from './parcel.ts';

/**
 * Hands a message to the post office, in the channel asked for or the one the resident likes best.
 * Part of a step: it runs inside the transaction in which the message was written.
 */
export async function handOver(
  work: Work,
  contact: Contact,
  message: Message,
  wanted: Channel | null,
  known: { readonly party?: Party; readonly sender?: FunctionNow } = {},
): Promise<Delivery> {
  const party = known.party ?? (await partyOf(work, contact.partyId));
  const answer: Answer | null = message.answerId ? await findAnswer(work, message.answerId) : null;
  const sender = known.sender ?? (await senderOf(work, contact));
  const channel = wanted ?? party.channels[0];
  if (!channel) throw new Refusal('conflict', contactText.noSuchChannel, 'channel');
  const delivery = await prepareDelivery(work, {
    purpose: 'contact_message',
    subjectId: message.id,
    party,
    villageId: contact.villageId,
    channel,
    content: makeParcel({ contact, message, answer, party, sender }),
    dueBy: contact.nextMessageBy ?? work.today,
  });
  if (delivery.state === 'delivered') await messageDelivered(work, message.id, channel);
  return delivery;
}

/** The one who acts, or else the one who is there for the village. */
async function senderOf(work: Work, contact: Contact): Promise<FunctionNow> {
  if (work.actor.kind === 'staff') return functionNow(work, work.actor.functionId);
  return (await contactFor(work, contact.villageId)).function;
}
