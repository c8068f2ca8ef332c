import type { VNode } from 'preact';
import { type FormState, renderPart } from '#src/design/index.ts';
import { attachmentBytes, type Contact, contactByNumber, contactById, contactText, describe, findAnswer, finish, insertAttachment, linkToEarlier, listContacts, openBetween, openForSecondReader, refuseMovingByHand, confirmReadBack, type ContactId, type MessageId, type AnswerId, mayAct, receiptDay } from '#src/modules/contacts/index.ts';
import { findParties, type Channel } from '#src/modules/people/index.ts';
import { termsOn, type VillageId, villageBySlug, villages } from '#src/modules/villages/index.ts';
import { addDays, addWorkingDays } from '#src/platform/calendar/index.ts';
import { milliseconds } from '#src/platform/clock.ts';
import { bytes, page, seeOther } from '#src/platform/http/answers.ts';
import { parseForm, withError } from '#src/platform/http/forms.ts';
import { get, post, type Fields, type Route, type Visit } from '#src/platform/http/route.ts';
import { parseId, uuidv7 } from '#src/platform/ids.ts';

import { cleanSound } from '#src/platform/media/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import { contactReceived } from '#src/processes/contact-received.ts';
import { answerGiven, answerReadTwice, cameBack, contactWithdrawn, functionOf, interimWritten, mayWrite, replyNoted, residentAsked } from '#src/processes/contact-to-answer.ts';
import { accessTo, dossierOpened } from '#src/processes/dossier.ts';
import { type Dossier, loadDossier } from './contact.ts';
import { ContactPage } from './contact.page.tsx';
import { ContactsPage, lists } from './contacts.page.tsx';
import { answerForm, askForm, describeForm, expectationsOf, intakeForm, interimForm, linkForm, moveForm, readBackForm, saidForm, secondReadForm } from './forms.ts';
import { frame } from './frame.tsx';
import { IntakePage, KnownPeople } from './intake.page.tsx';
import { partyFrom } from './party-from.ts';
import { workText as text } from './text.ts';
import { AnswerPage, AskPage, DescribePage, FinishPage, InterimPage, LinkPage, MovePage, ReadBackPage, ReasonPage, SaidPage, SecondReadList, SecondReadPage, type VerbFormProps } from './verbs.page.tsx';
import { EscalatedPage, WeekPage } from './week.page.tsx';
import { isManager, loadEscalated, loadWeek, scopeOf } from '#src/processes/work-list.ts';

const caring = ['village_officer', 'front_office', 'official'] as const;
const readers = [...caring, 'team_manager', 'administrator'] as const;
const secondReaders = [...caring, 'team_manager'] as const;
const uploads = { bodyLimit: 12_000_000 };

type AnyForm = FormState<Record<string, string>>;

/** The screens of officers and of everybody who works with contacts. */
export function workbenchRoutes(): Route[] {
  return [
    get('/week', 'staff', week),
    get('/contacten', caring, contactList),
    get('/telefoon', caring, (visit) => intake(visit, true)),
    post('/telefoon', caring, (visit) => takeIntake(visit, true)),
    get('/telefoon/bekend', caring, knownPeople),
    get('/overtypen', caring, (visit) => intake(visit, false)),
    post('/overtypen', caring, (visit) => takeIntake(visit, false)),
    get('/contacten/:number', readers, showContact),
    post('/contacten/:number/lezen', readers, giveReason),
    get('/contacten/:number/bijlagen/:id', readers, showAttachment),
    get('/meelezen', secondReaders, secondList),
    get('/meelezen/:answer', secondReaders, secondPage),
    post('/meelezen/:answer', secondReaders, secondDecide),
    ...verbRoutes(),
  ];
}

async function week(visit: Visit): Promise<Response> {
  const { world, actor } = visit;
  if (isManager(actor)) {
    const { due, today } = await look(world, actor, async (view) => ({ due: await loadEscalated(view), today: view.today }));
    return show(visit, text.week.title, <EscalatedPage due={due} today={today} />, '/week');
  }
  const loaded = await look(world, actor, loadWeek);
  const works = actor.kind === 'staff' && (caring as readonly string[]).includes(actor.role);
  return show(visit, text.week.title, <WeekPage week={loaded} caring={works} />, '/week');
}

