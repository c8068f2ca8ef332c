import type { Hono } from 'hono';
import { createApp } from '#src/app.ts';
import { mailBy, moveClock } from '#src/background.ts';
import type { MailMessage, SendResult } from '#src/integrations/smtp/index.ts';
import {
  type Answer,
  answersOf,
  type Contact,
  contactById,
  type Expectations,
  type Message,
  messagesOf,
  type Reading,
  readingsOf,
  type Status,
  statusOf,
} from '#src/modules/contacts/index.ts';
import { type Delivery, deliveriesOf, makeBatch } from '#src/modules/deliveries/index.ts';
import type { Channel } from '#src/modules/people/index.ts';
import type { VillageId } from '#src/modules/villages/index.ts';
import { type Day, day, type Instant, parseLocal } from '#src/platform/calendar/index.ts';
import { after, type SettableClock, settableClock } from '#src/platform/clock.ts';
import { type Environment, readConfig } from '#src/platform/config.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { testDatabase } from '#src/platform/database/testing.ts';
import { historyOf, type RecordedFact } from '#src/platform/history.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { silentLog } from '#src/platform/log.ts';
import { type Actor, type Look, look, transact, type Work, type World } from '#src/platform/work.ts';
import { contactReceived, type Intake } from '#src/processes/contact-received.ts';
import { batchPosted, waitingMailSent } from '#src/processes/message-arrives.ts';
import { loadArrangements, staffActor } from './load-sample.ts';

export type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * A world in which a story is told: the staff and the villages of the sample, no contacts yet, and a clock that begins at
 * nine o'clock on Monday 2 March 2026 and that the story moves.
 */
export interface Story {
  readonly world: World;
  readonly clock: SettableClock;
  /** Officer of Ravenswaaij, Zoelen and Ingen. */
  readonly sanne: Staff;
  /** Deputy in the same villages. */
  readonly daan: Staff;
  /** Official of Team Beheer. */
  readonly mo: Staff;
  readonly officialOfAdvies: Staff;
  /** Front office, the primary contact of every other village. */
  readonly klantcontact: Staff;
  readonly teamManager: Staff;
  readonly alderman: Staff;
  readonly administrator: Staff;
  readonly resident: Actor;
  /** E-mails that left. */
  readonly mailbox: MailMessage[];
  /** What the mail server says to the next e-mails; it accepts when nothing is said. */
  readonly mailAnswers: SendResult[];
  village(slug: string): VillageId;
  /** Moves to a moment, '2026-03-04' (nine o'clock) or '2026-03-04T16:00', doing the morning rounds and the mail on the way. */
  goTo(moment: string): Promise<void>;
  mailGoesOut(): Promise<void>;
  act<T>(action: (work: Work) => Promise<T>, actor?: Actor): Promise<T>;
  see<T>(action: (view: Look) => Promise<T>, actor?: Actor): Promise<T>;
  receive(intake: StoryIntake, by?: Actor): Promise<Contact>;
  contact(of: Contact): Promise<Contact>;
  status(of: Contact): Promise<Status>;
  messages(of: Contact): Promise<Message[]>;
  answers(of: Contact): Promise<Answer[]>;
  deliveries(of: Contact): Promise<Delivery[]>;
  /** The last delivery that was prepared, in this channel when one is named. */
  lastDelivery(of: Contact, channel?: Channel): Promise<Delivery>;
  readings(of: Contact): Promise<Reading[]>;
  facts(of: Contact): Promise<RecordedFact[]>;
  /** Prints all letters that lie ready, and posts them. */
  post(by: Actor): Promise<void>;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** A page as a resident sees it, in plain text: the tags are gone. */
  page(path: string): Promise<string>;
}

export type StoryIntake = Omit<Intake, 'villageId' | 'door'> & {
  readonly village: string;
  readonly door?: Intake['door'];
};

export const on = (text: string): Day => day(text);

/** What a first message tells in five parts. */
export const fiveParts: Expectations = {
  can: 'Wij leggen de stoep recht.',
  cannot: 'Wij maken het pad niet breder.',
  when: 'Eind maart komt de ploeg.',
  decides: 'Team Beheer beslist.',
  weAsk: 'Bel als er iemand valt.',
};

