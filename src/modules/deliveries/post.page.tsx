import {
  ActionGroup,
  Button,
  ButtonLink,
  EmptyState,
  Form,
  Heading,
  Lead,
  Link,
  Notice,
  Panel,
  Paragraph,
  Table,
} from '#src/design/index.ts';
import { formatDay } from '#src/platform/calendar/index.ts';
import { outcomesPath, type PageProps, Top, Unseen } from './parts.tsx';
import { postBy } from './rules.ts';
import { screenText } from './screens.text.ts';
import type { Batch, Delivery } from './types.ts';

const text = screenText.post;

export interface PostProps extends PageProps {
  readonly letters: readonly Delivery[];
  readonly batches: readonly Batch[];
  /** D13, in working days. */
  readonly term: number;
}

/** Letters that lie ready, and the batches in which they go to the post. */
export function PostPage(props: PostProps) {
  const { letters, batches, csrf } = props;
  const empty = letters.length === 0;
  return (
    <>
      <Top title={text.title} {...props} />
      <Heading level={2}>{text.ready}</Heading>
      {empty ? <EmptyState>{text.lead(0)}</EmptyState> : <Lead>{text.lead(letters.length)}</Lead>}
      <Paragraph>{text.explain}</Paragraph>
      {!empty && <LetterTable {...props} />}
      {!empty && (
        <Form action="/post/stapels" csrf={csrf}>
          <ActionGroup>
            <Button icon="stack-2">{text.make}</Button>
          </ActionGroup>
        </Form>
      )}
      <Heading level={2}>{text.batches}</Heading>
      {batches.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {batches.map((batch) => (
        <BatchPanel batch={batch} page={props} />
      ))}
    </>
  );
}

function BatchPanel({ batch, page }: { batch: Batch; page: PostProps }) {
  const { id, number, letters, createdOn, postedAt } = batch;
  return (
    <Panel title={text.batch(number)} id={`stapel-${number}`}>
      <Paragraph>{text.made(letters, createdOn)}</Paragraph>
      <Posting batch={batch} page={page} />
      <Form action={`/post/stapels/${id}/verzending`} csrf={page.csrf} label={text.batch(number)}>
        <ActionGroup>
          {!postedAt && letters > 0 && (
            <Button icon="mail-check" spoken={`${text.posted}: ${number}`}>
              {text.posted}
            </Button>
          )}
          {letters > 0 && <BatchLinks batch={batch} />}
        </ActionGroup>
      </Form>
    </Panel>
  );
}

function Posting({ batch, page }: { batch: Batch; page: PostProps }) {
  const { createdAt, createdOn, postedAt, letters } = batch;
  if (postedAt) return <Paragraph>{text.postedOn(postedAt)}</Paragraph>;
  if (letters === 0) return <Paragraph>{text.emptied}</Paragraph>;
  const by = postBy({ createdAt }, createdOn, page.term);
  const sentence = text.postBy(by, page.today);
  return by < page.today ? <Notice strong title={sentence} /> : <Paragraph>{sentence}</Paragraph>;
}

function BatchLinks({ batch: { id, number } }: { batch: Batch }) {
  return (
    <>
      <ButtonLink
        href={`/post/stapels/${id}/brieven.pdf`}
        look="secondary"
        icon="printer"
        spoken={`${text.pdf}: ${text.batch(number)}`}
      >
        {text.pdf}
      </ButtonLink>
      <ButtonLink href={`/post/stapels/${id}`} look="subtle" spoken={`${text.look}: ${text.batch(number)}`}>
        {text.look}
      </ButtonLink>
    </>
  );
}

interface LetterTableProps extends PageProps {
  readonly letters: readonly Delivery[];
  readonly batch?: Batch;
  /** Letters about which this visitor may tell that they came back. */
  readonly own?: ReadonlySet<string>;
}

/** Without names: whoever posts a letter does not need to know whose it is. */
function LetterTable(props: LetterTableProps) {
  const { letters, names, batch } = props;
  const { reference, village, by, action } = text.columns;
  return (
    <Table
      caption={text.letters}
      captionHidden
      rows={letters}
      columns={[
        { head: reference, rowHead: true, cell: ({ content }) => content.reference },
        { head: village, cell: ({ villageId }) => names.get(villageId) },
        { head: by, cell: ({ dueBy }) => formatDay(dueBy, 'weekday') },
        ...(batch ? [{ head: action, cell: (letter: Delivery) => <LetterVerb letter={letter} page={props} /> }] : []),
      ]}
    />
  );
}

function LetterVerb({ letter, page }: { letter: Delivery; page: LetterTableProps }) {
  const { reference } = letter.content;
  if (letter.state === 'in_batch') {
    return (
      <Form action={`/post/brieven/${letter.id}/uithalen`} csrf={page.csrf} inline>
        <Button look="subtle" spoken={text.spokenTakeOut(reference)}>
          {text.takeOut}
        </Button>
      </Form>
    );
  }
  if (letter.state !== 'delivered' || !page.own?.has(letter.id)) return null;
  return <CameBack delivery={letter} csrf={page.csrf} back={`/post/stapels/${letter.batchId}`} />;
}

/** An e-mail or a letter that came back after all. */
export function CameBack({ delivery, csrf, back }: { delivery: Delivery; csrf: string; back: string }) {
  const { cameBack, spokenCameBack } = screenText.list;
  return (
    <Form action={outcomesPath(delivery.id)} csrf={csrf} inline>
      <Unseen delivery={delivery} back={back} />
      <Button name="uitkomst" value="teruggekomen" look="subtle" spoken={spokenCameBack(delivery.content.reference)}>
        {cameBack}
      </Button>
    </Form>
  );
}

export interface BatchProps extends PageProps {
  readonly batch: Batch;
  readonly letters: readonly Delivery[];
  readonly own: ReadonlySet<string>;
}

/** The letters of one batch. */
export function BatchPage(props: BatchProps) {
  const { batch, letters } = props;
  return (
    <>
      <Top title={text.batch(batch.number)} {...props} />
      <Paragraph>
        {batch.postedAt ? text.postedOn(batch.postedAt) : text.made(batch.letters, batch.createdOn)}
      </Paragraph>
      {letters.length === 0 ? <EmptyState>{text.emptied}</EmptyState> : <LetterTable {...props} />}
      <Paragraph>
        <Link href="/post">{text.back}</Link>
      </Paragraph>
    </>
  );
}
