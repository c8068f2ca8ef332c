import { type Mailer, mailOf } from '#src/integrations/smtp/index.ts';
import { type Delivery, type DeliveryId, sendEmailJob } from '#src/modules/deliveries/index.ts';
import { addDays, dayOf, type Instant, instantAt } from '#src/platform/calendar/index.ts';
import { isSettable } from '#src/platform/clock.ts';
import type { JobHandler, Sweep } from '#src/platform/jobs.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { World } from '#src/platform/work.ts';
import {
  interruptedSettled,
  type MailResult,
  mailSent,
  type SendMail,
  waitingMailSent,
} from '#src/processes/message-arrives.ts';
import { oldContactsPseudonymised } from '#src/processes/retention.ts';
import { silenceSeen, waitingEnded } from '#src/processes/silence-seen.ts';
import { appText as text } from './app.text.ts';

/** How a delivery becomes an e-mail. */
export function mailBy(world: World, mailer: Mailer): SendMail {
  return (delivery: Delivery): Promise<MailResult> => {
    const { content, destination } = delivery;
    const prefix = content.language === 'nl' ? '' : `/${content.language}`;
    const mail = mailOf(content, `${world.config.baseUrl}${prefix}/volgen/${content.code}`);
    return mailer.send({
      id: delivery.id,
      to: destination,
      toName: content.recipientName,
      language: content.language,
      sentAt: world.clock.now(),
      ...mail,
    });
  };
}

/** What is done in the background, each by name. */
export function handlersOf(world: World, mailer: Mailer): JobHandler[] {
  const send = mailBy(world, mailer);
  return [
    { name: sendEmailJob, retries: 20, handle: ({ deliveryId }) => mailSent(world, send, deliveryId as DeliveryId) },
  ];
}

/** How long an e-mail may be under way before it counts as cut off by a crash, in minutes. */
const patience = 10;

/** What is looked after every morning, in the order of the day. */
export function sweepsOf(world: World, mailer: Mailer): Sweep[] {
  const send = mailBy(world, mailer);
  const run = (action: () => Promise<unknown>) => async () => {
    await action();
  };
  return [
    { name: 'retention', at: '04:30', run: run(() => oldContactsPseudonymised(world)) },
    { name: 'interrupted-mail', at: '05:30', run: run(() => interruptedSettled(world, patience)) },
    { name: 'silence-seen', at: '06:00', run: run(() => silenceSeen(world)) },
    { name: 'waiting-ended', at: '06:15', run: run(() => waitingEnded(world)) },
    { name: 'waiting-mail', at: '06:30', run: run(() => waitingMailSent(world, send)) },
  ];
}

/** After a start: what a crash cut off is settled, and what still waits goes out. */
export async function pickUp(world: World, mailer: Mailer): Promise<void> {
  await interruptedSettled(world, patience);
  await waitingMailSent(world, mailBy(world, mailer));
}

const moves = new WeakMap<World, Promise<void>>();

/** Moves a clock that stands still, and does on the way everything that was due in between. One move after the other. */
export function moveClock(world: World, mailer: Mailer, to: Instant): Promise<void> {
  const before = moves.get(world) ?? Promise.resolve();
  const move = before.then(() => moveNow(world, mailer, to));
  moves.set(
    world,
    move.catch(() => undefined),
  );
  return move;
}

async function moveNow(world: World, mailer: Mailer, to: Instant): Promise<void> {
  const { clock } = world;
  if (!isSettable(clock)) throw new Refusal('unknown', text.noClock);
  if (to < clock.now()) throw new Refusal('conflict', text.clockBack);
  const sweeps = sweepsOf(world, mailer);
  for (let day = dayOf(clock.now()); day <= dayOf(to); day = addDays(day, 1)) {
    for (const sweep of sweeps) {
      const moment = instantAt(day, sweep.at);
      if (moment <= clock.now() || moment > to) continue;
      clock.moveTo(moment);
      await sweep.run();
    }
  }
  clock.moveTo(to);
  await waitingMailSent(world, mailBy(world, mailer));
}
