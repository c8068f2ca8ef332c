import { record } from '#src/platform/history.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Look, Work } from '#src/platform/work.ts';
import { functionsHeldBy } from '../function/actions.ts';
import { bindSubject, findStaff } from '../function/store.ts';
import { nl } from '../screens.text.ts';
import type { FunctionNow, Role, StaffId, StaffMember } from '../types.ts';
import type { Identity } from './door.ts';

const text = nl.signIn;

/**
 * The staff member behind an account: by the subject of the provider, and the first time by an address that the provider
 * has verified. Throws Refusal 'forbidden'.
 */
export async function staffBehind(work: Work, identity: Identity): Promise<StaffMember> {
  const known = await findStaff(work, { subject: identity.subject });
  if (known) return known;
  const verified = identity.emailVerified ? identity.email : null;
  const member = verified ? await findStaff(work, { email: verified }) : null;
  if (!member) throw new Refusal('forbidden', text.unknownAccount);
  if (member.oidcSubject !== null) throw new Refusal('forbidden', text.otherAccount);
  await bindSubject(work, member.id, identity.subject);
  await record(work, { about: 'staff', id: member.id, fact: 'account bound' });
  return member;
}

/** The functions somebody holds today and has the role for. Throws Refusal 'forbidden' when there is none. */
export async function seatsFor(look: Look, staffId: StaffId, roles: readonly Role[]): Promise<FunctionNow[]> {
  const held = await functionsHeldBy(look, staffId);
  if (held.length === 0) throw new Refusal('forbidden', text.noFunction);
  const seats = held.filter(({ role }) => roles.includes(role));
  if (seats.length === 0) throw new Refusal('forbidden', text.noRole);
  return seats;
}
