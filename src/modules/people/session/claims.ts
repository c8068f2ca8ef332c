import { nl as text } from '../screens.text.ts';
import { type Role, roles } from '../types.ts';

/**
 * The roles in the claim of an identity provider: a word, words between spaces or commas, or a list. A role is known by
 * its Dutch or its English name, with `kerngericht-`, `kerngericht_` or `kerngericht:` before it or not. What is not
 * known gives nothing.
 */
export function rolesInClaim(claim: unknown): Role[] {
  const words = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : [];
  const named = words.filter((word): word is string => typeof word === 'string').map(roleNamed);
  return roles.filter((role) => named.includes(role));
}

function roleNamed(word: string): Role | undefined {
  const name = word.toLowerCase().replace(/^\/?(?:kerngericht[-_:/])?/, '');
  return roles.find((role) => name === role || name === role.replace('_', '-') || name === text.roles[role]);
}
