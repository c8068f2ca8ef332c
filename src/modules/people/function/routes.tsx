import { emptyForm, type FormState } from '#src/design/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { type Look, look, transact } from '#src/platform/work.ts';
import {
  type AppointForm,
  appointForm,
  type EndForm,
  endForm,
  type FunctionForm,
  functionForm,
  type KeyForm,
  keyForm,
  type StaffForm,
  staffForm,
  type TeamForm,
  teamForm,
} from '../forms.ts';
import { nl } from '../screens.text.ts';
import { issueToken, revokeToken } from '../session/actions.ts';
import { cookie, readCookie } from '../session/cookie.ts';
import { tokensOf } from '../session/store.ts';
import { type FramePage, savedAt, submit, wasSaved } from '../submit.ts';
import type { FunctionNow } from '../types.ts';
import {
  addFunction,
  addStaff,
  addTeam,
  appoint,
  correctFunction,
  endAppointment,
  type FunctionInput,
  functionBySlug,
  functionsNow,
} from './actions.ts';
import { FunctionPage, FunctionsPage } from './pages.tsx';
import { appointmentsOf, staff, teams } from './store.ts';

const text = nl.functions;
const administrator = ['administrator'];
const listPath = '/beheer/functies';
const keyCookie = 'kg_sleutel';

export function functionRoutes({ frame }: { frame: FramePage }): Route[] {
  return [
    get(listPath, administrator, async (visit) => page(await listPage(visit, frame))),
    post(listPath, administrator, (visit) => createFunction(visit, frame)),
    post('/beheer/medewerkers', administrator, (visit) => createStaff(visit, frame)),
    post('/beheer/teams', administrator, (visit) => createTeam(visit, frame)),
    get(`${listPath}/:slug`, administrator, (visit) => showFunction(visit, frame)),
    post(`${listPath}/:slug`, administrator, (visit) => changeFunction(visit, frame)),
    post(`${listPath}/:slug/vervullingen`, administrator, (visit) => giveFunction(visit, frame)),
    post(`${listPath}/:slug/einde`, administrator, (visit) => endFunction(visit, frame)),
    post(`${listPath}/:slug/sleutels`, administrator, (visit) => makeKey(visit, frame)),
    post(`${listPath}/:slug/sleutels/:mark/einde`, administrator, endKey),
  ];
}

interface ListForms {
  readonly functionForm?: FormState<FunctionForm>;
  readonly staffForm?: FormState<StaffForm>;
  readonly teamForm?: FormState<TeamForm>;
}

async function listPage(visit: Visit, frame: FramePage, forms: ListForms = {}): Promise<string> {
  const { functions, known } = await look(visit.world, visit.actor, async (view: Look) => ({
    functions: await functionsNow(view),
    known: await teams(view),
  }));
  const children = (
    <FunctionsPage
      functions={functions}
      teams={known}
      csrf={visit.signedIn?.csrf ?? ''}
      saved={wasSaved(visit)}
      functionForm={{ ...(forms.functionForm ?? emptyForm<FunctionForm>()), id: 'functie' }}
      staffForm={{ ...(forms.staffForm ?? emptyForm<StaffForm>()), id: 'medewerker' }}
      teamForm={{ ...(forms.teamForm ?? emptyForm<TeamForm>()), id: 'team' }}
    />
  );
  return frame(visit, { title: text.title, children, current: '/beheer/kernen' });
}

/** What a form of a function says, as the verb wants it: cents and hundredths. */
function toInput({ mandateEuro, fte, ...form }: FunctionForm): FunctionInput {
  return {
    ...form,
    mandateCents: mandateEuro === null ? null : mandateEuro * 100,
    fteHundredths: fte === null ? null : Math.round(fte * 100),
  };
}

function createFunction(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: functionForm,
    act: (work, form) => addFunction(work, toInput(form)),
    done: savedAt(listPath),
    again: (typed) => listPage(visit, frame, { functionForm: typed }),
  });
}

function createStaff(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: staffForm,
    act: (work, { staffEmail, ...form }) => addStaff(work, { ...form, email: staffEmail }),
    done: savedAt(listPath),
    again: (typed) => listPage(visit, frame, { staffForm: typed }),
    fieldOf: (field) => (field === 'email' ? 'staffEmail' : field),
  });
}

function createTeam(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: teamForm,
    act: (work, { name }) => addTeam(work, name),
    done: savedAt(listPath),
    again: (typed) => listPage(visit, frame, { teamForm: typed }),
  });
}

