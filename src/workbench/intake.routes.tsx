import { renderPart } from '#src/design/index.ts';
import { receiptDay } from '#src/modules/contacts/index.ts';
import { findParties } from '#src/modules/people/index.ts';
import { termsOn, type VillageId, villageBySlug, villages } from '#src/modules/villages/index.ts';
import { milliseconds } from '#src/platform/clock.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { parseForm, withError } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look } from '#src/platform/work.ts';
import { contactReceived } from '#src/processes/contact-received.ts';
import { scopeOf } from '#src/processes/work-list.ts';
import { intakeForm } from './forms.ts';
import { IntakePage, KnownPeople } from './intake.page.tsx';
import { partyFrom } from './party-from.ts';
import { type AnyForm, caring, csrfOf, show } from './show.ts';
import { workText as text } from './text.ts';

/** Phone intake, and what came by letter, card or visit typed over. */
export function intakeRoutes(): Route[] {
  return [
    get('/telefoon', caring, (visit) => intake(visit, true)),
    post('/telefoon', caring, (visit) => takeIntake(visit, true)),
    get('/telefoon/bekend', caring, knownPeople),
    get('/overtypen', caring, (visit) => intake(visit, false)),
    post('/overtypen', caring, (visit) => takeIntake(visit, false)),
  ];
}

async function intake(visit: Visit, phone: boolean, form?: AnyForm, status = 200): Promise<Response> {
  const { world, actor } = visit;
  const typed = form ?? {
    values: {
      sleutel: uuidv7(milliseconds(world.clock.now())),
      channel: phone ? 'phone' : 'letter',
      kind: 'resident',
      phone: visit.query('telefoon'),
      village: visit.query('kern'),
    },
    errors: {},
  };
  const wanted = [typed.values.phone, typed.values.name].find(
    (value) => typeof value === 'string' && value.length > 3,
  ) as string | undefined;
  const props = await look(world, actor, async (view) => ({
    villages: await ownFirst(view),
    known: wanted ? await findParties(view, wanted) : [],
    date: receiptDay(view.today, await termsOn(view)),
  }));
  const body = <IntakePage {...props} form={typed} csrf={csrfOf(visit)} phone={phone} />;
  return show(visit, phone ? text.intake.title : text.intake.titleOther, body, undefined, status);
}

/** The villages of the one who answers the phone come first. */
async function ownFirst(view: Look) {
  const { villageIds } = await scopeOf(view);
  const rank = (id: VillageId) => (villageIds.includes(id) ? 0 : 1);
  return [...(await villages(view))].sort((a, b) => rank(a.id) - rank(b.id));
}

/** Looks up, while somebody types, who is already known by that name or number. */
async function knownPeople(visit: Visit): Promise<Response> {
  const wanted = visit.query('zoek').trim();
  const known = wanted.length > 3 ? await look(visit.world, visit.actor, (view) => findParties(view, wanted)) : [];
  return page(renderPart(<KnownPeople form={{ values: {}, errors: {} }} known={known} />));
}

async function takeIntake(visit: Visit, phone: boolean): Promise<Response> {
  const fields = await visit.fields();
  const parsed = parseForm(intakeForm, fields);
  if (!parsed.ok) return intake(visit, phone, parsed.form as AnyForm, 422);
  const form = parsed.value;
  try {
    const village = await look(visit.world, visit.actor, (view) => villageBySlug(view, form.village));
    const contact = await contactReceived(visit.world, visit.actor, {
      villageId: village.id,
      party: partyFrom(form),
      door: form.door,
      story: form.story,
      subject: form.subject,
      type: form.type,
      topic: form.topic,
      place: form.place,
      questionBehind: form.questionBehind,
      urgent: form.urgent,
      readBack: form.readBackRight ? form.readBack : null,
      receiptInTalk: form.receiptGiven ? (form.door === 'visit' ? 'visit' : 'phone') : null,
      earlierNumber: form.earlier,
      submissionKey: form.sleutel,
    });
    return seeOther(`/contacten/${contact.number}?ontvangen=1`);
  } catch (error) {
    if (error instanceof Refusal)
      return intake(visit, phone, withError(fields, error.field ?? 'story', error.message) as AnyForm, 422);
    throw error;
  }
}
