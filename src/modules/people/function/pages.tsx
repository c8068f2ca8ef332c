import {
  ActionGroup,
  Button,
  CheckboxField,
  DateField,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  hasErrors,
  Lead,
  Link,
  Notice,
  Panel,
  Paragraph,
  SelectField,
  Side,
  Table,
  TextField,
} from '#src/design/index.ts';
import { addDays, type Day, dayOf, formatDay } from '#src/platform/calendar/index.ts';
import { AdminTabs, Saved } from '../admin.tsx';
import type { AppointForm, EndForm, FunctionForm, KeyForm, StaffForm, TeamForm } from '../forms.ts';
import { nl } from '../screens.text.ts';
import type { ApiToken } from '../session/store.ts';
import { type Appointment, type FunctionNow, roles, type StaffMember, type Team } from '../types.ts';

const text = nl.functions;

export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  `${firstName} ${lastName}`;

function Save() {
  return (
    <ActionGroup>
      <Button icon="check">{text.save}</Button>
    </ActionGroup>
  );
}

function Holder({ func }: { func: FunctionNow }) {
  return (
    <>
      {func.holder ? fullName(func.holder) : text.nobody}
      {func.absentUntil && <>, {text.away(func.absentUntil)}</>}
    </>
  );
}

function FunctionTable({ functions }: { functions: readonly FunctionNow[] }) {
  if (functions.length === 0) return <EmptyState>{text.empty}</EmptyState>;
  const { columns } = text;
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={functions}
      columns={[
        {
          head: columns.title,
          rowHead: true,
          cell: (func) => <Link href={`/beheer/functies/${func.slug}`}>{func.title}</Link>,
        },
        { head: columns.role, cell: ({ role }) => nl.roles[role] },
        { head: columns.holder, cell: (func) => <Holder func={func} /> },
        { head: columns.team, cell: ({ teamName }) => teamName },
        { head: columns.phone, cell: ({ phone }) => phone },
      ]}
    />
  );
}

interface FunctionFieldsProps {
  readonly form: FormState<FunctionForm>;
  readonly teams: readonly Team[];
}

function FunctionFields({ form, teams }: FunctionFieldsProps) {
  const { fields } = text;
  const roleOptions = roles.map((role) => ({ value: role, label: nl.roles[role] }));
  const teamOptions = teams.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <TextField form={form} name="title" label={fields.title} maxLength={120} />
      <Side>
        <SelectField form={form} name="role" label={fields.role} description={fields.roleHelp} options={roleOptions} />
        <SelectField
          form={form}
          name="teamId"
          label={fields.team}
          options={teamOptions}
          empty={fields.noTeam}
          optional
        />
      </Side>
      <Side>
        <TextField
          form={form}
          name="phone"
          label={fields.phone}
          description={fields.phoneHelp}
          type="tel"
          width="medium"
        />
        <TextField form={form} name="email" label={fields.email} type="email" spellcheck={false} />
      </Side>
      <TextField
        form={form}
        name="presence"
        label={fields.presence}
        description={fields.presenceHelp}
        maxLength={300}
        optional
      />
      <Side>
        <TextField form={form} name="mandateEuro" label={fields.mandate} inputMode="numeric" width="short" optional />
        <TextField
          form={form}
          name="fte"
          label={fields.fte}
          description={fields.fteHelp}
          inputMode="decimal"
          width="short"
          optional
        />
      </Side>
      <CheckboxField form={form} name="alwaysStaffed" label={fields.always} description={fields.alwaysHelp} />
    </>
  );
}

export interface FunctionsPageProps {
  readonly functions: readonly FunctionNow[];
  readonly teams: readonly Team[];
  readonly csrf: string;
  readonly saved: boolean;
  readonly functionForm: FormState<FunctionForm>;
  readonly staffForm: FormState<StaffForm>;
  readonly teamForm: FormState<TeamForm>;
}