/** A clock that goes a second further each time somebody looks, so that no two things happen at the same moment. */
export function tickingClock(start: Instant): SettableClock {
  const clock = settableClock(start);
  const now = (): Instant => {
    clock.moveTo(after(clock.now(), 1000));
    return clock.now();
  };
  return { now, moveTo: clock.moveTo };
}

const narrator: Actor = { kind: 'system', label: 'verteller' };

export async function tellStory(settings: Environment = {}): Promise<Story> {
  const { pool } = await (await testDatabase()).createDatabase('story');
  const clock = tickingClock(parseLocal('2026-03-02T09:00')!);
  const world: World = {
    config: readConfig({ KERNGERICHT_DEMO: '1', ...settings }),
    pool,
    db: createKysely<DB>(pool),
    clock,
    random: Math.random,
    jobs: rememberedJobs(),
    log: silentLog,
  };
  const cast = await loadArrangements(world);
  const staff = (key: string): Promise<Staff> => staffActor(world, cast.functions.get(key)!);
  const mailbox: MailMessage[] = [];
  const mailAnswers: SendResult[] = [];
  const mailer = {
    send: async (message: MailMessage): Promise<SendResult> => {
      mailbox.push(message);
      return mailAnswers.shift() ?? { kind: 'accepted' };
    },
  };
  let http: Hono | undefined;
  const app = () => (http ??= createApp(world, { mailer }).http);
  return {
    ...sights(world),
    world,
    clock,
    mailbox,
    mailAnswers,
    sanne: await staff('sanne'),
    daan: await staff('daan'),
    mo: await staff('mo'),
    officialOfAdvies: await staff('esther'),
    klantcontact: await staff('klantcontact'),
    teamManager: await staff('joost'),
    alderman: await staff('hanneke'),
    administrator: await staff('alex'),
    resident: { kind: 'resident', label: 'inwoner' },
    village: (slug) => cast.villages.get(slug)!,
    goTo: (moment) => moveClock(world, mailer, parseLocal(moment.includes('T') ? moment : `${moment}T09:00`)!),
    mailGoesOut: async () => void (await waitingMailSent(world, mailBy(world, mailer))),
    page: async (path) => plain(await (await app().request(path)).text()),
    receive: ({ village, door = 'phone', ...intake }, by = { kind: 'resident', label: 'inwoner' }) =>
      contactReceived(world, by, { ...intake, villageId: cast.villages.get(village)!, door }),
  };
}

function plain(html: string): string {
  const body = html.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  return body.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replace(/\s+/g, ' ');
}

type Sights = Pick<
  Story,
  | 'act'
  | 'see'
  | 'contact'
  | 'status'
  | 'messages'
  | 'answers'
  | 'deliveries'
  | 'lastDelivery'
  | 'readings'
  | 'facts'
  | 'post'
  | 'sql'
>;

function sights(world: World): Sights {
  const see = <T>(action: (view: Look) => Promise<T>, actor: Actor = narrator): Promise<T> =>
    look(world, actor, action);
  const deliveries = (of: Contact) =>
    see(async (view) =>
      deliveriesOf(
        view,
        (await messagesOf(view, of.id)).map(({ id }) => id),
      ),
    );
  return {
    act: (action, actor = narrator) => transact(world, actor, action),
    see,
    contact: (of) => see((view) => contactById(view, of.id)),
    status: (of) => see(async (view) => statusOf(await contactById(view, of.id), view.today)),
    messages: (of) => see((view) => messagesOf(view, of.id)),
    answers: (of) => see((view) => answersOf(view, of.id)),
    deliveries,
    lastDelivery: async (of, channel) => {
      const found = (await deliveries(of)).findLast((delivery) => !channel || delivery.channel === channel);
      if (!found) throw new Error(`Nothing was prepared${channel ? ` by ${channel}` : ''}.`);
      return found;
    },
    readings: (of) => see((view) => readingsOf(view, of.id)),
    facts: (of) => see((view) => historyOf(view, 'contact', of.id)),
    post: async (by) => {
      const batch = await transact(world, by, makeBatch);
      await batchPosted(world, by, batch.id);
    },
    sql: async (text, values) => (await world.pool.query(text, values)).rows,
  };
}
