import {
  type Answer,
  answersOf,
  type Contact,
  type ContactId,
  confirmReadBack,
  contactById,
  describe,
  type Expectations,
  finish,
  linkToEarlier,
  messagesOf,
} from '#src/modules/contacts/index.ts';
import { type BatchId, type Delivery, deliveriesOf, makeBatch } from '#src/modules/deliveries/index.ts';
import {
  addFunction,
  addStaff,
  addTeam,
  appoint,
  type FunctionId,
  functionNow,
  type PartyId,
  type StaffId,
} from '#src/modules/people/index.ts';
import {
  addDeputy,
  addVillage,
  changePrimary,
  contactFor,
  setStudyRole,
  type VillageId,
  villageBySlug,
  villages,
} from '#src/modules/villages/index.ts';
import { addWorkingDays, type Day, day, dayOf, type Instant, instantAt } from '#src/platform/calendar/index.ts';
import { rememberedJobs } from '#src/platform/jobs.ts';
import { type Actor, look, transact, type Work, type World } from '#src/platform/work.ts';
import { contactReceived } from '#src/processes/contact-received.ts';
import {
  answerGiven,
  answerReadTwice,
  cameBack,
  contactWithdrawn,
  interimWritten,
  replyNoted,
  residentAsked,
} from '#src/processes/contact-to-answer.ts';
import {
  batchPosted,
  callMissed,
  callReached,
  handedOver,
  mailBounced,
  mailSent,
} from '#src/processes/message-arrives.ts';
import type { SampleContact, SampleParty, SampleStep } from './sample/contact-types.ts';
import { sampleContacts } from './sample/contacts.ts';
import { fillDay, sampleInstant } from './sample/moments.ts';
import {
  sampleArrangements,
  sampleContactPersons,
  sampleFallback,
  sampleFunctions,
  sampleStart,
  sampleTeams,
} from './sample/staff.ts';
import { sampleStudy, sampleVillages } from './sample/villages.ts';
import { drawPhoto, hum } from './sample-media.ts';

const founder: Actor = { kind: 'system', label: 'voorbeeld' };

export interface Cast {
  readonly functions: Map<string, FunctionId>;
  readonly villages: Map<string, VillageId>;
}

/** The same world at another moment: the sample is lived, step by step, through the verbs of the domain. */
function worldAt(world: World, now: Instant): World {
  return { ...world, clock: { now: () => now }, jobs: rememberedJobs() };
}

export async function isEmpty(world: World): Promise<boolean> {
  return (await look(world, founder, villages)).length === 0;
}

/** Fills an empty database with the fifteen villages, the fictional staff and two dozen lived contacts. */
export async function loadSample(world: World): Promise<void> {
  const cast = await loadArrangements(world);
  const today = dayOf(world.clock.now());
  const moments = sampleContacts.flatMap((sample) =>
    sample.steps.map((step, order) => ({ sample, step, order, at: sampleInstant(today, step.at) })),
  );
  moments.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
  const story = new Story(cast);
  for (const { sample, step, at } of moments) await story.live(worldAt(world, at), sample, step);
}

export async function loadArrangements(world: World): Promise<Cast> {
  const cast: Cast = { functions: new Map(), villages: new Map() };
  const start = worldAt(world, instantAt(day(sampleStart), '00:30'));
  await transact(start, founder, async (work) => {
    await loadStaff(work, cast);
    await loadVillages(work, cast);
  });
  for (const arrangement of sampleArrangements.slice(1)) {
    const from = day(arrangement.fromDay);
    await transact(worldAt(world, instantAt(from, '00:10')), founder, async (work) => {
      for (const slug of arrangement.villages) {
        const villageId = cast.villages.get(slug)!;
        await changePrimary(work, { villageId, functionId: cast.functions.get(arrangement.primary)!, from });
        for (const deputy of arrangement.deputies)
          await addDeputy(work, { villageId, functionId: cast.functions.get(deputy)!, from });
      }
    });
  }
  return cast;
}

async function loadStaff(work: Work, cast: Cast): Promise<void> {
  const teams = new Map<string, Awaited<ReturnType<typeof addTeam>>>();
  for (const team of sampleTeams) teams.set(team, await addTeam(work, team));
  for (const sample of sampleFunctions) {
    const { key, team, holder, ...fields } = sample;
    const functionId = await addFunction(work, { ...fields, teamId: team ? (teams.get(team) ?? null) : null });
    const staffId = await addStaff(work, holder);
    await appoint(work, { functionId, staffId, from: day(sampleStart) });
    cast.functions.set(key, functionId);
  }
}

