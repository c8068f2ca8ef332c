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
  HiddenField,
  hasErrors,
  Lead,
  Link,
  Panel,
  Paragraph,
  RadioGroup,
  SelectField,
  Sentence,
  Side,
  Table,
  TextArea,
  TextField,
} from '#src/design/index.ts';
import { addDays, type Day, formatDay } from '#src/platform/calendar/index.ts';
import { AdminTabs, can, type FunctionId, type FunctionNow, Saved } from '../people/index.ts';
import type { AddVillageForm, DeputyForm, PrimaryForm, StudyForm, VillageForm } from './forms.ts';
import { nl } from './screens.text.ts';
import type { Deputyship, PrimaryChange, StudyRole, Village, VillageContact, VillageId } from './types.ts';

const text = nl.villages;

const person = ({ holder, title }: FunctionNow): string => text.person(holder?.firstName ?? null, title);
const option = (func: FunctionNow) => ({ value: func.id, label: person(func) });

/** Functions that may take care of a village. */
const carers = (functions: readonly FunctionNow[]) =>
  functions.filter(({ role }) => can(role, 'dossier', 'own_villages')).map(option);
const fallbacks = (functions: readonly FunctionNow[]) =>
  functions.filter(({ alwaysStaffed }) => alwaysStaffed).map(option);

function Save() {
  return (
    <ActionGroup>
      <Button icon="check">{text.save}</Button>
    </ActionGroup>
  );
}

export interface VillagesPageProps {
  readonly villages: readonly Village[];
  readonly contacts: ReadonlyMap<VillageId, VillageContact>;
  readonly functions: readonly FunctionNow[];
  readonly form: FormState<AddVillageForm>;
  readonly csrf: string;
  readonly saved: boolean;
}

function VillageTable({ villages, contacts }: VillagesPageProps) {
  if (villages.length === 0) return <EmptyState>{text.empty}</EmptyState>;
  const { columns } = text;
  const of = ({ id }: Village) => contacts.get(id);
  const contactOf = (village: Village) => {
    const contact = of(village);
    return contact && person(contact.function);
  };
  const kindOf = (village: Village) => {
    const contact = of(village);
    return contact && nl.kinds[contact.kind];
  };
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={villages}
      columns={[
        {
          head: columns.name,
          rowHead: true,
          cell: ({ slug, name }) => <Link href={`/beheer/kernen/${slug}`}>{name}</Link>,
        },
        { head: columns.contact, cell: contactOf },
        { head: columns.kind, cell: kindOf },
        { head: columns.phone, cell: (village) => of(village)?.function.phone },
      ]}
    />
  );
}

function AddVillage({ form, functions, csrf }: VillagesPageProps) {
  const { fields } = text;
  return (
    <Disclosure summary={text.add} open={hasErrors(form)}>
      <Form action="/beheer/kernen" csrf={csrf} label={text.add}>
        <TextField form={form} name="name" label={fields.name} maxLength={60} />
        <Side>
          <TextField form={form} name="latitude" label={fields.latitude} inputMode="decimal" width="short" />
          <TextField form={form} name="longitude" label={fields.longitude} inputMode="decimal" width="short" />
        </Side>
        <DateField form={form} name="startedOn" label={fields.startedOn} />
        <Side>
          <SelectField form={form} name="primaryFunctionId" label={fields.primary} options={carers(functions)} />
          <SelectField
            form={form}
            name="fallbackFunctionId"
            label={fields.fallback}
            description={fields.fallbackHelp}
            options={fallbacks(functions)}
          />
        </Side>
        <Save />
      </Form>
    </Disclosure>
  );
}

/** All villages with who can be reached now. */
export function VillagesPage(props: VillagesPageProps) {
  return (
    <>
      <AdminTabs current="villages" />
      <Heading level={1}>{text.title}</Heading>
      <Saved shown={props.saved} />
      <ErrorSummary form={props.form} />
      <Lead>{text.lead}</Lead>
      <VillageTable {...props} />
      <AddVillage {...props} />
    </>
  );
}

