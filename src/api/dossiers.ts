import { z } from 'zod';
import {
  attachmentsOf,
  type Contact,
  contactById,
  contactByNumber,
  lastDayToReopen,
  mayAct,
  repliesOf,
} from '#src/modules/contacts/index.ts';
import { partyOf } from '#src/modules/people/index.ts';
import { termsOn } from '#src/modules/villages/index.ts';
import type { Visit } from '#src/platform/http/route.ts';
import { type Look, look, transact, type Work } from '#src/platform/work.ts';
import { mayWrite } from '#src/processes/contact-to-answer.ts';
import { accessTo, dossierOpened } from '#src/processes/dossier.ts';
import type { ContactKort } from './answers.ts';
import { created } from './call.ts';
import { keepable } from './keepable.ts';
import { type Dossier, loadNames, showContact } from './show.ts';
import { apiText as text } from './text.ts';

const wholeStory = 'verhaal';
const longestReason = 300;

/** For calls that open a dossier: why, when it is not of the own villages. */
export const reason = { reden: z.string().trim().max(longestReason).optional().describe(text.fields.reason) };
export const reasonQuery = z.strictObject(reason);
export const reasonHeader = z.object({ Reden: z.string().optional().describe(text.fields.reasonHeader) });

/** The reason out of the header or the address; null when none was given. */
export function reasonOf(visit: Visit, query: { readonly reden?: string | undefined }): string | null {
  const header = decoded(visit.c.req.header('reden') ?? '')
    .trim()
    .slice(0, longestReason);
  return header || query.reden || null;
}

function decoded(value: string): string {
  try {
    return keepable(decodeURIComponent(value));
  } catch {
    return keepable(value);
  }
}

export function contactAt(visit: Visit): Promise<Contact> {
  return look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('nummer')));
}

type Asked = { readonly reden?: string | undefined };

/** Opens the dossier in the address, writes that down, and looks at it. */
export async function opened<T>(
  visit: Visit,
  query: Asked,
  see: (view: Look, contact: Contact, access: Dossier['access']) => Promise<T>,
): Promise<T> {
  const { world, actor } = visit;
  const contact = await contactAt(visit);
  const access = await dossierOpened(world, actor, contact, wholeStory, reasonOf(visit, query));
  return look(world, actor, (view) => see(view, contact, access));
}

export async function loadDossier(view: Look, contact: Contact, access: Dossier['access']): Promise<Dossier> {
  const [party, attachments, replies, terms, earlier] = await Promise.all([
    partyOf(view, contact.partyId),
    attachmentsOf(view, contact.id),
    repliesOf(view, contact.id),
    termsOn(view),
    contact.earlierContactId ? contactById(view, contact.earlierContactId) : null,
  ]);
  return { contact, access, party, attachments, replies, earlier, reopenUntil: lastDayToReopen(contact, terms) };
}

/** One verb on the contact in the address, for whoever may act on it; answers where the contact now stands. */
export async function acted(visit: Visit, verb: (work: Work, contact: Contact) => Promise<unknown>): Promise<Response> {
  const contact = await contactAt(visit);
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, contact.id);
    await verb(work, contact);
  });
  return standing(visit, contact);
}

/** @throws Refusal when this function may not act on the contact */
export async function mustAct(visit: Visit, contact: Contact): Promise<void> {
  await look(visit.world, visit.actor, async (view) => mayAct(await accessTo(view, contact)));
}

/** Where a contact stands after a verb. */
export async function standing(visit: Visit, { id }: Pick<Contact, 'id'>): Promise<Response> {
  const body = await look(
    visit.world,
    visit.actor,
    async (view): Promise<ContactKort> => showContact(await contactById(view, id), await loadNames(view)),
  );
  return created(body, `/contacten/${body.nummer}`);
}
