import {
  ActionGroup,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
  emptyForm,
  Form,
  type FormState,
  Heading,
  HiddenField,
  Lead,
  Panel,
  SelectField,
  Side,
  Table,
} from '#src/design/index.ts';
import { type Day, formatDay } from '#src/platform/calendar/index.ts';
import { page, seeOther } from '#src/platform/http/answers.ts';
import { get, post, type Route, type Visit } from '#src/platform/http/route.ts';
import { parseId } from '#src/platform/ids.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { look, transact } from '#src/platform/work.ts';
import { AdminTabs, Saved } from '../admin.tsx';
import { type AbsenceForm, absenceForm } from '../forms.ts';
import { can } from '../permissions.ts';
import { nl } from '../screens.text.ts';
import { type FramePage, savedAt, submit, wasSaved } from '../submit.ts';
import { nl as refusals } from '../text.ts';
import type { Absence, FunctionId, FunctionNow } from '../types.ts';
import { endAbsence, functionsNow, registerAbsence } from './actions.ts';
import { absencesFrom } from './store.ts';

const text = nl.absence;
const path = '/beheer/afwezigheid';

export function absenceRoutes({ frame }: { frame: FramePage }): Route[] {
  return [
    get(path, 'staff', async (visit) => page(await absencePage(visit, frame))),
    post(path, 'staff', (visit) => addAbsence(visit, frame)),
    post(`${path}/:id/einde`, 'staff', comeBack),
  ];
}

interface AbsencePageProps {
  readonly absences: readonly Absence[];
  readonly functions: readonly FunctionNow[];
  /** The own function; absent for the administrator, who chooses. */
  readonly own: FunctionId | undefined;
  readonly today: Day;
  readonly csrf: string;
  readonly saved: boolean;
  readonly form: FormState<AbsenceForm>;
}

const person = ({ holder, title }: FunctionNow): string => text.person(holder?.firstName ?? null, title);

function AbsenceTable({ absences, functions, csrf }: AbsencePageProps) {
  if (absences.length === 0) return <EmptyState>{text.empty}</EmptyState>;
  const names = new Map(functions.map((func) => [func.id, person(func)]));
  const end = ({ id, functionId }: Absence) => (
    <Form action={`${path}/${id}/einde`} csrf={csrf} inline>
      <Button look="subtle" spoken={text.endSpoken(names.get(functionId) ?? '')}>
        {text.end}
      </Button>
    </Form>
  );
  const { columns } = text;
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={absences}
      columns={[
        { head: columns.who, rowHead: true, cell: ({ functionId }) => names.get(functionId) },
        { head: columns.from, cell: ({ from }) => formatDay(from, 'weekday') },
        { head: columns.lastDay, cell: ({ lastDay }) => formatDay(lastDay, 'weekday') },
        { head: columns.deputy, cell: ({ deputyFunctionId }) => names.get(deputyFunctionId) },
        { head: columns.action, cell: end },
      ]}
    />
  );
}

function AbsenceFields({ form, functions, own, today }: AbsencePageProps) {
  const options = functions.filter(({ holder }) => holder).map((func) => ({ value: func.id, label: person(func) }));
  const others = options.filter(({ value }) => value !== own);
  return (
    <>
      {own ? (
        <HiddenField name="functionId" value={own} />
      ) : (
        <SelectField form={form} name="functionId" label={text.who} options={options} />
      )}
      <Side>
        <DateField form={form} name="from" label={text.from} />
        <DateField form={form} name="lastDay" label={text.lastDay} min={today} />
      </Side>
      <SelectField form={form} name="deputyFunctionId" label={text.deputy} description={text.deputyHelp} options={others} />
    </>
  );
}

function AbsencePage(props: AbsencePageProps) {
  const { form, csrf, own } = props;
  return (
    <>
      {!own && <AdminTabs current="absence" />}
      <Heading level={1}>{text.title}</Heading>
      <Saved shown={props.saved} />
      <ErrorSummary form={form} />
      <Lead>{own ? text.leadOwn : text.leadAll}</Lead>
      <AbsenceTable {...props} />
      <Panel title={text.add} id="doorgeven">
        <Form action={path} csrf={csrf} label={text.add}>
          <AbsenceFields {...props} />
          <ActionGroup>
            <Button icon="check">{text.save}</Button>
          </ActionGroup>
        </Form>
      </Panel>
    </>
  );
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
  return frame(visit, { title: text.title, children, current: administers ? '/beheer/kernen' : path });
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
