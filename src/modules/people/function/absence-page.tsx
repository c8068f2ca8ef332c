import {
  ActionGroup,
  Button,
  DateField,
  EmptyState,
  ErrorSummary,
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
import { AdminTabs, Saved } from '../admin.tsx';
import type { AbsenceForm } from '../forms.ts';
import { nl } from '../screens.text.ts';
import type { Absence, FunctionId, FunctionNow } from '../types.ts';

const text = nl.absence;
export const absencePath = '/beheer/afwezigheid';

export interface AbsencePageProps {
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
    <Form action={`${absencePath}/${id}/einde`} csrf={csrf} inline>
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
      <SelectField
        form={form}
        name="deputyFunctionId"
        label={text.deputy}
        description={text.deputyHelp}
        options={others}
      />
    </>
  );
}

/** Who is away now or soon, and saying that somebody is. */
export function AbsencePage(props: AbsencePageProps) {
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
        <Form action={absencePath} csrf={csrf} label={text.add}>
          <AbsenceFields {...props} />
          <ActionGroup>
            <Button icon="check">{text.save}</Button>
          </ActionGroup>
        </Form>
      </Panel>
    </>
  );
}
