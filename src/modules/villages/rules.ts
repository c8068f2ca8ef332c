import { type FunctionId, type FunctionNow, isReachable } from '../people/index.ts';
import type { VillageContact, VillageId } from './types.ts';

/** Who is there for a village on a day: by name of function, before looking who is present. */
export interface Arrangement {
  readonly villageId: VillageId;
  readonly primary: FunctionId;
  readonly deputies: readonly FunctionId[];
  readonly fallback: FunctionId;
}

export type FunctionsById = ReadonlyMap<FunctionId, FunctionNow>;

/**
 * The one contact of a village (INV-18): the primary contact when somebody answers there; else the deputy of the absence;
 * else a deputy of the village; else the fallback, which is always staffed. Throws when the fallback is not among the
 * functions.
 */
export function chooseContact(arrangement: Arrangement, functions: FunctionsById): VillageContact {
  const primary = functions.get(arrangement.primary);
  const fallback = functions.get(arrangement.fallback);
  if (!fallback) throw new Error('The fallback of a village is not among the functions.');
  if (!primary || primary.id === fallback.id) return { kind: 'fallback', function: fallback, standsInFor: null };
  if (isReachable(primary)) return { kind: 'officer', function: primary, standsInFor: null };
  const deputy = deputiesOf(primary, arrangement)
    .map((id) => functions.get(id))
    .find((func) => func !== undefined && isReachable(func));
  if (!deputy || deputy.id === fallback.id) return { kind: 'fallback', function: fallback, standsInFor: primary };
  return { kind: 'deputy', function: deputy, standsInFor: primary };
}

function deputiesOf(primary: FunctionNow, { deputies }: Arrangement): FunctionId[] {
  const all = primary.deputyFunctionId ? [primary.deputyFunctionId, ...deputies] : [...deputies];
  return all.filter((id) => id !== primary.id);
}

/** Whether a function takes care of a village now: primary contact, deputy, or the fallback while that is the contact. */
export function caresFor(functionId: FunctionId, arrangement: Arrangement, functions: FunctionsById): boolean {
  if (arrangement.primary === functionId || arrangement.deputies.includes(functionId)) return true;
  if (functions.get(arrangement.primary)?.deputyFunctionId === functionId) return true;
  return chooseContact(arrangement, functions).function.id === functionId;
}
