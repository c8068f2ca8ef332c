import { addMinutes } from '#src/platform/calendar/index.ts';
import type { Work } from '#src/platform/work.ts';
import type { Contact } from '../types.ts';
import { type Access, accessOf, mayOpen, type Standing } from './rules.ts';
import { insertReading, readSince } from './store.ts';

const oneReading = 15;

/**
 * Opens a dossier for somebody and writes that down. Looking again within a quarter of an hour is the same reading.
 * @returns how far this function may go
 */
export async function openDossier(
  work: Work,
  contact: Contact,
  standing: Standing,
  what: string,
  reason: string | null,
): Promise<Access> {
  const access = accessOf(work.actor, contact, standing);
  const recent = await recentReading(work, contact, what);
  if (!(access === 'with_reason' && recent)) mayOpen(access, reason);
  if (!recent) await insertReading(work, contact.id, what, reason?.trim() || null);
  return access;
}

async function recentReading(work: Work, contact: Contact, what: string): Promise<boolean> {
  if (work.actor.kind !== 'staff') return false;
  return readSince(work, contact.id, work.actor.functionId, what, addMinutes(work.now, -oneReading));
}

/** A second reader sees the story to judge the answer; that is a reading too. */
export async function openForSecondReader(work: Work, contact: Contact, reason: string): Promise<void> {
  if (!(await recentReading(work, contact, 'antwoord'))) await insertReading(work, contact.id, 'antwoord', reason);
}
