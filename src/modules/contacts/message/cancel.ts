import type { Work } from '#src/platform/work.ts';
import type { ContactId, Message } from '../types.ts';
import * as store from './store.ts';

/** Messages that were not delivered yet are taken back; returns them so that their deliveries stop too. */
export async function cancelOpenMessages(work: Work, id: ContactId): Promise<Message[]> {
  const open = (await store.messagesOf(work, id)).filter((message) => !message.deliveredAt && !message.cancelledAt);
  await store.setCancelled(
    work,
    open.map((message) => message.id),
  );
  return open;
}
