import * as words from '#src/api/words.ts';
import { mailBy } from '#src/background.ts';
import {
  type AnswerDraft,
  type AnswerId,
  type AnswerKind,
  answerKinds,
  type ContactId,
  confirmReadBack,
  contactById,
  describe,
  finish,
  givePulse,
  grounds,
  linkToEarlier,
  refuseMovingByHand,
} from '#src/modules/contacts/index.ts';
import { type BatchId, type DeliveryId, makeBatch, startSending } from '#src/modules/deliveries/index.ts';
import { type Channel, registerAbsence } from '#src/modules/people/index.ts';
import { addDeputy, changePrimary } from '#src/modules/villages/index.ts';
import { addDays, addMinutes, type Day, dayOf, instantAt } from '#src/platform/calendar/index.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type Actor, look, transact, type Work } from '#src/platform/work.ts';
import { contactReceived, type Intake } from '#src/processes/contact-received.ts';
import {
  answerGiven,
  answerReadTwice,
  cameBack,
  contactWithdrawn,
  interimWritten,
  mayWrite,
  replyNoted,
  residentAsked,
} from '#src/processes/contact-to-answer.ts';
import { dossierOpened } from '#src/processes/dossier.ts';
import {
  batchPosted,
  callMissed,
  callReached,
  handedOver,
  interruptedSettled,
  mailBounced,
  sentAfterAll,
  sentAgain,
  waitingMailSent,
} from '#src/processes/message-arrives.ts';
import { oldContactsPseudonymised } from '#src/processes/retention.ts';
import { silenceSeen, waitingEnded } from '#src/processes/silence-seen.ts';
import { fiveParts, type Staff } from '../story.ts';
import { attempts } from './attempts.ts';
import { doorways, somebody } from './people.ts';
import type { ContactRow, DeliveryRow, Snapshot } from './snapshot.ts';
import { call, type ModelWorld, nobody } from './world.ts';

/** One thing that somebody tries. The numbers choose who, on what and how: whatever they are, they mean something. */
export interface Action {
  readonly verb: VerbName;
  readonly who: number;
  readonly which: number;
  readonly a: number;
  readonly b: number;
  /** Through the JSON API, where the verb has a call. */
  readonly api: boolean;
  /** Twice at the same moment: a double click, or two people. */
  readonly twice: boolean;
}

/** What an action turns out to be. */
export interface Doing {
  readonly what: string;
  readonly actor: Actor;
  /** The contact that only somebody with rights may handle. */
  readonly handles?: string;
  /** The village whose deliveries only somebody with rights may handle, through the API. */
  readonly delivers?: string;
  readonly run: () => Promise<unknown>;
  readonly call?: () => Promise<Response>;
  /** An attempt on the database itself: it must be refused. */
  readonly attempt?: true;
  /** There is one time. */
  readonly once?: true;
}

export interface Stage {
  readonly model: ModelWorld;
  readonly seen: Snapshot;
}

type Verb = (stage: Stage, action: Action) => Doing | null;

const channels = [
  null,
  null,
  null,
  null,
  'phone',
  null,
  null,
  'letter',
  null,
  null,
  'email',
  null,
  'visit',
  'partner',
  'self',
] as const;
const distances = [14, 7, 20, 1, 28, 10, 3, 30, 5, 16, 0, 21, 12, 31, 9, 25, -1, 60, 18, 93, 2, 90, 8, 200];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

const today = ({ model }: Stage): Day => dayOf(model.clock.now());
const dayAhead = (stage: Stage, index: number): Day => addDays(today(stage), at(distances, index));

/** Mostly an open contact. */
function pickContact({ seen }: Stage, { which, a }: Action): ContactRow | null {
  const all = [...seen.contacts.values()];
  const open = all.filter(({ closed_as }) => closed_as === null);
  const list = a % 9 === 0 || open.length === 0 ? all : open;
  return list.length > 0 ? at(list, which) : null;
}

