import type { Context } from 'hono';
import { addMinutes, type Instant } from '#src/platform/calendar/index.ts';
import { record } from '#src/platform/history.ts';
import type { SignedIn } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Actor, type Look, look, transact, type Work, type World } from '#src/platform/work.ts';
import { functionsNow } from '../function/actions.ts';
import { mustAdminister } from '../permissions.ts';
import { nl as text } from '../text.ts';
import type { FunctionId, StaffId } from '../types.ts';
import { readSessionCookie } from './cookie.ts';
import { csrfOf, expiryOf, hashOf, isToken, newToken, seenMinutes } from './rules.ts';
import * as store from './store.ts';

/** The door itself: it looks who comes in. */
export const doorActor: Actor = { kind: 'system', label: 'aanmelden' };

/** Opens a session. Refused when the staff member does not hold the function today. */
export async function signIn(
  work: Work,
  { staffId, functionId }: { staffId: StaffId; functionId: FunctionId },
): Promise<{ token: string; expiresAt: Instant }> {
  const seat = await store.findSeat(work, functionId);
  if (seat?.staffId !== staffId) throw new Refusal('forbidden', text.notYourFunction);
  const token = newToken();
  const expiresAt = expiryOf(work.now);
  await store.deleteExpired(work);
  await store.insertSession(work, { hash: hashOf(token), staffId, functionId, expiresAt });
  await record(work, { about: 'function', id: functionId, fact: 'signed in', details: { staffId } });
  return { token, expiresAt };
}

/** Ends a session; nothing happens when there is none. */
export async function signOut(work: Work, token: string): Promise<void> {
  if (isToken(token)) await store.deleteSession(work, hashOf(token));
}

/** Who sends this request, by the cookie of a session that has not expired. */
export async function whoIs(world: World, c: Context): Promise<SignedIn | null> {
  const token = readSessionCookie(world.config, c);
  if (!token || !isToken(token)) return null;
  const hash = hashOf(token);
  const found = await look(world, doorActor, async (view) => {
    const seat = await store.findSession(view, hash);
    return seat && { seat, stale: seat.lastSeenAt <= addMinutes(view.now, -seenMinutes) };
  });
  if (!found) return null;
  if (found.stale) await transact(world, doorActor, (work) => store.touchSession(work, hash));
  return signedIn(found.seat, csrfOf(token));
}

/** Gives a function a key for the API. It is shown once and never again: only its hash is kept. */
export async function issueToken(work: Work, functionId: FunctionId, label: string): Promise<string> {
  mustAdminister(work);
  const words = label.trim();
  if (words === '') throw new Refusal('invalid', text.fillIn, 'label');
  const token = newToken();
  await store.insertToken(work, hashOf(token), functionId, words);
  await record(work, { about: 'function', id: functionId, fact: 'key issued', details: { label: words } });
  return token;
}

export async function revokeToken(work: Work, functionId: FunctionId, mark: string): Promise<void> {
  mustAdminister(work);
  if (!(await store.revoke(work, functionId, mark))) throw new Refusal('conflict', text.keyIsOver);
  await record(work, { about: 'function', id: functionId, fact: 'key revoked', details: { mark } });
}

/** Who may act with this key: the one who holds its function today. A function without a holder has no use of it. */
export async function whoHasToken(world: World, token: string): Promise<SignedIn | null> {
  if (!isToken(token)) return null;
  const seat = await look(world, doorActor, (view: Look) => store.findSeatByToken(view, hashOf(token)));
  return seat && signedIn(seat, '');
}

/** A fresh key for every function with a holder, by its slug. Only in the demo. */
export async function sampleTokens(world: World): Promise<Record<string, string>> {
  if (!world.config.demo) throw new Refusal('unknown', text.onlyInDemo);
  return transact(world, { kind: 'system', label: 'voorbeeld' }, async (work) => {
    const held = (await functionsNow(work)).filter(({ holder }) => holder !== null);
    const tokens: Record<string, string> = {};
    for (const { id, slug } of held) tokens[slug] = await issueToken(work, id, 'voorbeeld');
    return tokens;
  });
}

function signedIn(seat: store.Seat, csrf: string): SignedIn {
  const { functionId, staffId, role, title, firstName, lastName } = seat;
  return {
    actor: { kind: 'staff', functionId, staffId, role, label: `${firstName}, ${title}` },
    name: `${firstName} ${lastName}`,
    functionTitle: title,
    csrf,
  };
}