function filledForm(func: FunctionNow): FormState<FunctionForm> {
  return emptyForm<FunctionForm>({
    title: func.title,
    role: func.role,
    teamId: func.teamId ?? '',
    phone: func.phone,
    email: func.email,
    presence: func.presence ?? '',
    mandateEuro: func.mandateCents === null ? '' : String(func.mandateCents / 100),
    fte: func.fteHundredths === null ? '' : String(func.fteHundredths / 100).replace('.', ','),
    alwaysStaffed: func.alwaysStaffed ? 'ja' : '',
  });
}

interface FunctionForms {
  readonly functionForm?: FormState<FunctionForm>;
  readonly appointForm?: FormState<AppointForm>;
  readonly endForm?: FormState<EndForm>;
  readonly keyForm?: FormState<KeyForm>;
  readonly newKey?: string | undefined;
}

const funcOf = (visit: Visit): Promise<FunctionNow> =>
  look(visit.world, visit.actor, (view) => functionBySlug(view, visit.param('slug')));

async function functionPage(visit: Visit, frame: FramePage, forms: FunctionForms = {}): Promise<string> {
  const func = await funcOf(visit);
  const shown = await look(visit.world, visit.actor, async (view) => ({
    teams: await teams(view),
    staff: await staff(view),
    appointments: await appointmentsOf(view, func.id),
    keys: await tokensOf(view, func.id),
  }));
  const children = (
    <FunctionPage
      func={func}
      {...shown}
      newKey={forms.newKey}
      csrf={visit.signedIn?.csrf ?? ''}
      saved={wasSaved(visit)}
      functionForm={forms.functionForm ?? filledForm(func)}
      appointForm={{ ...(forms.appointForm ?? emptyForm<AppointForm>()), id: 'vervulling' }}
      endForm={{ ...(forms.endForm ?? emptyForm<EndForm>()), id: 'einde' }}
      keyForm={{ ...(forms.keyForm ?? emptyForm<KeyForm>()), id: 'sleutel' }}
    />
  );
  return frame(visit, { title: func.title, children, current: '/beheer/kernen' });
}

async function showFunction(visit: Visit, frame: FramePage): Promise<Response> {
  const { config } = visit.world;
  const [slug, newKey] = (readCookie(config, visit.c, keyCookie) ?? '').split('.');
  if (!newKey || slug !== visit.param('slug')) return page(await functionPage(visit, frame));
  return page(await functionPage(visit, frame, { newKey }), 200, {
    'set-cookie': cookie(config, keyCookie, '', { seconds: 0 }),
  });
}

const pathOf = (visit: Visit): string => `${listPath}/${encodeURIComponent(visit.param('slug'))}`;

function changeFunction(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: functionForm,
    act: async (work, form) =>
      correctFunction(work, (await functionBySlug(work, visit.param('slug'))).id, toInput(form)),
    done: savedAt(pathOf(visit)),
    again: (typed) => functionPage(visit, frame, { functionForm: typed }),
  });
}

function giveFunction(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: appointForm,
    act: async (work, form) =>
      appoint(work, { functionId: (await functionBySlug(work, visit.param('slug'))).id, ...form }),
    done: savedAt(pathOf(visit)),
    again: (typed) => functionPage(visit, frame, { appointForm: typed }),
  });
}

function endFunction(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: endForm,
    act: async (work, form) =>
      endAppointment(work, { functionId: (await functionBySlug(work, visit.param('slug'))).id, ...form }),
    done: savedAt(pathOf(visit)),
    again: (typed) => functionPage(visit, frame, { endForm: typed }),
  });
}

/** The new key travels once, to the page that shows it, in a cookie that scripts cannot read. */
async function makeKey(visit: Visit, frame: FramePage): Promise<Response> {
  const func = await funcOf(visit);
  let token = '';
  const response = await submit(visit, {
    schema: keyForm,
    act: async (work, { label }) => {
      token = await issueToken(work, func.id, label);
    },
    done: pathOf(visit),
    again: (typed) => functionPage(visit, frame, { keyForm: typed }),
  });
  const carried = cookie(visit.world.config, keyCookie, `${func.slug}.${token}`, { seconds: 60, sameSite: 'Strict' });
  if (response.status === 303) response.headers.set('set-cookie', carried);
  return response;
}

async function endKey(visit: Visit): Promise<Response> {
  const func = await funcOf(visit);
  await transact(visit.world, visit.actor, (work) => revokeToken(work, func.id, visit.param('mark')));
  return seeOther(savedAt(pathOf(visit)));
}
