import {
  type AnswerId,
  type Contact,
  contactById,
  contactText,
  findAnswer,
  needsSecondReader,
  openForSecondReader,
} from '#src/modules/contacts/index.ts';
import { seeOther } from '#src/platform/http/answers.ts';
import { parseForm, withError } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';

import { Refusal } from '#src/platform/refusal.ts';
import { look, transact } from '#src/platform/work.ts';
import { answerReadTwice, functionOf } from '#src/processes/contact-to-answer.ts';
import { loadWeek } from '#src/processes/work-list.ts';
import { secondReadForm } from './forms.ts';
import { type AnyForm, csrfOf, secondReaders, show } from './show.ts';
import { workText as text } from './text.ts';
import { SecondReadList, SecondReadPage } from './verbs.page.tsx';

/** Answers that say nothing is possible, for somebody else to read first. */
export function secondReaderRoutes(): Route[] {
  return [
    get('/meelezen', secondReaders, secondList),
    get('/meelezen/:answer', secondReaders, secondPage),
    post('/meelezen/:answer', secondReaders, secondDecide),
  ];
}

async function secondList(visit: Visit): Promise<Response> {
  const { toRead } = await look(visit.world, visit.actor, loadWeek);
  return show(visit, text.second.title, <SecondReadList items={toRead} />, '/meelezen');
}

async function secondAnswer(visit: Visit) {
  const id = parseId<'answer'>(visit.param('answer'));
  return look(visit.world, visit.actor, async (view) => {
    const answer = id ? await findAnswer(view, id as AnswerId) : null;
    if (!answer || !needsSecondReader(answer)) throw new Refusal('unknown', contactText.unknownAnswer);
    return { answer, contact: await contactById(view, answer.contactId) };
  });
}

async function secondPage(visit: Visit, form: AnyForm = { values: {}, errors: {} }, status = 200): Promise<Response> {
  const { answer, contact } = await secondAnswer(visit);
  await noteSecondReading(visit, contact);
  return show(
    visit,
    text.second.title,
    <SecondReadPage answer={answer} contact={contact} form={form} csrf={csrfOf(visit)} />,
    '/meelezen',
    status,
  );
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
    await answerReadTwice(
      visit.world,
      visit.actor,
      answer.id,
      parsed.value.verdict === 'agree',
      parsed.value.note ?? '',
    );
    return seeOther('/meelezen');
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid')
      return secondPage(visit, withError(fields, 'note', error.message) as AnyForm, 422);
    throw error;
  }
}