/** Mostly whoever owns the contact; else anybody at all. */
function actorFor({ model }: Stage, { who }: Action, owner: string | null): Staff {
  const own = model.staff.find(({ functionId }) => functionId === owner);
  return own && who % 100 < 75 ? own : at(model.staff, who);
}

function onContact(
  make: (
    stage: Stage,
    action: Action,
    contact: ContactRow & { id: ContactId },
    actor: Staff,
  ) => Omit<Doing, 'actor' | 'what'> & { what?: string },
): Verb {
  return (stage, action) => {
    const contact = pickContact(stage, action);
    if (!contact) return null;
    const actor = actorFor(stage, action, contact.owner_function_id);
    const doing = make(stage, action, contact as ContactRow & { id: ContactId }, actor);
    return { handles: contact.id, ...doing, actor, what: `${contact.number} ${doing.what ?? ''}`.trim() };
  };
}

/** The verbs that screens and API wrap in the same check of rights. */
const acted =
  ({ model }: Stage, actor: Actor, id: ContactId, verb: (work: Work) => Promise<unknown>) =>
  () =>
    transact(model.world, actor, async (work) => {
      await mayWrite(work, id);
      return verb(work);
    });

const receive: Verb = (stage, action) => {
  const { model, seen } = stage;
  const village = model.villages.find(
    ({ slug }) => slug === at(['ingen', 'zoelen', 'ravenswaaij', 'ommeren'], action.which),
  )!;
  const doorway = at(doorways, action.a);
  const person = at(somebody, action.b);
  const byStaff = doorway.byStaff;
  const actor: Actor = byStaff
    ? actorFor(stage, action, model.staff[0]!.functionId)
    : { kind: 'resident', label: 'inwoner' };
  const known = action.who % 7 === 0 ? at([...seen.contacts.values()], action.which) : undefined;
  const usable = known && !known.pseudonymised_at ? known : undefined;
  const inTalk = byStaff && action.who % 3 === 0 ? doorway.inTalk : null;
  const submissionKey =
    action.who % 4 === 0 ? uuidv7((action.which % 40) * 1000, Buffer.alloc(10, action.which % 40)) : null;
  const intake: Intake = {
    villageId: village.id,
    party: usable ? { id: usable.party_id as never } : person,
    door: doorway.door,
    story: action.b % 9 === 0 && !byStaff ? '' : `Verhaal ${action.which}.`,
    subject: action.b % 9 === 0 ? 'Zonder woorden' : null,
    readBack: byStaff && action.who % 5 === 0 ? 'U vertelde dit.' : null,
    receiptInTalk: inTalk,
    earlierNumber: usable && action.who % 2 === 0 ? usable.number : null,
    submissionKey,
  };
  const body = {
    verhaal: intake.story,
    melder: {
      naam: person.name ?? null,
      telefoon: person.phone ?? null,
      email: person.email ?? null,
      adres: person.address ?? [],
      kanalen: person.channels.map((channel) => words.channels[channel]),
      ...(byStaff ? { via: person.partner ?? null } : {}),
    },
    deur: words.doors[doorway.door],
    sleutel: submissionKey,
  };
  const staffBody = {
    ...body,
    kern: village.slug,
    teruggelezen: intake.readBack,
    ontvangstInGesprek: inTalk === 'phone' ? 'telefoon' : inTalk === 'visit' ? 'bezoek' : null,
  };
  return {
    what: `${doorway.door} in ${village.slug}, ${person.channels.join('+')}${submissionKey ? ' with a key' : ''}`,
    actor,
    run: () => contactReceived(model.world, actor, intake),
    call: () =>
      byStaff
        ? call(model, actor, '/contacten', staffBody)
        : call(model, actor, `/kernen/${village.slug}/contacten`, body),
  };
};

const parts = (index: number) => (index % 12 === 0 ? null : index % 12 === 1 ? { ...fiveParts, when: '' } : fiveParts);
const partsBody = (index: number) => {
  const given = parts(index);
  return (
    given && {
      kunnen: given.can,
      nietKunnen: given.cannot,
      wanneer: given.when,
      wieBeslist: given.decides,
      vanU: given.weAsk,
    }
  );
};
const channelOf = (index: number): Channel | null => at(channels, index);
const channelBody = (index: number) => {
  const channel = channelOf(index);
  return channel && words.channels[channel];
};