async function loadVillages(work: Work, cast: Cast): Promise<void> {
  const fallback = cast.functions.get(sampleFallback)!;
  for (const sample of sampleVillages) {
    const person = sampleContactPersons.find(({ village }) => village === sample.slug);
    const contactPerson = sampleFunctions.find(({ key }) => key === person?.function)?.holder.firstName ?? null;
    const id = await addVillage(work, {
      slug: sample.slug,
      name: sample.name,
      latitude: sample.lat,
      longitude: sample.lon,
      profile: sample.profile,
      startedOn: day(sampleStart),
      fallbackFunctionId: fallback,
      primaryFunctionId: fallback,
      contactPerson,
    });
    cast.villages.set(sample.slug, id);
    if (sample.studyRole) await setStudyRole(work, { villageId: id, study: sampleStudy, role: sample.studyRole });
  }
}

/** Remembers what the sample already lived. */
class Story {
  private readonly contacts = new Map<string, ContactId>();
  private readonly parties = new Map<SampleParty, PartyId>();
  private readonly batches = new Map<string, BatchId>();
  private readonly cast: Cast;

  constructor(cast: Cast) {
    this.cast = cast;
  }

  async live(world: World, sample: SampleContact, step: SampleStep): Promise<void> {
    try {
      await this.step(world, sample, step);
    } catch (error) {
      throw new Error(
        `The sample contact "${sample.key}" stops at "${step.do}": ${error instanceof Error ? error.message : error}`,
        { cause: error },
      );
    }
  }

  private async step(world: World, sample: SampleContact, step: SampleStep): Promise<void> {
    if (step.do === 'receive') return this.receive(world, sample);
    const id = this.contacts.get(sample.key)!;
    const actor = await this.actorOf(world, sample, step);
    const named = (inDays: number): Day => addWorkingDays(dayOf(world.clock.now()), inDays);
    switch (step.do) {
      case 'confirm-receipt':
        return;
      case 'read-back':
        await transact(world, actor, (work) =>
          confirmReadBack(work, id, sample.summary ?? sample.subject, step.via, functionIdOf(actor)),
        );
        return;
      case 'interim':
        await interimWritten(world, actor, id, {
          body: fillDay(step.text, named(step.nextIn)),
          nextDay: named(step.nextIn),
          expectations: explained(step.expectations, named(step.nextIn)),
          channel: step.via,
        });
        return;
      case 'ask':
        await residentAsked(world, actor, id, {
          question: fillDay(step.text, named(step.nextIn)),
          answerBy: named(step.nextIn),
          channel: step.via,
        });
        return;
      case 'answer':
        return this.answer(world, actor, id, step, named);
      case 'print':
        this.batches.set(sample.key, (await transact(world, actor, makeBatch)).id);
        return;
      case 'deliver':
        return this.deliver(world, actor, sample, step.via);
      case 'attempt-call':
        await callMissed(world, actor, (await this.last(world, id, 'phone')).id, step.note);
        return;
      case 'bounce':
        await mailBounced(world, actor, (await this.last(world, id, 'email')).id, step.reason);
        return;
      case 'reply':
        await replyNoted(world, actor, id);
        return;
      case 'second-read':
        await answerReadTwice(world, actor, (await this.lastAnswer(world, id)).id, step.agrees, step.note);
        return;
      case 'reopen':
        await cameBack(world, { kind: 'resident', label: 'inwoner' }, id, step.text);
        return;
      case 'withdraw':
        await contactWithdrawn(world, actor, id, step.reason);
        return;
      case 'link': {
        const earlier = await look(world, actor, (view) => contactById(view, this.contacts.get(step.to)!));
        await transact(world, actor, (work) => linkToEarlier(work, id, earlier.number));
        return;
      }
      case 'close':
        await transact(world, actor, async (work) => {
          if (!(await contactById(work, id)).closedAs) await finish(work, id);
        });
    }
  }

  private async receive(world: World, sample: SampleContact): Promise<void> {
    const { party } = sample;
    const known = this.parties.get(party);
    const receipt = sample.steps.find((step) => step.do === 'confirm-receipt');
    const inTalk =
      receipt && receipt.via !== party.channels[0] && (receipt.via === 'phone' || receipt.via === 'visit')
        ? receipt.via
        : null;
    const actor = ['web', 'pictures', 'callback'].includes(sample.door)
      ? ({ kind: 'resident', label: 'inwoner' } as const)
      : await this.primary(world, sample.village);
    const contact = await contactReceived(world, actor, {
      villageId: this.cast.villages.get(sample.village)!,
      party: known ? { id: known } : { ...party, language: 'nl' },
      door: sample.door,
      story: sample.story,
      subject: sample.subject,
      type: sample.type,
      topic: sample.topic ?? null,
      place: sample.place ?? null,
      questionBehind: sample.questionBehind ?? null,
      receiptInTalk: inTalk,
      media: await Promise.all(
        (sample.attachments ?? []).map((item) => (item.kind === 'photo' ? drawPhoto() : hum(item.seconds ?? 3))),
      ),
    });
    this.parties.set(party, contact.partyId);
    this.contacts.set(sample.key, contact.id);
    if (sample.publicSummary) await this.publish(world, sample, contact);
  }

