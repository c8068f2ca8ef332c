import type { Day } from '#src/platform/calendar/index.ts';
import { database } from '#src/platform/database/transaction.ts';
import type { Look, Work } from '#src/platform/work.ts';
import type { FunctionId } from '../../people/index.ts';
import type { AnswerId, ContactId, Expectations, Message, MessageId, MessageKind } from '../types.ts';

const selected = [
  'id',
  'contact_id as contactId',
  'kind',
  'body',
  'names_day as namesDay',
  'expectations',
  'answer_id as answerId',
  'created_at as createdAt',
  'function_id as functionId',
  'delivered_at as deliveredAt',
  'delivered_via as deliveredVia',
  'moved_from as movedFrom',
  'cancelled_at as cancelledAt',
] as const;

export interface NewMessage {
  readonly contactId: ContactId;
  readonly kind: MessageKind;
  readonly body: string;
  readonly namesDay: Day | null;
  readonly expectations: Expectations | null;
  readonly answerId: AnswerId | null;
  readonly functionId: FunctionId | null;
}

export async function insertMessage(work: Work, message: NewMessage): Promise<Message> {
  const row = await database(work)
    .insertInto('message')
    .values({
      id: work.newId<'message'>(),
      contact_id: message.contactId,
      kind: message.kind,
      body: message.body,
      names_day: message.namesDay,
      expectations: message.expectations ? JSON.stringify(message.expectations) : null,
      answer_id: message.answerId,
      created_at: work.now,
      function_id: message.functionId,
    })
    .returning(selected)
    .executeTakeFirstOrThrow();
  return row as unknown as Message;
}

export async function messagesOf(view: Look, contactId: ContactId): Promise<Message[]> {
  const rows = await database(view)
    .selectFrom('message')
    .select(selected)
    .where('contact_id', '=', contactId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows as unknown as Message[];
}

export async function findMessage(view: Look, id: MessageId): Promise<Message | null> {
  const row = await database(view).selectFrom('message').select(selected).where('id', '=', id).executeTakeFirst();
  return (row as unknown as Message) ?? null;
}

export async function lockMessage(work: Work, id: MessageId): Promise<Message | null> {
  const row = await database(work)
    .selectFrom('message')
    .select(selected)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (row as unknown as Message) ?? null;
}

export async function setDelivered(
  work: Work,
  id: MessageId,
  via: string | null,
  movedFrom: Day | null,
): Promise<void> {
  await database(work)
    .updateTable('message')
    .set({ delivered_at: via ? work.now : null, delivered_via: via, moved_from: movedFrom })
    .where('id', '=', id)
    .execute();
}

export async function setCancelled(work: Work, ids: readonly MessageId[]): Promise<void> {
  if (ids.length === 0) return;
  await database(work).updateTable('message').set({ cancelled_at: work.now }).where('id', 'in', ids).execute();
}