async function contactList(visit: Visit): Promise<Response> {
  const { world, actor, url } = visit;
  const list = lists.find((one) => one === visit.query('lijst')) ?? 'alle';
  const number = Math.max(1, Number.parseInt(visit.query('pagina'), 10) || 1);
  const shown = await look(world, actor, async (view) => {
    const scope = await scopeOf(view);
    const known = new Map((await villages(view)).map((village) => [village.id, village]));
    if (list === 'alle') return { ...(await listContacts(view, { scope, villageId: null, open: null }, number, 50)), known, today: view.today };
    const bounds = { stil: [null, addDays(view.today, -1)], vandaag: [view.today, view.today], bijna: [addDays(view.today, 1), addWorkingDays(view.today, 5)] } as const;
    const [from, until] = bounds[list];
    const contacts = await openBetween(view, scope, from, until, 500);
    return { contacts, count: contacts.length, known, today: view.today };
  });
  return show(visit, text.nav.contacts, <ContactsPage {...shown} list={list} page={number} path={url.pathname} />, '/contacten');
}

function show(visit: Visit, title: string, children: VNode, current?: string, status = 200): Response {
  return page(frame(visit, { title, children, ...(current ? { current } : {}) }), status);
}

const csrfOf = (visit: Visit): string => visit.signedIn?.csrf ?? '';

// ---- Phone intake

async function intake(visit: Visit, phone: boolean, form?: AnyForm, status = 200): Promise<Response> {
  const { world, actor } = visit;
  const typed = form ?? { values: { sleutel: uuidv7(milliseconds(world.clock.now())), channel: phone ? 'phone' : 'letter', kind: 'resident', phone: visit.query('telefoon'), village: visit.query('kern') }, errors: {} };
  const wanted = [typed.values.phone, typed.values.name].find((value) => typeof value === 'string' && value.length > 3) as string | undefined;
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
    if (error instanceof Refusal) return intake(visit, phone, withError(fields, error.field ?? 'story', error.message) as AnyForm, 422);
    throw error;
  }
}

// ---- One contact

async function opened(visit: Visit, what: string, reason: string | null = null): Promise<{ contact: Contact; dossier: Dossier }> {
  const { world, actor } = visit;
  const contact = await look(world, actor, (view) => contactByNumber(view, visit.param('number')));
  const access = await dossierOpened(world, actor, contact, what, reason);
  return { contact, dossier: await look(world, actor, (view) => loadDossier(view, contact, access)) };
}

const wholeStory = 'verhaal';

async function showContact(visit: Visit): Promise<Response> {
  try {
    const { contact, dossier } = await opened(visit, wholeStory);
    return show(visit, contact.subject, <ContactPage dossier={dossier} csrf={csrfOf(visit)} justReceived={visit.query('ontvangen') === '1'} />, '/contacten');
  } catch (error) {
    if (error instanceof Refusal && error.field === 'reason') return askReason(visit, {}, 403);
    throw error;
  }
}

async function askReason(visit: Visit, errors: { reden?: string }, status: number): Promise<Response> {
  const contact = await look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('number')));
  return show(visit, text.contact.reasonTitle, <ReasonPage contact={contact} form={{ values: {}, errors }} csrf={csrfOf(visit)} />, undefined, status);
}

async function giveReason(visit: Visit): Promise<Response> {
  const reason = String((await visit.fields()).texts.reden ?? '').trim();
  if (!reason) return askReason(visit, { reden: contactText.reasonFirst }, 422);
  const { contact } = await opened(visit, wholeStory, reason);
  return seeOther(`/contacten/${contact.number}`);
}

async function showAttachment(visit: Visit): Promise<Response> {
  const { contact } = await opened(visit, wholeStory);
  const found = await look(visit.world, visit.actor, (view) => attachmentBytes(view, contact.id, visit.param('id'), visit.query('klein') === '1'));
  if (!found?.bytes) throw new Refusal('unknown', contactText.unknownAttachment);
  return bytes(found.bytes, found.mediaType, { 'content-security-policy': "default-src 'none'; sandbox" });
}

// ---- Verbs: every one is a form that comes back with what was typed

interface VerbRoute {
  readonly path: string;
  readonly title: string;
  readonly view: (props: VerbFormProps) => VNode;
  readonly start: (dossier: Dossier, visit: Visit) => AnyForm['values'];
  readonly act: (visit: Visit, id: ContactId, fields: Fields) => Promise<Invalid | void>;
}