export interface VillagePageProps {
  readonly village: Village;
  readonly contact: VillageContact;
  readonly changes: readonly PrimaryChange[];
  readonly deputies: readonly Deputyship[];
  readonly studies: readonly StudyRole[];
  readonly functions: readonly FunctionNow[];
  readonly today: Day;
  readonly csrf: string;
  readonly saved: boolean;
  readonly villageForm: FormState<VillageForm>;
  readonly primaryForm: FormState<PrimaryForm>;
  readonly deputyForm: FormState<DeputyForm>;
  readonly studyForm: FormState<StudyForm>;
}

function Now({ contact }: VillagePageProps) {
  const { function: func, standsInFor } = contact;
  const until = standsInFor?.absentUntil;
  const note =
    standsInFor && (until ? text.standsInUntil(person(standsInFor), until) : text.standsIn(person(standsInFor)));
  return <Sentence note={note}>{text.now(person(func), func.phone)}</Sentence>;
}

type Names = (id: FunctionId) => string;

function namesOf(functions: readonly FunctionNow[]): Names {
  const names = new Map(functions.map((func) => [func.id, person(func)]));
  return (id) => names.get(id) ?? '';
}

const lastDay = (until: Day | null | undefined): string => (until ? formatDay(addDays(until, -1), 'short') : text.open);

function Primary(props: VillagePageProps) {
  const { changes, functions, village, csrf, primaryForm: form, today } = props;
  const name = namesOf(functions);
  const { primaryColumns: columns } = text;
  return (
    <Panel title={text.primaryTitle} id="eerste-contact">
      <Table
        caption={text.primaryCaption}
        captionHidden
        rows={changes.map((change, index) => ({ ...change, until: changes[index + 1]?.from }))}
        columns={[
          { head: columns.who, rowHead: true, cell: ({ functionId }) => name(functionId) },
          { head: columns.from, cell: ({ from }) => formatDay(from, 'short') },
          { head: columns.until, cell: ({ until }) => lastDay(until) },
        ]}
      />
      <Disclosure summary={text.change} open={hasErrors(form)}>
        <Form action={`/beheer/kernen/${village.slug}/eerste-contact`} csrf={csrf} label={text.change}>
          <Paragraph>{text.changeHelp}</Paragraph>
          <Side>
            <SelectField form={form} name="functionId" label={text.successor} options={carers(functions)} />
            <DateField form={form} name="from" label={text.from} min={today} />
          </Side>
          <Save />
        </Form>
      </Disclosure>
    </Panel>
  );
}

function DeputyTable({ deputies, functions, village, csrf, today }: VillagePageProps) {
  const shown = deputies.filter(({ until }) => until === null || until > today);
  if (shown.length === 0) return <Paragraph>{text.noDeputies}</Paragraph>;
  const name = namesOf(functions);
  const { deputyColumns: columns } = text;
  const stop = ({ functionId }: Deputyship) => (
    <Form action={`/beheer/kernen/${village.slug}/vervangers/einde`} csrf={csrf} inline>
      <HiddenField name="functionId" value={functionId} />
      <Button look="subtle" spoken={text.stopSpoken(name(functionId))}>
        {text.stop}
      </Button>
    </Form>
  );
  return (
    <Table
      caption={text.deputiesCaption}
      captionHidden
      rows={shown}
      columns={[
        { head: columns.who, rowHead: true, cell: ({ functionId }) => name(functionId) },
        { head: columns.from, cell: ({ from }) => formatDay(from, 'short') },
        { head: columns.until, cell: ({ until }) => lastDay(until) },
        { head: columns.action, cell: stop },
      ]}
    />
  );
}

