import type { Role, StaffId } from '../types.ts';

/** Who the identity provider says somebody is. */
export interface Identity {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** What the claim of roles holds: a word, a list, or nothing. */
  readonly roleClaim: unknown;
}

/** Somebody who signed in and still has to choose in which function. */
export interface Choosing {
  readonly staffId: StaffId;
  /** What the identity provider lets them be. */
  readonly roles: readonly Role[];
  readonly back: string;
}

export type SignInFailure = 'provider' | 'expired' | 'denied' | 'invalid';

/** The sign-in did not succeed; the kind says what to tell. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly kind: SignInFailure;
  constructor(kind: SignInFailure, cause?: unknown) {
    super(`sign-in: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** Signing in with an account of the municipality. The browser carries what must be remembered, sealed. */
export interface SignInDoor {
  /** Where to send the browser, and what it carries until it comes back. Throws SignInFailed. */
  start(back: string): Promise<{ location: string; sealed: string }>;
  /** Reads what the provider sent back. Throws SignInFailed. */
  finish(url: URL, sealed: string): Promise<{ identity: Identity; back: string }>;
  seal(choosing: Choosing): string;
  /** Null when it is not ours or too old. */
  unseal(sealed: string): Choosing | null;
}