const interim = onContact((stage, { a, b }, { id, number }, actor) => {
  const nextDay = dayAhead(stage, a);
  const body = b % 17 === 0 ? ' ' : 'Wij zijn ermee bezig.';
  return {
    what: `until ${nextDay} by ${channelOf(b)}`,
    run: () =>
      interimWritten(stage.model.world, actor, id, { body, nextDay, expectations: parts(b), channel: channelOf(b) }),
    call: () =>
      call(stage.model, actor, `/contacten/${number}/berichten`, {
        soort: 'tussenbericht',
        tekst: body,
        volgendBerichtUiterlijk: nextDay,
        kanaal: channelBody(b),
        verwachting: partsBody(b),
      }),
  };
});

const ask = onContact((stage, { a, b }, { id, number }, actor) => {
  const answerBy = dayAhead(stage, a);
  return {
    what: `until ${answerBy} by ${channelOf(b)}`,
    run: () =>
      residentAsked(stage.model.world, actor, id, { question: 'Welke stoep is het?', answerBy, channel: channelOf(b) }),
    call: () =>
      call(stage.model, actor, `/contacten/${number}/berichten`, {
        soort: 'vraag',
        tekst: 'Welke stoep is het?',
        antwoordUiterlijk: answerBy,
        kanaal: channelBody(b),
      }),
  };
});

/** An answer that is mostly whole, and misses now this part and now that one. */
function draft(stage: Stage, { which, a, b }: Action): AnswerDraft {
  const kind: AnswerKind = at(answerKinds, which);
  const misses = (part: number) => a % 40 === part;
  const nothing = kind === 'no' && b % 3 === 0;
  const until = addDays(today(stage), at([40, 100, 180, 300, 366, 90, 31, 250, 400, -3], b));
  return {
    kind,
    body: misses(0) ? '' : 'Dit is ons antwoord.',
    ground: misses(1) ? null : at(grounds, b),
    argument: misses(2) ? null : 'Omdat het zo is.',
    whatIsPossible: nothing || misses(3) ? null : 'Dit kan wel.',
    nothingPossibleBecause: nothing || misses(4) ? 'Er is geen ruimte.' : null,
    decider: misses(5) ? null : 'Team Beheer',
    howToRespond: misses(6) ? ' ' : 'Bel 14 0344',
    laterUntil: kind === 'later' && !misses(7) ? until : null,
    interimDays: kind === 'later' && misses(8) ? [addDays(today(stage), 100), until] : [],
    followUpBy: kind !== 'later' && b % 4 === 0 ? dayAhead(stage, b) : null,
    expectations: parts(a),
  };
}

const answer = onContact((stage, action, { id, number }, actor) => {
  const { model } = stage;
  const given = draft(stage, action);
  const { b } = action;
  const body = {
    soort: words.answerKinds[given.kind],
    tekst: given.body,
    grond: given.ground && words.grounds[given.ground],
    argument: given.argument,
    watKanWel: given.whatIsPossible,
    nietsMogelijkOmdat: given.nothingPossibleBecause,
    besluitnemer: given.decider,
    reageren: given.howToRespond,
    laterOp: given.laterUntil,
    tussenberichten: given.interimDays,
    vervolgUiterlijk: given.followUpBy,
    kanaal: channelBody(b),
    verwachting: partsBody(action.a),
  };
  return {
    what: `${given.kind}${given.nothingPossibleBecause ? ', nothing possible' : ''} by ${channelOf(b)}${given.followUpBy ? `, more by ${given.followUpBy}` : ''}`,
    run: () => answerGiven(model.world, actor, id, given, channelOf(b)),
    call: () => call(model, actor, `/contacten/${number}/antwoorden`, body),
  };
});