function Deputies(props: VillagePageProps) {
  const { functions, village, csrf, deputyForm: form } = props;
  return (
    <Panel title={text.deputies} id="vervangers">
      <DeputyTable {...props} />
      <Disclosure summary={text.addDeputy} open={hasErrors(form)}>
        <Form action={`/beheer/kernen/${village.slug}/vervangers`} csrf={csrf} label={text.addDeputy}>
          <SelectField form={form} name="functionId" label={text.deputy} options={carers(functions)} />
          <Side>
            <DateField form={form} name="from" label={text.from} />
            <DateField form={form} name="until" label={text.until} optional />
          </Side>
          <Save />
        </Form>
      </Disclosure>
    </Panel>
  );
}

function StudyTable({ studies }: VillagePageProps) {
  if (studies.length === 0) return <Paragraph>{text.noStudies}</Paragraph>;
  const { studyColumns: columns } = text;
  return (
    <Table
      caption={text.studiesCaption}
      captionHidden
      rows={studies}
      columns={[
        { head: columns.study, rowHead: true, cell: ({ study }) => study },
        { head: columns.role, cell: ({ role }) => text.studyRoles[role] },
        { head: columns.rationale, cell: ({ rationale }) => rationale },
      ]}
    />
  );
}

function Studies(props: VillagePageProps) {
  const { village, csrf, studyForm: form } = props;
  const options = Object.entries(text.studyRoles).map(([value, label]) => ({ value, label }));
  return (
    <Panel title={text.studies} id="onderzoek">
      <StudyTable {...props} />
      <Disclosure summary={text.setStudy} open={hasErrors(form)}>
        <Form action={`/beheer/kernen/${village.slug}/onderzoek`} csrf={csrf} label={text.setStudy}>
          <TextField form={form} name="study" label={text.study} maxLength={120} />
          <RadioGroup form={form} name="role" label={text.studyRole} options={options} layout="row" />
          <TextArea form={form} name="rationale" label={text.rationale} rows={3} optional />
          <Save />
        </Form>
      </Disclosure>
    </Panel>
  );
}

function Profile({ village, functions, csrf, villageForm: form }: VillagePageProps) {
  const { fields } = text;
  return (
    <Panel title={text.about} id="over">
      <Form action={`/beheer/kernen/${village.slug}`} csrf={csrf} label={text.about}>
        <TextField form={form} name="name" label={fields.name} maxLength={60} />
        <TextArea
          form={form}
          name="profile"
          label={fields.profile}
          description={fields.profileHelp}
          rows={6}
          optional
        />
        <CheckboxField form={form} name="profileIsExample" label={fields.profileIsExample} />
        <Side>
          <TextField
            form={form}
            name="households"
            label={fields.households}
            inputMode="numeric"
            width="short"
            optional
          />
          <TextField
            form={form}
            name="householdsSource"
            label={fields.householdsSource}
            description={fields.householdsSourceHelp}
            optional
          />
        </Side>
        <TextField
          form={form}
          name="contactPerson"
          label={fields.contactPerson}
          description={fields.contactPersonHelp}
          optional
        />
        <SelectField
          form={form}
          name="fallbackFunctionId"
          label={fields.fallback}
          description={fields.fallbackHelp}
          options={fallbacks(functions)}
        />
        <CheckboxField form={form} name="counterShown" label={fields.counterShown} />
        <Save />
      </Form>
    </Panel>
  );
}

/** One village: who can be reached now, the arrangement, and what we know about it. */
export function VillagePage(props: VillagePageProps) {
  const { village } = props;
  return (
    <>
      <AdminTabs current="villages" />
      <Heading level={1}>{village.name}</Heading>
      <Saved shown={props.saved} />
      {[props.villageForm, props.primaryForm, props.deputyForm, props.studyForm].map((form) => (
        <ErrorSummary form={form as FormState<unknown>} />
      ))}
      <Now {...props} />
      <Primary {...props} />
      <Deputies {...props} />
      <Studies {...props} />
      <Profile {...props} />
    </>
  );
}
