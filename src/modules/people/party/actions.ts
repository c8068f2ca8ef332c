import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { nl as text } from '../text.ts';
import type { Party, PartyId } from '../types.ts';
import { checkParty, type PartyInput, phoneStart, withoutPerson } from './rules.ts';
import * as store from './store.ts';

const mostFound = 8;

/** Remembers somebody and how they want to be reached. Throws Refusal 'invalid' when a channel cannot be used. */
export async function addParty(work: Work, input: PartyInput): Promise<PartyId> {
  const fields = checkParty(input);
  const id = work.newId<'party'>();
  await store.insertParty(work, id, fields);
  await record(work, { about: 'party', id, fact: 'added', details: { kind: fields.kind, channels: fields.channels } });
  return id;
}

/** Throws Refusal 'unknown'. */
export async function partyOf(look: Look, id: PartyId): Promise<Party> {
  return found(await store.partyById(look, id));
}

/** Looks up while typing, by the beginning of a phone number or of a part of a name; at most 8, nothing for less than 2 signs. */
export async function findParties(look: Look, typed: string): Promise<Party[]> {
  const wanted = typed.trim().replace(/\s+/g, ' ');
  if (wanted.length < 2) return [];
  const byNumber = /^[+\d][\d\s()-]*$/.test(wanted);
  return byNumber
    ? store.partiesByPhone(look, phoneStart(wanted), mostFound)
    : store.partiesByName(look, wanted, mostFound);
}

/** Changes what is given; the rest stays. The history says which parts changed, not what they were. */
export async function correctParty(work: Work, id: PartyId, changes: Partial<PartyInput>): Promise<void> {
  const party = found(await store.lockParty(work, id));
  if (party.pseudonymisedAt) throw new Refusal('conflict', text.partyIsGone);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const fields = checkParty({ ...party, ...given });
  await store.updateParty(work, id, fields);
  await record(work, { about: 'party', id, fact: 'corrected', details: { changed: Object.keys(given) } });
}

/** Takes away who it was. Can be done twice without harm. */
export async function pseudonymiseParty(work: Work, id: PartyId): Promise<void> {
  const party = found(await store.lockParty(work, id));
  if (party.pseudonymisedAt) return;
  await store.updateParty(work, id, withoutPerson(party), work.now);
  await record(work, { about: 'party', id, fact: 'pseudonymised' });
}

function found(party: Party | null): Party {
  if (!party) throw new Refusal('unknown', text.unknownParty);
  return party;
}
