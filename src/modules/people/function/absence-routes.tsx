import { emptyForm, type FormState } from '#src/design/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look, transact } from '#src/platform/work.ts';
import { type AbsenceForm, absenceForm } from '../forms.ts';
import { can } from '../permissions.ts';
import { nl } from '../screens.text.ts';
import { type FramePage, savedAt, submit, wasSaved } from '../submit.ts';
import { nl as refusals } from '../text.ts';
import { AbsencePage, absencePath as path } from './absence-page.tsx';
import { endAbsence, functionsNow, registerAbsence } from './actions.ts';
import { absencesFrom } from './store.ts';

export function absenceRoutes({ frame }: { frame: FramePage }): Route[] {
  return [
    get(path, 'staff', async (visit) => page(await absencePage(visit, frame))),
    post(path, 'staff', (visit) => addAbsence(visit, frame)),
    post(`${path}/:id/einde`, 'staff', comeBack),
  ];
}

async function absencePage(visit: Visit, frame: FramePage, form?: FormState<AbsenceForm>): Promise<string> {
  const { actor } = visit;
  const administers = actor.kind === 'staff' && can(actor.role, 'administration', 'write');
  const own = actor.kind === 'staff' && !administers ? actor.functionId : undefined;
  const shown = await look(visit.world, actor, async (view) => ({
    absences: await absencesFrom(view, view.today, own),
    functions: await functionsNow(view),
    today: view.today,
  }));
  const children = (
    <AbsencePage
      {...shown}
      own={own}
      csrf={visit.signedIn?.csrf ?? ''}
      saved={wasSaved(visit)}
      form={form ?? emptyForm<AbsenceForm>()}
    />
  );
  return frame(visit, { title: nl.absence.title, children, current: administers ? '/beheer/kernen' : path });
}

function addAbsence(visit: Visit, frame: FramePage): Promise<Response> {
  return submit(visit, {
    schema: absenceForm,
    act: registerAbsence,
    done: savedAt(path),
    again: (typed) => absencePage(visit, frame, typed),
  });
}

async function comeBack(visit: Visit): Promise<Response> {
  const id = parseId<'absence'>(visit.param('id'));
  if (!id) throw new Refusal('unknown', refusals.unknownAbsence);
  await transact(visit.world, visit.actor, (work) => endAbsence(work, id));
  return seeOther(savedAt(path));
}
