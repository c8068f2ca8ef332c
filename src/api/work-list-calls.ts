import type { DueCounts } from '#src/modules/contacts/index.ts';
import { type Delivery, openLetters } from '#src/modules/deliveries/index.ts';
import { functionNow } from '#src/modules/people/index.ts';
import { json } from '#src/platform/http/answers.ts';
import type { Route, Visit } from '#src/platform/http/route.ts';
import { type Look, look } from '#src/platform/work.ts';
import { functionOf } from '#src/processes/contact-to-answer.ts';
import { type DueContact, isManager, loadEscalated, loadWeek, scopeOf, type Week } from '#src/processes/work-list.ts';
import * as answers from './answers.ts';
import { reading } from './call.ts';
import { daysLate, loadNames, type Names, showFunction, showVillage } from './show.ts';
import { apiText as text } from './text.ts';
import { secondReaders } from './who.ts';
import * as words from './words.ts';

export function workListCalls(): Route[] {
  const api = {
    operationId: 'werklijstLezen',
    summary: text.workList,
    tag: 'Werklijst',
    answer: answers.werklijst,
    answerName: 'Werklijst',
  };
  return [reading('/werklijst', 'staff', api, workList)];
}

async function workList(visit: Visit): Promise<Response> {
  return json(
    await look(visit.world, visit.actor, async (view) => (isManager(visit.actor) ? managersList(view) : ownList(view))),
  );
}

type List = answers.Werklijst;

const nothing = {
  aantallen: { open: 0, inStilte: 0, vandaag: 0, bijna: 0, wachtOpInwoner: 0 },
  inStilte: [],
  vandaag: [],
  bijna: [],
  wachtOpInwoner: [],
  teBellen: [],
  brieven: [],
  nietAangekomen: [],
  opgeschaald: [],
  vervangt: [],
  drukte: null,
} satisfies Partial<List>;

async function ownList(view: Look): Promise<List> {
  const [week, letters, names] = await Promise.all([loadWeek(view), ownLetters(view), loadNames(view)]);
  const deliveries = (list: readonly Delivery[]) => list.map((delivery) => showDelivery(delivery, names));
  return {
    ...(await head(view, week, names)),
    aantallen: countsOf(week.counts),
    inStilte: week.silent.map(showDue),
    vandaag: week.dueToday.map(showDue),
    bijna: week.soon.map(showDue),
    wachtOpInwoner: week.waiting.map((due) => ({ ...showDue(due), wachtTot: due.contact.waitingUntil ?? week.today })),
    teBellen: deliveries(week.calls),
    brieven: deliveries(letters),
    nietAangekomen: deliveries(week.trouble),
    vervangt: week.standsInFor.map(({ name, until }) => ({ naam: name, totEnMet: until })),
    drukte: week.load ? Math.round(week.load.percentage) : null,
  };
}

/** The team manager has what climbed the whole ladder, and may read along. */
async function managersList(view: Look): Promise<List> {
  const [week, escalated, names] = await Promise.all([loadWeek(view), loadEscalated(view), loadNames(view)]);
  return { ...(await head(view, week, names)), opgeschaald: escalated.map(showDue) };
}

async function head(view: Look, week: Week, names: Names): Promise<List> {
  const functie = showFunction(await functionNow(view, functionOf(view.actor)));
  return { ...nothing, datum: week.today, functie, tweedeLezer: readingAlong(view, week, names) };
}

function countsOf({ open, silent, today, soon, waiting }: DueCounts): List['aantallen'] {
  return { open, inStilte: silent, vandaag: today, bijna: soon, wachtOpInwoner: waiting };
}

/** Letters of the own villages that nobody has put in a batch. */
async function ownLetters(view: Look): Promise<Delivery[]> {
  const own = new Set((await scopeOf(view)).villageIds);
  return (await openLetters(view)).filter(({ villageId }) => own.has(villageId));
}

function showDue({ contact, village, daysLate: late, ladder }: DueContact): answers.Werk {
  return {
    nummer: contact.number,
    kern: showVillage(village),
    onderwerp: contact.subject,
    volgendBerichtUiterlijk: contact.nextMessageBy,
    dagenTeLaat: late,
    trede: ladder && words.rungs[ladder],
  };
}

function showDelivery({ id, content, villageId, dueBy, channel, state }: Delivery, names: Names): answers.Bezorgwerk {
  return {
    nummer: content.reference,
    kern: showVillage(names.villages.get(villageId)),
    onderwerp: content.subject,
    volgendBerichtUiterlijk: dueBy,
    dagenTeLaat: daysLate(dueBy, names.today),
    trede: null,
    bezorging: id,
    kanaal: words.channels[channel],
    status: words.deliveryStates[state],
  };
}

function readingAlong({ actor }: Look, { toRead, today }: Week, names: Names): List['tweedeLezer'] {
  if (actor.kind !== 'staff' || !(secondReaders as readonly string[]).includes(actor.role)) return [];
  return toRead.map(({ answer, contact }) => ({
    nummer: contact.number,
    kern: showVillage(names.villages.get(contact.villageId)),
    onderwerp: contact.subject,
    volgendBerichtUiterlijk: contact.nextMessageBy,
    dagenTeLaat: daysLate(contact.nextMessageBy, today),
    trede: null,
    antwoord: answer.id,
  }));
}
