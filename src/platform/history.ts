import type { Instant } from './calendar/index.ts';
import { database } from './database/transaction.ts';
import type { Look, Work } from './work.ts';

/** One fact. No stories, names or addresses: what is pseudonymised later must not live on here. */
export interface Fact {
  readonly about: string;
  readonly id: string;
  readonly fact: string;
  readonly details?: Record<string, string | number | boolean | null | readonly string[]>;
}

export interface RecordedFact extends Required<Fact> {
  readonly at: Instant;
  readonly by: string;
  readonly actorKind: string;
}

/** Adds a fact to the history, in the transaction of what it tells. */
export async function record(work: Work, { about, id, fact, details = {} }: Fact): Promise<void> {
  const { actor } = work;
  await database(work)
    .insertInto('history')
    .values({
      at: work.now,
      actor_kind: actor.kind,
      actor_id: actor.kind === 'staff' ? actor.functionId : null,
      actor_label: actor.label,
      subject_kind: about,
      subject_id: id,
      fact,
      details: JSON.stringify(details),
    })
    .execute();
}

/** All facts about one thing, oldest first. */
export async function historyOf(view: Look, about: string, id: string): Promise<RecordedFact[]> {
  const rows = await database(view)
    .selectFrom('history')
    .selectAll()
    .where('subject_kind', '=', about)
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    about,
    id,
    fact: row.fact,
    details: row.details as RecordedFact['details'],
    at: row.at,
    by: row.actor_label,
    actorKind: row.actor_kind,
  }));
}
