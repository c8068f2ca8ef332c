import { emptyForm, type FormState } from '#src/design/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { type FramePage, functionsNow, savedAt, submit, wasSaved } from '../people/index.ts';
import {
  addDeputy,
  addVillage,
  changePrimary,
  contactFor,
  contactsForAll,
  correctVillage,
  endDeputy,
  setStudyRole,
  villageBySlug,
  villages,
} from './actions.ts';
import { villageApi } from './api.ts';
import {
  type AddVillageForm,
  addVillageForm,
  type DeputyForm,
  deputyForm,
  endDeputyForm,
  type PrimaryForm,
  primaryForm,
  type StudyForm,
  studyForm,
  type TermForm,
  termForm,
  type VillageForm,
  villageForm,
} from './forms.ts';
import { VillagePage, VillagesPage } from './pages.tsx';
import { nl } from './screens.text.ts';
import { decidedTerms, deputyships, primaryChanges, studyRolesOf, termsAfter } from './store.ts';
import { changeTerm, termsOn } from './terms-actions.ts';
import { TermsPage } from './terms-page.tsx';
import type { Village } from './types.ts';

export interface VillageDeps {
  readonly frame: FramePage;
}

const administrator = ['administrator'];
const listPath = '/beheer/kernen';
const termsPath = '/beheer/termijnen';

/** Screens of the administrator for villages and terms, and the villages in the API. */
export function villageRoutes({ frame }: VillageDeps): Route[] {
  return [
    get('/beheer', administrator, () => seeOther(listPath)),
    get(listPath, administrator, async (visit) => page(await listPage(visit, frame))),
    post(listPath, administrator, (visit) => create(visit, frame)),
    get(`${listPath}/:slug`, administrator, async (visit) => page(await villagePage(visit, frame))),
    post(`${listPath}/:slug`, administrator, (visit) => correct(visit, frame)),
    post(`${listPath}/:slug/eerste-contact`, administrator, (visit) => passOn(visit, frame)),
    post(`${listPath}/:slug/vervangers`, administrator, (visit) => giveDeputy(visit, frame)),
    post(`${listPath}/:slug/vervangers/einde`, administrator, (visit) => stopDeputy(visit, frame)),
    post(`${listPath}/:slug/onderzoek`, administrator, (visit) => setStudy(visit, frame)),
    get(termsPath, administrator, async (visit) => page(await termsPage(visit, frame))),
    post(termsPath, administrator, (visit) => decideTerm(visit, frame)),
    ...villageApi(),
  ];
}

async function listPage(
  visit: Visit,
  frame: FramePage,
  form: FormState<AddVillageForm> = emptyForm(),
): Promise<string> {
  const shown = await look(visit.world, visit.actor, async (view) => ({
    villages: await villages(view),
    contacts: await contactsForAll(view),
    functions: await functionsNow(view),
  }));
  const children = <VillagesPage {...shown} form={form} csrf={visit.signedIn?.csrf ?? ''} saved={wasSaved(visit)} />;
  return frame(visit, { title: nl.villages.title, children, current: listPath });
}

function create(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: addVillageForm,
    act: addVillage,
    done: savedAt(listPath),
    again: (typed) => listPage(visit, frame, typed),
  });
}

function filledForm(village: Village): FormState<VillageForm> {
  const { name, profile, profileIsExample, households, householdsSource, contactPerson, counterShown } = village;
  return emptyForm<VillageForm>({
    name,
    profile,
    profileIsExample: profileIsExample ? 'ja' : '',
    households: households === null ? '' : String(households),
    householdsSource: householdsSource ?? '',
    contactPerson: contactPerson ?? '',
    counterShown: counterShown ? 'ja' : '',
    fallbackFunctionId: village.fallbackFunctionId,
  });
}

interface VillageForms {
  readonly villageForm?: FormState<VillageForm>;
  readonly primaryForm?: FormState<PrimaryForm>;
  readonly deputyForm?: FormState<DeputyForm>;
  readonly studyForm?: FormState<StudyForm>;
}

async function villagePage(visit: Visit, frame: FramePage, forms: VillageForms = {}): Promise<string> {
  const shown = await look(visit.world, visit.actor, async (view) => {
    const village = await villageBySlug(view, visit.param('slug'));
    return {
      village,
      contact: await contactFor(view, village.id),
      changes: await primaryChanges(view, village.id),
      deputies: await deputyships(view, village.id),
      studies: await studyRolesOf(view, village.id),
      functions: await functionsNow(view),
      today: view.today,
    };
  });
  const children = (
    <VillagePage
      {...shown}
      csrf={visit.signedIn?.csrf ?? ''}
      saved={wasSaved(visit)}
      villageForm={forms.villageForm ?? filledForm(shown.village)}
      primaryForm={{ ...(forms.primaryForm ?? emptyForm<PrimaryForm>()), id: 'contact' }}
      deputyForm={{ ...(forms.deputyForm ?? emptyForm<DeputyForm>()), id: 'vervanger' }}
      studyForm={{ ...(forms.studyForm ?? emptyForm<StudyForm>()), id: 'onderzoek' }}
    />
  );
  return frame(visit, { title: shown.village.name, children, current: listPath });
}

const pathOf = (visit: Visit): string => `${listPath}/${encodeURIComponent(visit.param('slug'))}`;

function correct(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: villageForm,
    act: async (work, form) => correctVillage(work, (await villageBySlug(work, visit.param('slug'))).id, form),
    done: savedAt(pathOf(visit)),
    again: (typed) => villagePage(visit, frame, { villageForm: typed }),
  });
}

function passOn(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: primaryForm,
    act: async (work, form) =>
      changePrimary(work, { villageId: (await villageBySlug(work, visit.param('slug'))).id, ...form }),
    done: savedAt(pathOf(visit)),
    again: (typed) => villagePage(visit, frame, { primaryForm: typed }),
  });
}

function giveDeputy(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: deputyForm,
    act: async (work, form) =>
      addDeputy(work, { villageId: (await villageBySlug(work, visit.param('slug'))).id, ...form }),
    done: savedAt(pathOf(visit)),
    again: (typed) => villagePage(visit, frame, { deputyForm: typed }),
  });
}

function stopDeputy(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: endDeputyForm,
    act: async (work, { functionId }) =>
      endDeputy(work, {
        villageId: (await villageBySlug(work, visit.param('slug'))).id,
        functionId,
        until: work.today,
      }),
    done: savedAt(pathOf(visit)),
    again: (typed) => villagePage(visit, frame, { deputyForm: typed }),
  });
}

function setStudy(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: studyForm,
    act: async (work, { role, ...form }) => {
      const { id } = await villageBySlug(work, visit.param('slug'));
      await setStudyRole(work, { villageId: id, ...form, role: role === 'none' ? null : role });
    },
    done: savedAt(pathOf(visit)),
    again: (typed) => villagePage(visit, frame, { studyForm: typed }),
  });
}

async function termsPage(visit: Visit, frame: FramePage, form: FormState<TermForm> = emptyForm()): Promise<string> {
  const shown = await look(visit.world, visit.actor, async (view) => ({
    terms: await termsOn(view),
    decided: await decidedTerms(view, view.today),
    planned: await termsAfter(view, view.today),
    today: view.today,
  }));
  const children = <TermsPage {...shown} form={form} csrf={visit.signedIn?.csrf ?? ''} saved={wasSaved(visit)} />;
  return frame(visit, { title: nl.terms.title, children, current: listPath });
}

function decideTerm(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: termForm,
    act: changeTerm,
    done: savedAt(termsPath),
    again: (typed) => termsPage(visit, frame, typed),
  });
}
