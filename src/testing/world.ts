import type { Hono } from 'hono';
import { createApp } from '#src/app.ts';
import type { MailMessage, SendResult } from '#src/integrations/smtp/index.ts';
import { parseLocal } from '#src/platform/calendar/index.ts';
import { type SettableClock, settableClock } from '#src/platform/clock.ts';
import { type Environment, readConfig } from '#src/platform/config.ts';
import { createKysely } from '#src/platform/database/pool.ts';
import type { DB } from '#src/platform/database/schema.generated.ts';
import { testDatabase } from '#src/platform/database/testing.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import type { Log } from '#src/platform/log.ts';
import type { World } from '#src/platform/work.ts';
import { loadSample } from './load-sample.ts';

/** The world of the tests, the demo and the pictures: the sample municipality on Monday 2 March 2026, nine o'clock. */
export interface TestWorld {
  readonly world: World;
  readonly clock: SettableClock;
  readonly app: Hono;
  /** E-mails that were sent. */
  readonly mailbox: MailMessage[];
  /** What the mail server will say to the next mails; it accepts when nothing is said. */
  readonly mailAnswers: SendResult[];
  readonly errors: string[];
}

export interface TestOptions {
  readonly sample?: boolean;
  readonly now?: string;
  readonly settings?: Environment;
}

/** A database of its own with the sample, or empty. Errors that are logged are kept, so that a test can want none. */
export async function testWorld({
  sample = true,
  now = '2026-03-02T09:00',
  settings = {},
}: TestOptions = {}): Promise<TestWorld> {
  const { pool } = await (await testDatabase()).createDatabase('world');
  const clock = settableClock(parseLocal(now)!);
  const errors: string[] = [];
  const log: Log = {
    info: () => undefined,
    error: (message, fields) => errors.push(`${message} ${JSON.stringify(fields)}`),
  };
  const world: World = {
    config: readConfig({ KERNGERICHT_DEMO: '1', KERNGERICHT_CLOCK: now, ...settings }),
    pool,
    db: createKysely<DB>(pool),
    clock,
    random: Math.random,
    jobs: rememberedJobs(),
    log,
  };
  if (sample) await loadSample(world);
  const mailbox: MailMessage[] = [];
  const mailAnswers: SendResult[] = [];
  const mailer = {
    send: async (message: MailMessage): Promise<SendResult> => {
      mailbox.push(message);
      return mailAnswers.shift() ?? { kind: 'accepted' };
    },
  };
  return { world, clock, app: createApp(world, { mailer }).http, mailbox, mailAnswers, errors };
}
