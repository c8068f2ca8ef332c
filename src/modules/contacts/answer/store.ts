import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { Answer, AnswerId, ContactId } from '../types.ts';
import type { AnswerDraft } from './rules.ts';

const selected = [
  'id',
  'contact_id as contactId',
  'kind',
  'ground',
  'argument',
  'what_is_possible as whatIsPossible',
  'nothing_possible_because as nothingPossibleBecause',
  'decider',
  'how_to_respond as howToRespond',
  'later_until as laterUntil',
  'interim_days as interimDays',
  'follow_up_by as followUpBy',
  'body',
  'expectations',
  'channel',
  'created_at as createdAt',
  'function_id as functionId',
  'second_reader_id as secondReaderId',
  'second_read_at as secondReadAt',
  'second_reader_agrees as secondReaderAgrees',
  'second_reader_note as secondReaderNote',
] as const;

export async function insertAnswer(
  work: Work,
  contactId: ContactId,
  draft: AnswerDraft,
  channel: string,
  functionId: FunctionId,
): Promise<Answer> {
  const row = await database(work)
    .insertInto('answer')
    .values({
      id: work.newId<'answer'>(),
      contact_id: contactId,
      kind: draft.kind,
      ground: draft.ground,
      argument: draft.argument,
      what_is_possible: draft.whatIsPossible,
      nothing_possible_because: draft.nothingPossibleBecause,
      decider: draft.decider,
      how_to_respond: draft.howToRespond,
      later_until: draft.laterUntil,
      interim_days: [...draft.interimDays],
      follow_up_by: draft.followUpBy,
      body: draft.body,
      expectations: draft.expectations ? JSON.stringify(draft.expectations) : null,
      channel,
      created_at: work.now,
      function_id: functionId,
    } as never)
    .returning(selected)
    .executeTakeFirstOrThrow();
  return row as unknown as Answer;
}

export async function answersOf(view: Look, contactId: ContactId): Promise<Answer[]> {
  const rows = await database(view)
    .selectFrom('answer')
    .select(selected)
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .execute();
  return rows as unknown as Answer[];
}

export async function lockAnswer(work: Work, id: AnswerId): Promise<Answer | null> {
  const row = await database(work)
    .selectFrom('answer')
    .select(selected)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as unknown as Answer) ?? null;
}

export async function findAnswer(view: Look, id: AnswerId): Promise<Answer | null> {
  const row = await database(view).selectFrom('answer').select(selected).where('id', '=', id).executeTakeFirst();
  return (row as unknown as Answer) ?? null;
}

export async function setSecondReading(
  work: Work,
  id: AnswerId,
  reader: FunctionId,
  agrees: boolean,
  note: string,
): Promise<void> {
  await database(work)
    .updateTable('answer')
    .set({ second_reader_id: reader, second_read_at: work.now, second_reader_agrees: agrees, second_reader_note: note })
    .where('id', '=', id)
    .execute();
}

/** Answers 'niets mogelijk' on open contacts that wait for somebody else than `except`. */
export async function waitingForSecondReader(view: Look, except: FunctionId, limit: number): Promise<Answer[]> {
  const rows = await database(view)
    .selectFrom('answer')
    .select(selected)
    .where('nothing_possible_because', 'is not', null)
    .where('second_read_at', 'is', null)
    .where('function_id', '<>', except)
    .where('contact_id', 'in', (contact) => contact.selectFrom('contact').select('id').where('closed_at', 'is', null))
    .orderBy('created_at')
    .limit(limit)
    .execute();
  return rows as unknown as Answer[];
}
