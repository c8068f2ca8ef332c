import assert from 'node:assert/strict';
import { addDays, dayOf } from '#src/platform/calendar/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import * as laws from './laws.ts';
import { PromiseBook } from './promises.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { type Action, type Doing, verbs } from './verbs.ts';
import { call, type ModelWorld } from './world.ts';

/** How often each verb was done, and how often it was refused. */
export type Tally = Map<string, { done: number; refused: number; api: number }>;

/** One life of a municipality: whatever anybody tries, after every step the laws hold. */
export class Life {
  readonly told: string[] = [];
  private seen!: Snapshot;
  private readonly book = new PromiseBook();
  private mark: { until: number; print: string } = { until: 0, print: '' };
  private readonly model: ModelWorld;
  private readonly tally: Tally;

  constructor(model: ModelWorld, tally: Tally) {
    this.model = model;
    this.tally = tally;
  }

  async begin(): Promise<void> {
    this.seen = await takeSnapshot(this.model.world.pool, 0);
    await this.markHistory();
  }

  get now(): Snapshot {
    return this.seen;
  }

  /** @returns false when there was nothing to do it to */
  async step(action: Action): Promise<boolean> {
    const doing = verbs[action.verb]({ model: this.model, seen: this.seen }, action);
    if (!doing) return false;
    const dayBefore = dayOf(this.model.clock.now());
    const through = action.api && doing.call ? 'api' : 'processes';
    this.told.push(
      `${dayBefore} ${action.verb} ${doing.what} (${doing.actor.label}, ${through}${action.twice ? ', twice' : ''})`,
    );
    const done = await this.tries(action, doing);
    this.told[this.told.length - 1] += done ? '' : ' - refused';
    count(this.tally, action.verb, done, through);
    await this.check(doing, done, through, dayBefore);
    return true;
  }

  private async tries(action: Action, doing: Doing): Promise<boolean> {
    const once = () => (action.api && doing.call ? throughApi(doing.call) : throughProcesses(doing));
    const all = await Promise.all(action.twice && !doing.once ? [once(), once()] : [once()]);
    if (doing.attempt) assert.deepEqual(this.model.logged, []);
    return all.includes(true);
  }

  private async check(doing: Doing, done: boolean, through: string, dayBefore: string): Promise<void> {
    const before = this.seen;
    this.seen = await takeSnapshot(this.model.world.pool, before.lastFact);
    assert.deepEqual(this.model.logged, [], 'an error was logged');
    this.book.read(this.seen.news, this.seen);
    laws.daysMoveByMessages(before, this.seen);
    laws.endsByAnswers(this.seen);
    laws.answersAreWhole(this.seen);
    laws.listsFollowFromHistory(this.seen, this.book);
    laws.historyOnlyGrows(before, this.seen);
    await laws.silenceIsSeen(this.model, this.seen, this.book);
    if (done) await this.rightsHeld(doing, before, through);
    await this.contactsOnTheWay(dayBefore, doing);
    if (this.told.length % 40 === 0) await this.markHistory();
  }

  /** What was done was done by somebody who may. */
  private async rightsHeld({ actor, handles, delivers }: Doing, before: Snapshot, through: string): Promise<void> {
    const contact = handles ? before.contacts.get(handles) : undefined;
    if (contact)
      assert.ok(await laws.mayHandle(this.model, actor, contact), `${actor.label} may not handle ${contact.number}`);
    if (delivers && through === 'api')
      assert.ok(await laws.caresFor(this.model, actor, delivers), `${actor.label} has no such village`);
  }

  private async contactsOnTheWay(dayBefore: string, { what }: Doing): Promise<void> {
    const today = dayOf(this.model.clock.now());
    const rearranged = this.told.at(-1)?.includes(' absence ') || this.told.at(-1)?.includes(' arrangement ');
    if (today === dayBefore && !rearranged) return;
    const ahead = rearranged ? 14 : 0;
    const from = addDays(today, -Math.min(7, what.includes('asleep') ? 1 : 3));
    for (let day = rearranged ? today : from; day <= addDays(today, ahead); day = addDays(day, 1))
      await laws.everyVillageHasOneContact(this.model, day);
  }

  private async markHistory(): Promise<void> {
    const { until, print } = this.mark;
    assert.equal(
      await laws.historyPrint(this.model, until),
      print || (await laws.historyPrint(this.model, 0)),
      'INV-38 history was changed',
    );
    this.mark = { until: this.seen.lastFact, print: await laws.historyPrint(this.model, this.seen.lastFact) };
  }

  /** At the end the whole history is told once more, from the first row, and the work lists count the same. */
  async end(): Promise<void> {
    await this.markHistory();
    const all = await takeSnapshot(this.model.world.pool, 0);
    const again = new PromiseBook();
    again.read(all.news, all);
    laws.listsFollowFromHistory(all, again);
    await this.workListsCount();
  }

  private async workListsCount(): Promise<void> {
    const today = dayOf(this.model.clock.now());
    for (const actor of this.model.staff.slice(0, 2)) {
      const response = await call(this.model, actor, '/werklijst', null, 'GET');
      const { aantallen } = (await response.json()) as { aantallen: Record<string, number> };
      const own = await this.ownOpen(actor);
      assert.equal(aantallen.open, own.length, 'INV-38 werklijst');
      assert.equal(aantallen.inStilte, own.filter((day) => day < today).length, 'INV-38 werklijst');
      assert.equal(aantallen.vandaag, own.filter((day) => day === today).length, 'INV-38 werklijst');
    }
  }

  private async ownOpen(actor: ModelWorld['staff'][number]): Promise<string[]> {
    const days: string[] = [];
    for (const contact of this.seen.contacts.values()) {
      if (!contact.next_message_by) continue;
      const own =
        contact.owner_function_id === actor.functionId || (await laws.caresFor(this.model, actor, contact.village_id));
      if (own) days.push(contact.next_message_by);
    }
    return days;
  }
}

function count(tally: Tally, verb: string, done: boolean, through: string): void {
  const entry = tally.get(verb) ?? { done: 0, refused: 0, api: 0 };
  entry[done ? 'done' : 'refused'] += 1;
  if (through === 'api') entry.api += 1;
  tally.set(verb, entry);
}

/** True when it was done, false when it was refused. Anything else is an error. */
async function throughProcesses({ run, attempt }: Doing): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    if (attempt && isLaw(error)) return false;
    throw error;
  }
}

/** The laws of the database have a code of their own, or are a check or a foreign key. */
function isLaw(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(KG\d{3}|23514|23503)$/.test(String(error.code));
}

async function throughApi(ask: () => Promise<Response>): Promise<boolean> {
  const response = await ask();
  if (response.status < 400) return true;
  const body = await response.text();
  assert.ok([400, 401, 403, 404, 409].includes(response.status), `${response.status} ${body}`);
  return false;
}
