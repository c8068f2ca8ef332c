import {
  Alert,
  Badge,
  DataList,
  Disclosure,
  type FormState,
  Heading,
  HiddenField,
  Link,
  List,
  Paragraph,
  TabNav,
} from '#src/design/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import type { VillageId } from '../villages/index.ts';
import { longestNote } from './forms.ts';
import { screenText as text } from './screens.text.ts';
import { deliveriesText } from './text.ts';
import type { AttemptOutcome, Block, Delivery, DeliveryId, Parcel } from './types.ts';

/** What the fields of a form about an outcome are called. */
export interface OutcomeFields {
  readonly uitkomst: string;
  readonly toelichting: string;
  readonly pogingen: string;
}

/** A form that came back: of which delivery, with what was typed. */
export interface Typed {
  readonly id: DeliveryId;
  readonly form: FormState<OutcomeFields>;
}

/** What every page about deliveries is given. */
export interface PageProps {
  readonly csrf: string;
  readonly today: Day;
  readonly names: ReadonlyMap<VillageId, string>;
  readonly saved: boolean;
  readonly subjectHref: ((delivery: Delivery) => string) | undefined;
  readonly tabs: readonly { href: string; label: string; current: boolean }[];
}

export const outcomesPath = (id: DeliveryId): string => `/bezorgingen/${id}/uitkomsten`;

export function Top({ title, tabs, saved }: Pick<PageProps, 'tabs' | 'saved'> & { title: string }) {
  return (
    <>
      <TabNav items={tabs} label={text.tabs.label} />
      <Heading level={1}>{title}</Heading>
      {saved && (
        <Alert kind="ok" announce>
          {text.saved}
        </Alert>
      )}
    </>
  );
}

export function nameIn({ recipientName }: Parcel): string {
  return recipientName ?? text.nameless;
}

/** Before which day the resident has to know; late is said in words and with a line. */
export function Until({ delivery: { dueBy }, today }: { delivery: Delivery; today: Day }) {
  const sentence = text.until(dueBy, today);
  return <Paragraph>{dueBy < today ? <Badge tone="late">{sentence}</Badge> : <strong>{sentence}</strong>}</Paragraph>;
}

/** What was tried before. Codes of machines say nothing to people and are left out. */
export function Attempts({ delivery: { attempts } }: { delivery: Delivery }) {
  if (attempts.length === 0) return null;
  const lines = attempts.map(({ at, outcome, note }) =>
    text.attempt(at, deliveriesText.attempts[outcome], machines.includes(outcome) ? null : note),
  );
  return (
    <>
      <Paragraph small>{text.tried}</Paragraph>
      <List items={lines} />
    </>
  );
}

const machines: readonly AttemptOutcome[] = ['refused', 'no_connection', 'unknown'];

/** The way to what the delivery is about, when there is one. */
export function About({ delivery, page }: { delivery: Delivery; page: PageProps }) {
  const href = page.subjectHref?.(delivery);
  if (!href) return null;
  return (
    <Paragraph small>
      {`${text.aboutReference(delivery.content.reference)}. `}
      <Link href={href}>{text.about}</Link>
    </Paragraph>
  );
}

/** The message itself, for who wants to read all of it aloud or on the doorstep. */
export function WholeMessage({ content }: { content: Parcel }) {
  return (
    <Disclosure summary={text.wholeMessage}>
      <Paragraph>{content.greeting}</Paragraph>
      {content.blocks.map((block) => (
        <BlockPart block={block} />
      ))}
      <Paragraph small>{text.aboutReference(content.reference)}</Paragraph>
    </Disclosure>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading level={3} size={4}>
          {block.text}
        </Heading>
      );
    case 'list':
      return <List items={block.items} />;
    case 'facts':
      return <DataList facts={block.items.map(({ term, text: value }) => ({ name: term, value }))} />;
    default:
      return <Paragraph typed>{block.text}</Paragraph>;
  }
}

/** What goes along unseen: where to go back to, and how many attempts were on the screen. */
export function Unseen({ delivery, back }: { delivery: Delivery; back: string }) {
  return (
    <>
      <HiddenField name="terug" value={back} />
      <HiddenField name="pogingen" value={String(delivery.attempts.length)} />
    </>
  );
}

export const noteLimit = longestNote;
