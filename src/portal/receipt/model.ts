import { attachmentsOf, type Contact, findBySubmission, messagesOf } from '#src/modules/contacts/index.ts';
import { type Channel, type Party, partyOf } from '#src/modules/people/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import type { Look } from '#src/platform/work.ts';
import { contactBehind } from '../follow/model.ts';
import { type Place, placeOf } from '../place.ts';
import { isJustSent } from './just-sent.ts';

/** What somebody sent a moment ago, for the same browser only. */
export interface JustSent {
  readonly story: string;
  readonly party: Party;
  readonly photos: number;
  readonly sounds: number;
}

export interface ReceiptModel extends Place {
  readonly contact: Contact;
  readonly channel: Channel;
  /** The day before which the first message with content comes. */
  readonly newsBy: Day | null;
  readonly justSent: JustSent | null;
  readonly today: Day;
}

/** Null when there is no such code. @param sentKey the key of what this browser sent last */
export async function loadReceipt(look: Look, code: string, sentKey: string | null): Promise<ReceiptModel | null> {
  const contact = await contactBehind(look, code);
  if (!contact) return null;
  const [place, party, messages] = await Promise.all([
    placeOf(look, contact.villageId),
    partyOf(look, contact.partyId),
    messagesOf(look, contact.id),
  ]);
  return {
    ...place,
    contact,
    channel: party.channels[0] ?? 'self',
    newsBy: messages.findLast(({ kind }) => kind === 'receipt')?.namesDay ?? contact.nextMessageBy,
    justSent: await justSent(look, contact, party, sentKey),
    today: look.today,
  };
}

async function justSent(look: Look, contact: Contact, party: Party, sentKey: string | null): Promise<JustSent | null> {
  if (!sentKey || !isJustSent(contact, look.now)) return null;
  const sent = await findBySubmission(look, sentKey);
  if (sent?.id !== contact.id) return null;
  const brought = (await attachmentsOf(look, contact.id)).filter(({ fromResident }) => fromResident);
  const count = (wanted: string) => brought.filter(({ kind }) => kind === wanted).length;
  return { story: contact.story, party, photos: count('photo'), sounds: count('sound') };
}
