import { type Topic, topics } from '#src/modules/contacts/index.ts';
import { seeOther } from '#src/platform/http/answers.ts';
import { parseForm, type Typed } from '#src/platform/http/forms.ts';
import { type Fields, get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look } from '#src/platform/work.ts';
import type { Intake, Media } from '#src/processes/contact-received.ts';
import { residentAnswer } from '../answer.ts';
import type { PortalDeps } from '../deps.ts';
import { frameOf } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { placeBySlug } from '../place.ts';
import { justSentCookie } from '../receipt/just-sent.ts';
import { resident } from '../resident.ts';
import { callbackForm, picturesForm, wordsForm } from './forms.ts';
import { formKey, intakeOfCallback, intakeOfPictures, intakeOfWords, newKey, submissionKeyOf } from './intake.ts';
import { broughtAlong, chooseAgain, mediaLimits } from './media.ts';
import { callbackPage, choicePage, type IntakeView, picturesPage, topicSlug, topicsPage, wordsPage } from './pages.tsx';
import { intakeText, type Messages } from './text.ts';

const reading = { translated: true } as const;
const writing = { translated: true, limit: 30 } as const;
const withMedia = { ...writing, bodyLimit: mediaLimits.body } as const;

export function intakeRoutes(deps: PortalDeps): Route[] {
  const show = (page: (view: IntakeView, visit: Visit) => string) => async (visit: Visit) =>
    residentAnswer(visit, page(await viewOf(visit, deps, newKey()), visit));
  return [
    get('/kernen/:slug/doorgeven', 'anyone', show(choicePage), reading),
    get('/kernen/:slug/doorgeven/woorden', 'anyone', show(emptyWords), reading),
    post('/kernen/:slug/doorgeven/woorden', 'anyone', (visit) => take(visit, deps, words), withMedia),
    get('/kernen/:slug/doorgeven/plaatjes', 'anyone', show(topicsPage), reading),
    get(
      '/kernen/:slug/doorgeven/plaatjes/:topic',
      'anyone',
      show((view, visit) => picturesPage(view, topicOf(visit), callMe)),
      reading,
    ),
    post('/kernen/:slug/doorgeven/plaatjes/:topic', 'anyone', (visit) => take(visit, deps, pictures), withMedia),
    get(
      '/kernen/:slug/bel-mij',
      'anyone',
      show((view) => callbackPage(view, nothing)),
      reading,
    ),
    post('/kernen/:slug/bel-mij', 'anyone', (visit) => take(visit, deps, callback), writing),
  ];
}

const nothing = { values: {}, errors: {} };

/** Calling is what most people want here; one press less. */
const callMe = { values: { bereik: 'bellen' }, errors: {} };

function emptyWords(view: IntakeView): string {
  return wordsPage(view, { values: { delen: 'nee', groot: view.frame.letters === 'large' ? 'ja' : '' }, errors: {} });
}

async function viewOf(visit: Visit, deps: PortalDeps, key: string): Promise<IntakeView> {
  const place = await look(visit.world, resident, (view) => placeBySlug(view, visit.param('slug')));
  return { frame: frameOf(visit, deps, 'always'), place, formKey: key, recorder: deps.assets('record-voice.js') };
}

function topicOf(visit: Visit): Topic {
  const found = topics.find((topic) => topicSlug(topic) === visit.param('topic'));
  if (!found) throw new Refusal('unknown', intakeText[visit.language].unknownTopic);
  return found;
}

/** What came in, before it is believed. */
interface Arrived {
  readonly visit: Visit;
  readonly fields: Fields;
  readonly view: IntakeView;
  readonly text: Messages;
  readonly media: readonly Media[];
  readonly submissionKey: string;
}

interface Way {
  /** The contact it becomes, or what is wrong with it. */
  readonly read: (arrived: Arrived) => Intake | Typed;
  readonly page: (view: IntakeView, form: Typed, visit: Visit) => string;
}

const words: Way = {
  read: (arrived) => {
    const parsed = parseForm(wordsForm(arrived.text), arrived.fields);
    return parsed.ok ? intakeOfWords(parsed.value, sentBy(arrived)) : parsed.form;
  },
  page: wordsPage,
};

const pictures: Way = {
  read: (arrived) => {
    const { fields, text, media, visit } = arrived;
    const parsed = parseForm(picturesForm(text), fields);
    if (!parsed.ok) return parsed.form;
    const silent = media.length === 0 && Object.keys(fields.files).length === 0;
    if (silent && parsed.value.bereik === 'zelf')
      return { values: { ...fields.texts }, errors: { bereik: text.nothingYet } };
    return intakeOfPictures(parsed.value, topicOf(visit), sentBy(arrived));
  },
  page: (view, form, visit) => picturesPage(view, topicOf(visit), form),
};

const callback: Way = {
  read: (arrived) => {
    const parsed = parseForm(callbackForm(arrived.text), arrived.fields);
    return parsed.ok ? intakeOfCallback(parsed.value, sentBy(arrived)) : parsed.form;
  },
  page: callbackPage,
};

function sentBy({ visit, view, media, submissionKey }: Arrived) {
  return { village: view.place.village, language: visit.language, media, submissionKey };
}

/** Takes what a resident sent: receives it, or comes back with everything that was typed. */
async function take(visit: Visit, deps: PortalDeps, way: Way): Promise<Response> {
  const fields = await visit.fields();
  const key = formKey(fields);
  const view = await viewOf(visit, deps, key);
  const text = intakeText[visit.language];
  const { media, errors } = await broughtAlong(fields, deps, text);
  const submissionKey = submissionKeyOf(fields, key);
  const read = way.read({ visit, fields, view, text, media, submissionKey });
  const comeBack = (wrong: Record<string, string>) => {
    const form = { values: { ...fields.texts }, errors: chooseAgain(fields, wrong, text) };
    return residentAnswer(visit, way.page(view, form, visit), 422);
  };
  const wrong = { ...('errors' in read ? read.errors : {}), ...errors };
  if ('errors' in read || Object.keys(wrong).length > 0) return comeBack(wrong);
  try {
    const contact = await deps.receive(visit.world, resident, read);
    const headers = { 'set-cookie': justSentCookie(submissionKey, visit.world.config.baseUrl) };
    return seeOther(localPath(visit, `/ontvangen/${contact.code}`), headers);
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid') return comeBack(fieldOf(error, visit, text));
    throw error;
  }
}

const fieldNames: Record<string, string> = {
  phone: 'telefoon',
  email: 'email',
  address: 'straat',
  channels: 'bereik',
  story: 'verhaal',
};

/** A rule that says no, at the field it is about. The rules speak Dutch. */
function fieldOf({ field, message }: Refusal, visit: Visit, text: Messages): Record<string, string> {
  const name = (field && fieldNames[field]) || (visit.param('topic') ? 'bereik' : 'telefoon');
  return { [name]: visit.language === 'nl' ? message : text.tryAgain };
}
