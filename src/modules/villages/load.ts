import type { Terms } from './terms.ts';

/** In hundredths of an fte. */
export type LoadNorm = Pick<Terms, 'loadPerVillage' | 'loadPerContact'>;

export interface Load {
  /** Of the hours of the function; above 100 there is more work than time. */
  readonly percentage: number;
  readonly level: 'calm' | 'full' | 'overloaded';
}

export interface LoadInput {
  readonly fteHundredths: number | null;
  readonly villages: number;
  readonly openContacts: number;
}

/** From here an officer has no room for something new. */
const fullFrom = 85;

/**
 * How full the hours of an officer are: what villages and open contacts take by the norm of the municipality, against the
 * hours of the function. The usual norm is an example: 12 hundredths of an fte a village, 1 for each open contact.
 * Null when the hours are not known. Capacity, not performance: for the officer and the own manager only (INV-33).
 */
export function loadOf({ fteHundredths, villages, openContacts }: LoadInput, norm: LoadNorm): Load | null {
  if (!fteHundredths) return null;
  const needed = villages * norm.loadPerVillage + openContacts * norm.loadPerContact;
  const percentage = Math.round((needed / fteHundredths) * 100);
  return { percentage, level: levelOf(percentage) };
}

function levelOf(percentage: number): Load['level'] {
  if (percentage > 100) return 'overloaded';
  return percentage >= fullFrom ? 'full' : 'calm';
}
