import {
  type Access,
  accessOf,
  type Contact,
  ladderOf,
  openDossier,
  type Standing,
} from '#src/modules/contacts/index.ts';
import { termsOn, villagesCaredFor } from '#src/modules/villages/index.ts';
import { type Actor, type Look, transact, type World } from '#src/platform/work.ts';

/** How the one who looks stands to a contact: by village, or by the ladder when it was left in silence. */
export async function standingTo(view: Look, contact: Contact): Promise<Standing> {
  if (view.actor.kind !== 'staff') return { caresForVillage: false, ladder: null };
  const villages = await villagesCaredFor(view, view.actor.functionId);
  const { escalation } = await termsOn(view);
  const ladder = contact.nextMessageBy ? ladderOf(contact.nextMessageBy, view.today, escalation) : null;
  return { caresForVillage: villages.includes(contact.villageId), ladder };
}

export async function accessTo(view: Look, contact: Contact): Promise<Access> {
  return accessOf(view.actor, contact, await standingTo(view, contact));
}

/** Somebody opens a dossier: allowed or not, and written down for the resident to see (INV-32). */
export function dossierOpened(
  world: World,
  actor: Actor,
  contact: Contact,
  what: string,
  reason: string | null,
): Promise<Access> {
  return transact(world, actor, async (work) =>
    openDossier(work, contact, await standingTo(work, contact), what, reason),
  );
}