const secondRead: Verb = (stage, action) => {
  const { model, seen } = stage;
  const waiting = seen.answers.filter((one) => one.nothing_possible_because && !one.second_reader_id);
  if (waiting.length === 0 && action.a % 5 !== 0) return null;
  const list = waiting.length > 0 && action.a % 6 !== 0 ? waiting : seen.answers;
  if (list.length === 0) return null;
  const { id, function_id } = at(list, action.which);
  const readers = model.staff.filter(({ role }) =>
    ['village_officer', 'official', 'team_manager', 'front_office'].includes(role),
  );
  const writer = model.staff.find(({ functionId }) => functionId === function_id)!;
  const actor = action.who % 5 === 0 ? writer : at(readers, action.who);
  const agrees = action.b % 3 !== 0;
  return {
    what: `${actor === writer ? 'by the writer, ' : ''}${agrees ? 'agrees' : 'does not agree'}`,
    actor,
    run: () => answerReadTwice(model.world, actor, id as AnswerId, agrees, action.b % 2 ? 'Er kan wel iets.' : ''),
    call: () =>
      call(model, actor, `/antwoorden/${id}/tweede-lezingen`, {
        akkoord: agrees,
        toelichting: action.b % 2 ? 'Er kan wel iets.' : null,
      }),
  };
};

type Outcome = 'bereikt' | 'niet-bereikt' | 'overhandigd' | 'teruggekomen' | 'opnieuw' | 'aangekomen';
type Tell = (world: ModelWorld['world'], actor: Actor, id: DeliveryId, note?: string) => Promise<unknown>;

const open = (one: DeliveryRow) => !one.delivered && !one.failed && !one.cancelled;

/** Something is told about a delivery: mostly one of which it can be true. */
function told(outcome: Outcome, verb: Tell, fits: (one: DeliveryRow) => boolean): Verb {
  return (stage, action) => {
    const fitting = stage.seen.deliveries.filter(fits);
    const list = fitting.length > 0 && action.a % 9 !== 0 ? fitting : stage.seen.deliveries;
    if (list.length === 0) return null;
    const delivery = at(list, action.which);
    const contact = stage.seen.contacts.get(stage.seen.messages.get(delivery.subject_id)?.contact_id ?? '');
    const actor = actorFor(stage, action, contact?.owner_function_id ?? null);
    return {
      what: `${contact?.number} ${delivery.channel}`,
      actor,
      delivers: delivery.village_id,
      run: () => verb(stage.model.world, actor, delivery.id as DeliveryId, 'notitie'),
      call: () =>
        call(stage.model, actor, `/bezorgingen/${delivery.id}/uitkomsten`, {
          uitkomst: outcome,
          toelichting: 'notitie',
        }),
    };
  };
}

const print: Verb = ({ model }, { who }) => {
  const actor = at(model.staff, who % 3 === 0 ? who : 0);
  return {
    what: '',
    actor,
    run: () => transact(model.world, actor, makeBatch),
    call: () => call(model, actor, '/poststapels', {}),
  };
};

const post: Verb = ({ model, seen }, { who, which }) => {
  if (seen.batches.length === 0) return null;
  const actor = at(model.staff, who % 3 === 0 ? who : 0);
  const id = at(seen.batches, which);
  return {
    what: id,
    actor,
    run: () => batchPosted(model.world, actor, id as BatchId),
    call: () => call(model, actor, `/poststapels/${id}/verzending`, {}),
  };
};

/** The post van leaves; the mail server says yes, no, perhaps or nothing. */
const mail: Verb = ({ model }, { a, b }) => {
  const kinds = ['accepted', 'accepted', 'accepted', 'refused', 'unknown', 'not_started'] as const;
  let turn = a;
  const mailer = { send: async () => ({ kind: at(kinds, b === 0 ? 0 : turn++), reason: '550 5.1.1' }) };
  return {
    what: at(kinds, turn),
    actor: nobody,
    run: () => waitingMailSent(model.world, mailBy(model.world, mailer as never)),
  };
};

