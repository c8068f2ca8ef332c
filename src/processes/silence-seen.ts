import {
  type Contact,
  type ContactId,
  ladderOf,
  openBetween,
  residentReplied,
  waitedLongEnough,
  writeReminder,
} from '#src/modules/contacts/index.ts';
import { partyOf } from '#src/modules/people/index.ts';
import { termsOn } from '#src/modules/villages/index.ts';
import { addDays } from '#src/platform/calendar/index.ts';
import { historyOf, record } from '#src/platform/history.ts';
import { type Actor, look, transact, type World } from '#src/platform/work.ts';
import { handOver } from './send.ts';
import { words } from './text.ts';

const morning: Actor = { kind: 'system', label: 'ochtendronde' };

/**
 * Every morning: who was left in silence, and on which rung of the ladder that is now. Each rung is written down once;
 * officer, deputy and team manager see it on top of their week.
 * @returns how many rungs were new
 */
export async function silenceSeen(world: World): Promise<number> {
  const silent = await look(world, morning, (view) => openBetween(view, null, null, addDays(view.today, -1), 10_000));
  let climbed = 0;
  for (const contact of silent) climbed += (await rungReached(world, contact)) ? 1 : 0;
  return climbed;
}

function rungReached(world: World, contact: Contact): Promise<boolean> {
  return transact(world, morning, async (work) => {
    const { escalation } = await termsOn(work);
    const rung = contact.nextMessageBy ? ladderOf(contact.nextMessageBy, work.today, escalation) : null;
    if (!rung) return false;
    const facts = await historyOf(work, 'contact', contact.id);
    const known = facts.some(
      ({ fact, details }) => fact === 'in_silence' && details.rung === rung && details.since === contact.nextMessageBy,
    );
    if (known) return false;
    await record(work, {
      about: 'contact',
      id: contact.id,
      fact: 'in_silence',
      details: { rung, since: contact.nextMessageBy },
    });
    return true;
  });
}

/** A question to a resident whose day has come: a last message, and the contact is ours again. Never a silent end. */
export async function waitingEnded(world: World): Promise<number> {
  const due = await look(world, morning, (view) => waitedLongEnough(view, 10_000));
  for (const contact of due) await remind(world, contact.id);
  return due.length;
}

function remind(world: World, id: ContactId): Promise<void> {
  return transact(world, morning, async (work) => {
    const contact = await residentReplied(work, id);
    const { language } = await partyOf(work, contact.partyId);
    const message = await writeReminder(work, contact, words[language].reminder, await termsOn(work));
    if (message) await handOver(work, contact, message, null);
  });
}
