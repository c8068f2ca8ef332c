import type { Day, Instant } from '#src/platform/calendar/index.ts';
import type { Id } from '#src/platform/ids.ts';

export type FunctionId = Id<'function'>;
export type StaffId = Id<'staff'>;
export type PartyId = Id<'party'>;
export type TeamId = Id<'team'>;
export type AbsenceId = Id<'absence'>;

export const roles = [
  'village_officer',
  'official',
  'front_office',
  'team_manager',
  'alderman',
  'project_leader',
  'communications',
  'researcher',
  'community_worker',
  'village_contact',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const channels = ['email', 'letter', 'phone', 'visit', 'partner', 'self'] as const;
export type Channel = (typeof channels)[number];

export const partyKinds = ['resident', 'nameless', 'association', 'organisation', 'key_person'] as const;
export type PartyKind = (typeof partyKinds)[number];

export type ReadingEase = 'pictures' | 'simple' | 'ordinary';
export type PartyLanguage = 'nl' | 'en' | 'pl';

export interface Holder {
  readonly staffId: StaffId;
  readonly firstName: string;
  readonly lastName: string;
}

/** A function with who holds it on one day. Posts belong to the function, never to the person. */
export interface FunctionNow {
  readonly id: FunctionId;
  readonly slug: string;
  readonly title: string;
  readonly role: Role;
  readonly teamId: TeamId | null;
  readonly teamName: string | null;
  readonly phone: string;
  readonly email: string;
  /** When and where present, in words for residents. */
  readonly presence: string | null;
  readonly mandateCents: number | null;
  /** 80 is 0.8 fte. */
  readonly fteHundredths: number | null;
  readonly alwaysStaffed: boolean;
  readonly holder: Holder | null;
  /** The last day of the absence that covers the day, also when it is too short for a deputy. */
  readonly absentUntil: Day | null;
  /** Who stands in; null as long as the absence is one working day or shorter (D20). */
  readonly deputyFunctionId: FunctionId | null;
}

/** Somebody outside the town hall, and how they want to be reached, best way first. */
export interface Party {
  readonly id: PartyId;
  readonly kind: PartyKind;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: readonly string[];
  /** Through whom a message goes when there is no other way. */
  readonly partner: string | null;
  readonly channels: readonly Channel[];
  readonly largeType: boolean;
  readonly readingEase: ReadingEase;
  readonly language: PartyLanguage;
  readonly pseudonymisedAt: Instant | null;
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
}

export interface StaffMember {
  readonly id: StaffId;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly oidcSubject: string | null;
}

export interface Appointment {
  readonly functionId: FunctionId;
  readonly staffId: StaffId;
  readonly from: Day;
  /** The first day on which it no longer holds; null is open. */
  readonly until: Day | null;
}

export interface Absence {
  readonly id: AbsenceId;
  readonly functionId: FunctionId;
  readonly from: Day;
  readonly lastDay: Day;
  readonly deputyFunctionId: FunctionId;
}