/** The process dies after it began to send. */
const crash: Verb = ({ model, seen }, { which }) => {
  const waiting = seen.deliveries.filter((one) => one.channel === 'email' && open(one) && !one.started);
  if (waiting.length === 0) return null;
  const { id } = at(waiting, which);
  return {
    what: id,
    actor: nobody,
    run: () => transact(model.world, nobody, (work) => startSending(work, id as DeliveryId)),
  };
};

const settle: Verb = ({ model }) => ({ what: '', actor: nobody, run: () => interruptedSettled(model.world, 10) });

const readBack = onContact((stage, { a }, { id, number }, actor) => {
  const summary = a % 7 === 0 ? '' : 'U vertelde dit.';
  return {
    run: acted(stage, actor, id, (work) => confirmReadBack(work, id, summary, 'phone', actor.functionId as never)),
    call: () =>
      call(stage.model, actor, `/contacten/${number}/teruglezingen`, {
        samenvatting: summary,
        kanaal: words.channels.phone,
      }),
  };
});

const describing = onContact((stage, { a, b }, { id, number }, actor) => {
  const visibility = at(['officer', 'needed', 'public_nameless'] as const, a);
  const publicSummary = b % 3 === 0 ? null : 'Iemand vroeg iets.';
  const more = { type: 'question', topic: 'roads', place: 'hier', questionBehind: null, urgent: false } as const;
  return {
    run: acted(stage, actor, id, (work) =>
      describe(work, id, { subject: 'Een vraag', visibility, publicSummary, ...more }),
    ),
    call: () =>
      call(stage.model, actor, `/contacten/${number}/beschrijvingen`, {
        onderwerp: 'Een vraag',
        zichtbaarheid: words.visibilities[visibility],
        publiekeSamenvatting: publicSummary,
      }),
  };
});

/** Mostly of what was answered. */
const finishing: Verb = (stage, action) => {
  const answered = [...stage.seen.contacts.values()].filter((one) => one.outcome && !one.closed_as);
  const contact = answered.length > 0 && action.a % 5 !== 0 ? at(answered, action.which) : pickContact(stage, action);
  if (!contact) return null;
  const actor = actorFor(stage, action, contact.owner_function_id);
  const id = contact.id as ContactId;
  return {
    what: contact.number,
    actor,
    handles: id,
    run: acted(stage, actor, id, (work) => finish(work, id)),
    call: () => call(stage.model, actor, `/contacten/${contact.number}/afrondingen`, {}),
  };
};

const withdrawing = onContact(({ model }, { b }, { id, number }, actor) => {
  const said = b % 5 === 0 ? ' ' : 'Het hoeft niet meer.';
  return {
    run: () => contactWithdrawn(model.world, actor, id, said),
    call: () => call(model, actor, `/contacten/${number}/intrekkingen`, { toelichting: said }),
  };
});

const comesBack: Verb = (stage, action) => {
  const closed = [...stage.seen.contacts.values()].filter(({ closed_as }) => closed_as !== null);
  const contact = closed.length > 0 && action.a % 6 !== 0 ? at(closed, action.which) : pickContact(stage, action);
  if (!contact) return null;
  const { model } = stage;
  const id = contact.id as ContactId;
  if (action.b % 2 === 0) {
    const actor: Actor = { kind: 'resident', label: 'inwoner' };
    const how = {
      actor,
      what: `${contact.number} by code`,
      run: () => cameBack(model.world, actor, id, 'Ik ben niet klaar.'),
    };
    return {
      ...how,
      call: () => call(model, actor, `/volgcodes/${contact.code}/heropeningen`, { toelichting: 'Ik ben niet klaar.' }),
    };
  }
  const actor = actorFor(stage, action, contact.owner_function_id);
  const checked = acted(stage, actor, id, async () => undefined);
  return {
    what: contact.number,
    actor,
    handles: id,
    run: async () => {
      await checked();
      return cameBack(model.world, actor, id, 'Niet klaar.');
    },
    call: () => call(model, actor, `/contacten/${contact.number}/heropeningen`, { toelichting: 'Niet klaar.' }),
  };
};

