import {
  type Contact,
  type ContactType,
  confirmReadBack,
  contactById,
  contactByNumber,
  type Door,
  findBySubmission,
  insertAttachment,
  type Message,
  messageDelivered,
  receive,
  writeReceipt,
} from '#src/modules/contacts/index.ts';
import { markHandedOver, markReached } from '#src/modules/deliveries/index.ts';
import { addParty, type Channel, type PartyId, partyOf } from '#src/modules/people/index.ts';
import { contactFor, termsOn, type VillageId } from '#src/modules/villages/index.ts';
import { type Actor, transact, type Work, type World } from '#src/platform/work.ts';
import { handOver } from './send.ts';
import { words } from './text.ts';

export type NewParty = Parameters<typeof addParty>[1];

export interface Media {
  readonly kind: 'photo' | 'sound';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly thumbnail: Uint8Array | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly seconds: number | null;
}

export interface Intake {
  readonly villageId: VillageId;
  readonly party: NewParty | { readonly id: PartyId };
  readonly door: Door;
  readonly story: string;
  readonly subject?: string | null;
  readonly type?: ContactType | null;
  readonly topic?: string | null;
  readonly place?: string | null;
  readonly questionBehind?: string | null;
  readonly urgent?: boolean;
  readonly mayBePublic?: boolean;
  readonly media?: readonly Media[];
  /** What was read back in the same talk, and the resident said is right. */
  readonly readBack?: string | null;
  /** The receipt was given in the talk itself, with the code. */
  readonly receiptInTalk?: 'phone' | 'visit' | null;
  readonly earlierNumber?: string | null;
  readonly submissionKey?: string | null;
}

/**
 * Somebody brings something in, by any door. In one transaction: who it is, the story, the named receipt on its way in
 * the own channel, and the day before which the next message comes. Sent twice, it is received once.
 */
export async function contactReceived(world: World, actor: Actor, intake: Intake): Promise<Contact> {
  try {
    return await transact(world, actor, (work) => take(work, intake));
  } catch (error) {
    if (intake.submissionKey && isDoubleSubmission(error)) return transact(world, actor, (work) => take(work, intake));
    throw error;
  }
}

async function take(work: Work, intake: Intake): Promise<Contact> {
  const known = intake.submissionKey ? await findBySubmission(work, intake.submissionKey) : null;
  if (known) return known;
  const terms = await termsOn(work);
  const party = await partyOf(work, 'id' in intake.party ? intake.party.id : await addParty(work, intake.party));
  const arrangement = await contactFor(work, intake.villageId);
  const owner = arrangement.standsInFor ?? arrangement.function;
  const earlier = intake.earlierNumber ? await contactByNumber(work, intake.earlierNumber) : null;
  const contact = await receive(
    work,
    { ...intake, partyId: party.id, ownerFunctionId: owner.id, earlierContactId: earlier?.id ?? null },
    terms,
  );
  for (const item of intake.media ?? []) await keep(work, contact, item);
  const say = words[party.language];
  const speaker = arrangement.function;
  const body = say.receipt(say.receiptOf(contact.subject), speaker.holder?.firstName ?? speaker.title, speaker.title);
  const receipt = await writeReceipt(work, contact, body, terms);
  const sender = work.actor.kind === 'resident' ? { sender: speaker } : {};
  await giveReceipt(work, contact, receipt, intake.receiptInTalk ?? null, { party, ...sender });
  if (intake.readBack && work.actor.kind === 'staff')
    await confirmReadBack(work, contact.id, intake.readBack, intake.receiptInTalk ?? 'phone', work.actor.functionId);
  return contactById(work, contact.id);
}

async function giveReceipt(
  work: Work,
  contact: Contact,
  message: Message,
  inTalk: 'phone' | 'visit' | null,
  known: Parameters<typeof handOver>[4],
): Promise<void> {
  const delivery = await handOver(work, contact, message, inTalk as Channel | null, known);
  if (!inTalk || delivery.state === 'delivered') return;
  const outcome = inTalk === 'phone' ? await markReached(work, delivery.id) : await markHandedOver(work, delivery.id);
  if (outcome.kind === 'delivered') await messageDelivered(work, message.id, inTalk);
}

async function keep(work: Work, contact: Contact, media: Media): Promise<void> {
  await insertAttachment(work, {
    ...media,
    id: work.newId(),
    contactId: contact.id,
    messageId: null,
    fromResident: work.actor.kind === 'resident',
  });
}

/** Two identical forms arrived at the same moment; the other one won. */
function isDoubleSubmission(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'contact_submission_key_key';
}
