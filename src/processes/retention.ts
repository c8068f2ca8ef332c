import { messagesOf, pseudonymiseClosed } from '#src/modules/contacts/index.ts';
import { eraseContent } from '#src/modules/deliveries/index.ts';
import { pseudonymiseParty } from '#src/modules/people/index.ts';
import { type Actor, transact, type World } from '#src/platform/work.ts';

const keeper: Actor = { kind: 'system', label: 'bewaartermijn' };

/** After the retention term the words go and the counts stay. In small steps, so that nobody waits. */
export async function oldContactsPseudonymised(world: World): Promise<number> {
  for (let total = 0; ; ) {
    const done = await transact(world, keeper, async (work) => {
      const { contacts, parties } = await pseudonymiseClosed(work, world.config.retentionMonths, 200);
      for (const contact of contacts)
        await eraseContent(
          work,
          (await messagesOf(work, contact.id)).map((message) => message.id),
        );
      for (const party of parties) await pseudonymiseParty(work, party);
      return contacts.length;
    });
    total += done;
    if (done < 200) return total;
  }
}