const link = onContact((stage, { b, which }, { id, number }, actor) => {
  const earlier = at([...stage.seen.contacts.values()], which * 7 + b).number;
  return {
    what: `to ${earlier}`,
    run: acted(stage, actor, id, (work) => linkToEarlier(work, id, earlier)),
    call: () => call(stage.model, actor, `/contacten/${number}/koppelingen`, { eerderNummer: earlier }),
  };
});

const replies: Verb = (stage, action) => {
  const contact = pickContact(stage, action);
  if (!contact) return null;
  const { model } = stage;
  const id = contact.id as ContactId;
  const resident: Actor = { kind: 'resident', label: 'inwoner' };
  if (action.b % 2 === 0)
    return {
      what: `${contact.number} by code`,
      actor: resident,
      run: () => replyNoted(model.world, resident, id, 'De stoep voor de school.'),
      call: () => call(model, resident, `/volgcodes/${contact.code}/reacties`, { tekst: 'De stoep voor de school.' }),
    };
  const actor = actorFor(stage, action, contact.owner_function_id);
  return {
    what: contact.number,
    actor,
    handles: id,
    run: () => replyNoted(model.world, actor, id),
    call: () => call(model, actor, `/contacten/${contact.number}/reacties`, {}),
  };
};

const opens: Verb = (stage, action) => {
  const contact = pickContact(stage, action);
  if (!contact) return null;
  const { model } = stage;
  const actor = actorFor(stage, action, contact.owner_function_id);
  const reason = action.b % 2 ? 'Ik help vandaag.' : null;
  const path = `/contacten/${contact.number}${reason ? '?reden=Ik%20help%20vandaag.' : ''}`;
  return {
    what: contact.number,
    actor,
    run: () =>
      dossierOpened(
        model.world,
        actor,
        {
          ...contact,
          ownerFunctionId: contact.owner_function_id,
          villageId: contact.village_id,
          nextMessageBy: contact.next_message_by,
        } as never,
        'verhaal',
        reason,
      ),
    call: () => call(model, actor, path, null, 'GET'),
  };
};

const pulse: Verb = (stage, action) => {
  const contact = pickContact(stage, { ...action, a: 0 });
  if (!contact) return null;
  const { model } = stage;
  const actor: Actor = { kind: 'resident', label: 'inwoner' };
  return {
    what: contact.number,
    actor,
    run: () =>
      transact(model.world, actor, (work) =>
        givePulse(work, contact.id as ContactId, { seen: 'yes', heard: 'no', acknowledged: 'partly' }),
      ),
    call: () =>
      call(model, actor, `/volgcodes/${contact.code}/ervaringen`, { gezien: 'ja', gehoord: 'nee', erkend: 'beetje' }),
  };
};

const absence: Verb = (stage, { who, which, a, b }) => {
  const { model } = stage;
  const away = at(model.staff, a % 3 === 0 ? which : which % 2);
  const actor = who % 4 === 0 ? at(model.staff, who) : away;
  const from = addDays(today(stage), b % 5);
  const lastDay = addDays(from, a % 9);
  const deputy = at(model.staff, a % 4 === 0 ? b : (which + 1) % 2);
  const given = { functionId: away.functionId, from, lastDay, deputyFunctionId: deputy.functionId };
  return {
    what: `${away.label} until ${lastDay}, ${deputy.label} for them`,
    actor,
    run: () => transact(model.world, actor, (work) => registerAbsence(work, given)),
  };
};

const arrangement: Verb = (stage, { who, which, a, b }) => {
  const { model } = stage;
  const administrator = model.staff.find(({ role }) => role === 'administrator')!;
  const actor = who % 4 === 0 ? at(model.staff, who) : administrator;
  const village = at(model.villages, which);
  const { functionId, label } = at(model.staff, a);
  const given = { villageId: village.id, functionId: functionId as never, from: addDays(today(stage), (b % 6) - 1) };
  const verb = b % 2 ? changePrimary : addDeputy;
  return {
    what: `${village.slug}: ${label} from ${given.from}`,
    actor,
    run: () => transact(model.world, actor, (work) => verb(work, given)),
  };
};