function AddFunction({ functionForm: form, teams, csrf }: FunctionsPageProps) {
  return (
    <Disclosure summary={text.add} open={hasErrors(form)}>
      <Form action="/beheer/functies" csrf={csrf} label={text.add}>
        <FunctionFields form={form} teams={teams} />
        <Save />
      </Form>
    </Disclosure>
  );
}

function AddStaff({ staffForm: form, csrf }: FunctionsPageProps) {
  const { fields } = text;
  return (
    <Disclosure summary={text.addStaff} open={hasErrors(form)}>
      <Form action="/beheer/medewerkers" csrf={csrf} label={text.addStaff}>
        <Side>
          <TextField
            form={form}
            name="firstName"
            label={fields.firstName}
            description={fields.firstNameHelp}
            maxLength={60}
          />
          <TextField form={form} name="lastName" label={fields.lastName} maxLength={80} />
        </Side>
        <TextField form={form} name="staffEmail" label={fields.staffEmail} type="email" spellcheck={false} />
        <TextField
          form={form}
          name="oidcSubject"
          label={fields.subject}
          description={fields.subjectHelp}
          spellcheck={false}
          optional
        />
        <Save />
      </Form>
    </Disclosure>
  );
}

function AddTeam({ teamForm: form, csrf }: FunctionsPageProps) {
  return (
    <Disclosure summary={text.addTeam} open={hasErrors(form)}>
      <Form action="/beheer/teams" csrf={csrf} label={text.addTeam}>
        <TextField form={form} name="name" label={text.fields.teamName} maxLength={80} />
        <Save />
      </Form>
    </Disclosure>
  );
}

/** All functions, and adding a function, a member of staff or a team. */
export function FunctionsPage(props: FunctionsPageProps) {
  return (
    <>
      <AdminTabs current="functions" />
      <Heading level={1}>{text.title}</Heading>
      <Saved shown={props.saved} />
      <ErrorSummary form={props.functionForm} />
      <ErrorSummary form={props.staffForm} />
      <ErrorSummary form={props.teamForm} />
      <Lead>{text.lead}</Lead>
      <FunctionTable functions={props.functions} />
      <AddFunction {...props} />
      <AddStaff {...props} />
      <AddTeam {...props} />
    </>
  );
}

export interface FunctionPageProps {
  readonly func: FunctionNow;
  readonly teams: readonly Team[];
  readonly staff: readonly StaffMember[];
  readonly appointments: readonly Appointment[];
  readonly keys: readonly ApiToken[];
  /** Shown this once. */
  readonly newKey: string | undefined;
  readonly csrf: string;
  readonly saved: boolean;
  readonly functionForm: FormState<FunctionForm>;
  readonly appointForm: FormState<AppointForm>;
  readonly endForm: FormState<EndForm>;
  readonly keyForm: FormState<KeyForm>;
}

const lastDayOf = (until: Day | null): string => (until ? formatDay(addDays(until, -1), 'short') : text.open);

function Appointments({ appointments, staff }: FunctionPageProps) {
  if (appointments.length === 0) return <Paragraph>{text.noHolders}</Paragraph>;
  const names = new Map(staff.map((member) => [member.id, fullName(member)]));
  const { holderColumns: columns } = text;
  return (
    <Table
      caption={text.holdersCaption}
      captionHidden
      rows={appointments}
      columns={[
        { head: columns.who, rowHead: true, cell: ({ staffId }) => names.get(staffId) },
        { head: columns.from, cell: ({ from }) => formatDay(from, 'short') },
        { head: columns.until, cell: ({ until }) => lastDayOf(until) },
      ]}
    />
  );
}

