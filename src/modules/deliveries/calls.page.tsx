import {
  ActionGroup,
  Button,
  Columns,
  Disclosure,
  EmptyState,
  ErrorSummary,
  emptyForm,
  Form,
  type FormState,
  Heading,
  hasErrors,
  Lead,
  Panel,
  Paragraph,
  PhoneLink,
  Speech,
  TextArea,
} from '#src/design/index.ts';
import {
  About,
  Attempts,
  nameIn,
  noteLimit,
  type OutcomeFields,
  outcomesPath,
  type PageProps,
  Top,
  type Typed,
  Unseen,
  Until,
  WholeMessage,
} from './parts.tsx';
import { screenText } from './screens.text.ts';
import type { Delivery } from './types.ts';

const text = screenText.calls;

export interface CallsProps extends PageProps {
  readonly calls: readonly Delivery[];
  readonly handovers: readonly Delivery[];
  /** D14: how often, on how many days. */
  readonly attempts: number;
  readonly days: number;
  readonly typed: Typed | null;
}

const back = '/bellen';

/** Who to call and what to say; made for a phone in the hand. */
export function CallsPage(props: CallsProps) {
  const { calls, handovers, attempts, days } = props;
  return (
    <>
      <Top title={text.title} {...props} />
      {props.typed && <ErrorSummary form={props.typed.form} />}
      {calls.length === 0 ? <EmptyState>{text.lead(0)}</EmptyState> : <Lead>{text.lead(calls.length)}</Lead>}
      {calls.map((delivery) => (
        <CallCard delivery={delivery} page={props} />
      ))}
      {calls.length > 0 && <Paragraph small>{text.after(attempts, days)}</Paragraph>}
      {handovers.length > 0 && (
        <>
          <Heading level={2}>{text.handover}</Heading>
          <Paragraph>{text.handoverLead}</Paragraph>
        </>
      )}
      {handovers.map((delivery) => (
        <HandoverCard delivery={delivery} page={props} />
      ))}
    </>
  );
}

interface CardProps {
  readonly delivery: Delivery;
  readonly page: CallsProps;
}

const titleOf = ({ delivery, page }: CardProps) =>
  [nameIn(delivery.content), page.names.get(delivery.villageId)].filter(Boolean).join(', ');

function CallCard({ delivery, page }: CardProps) {
  const { content, destination } = delivery;
  const outcome = (
    <Outcome delivery={delivery} page={page} yes={['bereikt', text.reached]} no={['niet-bereikt', text.missed]} />
  );
  return (
    <Panel title={titleOf({ delivery, page })} id={delivery.id}>
      <Columns side={outcome}>
        <Paragraph>
          <PhoneLink phone={destination} label={nameIn(content)} />
        </Paragraph>
        <Until delivery={delivery} today={page.today} />
        <Speech>
          <Paragraph small>{text.say}</Paragraph>
          <Paragraph typed>{content.say}</Paragraph>
        </Speech>
        <More delivery={delivery} page={page} />
      </Columns>
    </Panel>
  );
}

function HandoverCard({ delivery, page }: CardProps) {
  const { channel, destination } = delivery;
  const visit = channel === 'visit';
  const no = visit ? (['niet-bereikt', text.notHome] as const) : null;
  const outcome = <Outcome delivery={delivery} page={page} yes={['overhandigd', text.handedOver]} no={no} />;
  return (
    <Panel title={titleOf({ delivery, page })} id={delivery.id}>
      <Columns side={outcome}>
        <Paragraph typed>
          {visit ? `${text.visit}.\n${destination || text.noAddress}` : text.partner(destination)}
        </Paragraph>
        <Until delivery={delivery} today={page.today} />
        <More delivery={delivery} page={page} />
      </Columns>
    </Panel>
  );
}

function More({ delivery, page }: CardProps) {
  return (
    <>
      <WholeMessage content={delivery.content} />
      <Attempts delivery={delivery} />
      <About delivery={delivery} page={page} />
    </>
  );
}

type Choice = readonly [code: string, label: string];

function Outcome({ delivery, page, yes, no }: CardProps & { yes: Choice; no: Choice | null }) {
  const { id, content } = delivery;
  const form = formOf({ delivery, page });
  const name = nameIn(content);
  return (
    <Form action={outcomesPath(id)} csrf={page.csrf} label={text.form(name)}>
      <Unseen delivery={delivery} back={back} />
      <Disclosure summary={text.note} open={hasErrors(form)}>
        <TextArea
          form={form}
          name="toelichting"
          label={text.note}
          description={text.noteHelp}
          rows={2}
          maxLength={noteLimit}
          optional
        />
      </Disclosure>
      <ActionGroup>
        <Button name="uitkomst" value={yes[0]} icon="check" big spoken={`${yes[1]}: ${name}`}>
          {yes[1]}
        </Button>
        {no && (
          <Button name="uitkomst" value={no[0]} look="secondary" big spoken={`${no[1]}: ${name}`}>
            {no[1]}
          </Button>
        )}
      </ActionGroup>
    </Form>
  );
}

function formOf({ delivery, page: { typed } }: CardProps): FormState<OutcomeFields> {
  const form = typed?.id === delivery.id ? typed.form : emptyForm<OutcomeFields>();
  return { ...form, id: delivery.id };
}