/** A few hours, or days with a round every morning; or the machine slept, and the rounds come late. */
const time: Verb = (stage, { a, b }) => {
  const { model } = stage;
  if (a % 3 === 0)
    return {
      what: 'hours',
      actor: nobody,
      once: true,
      run: async () => model.clock.moveTo(addMinutes(model.clock.now(), 60 * (1 + (b % 7)))),
    };
  const days = at([1, 1, 1, 2, 3, 5], b);
  if (a % 3 === 1)
    return {
      what: `${days} days`,
      actor: nobody,
      once: true,
      run: () => model.moveTo(instantAt(addDays(today(stage), days), '09:00')),
    };
  const slept = at([10, 20, 45, 61, 90], b);
  return { what: `${slept} days asleep`, actor: nobody, once: true, run: () => asleep(stage, slept) };
};

/** Long enough for the retention term. */
const years: Verb = (stage, { a }) => ({
  what: '',
  actor: nobody,
  once: true,
  run: () => asleep(stage, a % 4 === 0 ? 800 : 100),
});

async function asleep(stage: Stage, days: number): Promise<void> {
  const { world, clock } = stage.model;
  clock.moveTo(instantAt(addDays(today(stage), days), '09:00'));
  await oldContactsPseudonymised(world);
  await interruptedSettled(world, 10);
  await silenceSeen(world);
  await waitingEnded(world);
}

/** Straight into the database, past every verb. */
const force: Verb = ({ model, seen }, { which, a }) => {
  if (seen.contacts.size === 0) return null;
  const { name, sql } = at(attempts, a);
  const contact = at([...seen.contacts.values()], which);
  return {
    what: `${name} ${contact.number}`,
    actor: nobody,
    attempt: true,
    run: () => model.world.pool.query(sql, [contact.id]),
  };
};

const moveByHand = onContact((stage, { a }, { id, number }, actor) => {
  const datum = dayAhead(stage, a);
  return {
    what: `to ${datum}`,
    run: () => look(stage.model.world, actor, async (view) => refuseMovingByHand(await contactById(view, id), datum)),
    call: () => call(stage.model, actor, `/contacten/${number}/datumverzettingen`, { datum }),
  };
});

export const verbs = {
  receive,
  interim,
  ask,
  answer,
  secondRead,
  reached: told('bereikt', callReached, (one) => one.channel === 'phone' && open(one)),
  missed: told('niet-bereikt', callMissed, (one) => one.channel === 'phone' && open(one)),
  handedOver: told(
    'overhandigd',
    handedOver,
    (one) => (one.channel === 'visit' || one.channel === 'partner') && open(one),
  ),
  bounced: told(
    'teruggekomen',
    mailBounced,
    (one) => (one.channel === 'email' || one.channel === 'letter') && one.delivered,
  ),
  sentAgain: told('opnieuw', sentAgain, (one) => one.possibly_sent && open(one)),
  sentAfterAll: told('aangekomen', sentAfterAll, (one) => one.possibly_sent && open(one)),
  print,
  post,
  mail,
  crash,
  settle,
  readBack,
  describing,
  finishing,
  withdrawing,
  comesBack,
  link,
  replies,
  opens,
  pulse,
  absence,
  arrangement,
  time,
  years,
  force,
  moveByHand,
} satisfies Record<string, Verb>;

export type VerbName = keyof typeof verbs;

/** How often each is tried, beside the others. */
export const weights: Record<VerbName, number> = {
  receive: 10,
  interim: 12,
  ask: 5,
  answer: 14,
  secondRead: 5,
  reached: 14,
  missed: 5,
  handedOver: 5,
  bounced: 6,
  sentAgain: 2,
  sentAfterAll: 2,
  print: 5,
  post: 6,
  mail: 8,
  crash: 1,
  settle: 1,
  readBack: 3,
  describing: 2,
  finishing: 5,
  withdrawing: 2,
  comesBack: 6,
  link: 2,
  replies: 3,
  opens: 4,
  pulse: 1,
  absence: 2,
  arrangement: 2,
  time: 8,
  years: 1,
  force: 5,
  moveByHand: 2,
};
