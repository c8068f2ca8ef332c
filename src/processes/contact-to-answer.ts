import {
  type AnswerDraft,
  type AnswerId,
  askResident,
  type Contact,
  type ContactId,
  cancelOpenMessages,
  contactById,
  type Expectations,
  giveAnswer,
  holdContact,
  type Message,
  mayAct,
  reopen,
  reopening,
  residentReplied,
  secondRead,
  withdraw,
  writeAnswerMessage,
  writeInterim,
  writeReceipt,
} from '#src/modules/contacts/index.ts';
import { cancelDelivery, deliveriesOf } from '#src/modules/deliveries/index.ts';
import { type Channel, type FunctionId, partyOf } from '#src/modules/people/index.ts';
import { termsOn } from '#src/modules/villages/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import { httpText } from '#src/platform/http/text.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Actor, transact, type Work, type World } from '#src/platform/work.ts';
import { contactReceived } from './contact-received.ts';
import { accessTo } from './dossier.ts';
import { handOver } from './send.ts';
import { words } from './text.ts';

/** The officer writes that there is no news yet, but this: and names the day of the next message. */
export function interimWritten(
  world: World,
  actor: Actor,
  id: ContactId,
  given: { body: string; nextDay: Day; expectations: Expectations | null; channel: Channel | null },
): Promise<Message> {
  return transact(world, actor, async (work) => {
    const by = await mayWrite(work, id);
    const message = await writeInterim(work, id, given, by, await termsOn(work));
    await handOver(work, await contactById(work, id), message, given.channel);
    return message;
  });
}

/** The officer asks the resident something, with the day until which we wait. */
export function residentAsked(
  world: World,
  actor: Actor,
  id: ContactId,
  given: { question: string; answerBy: Day; channel: Channel | null },
): Promise<Message> {
  return transact(world, actor, async (work) => {
    const by = await mayWrite(work, id);
    const message = await askResident(work, id, given.question, given.answerBy, by, await termsOn(work));
    await handOver(work, await contactById(work, id), message, given.channel);
    return message;
  });
}

/** Ja, deels, later, nee, inwoners zelf, niet van ons. 'Niets mogelijk' waits here for a second reader. */
export function answerGiven(
  world: World,
  actor: Actor,
  id: ContactId,
  draft: AnswerDraft,
  channel: Channel | null,
): Promise<{ answerId: AnswerId; message: Message | null }> {
  return transact(world, actor, async (work) => {
    const by = await mayWrite(work, id);
    const contact = await contactById(work, id);
    const used = channel ?? (await partyOf(work, contact.partyId)).channels[0] ?? 'self';
    const { answer, maySend } = await giveAnswer(work, id, draft, used, by, await termsOn(work));
    if (!maySend) return { answerId: answer.id, message: null };
    const message = await writeAnswerMessage(work, contact, answer);
    await handOver(work, contact, message, used);
    return { answerId: answer.id, message };
  });
}

/** A second reader agrees, and the answer leaves; or does not, and the writer starts again. */
export function answerReadTwice(
  world: World,
  actor: Actor,
  id: AnswerId,
  agrees: boolean,
  note: string,
): Promise<Message | null> {
  return transact(world, actor, async (work) => {
    const answer = await secondRead(work, id, agrees, note, functionOf(actor));
    if (!agrees) return null;
    const contact = await holdContact(work, answer.contactId);
    const message = await writeAnswerMessage(work, contact, answer);
    await handOver(work, contact, message, answer.channel as Channel);
    return message;
  });
}

/** The resident answered our question: by the follow page, or by an officer who noted it. */
export function replyNoted(world: World, actor: Actor, id: ContactId, said = ''): Promise<Contact> {
  return transact(world, actor, async (work) => {
    if (actor.kind === 'staff') await mayWrite(work, id);
    return residentReplied(work, id, said);
  });
}

/** Back within the term: the same contact opens. Later: a new contact, tied to the old one (D18). */
export async function cameBack(world: World, actor: Actor, id: ContactId, said: string): Promise<Contact> {
  const again = await transact(world, actor, async (work) => {
    const contact = await holdContact(work, id);
    const terms = await termsOn(work);
    if (reopening(contact, work.today, terms) === 'linked') return { linkedTo: contact };
    const opened = await reopen(work, id, terms);
    const party = await partyOf(work, opened.partyId);
    const body = [words[party.language].reopened, said.trim() ? `“${said.trim()}”` : ''].filter(Boolean).join('\n\n');
    await handOver(work, opened, await writeReceipt(work, opened, body, terms), null);
    return { reopened: await contactById(work, id) };
  });
  if (again.reopened) return again.reopened;
  const { linkedTo } = again;
  return contactReceived(world, actor, {
    villageId: linkedTo.villageId,
    party: { id: linkedTo.partyId },
    door: actor.kind === 'staff' ? 'phone' : 'web',
    story: said.trim() || linkedTo.subject,
    subject: linkedTo.subject,
    earlierNumber: linkedTo.number,
  });
}

/** The resident no longer wants it: what was still on its way stops. */
export function contactWithdrawn(world: World, actor: Actor, id: ContactId, said: string): Promise<Contact> {
  return transact(world, actor, async (work) => {
    await mayWrite(work, id);
    await stopDeliveries(work, await cancelOpenMessages(work, id));
    return withdraw(work, id, said);
  });
}

/** What arrived, is on its way by e-mail, or was stopped before, stays as it is. */
const settled = new Set(['delivered', 'sending', 'cancelled']);

async function stopDeliveries(work: Work, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  const deliveries = await deliveriesOf(
    work,
    messages.map((message) => message.id),
  );
  for (const delivery of deliveries) if (!settled.has(delivery.state)) await cancelDelivery(work, delivery.id);
}

/** @throws Refusal when this function may not act on the contact */
export async function mayWrite(work: Work, id: ContactId): Promise<FunctionId> {
  mayAct(await accessTo(work, await contactById(work, id)));
  return functionOf(work.actor);
}

export function functionOf(actor: Actor): FunctionId {
  if (actor.kind !== 'staff') throw new Refusal('forbidden', httpText.signInFirst);
  return actor.functionId;
}
