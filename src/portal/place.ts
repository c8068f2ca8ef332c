import {
  contactFor,
  type Village,
  type VillageContact,
  type VillageId,
  villageBySlug,
  villages,
} from '#src/modules/villages/index.ts';
import type { Look } from '#src/platform/work.ts';

/** A village, where it stands in the row of villages, and who is there today. */
export interface Place {
  readonly village: Village;
  readonly count: number;
  readonly position: number;
  readonly present: VillageContact;
}

export async function placeOf(look: Look, villageId: VillageId): Promise<Place> {
  const [all, present] = await Promise.all([villages(look), contactFor(look, villageId)]);
  const position = all.findIndex(({ id }) => id === villageId);
  return { village: all[position]!, count: all.length, position, present };
}

/** Throws Refusal 'unknown' when there is no such village. */
export async function placeBySlug(look: Look, slug: string): Promise<Place> {
  const { id } = await villageBySlug(look, slug);
  return placeOf(look, id);
}
