import { Refusal } from '#src/platform/refusal.ts';
import type { Actor } from '#src/platform/work.ts';
import type { Ladder } from '../contact/rules.ts';
import { contactText as text } from '../text.ts';
import type { Contact } from '../types.ts';

/** How somebody stands to one contact. */
export interface Standing {
  /** The function is primary contact or deputy of the village now. */
  readonly caresForVillage: boolean;
  readonly ladder: Ladder | null;
}

const withReason = new Set(['village_officer', 'official', 'front_office', 'administrator']);

export type Access = 'own' | 'escalated' | 'with_reason' | 'none';

/** What a function may do with the dossier of one contact (permission table 3.7, INV-32). */
export function accessOf(actor: Actor, contact: Pick<Contact, 'ownerFunctionId'>, standing: Standing): Access {
  if (actor.kind !== 'staff') return 'none';
  const works = actor.role === 'village_officer' || actor.role === 'front_office' || actor.role === 'official';
  if (works && (contact.ownerFunctionId === actor.functionId || standing.caresForVillage)) return 'own';
  if (actor.role === 'team_manager') return standing.ladder === 'team_manager' ? 'escalated' : 'none';
  return withReason.has(actor.role) ? 'with_reason' : 'none';
}

/** @throws Refusal when the dossier stays closed */
export function mayOpen(access: Access, reason: string | null): void {
  if (access === 'none') throw new Refusal('forbidden', text.dossierClosed);
  if (access === 'with_reason' && !reason?.trim()) throw new Refusal('forbidden', text.reasonFirst, 'reason');
}

/** @throws Refusal when this function may read but not act */
export function mayAct(access: Access): void {
  if (access !== 'own' && access !== 'escalated') throw new Refusal('forbidden', text.notYourContact);
}
