import {
  ActionGroup,
  Button,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  Lead,
  Panel,
  Paragraph,
  SelectField,
  Side,
  Table,
  TextField,
} from '#src/design/index.ts';
import { type Day, formatDay } from '#src/platform/calendar/index.ts';
import { AdminTabs, Saved } from '../people/index.ts';
import type { TermForm } from './forms.ts';
import { nl } from './screens.text.ts';
import type { DecidedTerm } from './store.ts';
import { isTermCode, type TermCode, type Terms, termCodes, termRules } from './terms.ts';

const text = nl.terms;

const inWords = (code: TermCode, value: number): string => text.units[termRules[code].unit](value);
const isNorm = (code: TermCode): boolean => termRules[code].unit === 'hundredths of an fte';

export interface TermsPageProps {
  readonly terms: Terms;
  /** What holds today because somebody decided so. */
  readonly decided: readonly DecidedTerm[];
  readonly planned: readonly DecidedTerm[];
  readonly today: Day;
  readonly form: FormState<TermForm>;
  readonly csrf: string;
  readonly saved: boolean;
}

function TermTable({
  terms,
  decided,
  codes,
  caption,
}: Pick<TermsPageProps, 'terms' | 'decided'> & { codes: readonly TermCode[]; caption: string }) {
  const { columns } = text;
  const decisionOn = (code: TermCode) => {
    const found = decided.find((one) => one.code === code);
    return found ? text.since(found.decidedBy, found.from) : text.usual;
  };
  const bounds = (code: TermCode) =>
    `${text.bounds(termRules[code].least, termRules[code].most)} ${text.unitNames[termRules[code].unit]}`;
  return (
    <Table
      caption={caption}
      captionHidden
      rows={codes}
      columns={[
        { head: columns.name, rowHead: true, cell: (code) => text.names[code] },
        { head: columns.value, cell: (code) => inWords(code, terms[code]) },
        { head: columns.bounds, cell: bounds },
        { head: columns.decided, cell: decisionOn },
      ]}
    />
  );
}

function Planned({ planned }: Pick<TermsPageProps, 'planned'>) {
  const known = planned.flatMap(({ code, ...rest }) => (isTermCode(code) ? [{ code, ...rest }] : []));
  if (known.length === 0) return null;
  const { plannedColumns: columns } = text;
  return (
    <Panel title={text.planned} id="straks">
      <Table
        caption={text.plannedCaption}
        captionHidden
        rows={known}
        columns={[
          { head: columns.name, rowHead: true, cell: ({ code }) => text.names[code] },
          { head: columns.value, cell: ({ code, value }) => inWords(code, value) },
          { head: columns.from, cell: ({ from }) => formatDay(from, 'short') },
          { head: columns.decided, cell: ({ decidedBy }) => decidedBy },
        ]}
      />
    </Panel>
  );
}

function Change({ form, csrf, today }: TermsPageProps) {
  const options = termCodes.map((code) => ({
    value: code,
    label: `${text.names[code]} (${text.unitNames[termRules[code].unit]})`,
  }));
  return (
    <Panel title={text.change} id="veranderen">
      <Form action="/beheer/termijnen" csrf={csrf} label={text.change}>
        <Paragraph>{text.everywhere}</Paragraph>
        <SelectField form={form} name="code" label={text.code} options={options} />
        <Side>
          <TextField form={form} name="value" label={text.value} inputMode="numeric" width="short" />
          <DateField form={form} name="from" label={text.from} min={today} />
        </Side>
        <TextField
          form={form}
          name="decidedBy"
          label={text.decidedBy}
          description={text.decidedByHelp}
          maxLength={200}
        />
        <ActionGroup>
          <Button icon="check">{text.save}</Button>
        </ActionGroup>
      </Form>
    </Panel>
  );
}

/** What the municipality promises everybody, between which bounds, and who decided it. */
export function TermsPage(props: TermsPageProps) {
  const { terms, decided } = props;
  return (
    <>
      <AdminTabs current="terms" />
      <Heading level={1}>{text.title}</Heading>
      <Saved shown={props.saved} />
      <ErrorSummary form={props.form} />
      <Lead>{text.lead}</Lead>
      <TermTable
        terms={terms}
        decided={decided}
        codes={termCodes.filter((code) => !isNorm(code))}
        caption={text.caption}
      />
      <Planned {...props} />
      <Change {...props} />
      <Panel title={text.normTitle} id="norm">
        <Paragraph>{text.normLead}</Paragraph>
        <TermTable terms={terms} decided={decided} codes={termCodes.filter(isNorm)} caption={text.normCaption} />
      </Panel>
    </>
  );
}