  private async publish(world: World, sample: SampleContact, contact: Contact): Promise<void> {
    const { subject, type, topic, place, questionBehind, urgent } = contact;
    await transact(world, await this.primary(world, sample.village), (work) =>
      describe(work, contact.id, {
        subject,
        type,
        topic,
        place,
        questionBehind,
        urgent,
        visibility: 'public_nameless',
        publicSummary: sample.publicSummary ?? null,
      }),
    );
  }

  private async answer(
    world: World,
    actor: Actor,
    id: ContactId,
    step: Extract<SampleStep, { do: 'answer' }>,
    named: (days: number) => Day,
  ): Promise<void> {
    const laterUntil = step.laterIn === undefined ? null : named(step.laterIn);
    const followUpBy = step.followUpIn === undefined ? null : named(step.followUpIn);
    const spoken = laterUntil ?? followUpBy;
    await answerGiven(
      world,
      actor,
      id,
      {
        kind: step.kind,
        body: spoken ? fillDay(step.text, spoken) : step.text,
        ground: step.ground ?? null,
        argument: step.argument ?? null,
        whatIsPossible: step.whatIsPossible ?? null,
        nothingPossibleBecause: step.nothingPossibleBecause ?? null,
        decider: step.decider ?? null,
        howToRespond: step.howToRespond ?? null,
        laterUntil,
        interimDays: [],
        followUpBy,
        expectations: explained(step.expectations, spoken ?? dayOf(world.clock.now())),
      },
      step.via,
    );
  }

  private async deliver(world: World, actor: Actor, sample: SampleContact, via: string): Promise<void> {
    const delivery = await this.last(world, this.contacts.get(sample.key)!, via);
    if (delivery.state === 'delivered') return;
    if (via === 'email') await mailSent(world, async () => ({ kind: 'accepted' }), delivery.id);
    else if (via === 'phone') await callReached(world, actor, delivery.id);
    else if (via === 'visit' || via === 'partner') await handedOver(world, actor, delivery.id);
    else if (via === 'letter')
      await batchPosted(
        world,
        actor,
        this.batches.get(sample.key) ?? delivery.batchId ?? (await transact(world, actor, makeBatch)).id,
      );
  }

  private async last(world: World, id: ContactId, via: string): Promise<Delivery> {
    const deliveries = await look(world, founder, async (view) =>
      deliveriesOf(
        view,
        (await messagesOf(view, id)).map((message) => message.id),
      ),
    );
    const found = deliveries
      .filter(({ channel }) => channel === via)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .at(-1);
    if (!found) throw new Error(`no delivery by ${via}`);
    return found;
  }

  private async lastAnswer(world: World, id: ContactId): Promise<Answer> {
    return (await look(world, founder, (view) => answersOf(view, id))).at(-1)!;
  }

  private async actorOf(world: World, sample: SampleContact, step: SampleStep): Promise<Actor> {
    const by = 'by' in step && step.by ? this.cast.functions.get(step.by) : undefined;
    return by ? staffActor(world, by) : this.primary(world, sample.village);
  }

  private async primary(world: World, slug: string): Promise<Actor> {
    const arrangement = await look(world, founder, async (view) =>
      contactFor(view, (await villageBySlug(view, slug)).id),
    );
    return staffActor(world, arrangement.function.id);
  }
}

/** The five parts, with the day of the message filled in. */
function explained(expectations: Expectations | undefined, day: Day): Expectations | null {
  if (!expectations) return null;
  const { can, cannot, when, decides, weAsk } = expectations;
  return {
    can: fillDay(can, day),
    cannot: fillDay(cannot, day),
    when: fillDay(when, day),
    decides: fillDay(decides, day),
    weAsk: fillDay(weAsk, day),
  };
}

function functionIdOf(actor: Actor): FunctionId {
  if (actor.kind !== 'staff') throw new Error('only staff reads back');
  return actor.functionId;
}

/** Somebody of the staff as an actor, by function. */
export async function staffActor(world: World, functionId: FunctionId): Promise<Extract<Actor, { kind: 'staff' }>> {
  const now = await look(world, founder, (view) => functionNow(view, functionId));
  return {
    kind: 'staff',
    functionId,
    staffId: now.holder?.staffId as StaffId,
    role: now.role,
    label: `${now.holder?.firstName}, ${now.title}`,
  };
}
