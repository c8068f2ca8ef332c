import {
  ActionGroup,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  type FormState,
  Heading,
  Pagination,
  Panel,
  Paragraph,
  SelectField,
  Table,
} from '#src/design/index.ts';
import { dayOf, formatDay } from '#src/platform/calendar/index.ts';
import { channelCodes, stateCodes } from './codes.ts';
import { About, Attempts, nameIn, outcomesPath, type PageProps, Top, Unseen, Until } from './parts.tsx';
import { CameBack } from './post.page.tsx';
import { screenText } from './screens.text.ts';
import { deliveriesText } from './text.ts';
import type { Delivery, Trouble } from './types.ts';

const text = screenText.list;

export interface FilterFields {
  readonly kanaal: string;
  readonly status: string;
}

export interface ListProps extends PageProps {
  readonly troubles: readonly Trouble[];
  readonly deliveries: readonly Delivery[];
  readonly filter: FormState<FilterFields>;
  readonly page: number;
  readonly pages: number;
  /** The address of a page of the list, with the same filter. */
  readonly hrefOf: (page: number) => string;
  readonly mayPost: boolean;
}

/** What does not get through, and everything that was ever on its way. */
export function ListPage(props: ListProps) {
  const { troubles, page, pages, hrefOf } = props;
  return (
    <>
      <Top title={text.title} {...props} />
      <Heading level={2}>{text.trouble}</Heading>
      {troubles.length === 0 && <EmptyState>{text.noTrouble}</EmptyState>}
      {troubles.map((trouble) => (
        <TroublePanel trouble={trouble} page={props} />
      ))}
      <Heading level={2}>{text.caption}</Heading>
      <Filter form={props.filter} />
      <DeliveryTable {...props} />
      <Pagination page={page} pages={pages} href={hrefOf} />
    </>
  );
}

function TroublePanel({ trouble: { kind, delivery }, page }: { trouble: Trouble; page: ListProps }) {
  const { content, failure, id } = delivery;
  const title = [deliveriesText.troubles[kind], nameIn(content), page.names.get(delivery.villageId)]
    .filter(Boolean)
    .join(' · ');
  const what = {
    failed: text.failed,
    possibly_sent: text.possiblySent,
    not_sent: text.notSent,
    not_posted: text.notPosted,
  };
  return (
    <Panel title={title} id={id}>
      <Until delivery={delivery} today={page.today} />
      <Paragraph>
        {kind === 'failed' && failure ? `${deliveriesText.failures[failure]} ${what.failed}` : what[kind]}
      </Paragraph>
      <Paragraph
        small
      >{`${screenText.aboutReference(content.reference)}, ${deliveriesText.channels[delivery.channel]}`}</Paragraph>
      <Attempts delivery={delivery} />
      <About delivery={delivery} page={page} />
      <TroubleVerbs trouble={{ kind, delivery }} page={page} />
    </Panel>
  );
}

function TroubleVerbs({ trouble: { kind, delivery }, page }: { trouble: Trouble; page: ListProps }) {
  if (kind === 'not_posted' && page.mayPost) {
    return (
      <ButtonLink href="/post" look="secondary" icon="mail">
        {text.toPost}
      </ButtonLink>
    );
  }
  if (kind !== 'possibly_sent') return null;
  const name = nameIn(delivery.content);
  return (
    <Form action={outcomesPath(delivery.id)} csrf={page.csrf} label={name}>
      <Unseen delivery={delivery} back="/bezorgingen" />
      <ActionGroup>
        <Button name="uitkomst" value="aangekomen" icon="check" spoken={`${text.arrived}: ${name}`}>
          {text.arrived}
        </Button>
        <Button name="uitkomst" value="opnieuw" look="secondary" icon="send" spoken={`${text.resend}: ${name}`}>
          {text.resend}
        </Button>
      </ActionGroup>
    </Form>
  );
}

function options<Key extends string>(codes: Readonly<Record<Key, string>>, labels: Readonly<Record<Key, string>>) {
  return (Object.keys(codes) as Key[]).map((key) => ({ value: codes[key], label: labels[key] }));
}

function Filter({ form }: { form: FormState<FilterFields> }) {
  const { channels, states } = deliveriesText;
  return (
    <Form action="/bezorgingen" method="get" inline label={text.filter}>
      <SelectField
        form={form}
        name="kanaal"
        label={text.channel}
        empty={text.every}
        options={options(channelCodes, channels)}
      />
      <SelectField
        form={form}
        name="status"
        label={text.state}
        empty={text.every}
        options={options(stateCodes, states)}
      />
      <Button look="secondary">{text.show}</Button>
    </Form>
  );
}

function DeliveryTable({ deliveries, names, csrf }: ListProps) {
  if (deliveries.length === 0) return <EmptyState>{text.none}</EmptyState>;
  const { columns } = text;
  return (
    <Table
      caption={text.caption}
      captionHidden
      rows={deliveries}
      columns={[
        { head: columns.made, cell: ({ createdAt }) => formatDay(dayOf(createdAt), 'short') },
        { head: columns.reference, rowHead: true, cell: ({ content }) => content.reference },
        { head: columns.village, cell: ({ villageId }) => names.get(villageId) },
        { head: columns.channel, cell: ({ channel }) => deliveriesText.channels[channel] },
        { head: columns.state, cell: ({ state }) => deliveriesText.states[state] },
        {
          head: columns.action,
          cell: (delivery) => mayComeBack(delivery) && <CameBack delivery={delivery} csrf={csrf} back="/bezorgingen" />,
        },
      ]}
    />
  );
}

function mayComeBack({ state, channel }: Delivery): boolean {
  return state === 'delivered' && (channel === 'email' || channel === 'letter');
}
