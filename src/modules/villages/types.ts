import type { Day } from '#src/platform/calendar/index.ts';
import type { Id } from '#src/platform/ids.ts';
import type { FunctionId, FunctionNow } from '../people/index.ts';

export type VillageId = Id<'village'>;

export interface Village {
  readonly id: VillageId;
  readonly slug: string;
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  readonly profile: string;
  readonly profileIsExample: boolean;
  readonly households: number | null;
  /** Where the number of households comes from; never a number without it. */
  readonly householdsSource: string | null;
  /** A resident who keeps contact for the village, if there is one. */
  readonly contactPerson: string | null;
  /** Whether the page of the village shows how many wait longer than promised. */
  readonly counterShown: boolean;
  readonly startedOn: Day;
  readonly fallbackFunctionId: FunctionId;
}

/** The one contact of a village on a day, and for whom this contact stands in. */
export interface VillageContact {
  readonly kind: 'officer' | 'deputy' | 'fallback';
  readonly function: FunctionNow;
  /** The primary contact that is away; null when the contact is the primary contact itself. */
  readonly standsInFor: FunctionNow | null;
}

export interface PrimaryChange {
  readonly functionId: FunctionId;
  readonly from: Day;
}

export interface Deputyship {
  readonly functionId: FunctionId;
  readonly from: Day;
  /** The first day on which it no longer holds; null is open. */
  readonly until: Day | null;
}

export interface StudyRole {
  readonly villageId: VillageId;
  readonly study: string;
  readonly role: 'pilot' | 'mirror';
  readonly rationale: string;
}
