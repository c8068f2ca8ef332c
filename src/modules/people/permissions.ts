import { Refusal } from '#src/platform/refusal.ts';
import type { Look } from '#src/platform/work.ts';
import { nl as text } from './text.ts';
import type { Role } from './types.ts';

/** Everybody in the table: staff by role, and those who have no function. */
export type PermissionRole = Role | 'resident' | 'organisation' | 'council' | 'sounding_board';

export const subjects = [
  'dossier',
  'public_summary',
  'promise',
  'project',
  'publication',
  'ledger',
  'survey_raw',
  'results',
  'own_metrics',
  'administration',
] as const;
export type Subject = (typeof subjects)[number];

/** What may be done, or on which condition something may be seen. */
export type Right =
  | 'read'
  | 'write'
  | 'react'
  | 'propose'
  | 'share'
  | 'decide'
  | 'sign_off'
  | 'fill_in'
  | 'sign'
  | 'own'
  | 'own_and_public'
  | 'public'
  | 'village_and_public'
  | 'own_villages'
  | 'after_transfer'
  | 'shared_with_consent'
  | 'brought_in_by_self'
  | 'escalated'
  | 'break_glass'
  | 'own_room'
  | 'own_request'
  | 'team'
  | 'team_totals'
  | 'portfolio'
  | 'interview'
  | 'anonymous'
  | 'before_adoption'
  | 'study_feedback'
  | 'override_language';

type Row = Partial<Record<Subject, readonly Right[]>>;

/**
 * The table of permissions. What is not in it is no. The front office is an official who also is the named fallback
 * of villages: there it has the dossiers of its own villages, like an officer.
 */
export const permissions: Readonly<Record<PermissionRole, Row>> = {
  resident: {
    dossier: ['own'],
    public_summary: ['read'],
    promise: ['own_and_public'],
    project: ['read', 'react'],
    publication: ['read'],
    ledger: ['read'],
    results: ['read'],
  },
  organisation: {
    dossier: ['own'],
    public_summary: ['read'],
    promise: ['own_and_public'],
    project: ['react'],
    publication: ['read', 'share'],
    ledger: ['own_request'],
    results: ['read'],
  },
  village_contact: {
    dossier: ['shared_with_consent'],
    public_summary: ['read'],
    promise: ['village_and_public'],
    project: ['react'],
    publication: ['propose'],
    ledger: ['read'],
    results: ['read'],
  },
  village_officer: {
    dossier: ['own_villages'],
    public_summary: ['read', 'write'],
    promise: ['read', 'write'],
    project: ['sign_off'],
    publication: ['sign_off'],
    ledger: ['own_room'],
    results: ['read'],
    own_metrics: ['own'],
  },
  official: {
    dossier: ['after_transfer'],
    public_summary: ['read'],
    promise: ['own'],
    project: ['read'],
    publication: ['propose'],
    survey_raw: ['fill_in'],
    results: ['read'],
    own_metrics: ['own'],
  },
  front_office: {
    dossier: ['own_villages', 'after_transfer'],
    public_summary: ['read', 'write'],
    promise: ['own'],
    project: ['read'],
    publication: ['propose'],
    survey_raw: ['fill_in'],
    results: ['read'],
    own_metrics: ['own'],
  },
  project_leader: {
    dossier: ['after_transfer'],
    public_summary: ['read'],
    promise: ['own'],
    project: ['read', 'write'],
    publication: ['read', 'write'],
    ledger: ['read'],
    survey_raw: ['fill_in'],
    results: ['read'],
    own_metrics: ['own'],
  },
  communications: {
    public_summary: ['read', 'write'],
    project: ['read'],
    publication: ['read', 'write', 'override_language'],
    results: ['read'],
    own_metrics: ['own'],
  },
  alderman: {
    public_summary: ['read'],
    promise: ['portfolio'],
    project: ['decide'],
    ledger: ['decide'],
    results: ['read'],
    own_metrics: ['own'],
  },
  council: {
    public_summary: ['read'],
    promise: ['public'],
    project: ['read'],
    publication: ['read'],
    ledger: ['read'],
    results: ['read'],
  },
  community_worker: {
    dossier: ['brought_in_by_self'],
    public_summary: ['read'],
    project: ['react'],
    publication: ['propose'],
    ledger: ['read'],
    survey_raw: ['interview'],
    results: ['read'],
  },
  sounding_board: {
    public_summary: ['read'],
    promise: ['public'],
    project: ['read'],
    publication: ['read'],
    ledger: ['read'],
    results: ['read', 'before_adoption'],
  },
  researcher: {
    public_summary: ['read'],
    publication: ['study_feedback'],
    survey_raw: ['anonymous'],
    results: ['write', 'sign'],
  },
  team_manager: {
    dossier: ['escalated'],
    public_summary: ['read'],
    promise: ['team_totals'],
    project: ['read'],
    publication: ['sign_off'],
    ledger: ['team'],
    results: ['team'],
    own_metrics: ['own'],
  },
  administrator: {
    dossier: ['break_glass'],
    administration: ['read', 'write'],
  },
};

/** Whether the table gives this role this right on this subject. An unknown role may do nothing. */
export function can(role: string, subject: Subject, right: Right): boolean {
  const row = Object.hasOwn(permissions, role) ? permissions[role as PermissionRole] : undefined;
  return row?.[subject]?.includes(right) ?? false;
}

/** Staff of whom the table says that they administer, or the system itself. Throws Refusal 'forbidden'. */
export function mustAdminister({ actor }: Look): void {
  const allowed = actor.kind === 'system' || (actor.kind === 'staff' && can(actor.role, 'administration', 'write'));
  if (!allowed) throw new Refusal('forbidden', text.onlyAdministrator);
}
