import {
  type Answer,
  answersOf,
  type Contact,
  listContacts,
  publicContacts,
  silencePerVillage,
} from '#src/modules/contacts/index.ts';
import { type FunctionNow, functionNow } from '#src/modules/people/index.ts';
import {
  contactFor,
  type StudyRole,
  studyRolesOf,
  type Village,
  type VillageContact,
  villageBySlug,
  villages,
} from '#src/modules/villages/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import type { Look } from '#src/platform/work.ts';

/** Something that a village may know, with the answer that was delivered. */
export interface Going {
  readonly contact: Contact;
  readonly answer: Answer | null;
}

/** Everything on the page of one village, without the visit. */
export interface VillageModel {
  readonly village: Village;
  /** How many villages there are, and which one this is (from 0). */
  readonly count: number;
  readonly position: number;
  readonly present: VillageContact;
  readonly fallback: FunctionNow;
  /** How many wait longer than promised; null when the village does not show it. */
  readonly late: number | null;
  readonly going: readonly Going[];
  /** Somebody told something, even when nobody else may know what. */
  readonly anythingTold: boolean;
  readonly studies: readonly StudyRole[];
  readonly today: Day;
}

const mostShown = 8;

/** Throws Refusal 'unknown' when there is no such village. */
export async function loadVillagePage(look: Look, slug: string): Promise<VillageModel> {
  const [village, all] = await Promise.all([villageBySlug(look, slug), villages(look)]);
  const [present, fallback, silence, shown, studies] = await Promise.all([
    contactFor(look, village.id),
    functionNow(look, village.fallbackFunctionId),
    village.counterShown ? silencePerVillage(look) : null,
    publicContacts(look, village.id, mostShown),
    studyRolesOf(look, village.id),
  ]);
  const going = await Promise.all(shown.map((contact) => withAnswer(look, contact)));
  return {
    village,
    count: all.length,
    position: all.findIndex(({ id }) => id === village.id),
    present,
    fallback,
    late: silence ? (silence.get(village.id) ?? 0) : null,
    going,
    anythingTold: going.length > 0 || (await wasAnythingTold(look, village)),
    studies,
    today: look.today,
  };
}

async function withAnswer(look: Look, contact: Contact): Promise<Going> {
  if (!contact.outcome) return { contact, answer: null };
  const answers = await answersOf(look, contact.id);
  return { contact, answer: answers.findLast(({ kind }) => kind === contact.outcome) ?? null };
}

async function wasAnythingTold(look: Look, village: Village): Promise<boolean> {
  const { count } = await listContacts(look, { scope: null, villageId: village.id, open: null }, 1, 1);
  return count > 0;
}
