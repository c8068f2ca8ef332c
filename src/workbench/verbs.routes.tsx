import type { VNode } from 'preact';
import { contactByNumber, mayAct } from '#src/modules/contacts/index.ts';
import { seeOther } from '#src/platform/http/answers.ts';
import { withError } from '#src/platform/http/forms.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look } from '#src/platform/work.ts';
import { AnswerPage } from './answer.page.tsx';
import { opened, wholeStory } from './contact.routes.tsx';
import type { Dossier } from './contact.ts';
import { type AnyForm, csrfOf, readers, show } from './show.ts';
import { workText as text } from './text.ts';

import {
  type Act,
  actAnswer,
  actAsk,
  actDescribe,
  actFinish,
  actInterim,
  actLink,
  actMove,
  actPerson,
  actReadBack,
  actReopen,
  actWithdraw,
} from './verb-actions.ts';
import {
  AskPage,
  DescribePage,
  FinishPage,
  InterimPage,
  LinkPage,
  MovePage,
  PersonPage,
  ReadBackPage,
  SaidPage,
  type VerbFormProps,
} from './verbs.page.tsx';

const uploads = { bodyLimit: 12_000_000 };

interface VerbRoute {
  readonly path: string;
  readonly title: string;
  readonly view: (props: VerbFormProps) => VNode;
  readonly start: (dossier: Dossier, visit: Visit) => AnyForm['values'];
  readonly act: Act;
}

const verbs: readonly VerbRoute[] = [
  { path: 'bericht', title: text.message.interim, view: InterimPage, start: interimStart, act: actInterim },
  {
    path: 'vraag',
    title: text.message.ask,
    view: AskPage,
    start: ({ party }) => ({ channel: party.channels[0] }),
    act: actAsk,
  },
  {
    path: 'antwoord',
    title: text.answer.title,
    view: AnswerPage,
    start: ({ party }, visit) => ({ channel: party.channels[0], kind: visit.query('soort') }),
    act: actAnswer,
  },
  {
    path: 'teruglezen',
    title: text.readBackForm.title,
    view: ReadBackPage,
    start: ({ contact, party }) => ({ summary: contact.summary ?? contact.story, channel: party.channels[0] }),
    act: actReadBack,
  },
  { path: 'beschrijving', title: text.describeForm.title, view: DescribePage, start: describeStart, act: actDescribe },
  { path: 'gegevens', title: text.personForm.title, view: PersonPage, start: personStart, act: actPerson },
  { path: 'datum', title: text.moveForm.title, view: MovePage, start: () => ({}), act: actMove },
  {
    path: 'intrekken',
    title: text.withdrawForm.title,
    view: (props) => <SaidPage {...props} path="intrekken" />,
    start: () => ({}),
    act: actWithdraw,
  },
  {
    path: 'heropen',
    title: text.reopenForm.title,
    view: (props) => <SaidPage {...props} path="heropen" />,
    start: () => ({}),
    act: actReopen,
  },
  { path: 'koppelen', title: text.linkForm.title, view: LinkPage, start: () => ({}), act: actLink },
  { path: 'afronden', title: text.contact.finish, view: FinishPage, start: () => ({}), act: actFinish },
];

export function verbRoutes(): Route[] {
  return verbs.flatMap((verb) => {
    const path = `/contacten/:number/${verb.path}`;
    return [
      get(path, readers, (visit) => verbPage(visit, verb)),
      post(path, readers, (visit) => verbAct(visit, verb), uploads),
    ];
  });
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
      return verbPage(
        visit,
        verb,
        withError(fields, error.field ?? 'form', error.message) as AnyForm,
        error.kind === 'conflict' ? 409 : 422,
      );
    throw error;
  }
}

function interimStart({ party, contact }: Dossier): AnyForm['values'] {
  return { channel: party.channels[0], body: contact.takenUpAt ? text.message.draft : '' };
}

function personStart({ party }: Dossier): AnyForm['values'] {
  const { name, phone, email, address, partner, channels, largeType } = party;
  return {
    name: name ?? '',
    phone: phone ?? '',
    email: email ?? '',
    address: address.join('\n'),
    partner: partner ?? '',
    channel: channels[0],
    also: channels[1] ?? '',
    largeType: largeType ? 'ja' : '',
  };
}

function describeStart({ contact }: Dossier): AnyForm['values'] {
  const { subject, type, topic, place, questionBehind, visibility, publicSummary } = contact;
  return {
    subject,
    type: type ?? '',
    topic: topic ?? '',
    place: place ?? '',
    questionBehind: questionBehind ?? '',
    visibility,
    publicSummary: publicSummary ?? '',
  };
}