type Invalid = { readonly form: AnyForm };

const verbs: readonly VerbRoute[] = [
  { path: 'bericht', title: text.message.interim, view: InterimPage, start: interimStart, act: actInterim },
  { path: 'vraag', title: text.message.ask, view: AskPage, start: ({ party }) => ({ channel: party.channels[0] }), act: actAsk },
  { path: 'antwoord', title: text.answer.title, view: AnswerPage, start: ({ party }, visit) => ({ channel: party.channels[0], kind: visit.query('soort') }), act: actAnswer },
  { path: 'teruglezen', title: text.readBackForm.title, view: ReadBackPage, start: ({ contact, party }) => ({ summary: contact.summary ?? contact.story, channel: party.channels[0] }), act: actReadBack },
  { path: 'beschrijving', title: text.describeForm.title, view: DescribePage, start: describeStart, act: actDescribe },
  { path: 'datum', title: text.moveForm.title, view: MovePage, start: () => ({}), act: actMove },
  { path: 'intrekken', title: text.withdrawForm.title, view: (props) => <SaidPage {...props} path="intrekken" />, start: () => ({}), act: actWithdraw },
  { path: 'heropen', title: text.reopenForm.title, view: (props) => <SaidPage {...props} path="heropen" />, start: () => ({}), act: actReopen },
  { path: 'koppelen', title: text.linkForm.title, view: LinkPage, start: () => ({}), act: actLink },
  { path: 'afronden', title: text.contact.finish, view: FinishPage, start: () => ({}), act: actFinish },
];

function verbRoutes(): Route[] {
  const pages = verbs.flatMap((verb) => {
    const path = `/contacten/:number/${verb.path}`;
    return [get(path, readers, (visit) => verbPage(visit, verb)), post(path, readers, (visit) => verbAct(visit, verb), uploads)];
  });
  return [...pages, post('/contacten/:number/reactie', readers, actReplied)];
}

async function verbPage(visit: Visit, verb: VerbRoute, form?: AnyForm, status = 200): Promise<Response> {
  const { dossier } = await opened(visit, wholeStory);
  mayAct(dossier.access);
  const filled = form ?? { values: verb.start(dossier, visit), errors: {} };
  return show(visit, verb.title, verb.view({ dossier, form: filled, csrf: csrfOf(visit) }), '/contacten', status);
}

async function verbAct(visit: Visit, verb: VerbRoute): Promise<Response> {
  const fields = await visit.fields();
  const contact = await look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('number')));
  try {
    const invalid = await verb.act(visit, contact.id, fields);
    if (invalid) return verbPage(visit, verb, invalid.form, 422);
    return seeOther(`/contacten/${contact.number}`);
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'forbidden' && error.kind !== 'unknown')
      return verbPage(visit, verb, withError(fields, error.field ?? 'form', error.message) as AnyForm, error.kind === 'conflict' ? 409 : 422);
    throw error;
  }
}

function interimStart({ party, contact }: Dossier): AnyForm['values'] {
  return { channel: party.channels[0], body: contact.takenUpAt ? text.message.draft : '' };
}

function describeStart({ contact }: Dossier): AnyForm['values'] {
  const { subject, type, topic, place, questionBehind, visibility, publicSummary } = contact;
  return { subject, type: type ?? '', topic: topic ?? '', place: place ?? '', questionBehind: questionBehind ?? '', visibility, publicSummary: publicSummary ?? '' };
}