function Appoint({ func, staff, csrf, appointForm: form }: FunctionPageProps) {
  const options = staff.map((member) => ({ value: member.id, label: fullName(member) }));
  return (
    <Disclosure summary={text.appoint} open={hasErrors(form)}>
      <Form action={`/beheer/functies/${func.slug}/vervullingen`} csrf={csrf} label={text.appoint}>
        <Side>
          <SelectField form={form} name="staffId" label={text.who} options={options} />
          <DateField form={form} name="from" label={text.from} />
        </Side>
        <Save />
      </Form>
    </Disclosure>
  );
}

function EndAppointment({ func, csrf, endForm: form }: FunctionPageProps) {
  return (
    <Disclosure summary={text.end} open={hasErrors(form)}>
      <Form action={`/beheer/functies/${func.slug}/einde`} csrf={csrf} label={text.end}>
        <Paragraph>{text.endHelp}</Paragraph>
        <DateField form={form} name="until" label={text.lastDay} description={text.lastDayHelp} />
        <ActionGroup>
          <Button look="secondary">{text.endButton}</Button>
        </ActionGroup>
      </Form>
    </Disclosure>
  );
}

function Keys({ func, keys, csrf }: FunctionPageProps) {
  if (keys.length === 0) return <Paragraph>{text.noKeys}</Paragraph>;
  const { keyColumns: columns } = text;
  const end = (key: ApiToken) =>
    key.revokedAt === null && (
      <Form action={`/beheer/functies/${func.slug}/sleutels/${key.mark}/einde`} csrf={csrf} inline>
        <Button look="subtle" spoken={text.revokeSpoken(key.label)}>
          {text.revoke}
        </Button>
      </Form>
    );
  return (
    <Table
      caption={text.keysCaption}
      captionHidden
      rows={keys}
      columns={[
        { head: columns.label, rowHead: true, cell: ({ label }) => label },
        { head: columns.since, cell: ({ createdAt }) => formatDay(dayOf(createdAt), 'short') },
        { head: columns.state, cell: ({ revokedAt }) => (revokedAt ? text.keyEnded(dayOf(revokedAt)) : text.keyWorks) },
        { head: columns.action, cell: end },
      ]}
    />
  );
}

function NewKey({ newKey }: FunctionPageProps) {
  if (!newKey) return null;
  return (
    <Notice title={text.newKey} strong>
      <p>
        <code>{newKey}</code>
      </p>
    </Notice>
  );
}

function Issue({ func, csrf, keyForm: form }: FunctionPageProps) {
  return (
    <Disclosure summary={text.issue} open={hasErrors(form)}>
      <Form action={`/beheer/functies/${func.slug}/sleutels`} csrf={csrf} label={text.issue}>
        <TextField form={form} name="label" label={text.keyLabel} maxLength={80} />
        <ActionGroup>
          <Button look="secondary" icon="key">
            {text.issue}
          </Button>
        </ActionGroup>
      </Form>
    </Disclosure>
  );
}

/** One function: what it is, who has it, and the keys that other systems use in its name. */
export function FunctionPage(props: FunctionPageProps) {
  const { func, functionForm: form, teams, csrf } = props;
  return (
    <>
      <AdminTabs current="functions" />
      <Heading level={1}>{func.title}</Heading>
      <Saved shown={props.saved} />
      <NewKey {...props} />
      {[props.functionForm, props.appointForm, props.endForm, props.keyForm].map((each) => (
        <ErrorSummary form={each as FormState<unknown>} />
      ))}
      <Panel title={text.holders} id="vervulling">
        <Appointments {...props} />
        <Appoint {...props} />
        <EndAppointment {...props} />
      </Panel>
      <Panel title={text.changeTitle} id="functie">
        <Form action={`/beheer/functies/${func.slug}`} csrf={csrf} label={text.changeTitle}>
          <FunctionFields form={form} teams={teams} />
          <Save />
        </Form>
      </Panel>
      <Panel title={text.keys} id="sleutels">
        <Paragraph>{text.keysHelp}</Paragraph>
        <Keys {...props} />
        <Issue {...props} />
      </Panel>
    </>
  );
}