async function actInterim(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(interimForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { body, nextDay, channel } = parsed.value;
  const sound = await soundFrom(fields);
  const message = await interimWritten(visit.world, visit.actor, id, { body, nextDay, channel: channel as Channel | null, expectations: expectationsOf(parsed.value) });
  await keepSound(visit, id, message.id, sound);
}

async function actAsk(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(askForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await residentAsked(visit.world, visit.actor, id, { ...parsed.value, channel: parsed.value.channel as Channel | null });
}

async function actAnswer(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(answerForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { channel, can: _can, cannot: _cannot, when: _when, decides: _decides, weAsk: _weAsk, ...draft } = parsed.value;
  const sound = await soundFrom(fields);
  const { message } = await answerGiven(visit.world, visit.actor, id, { ...draft, expectations: expectationsOf(parsed.value) }, channel as Channel | null);
  if (message) await keepSound(visit, id, message.id, sound);
}

async function soundFrom(fields: Fields) {
  const file = fields.files.sound;
  if (!file) return null;
  const cleaned = await cleanSound(file.bytes);
  if (!cleaned.ok) throw new Refusal('invalid', text.soundRefused, 'sound');
  return cleaned;
}

async function keepSound(visit: Visit, contactId: ContactId, messageId: MessageId, sound: Awaited<ReturnType<typeof soundFrom>>): Promise<void> {
  if (!sound) return;
  await transact(visit.world, visit.actor, (work) =>
    insertAttachment(work, { id: work.newId(), contactId, messageId, kind: 'sound', mediaType: sound.type, bytes: sound.bytes, thumbnail: null, width: null, height: null, seconds: sound.seconds, fromResident: false }),
  );
}

async function actReadBack(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(readBackForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  const { summary, channel } = parsed.value;
  await transact(visit.world, visit.actor, async (work) => confirmReadBack(work, id, summary, channel, await mayWrite(work, id)));
}

async function actDescribe(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(describeForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await describe(work, id, parsed.value);
  });
}

async function actMove(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(moveForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  refuseMovingByHand(await look(visit.world, visit.actor, (view) => contactById(view, id)), parsed.value.day);
}

async function actWithdraw(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(saidForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await contactWithdrawn(visit.world, visit.actor, id, parsed.value.said);
}

async function actReopen(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(saidForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await look(visit.world, visit.actor, async (view) => mayAct(await accessTo(view, await contactById(view, id))));
  await cameBack(visit.world, visit.actor, id, parsed.value.said);
}

async function actLink(visit: Visit, id: ContactId, fields: Fields): Promise<Invalid | void> {
  const parsed = parseForm(linkForm, fields);
  if (!parsed.ok) return { form: parsed.form as AnyForm };
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await linkToEarlier(work, id, parsed.value.earlier);
  });
}

async function actFinish(visit: Visit, id: ContactId): Promise<void> {
  await transact(visit.world, visit.actor, async (work) => {
    await mayWrite(work, id);
    await finish(work, id);
  });
}

async function actReplied(visit: Visit): Promise<Response> {
  const contact = await look(visit.world, visit.actor, (view) => contactByNumber(view, visit.param('number')));
  await replyNoted(visit.world, visit.actor, contact.id);
  return seeOther(`/contacten/${contact.number}`);
}

// ---- Second reader

async function secondList(visit: Visit): Promise<Response> {
  const { toRead } = await look(visit.world, visit.actor, loadWeek);
  return show(visit, text.second.title, <SecondReadList items={toRead} />, '/meelezen');
}

async function secondAnswer(visit: Visit) {
  const id = parseId<'answer'>(visit.param('answer'));
  return look(visit.world, visit.actor, async (view) => {
    const answer = id ? await findAnswer(view, id as AnswerId) : null;
    if (!answer) throw new Refusal('unknown', contactText.unknownAnswer);
    return { answer, contact: await contactById(view, answer.contactId) };
  });
}

async function secondPage(visit: Visit, form: AnyForm = { values: {}, errors: {} }, status = 200): Promise<Response> {
  const { answer, contact } = await secondAnswer(visit);
  await noteSecondReading(visit, contact);
  return show(visit, text.second.title, <SecondReadPage answer={answer} contact={contact} form={form} csrf={csrfOf(visit)} />, '/meelezen', status);
}

/** Reading along is reading too: the resident can see it. */
async function noteSecondReading(visit: Visit, contact: Contact): Promise<void> {
  await transact(visit.world, visit.actor, (work) => openForSecondReader(work, contact, text.second.title));
}

async function secondDecide(visit: Visit): Promise<Response> {
  functionOf(visit.actor);
  const fields = await visit.fields();
  const parsed = parseForm(secondReadForm, fields);
  if (!parsed.ok) return secondPage(visit, parsed.form as AnyForm, 422);
  const { answer } = await secondAnswer(visit);
  try {
    await answerReadTwice(visit.world, visit.actor, answer.id, parsed.value.verdict === 'agree', parsed.value.note ?? '');
    return seeOther('/meelezen');
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return secondPage(visit, withError(fields, 'note', error.message) as AnyForm, 422);
    throw error;
  }
}
