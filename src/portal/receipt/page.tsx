import {
  ActionGroup,
  ButtonLink,
  DataList,
  Heading,
  Paragraph,
  render,
  Sentence,
  type Step,
  Steps,
} from '#src/design/index.ts';
import { topics } from '#src/modules/contacts/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import { CodeAsPictures } from '../follow/page.tsx';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf, PresentCard } from '../person.tsx';
import { dayWords, Emphasis, momentWords } from '../words.tsx';
import type { JustSent, ReceiptModel } from './model.ts';
import { receiptText } from './text.ts';

interface Shown {
  readonly frame: Frame;
  readonly model: ReceiptModel;
}

/** "We have received it", with what happens next and by when. */
export function receiptPage(frame: Frame, model: ReceiptModel): string {
  return render(<ReceiptPage frame={frame} model={model} />);
}

function ReceiptPage({ frame, model }: Shown) {
  const { contact, village, count, position, present, justSent } = model;
  const text = receiptText[frame.language];
  const here = localPath(frame, `/volgen/${contact.code}`);
  return (
    <ResidentPage frame={frame} title={text.title} villages={{ count, current: position }} secret>
      <Heading level={1}>{text.heading}</Heading>
      <First frame={frame} model={model} />
      <Heading level={2}>
        {text.code}: {contact.code}
      </Heading>
      <CodeAsPictures code={contact.code} label={text.code} />
      <Paragraph>
        {text.codeHelp} {text.number(contact.number)}
      </Paragraph>
      <ActionGroup>
        <ButtonLink icon="route" href={here}>
          {text.follow}
        </ButtonLink>
        <ButtonLink look="secondary" icon="cards" href={`${here}/kaartje`}>
          {text.card}
        </ButtonLink>
      </ActionGroup>
      <Heading level={2}>{text.next}</Heading>
      <Steps steps={stepsOf(frame, model)} />
      {contact.earlierContactId && <Paragraph>{text.earlier}</Paragraph>}
      <Heading level={2}>{text.who}</Heading>
      <PresentCard present={present} village={village.name} language={frame.language} />
      {justSent && <Received frame={frame} model={model} sent={justSent} />}
      <Paragraph small>{text.print}</Paragraph>
    </ResidentPage>
  );
}

function firstSentence(frame: Frame, { channel, present, contact }: ReceiptModel): (day: string) => string {
  const text = receiptText[frame.language];
  if (contact.seenAt) return channel === 'self' ? text.self : text.other;
  if (channel === 'phone') return (day) => text.phone(nameOf(present.function), day);
  if (channel === 'email') return text.email;
  return channel === 'letter' ? text.letter : text.other;
}

/** Large and first: who does what before which day. */
function First({ frame, model }: Shown) {
  const { contact, today } = model;
  const text = receiptText[frame.language];
  const day = contact.nextMessageBy;
  if (!day) return null;
  return (
    <Sentence note={contact.seenAt ? text.alsoWithout : undefined}>
      <Emphasis say={firstSentence(frame, model)} part={dayWords(day, today, frame.language)} />
    </Sentence>
  );
}

function stepsOf(frame: Frame, model: ReceiptModel): Step[] {
  const { contact, newsBy, present, today } = model;
  const text = receiptText[frame.language];
  const words = (day: Day) => dayWords(day, today, frame.language);
  const first: Step[] =
    contact.seenAt || !contact.nextMessageBy
      ? []
      : [{ title: text.stepFirst, state: 'now', note: firstSentence(frame, model)(words(contact.nextMessageBy)) }];
  return [
    {
      title: text.stepReceived,
      state: 'done',
      note: text.stepReceivedOn(momentWords(contact.receivedAt, today, frame.language)),
    },
    ...first,
    {
      title: text.stepNews(nameOf(present.function)),
      state: first.length > 0 ? 'later' : 'now',
      note: newsBy && text.stepNewsBy(words(newsBy)),
    },
    { title: text.stepAnswer, state: 'later', note: text.stepAnswerHow },
  ];
}

function Received({ frame, model, sent }: Shown & { sent: JustSent }) {
  const text = receiptText[frame.language];
  const { contact, village } = model;
  const topic = topics.find(({ slug }) => slug === contact.topic);
  return (
    <>
      <Heading level={2}>{text.received}</Heading>
      <Paragraph>{text.receivedOnce}</Paragraph>
      <DataList
        facts={[
          { name: text.village, value: village.name },
          { name: text.topic, value: topic?.label[frame.language] },
          { name: text.story, value: sent.story && <span class="kg-typed">{sent.story}</span> },
          { name: text.photo, value: sent.photos > 0 && text.came },
          { name: text.sound, value: sent.sounds > 0 && text.came },
          { name: text.name, value: sent.party.name },
          { name: text.reach, value: reachOf(frame, model, sent) },
          { name: text.large, value: sent.party.largeType && text.yes },
        ].map((fact) => ({ ...fact, value: fact.value || null }))}
      />
    </>
  );
}

function reachOf(frame: Frame, { channel }: ReceiptModel, { party }: JustSent): string {
  const { channels } = receiptText[frame.language];
  if (channel === 'phone') return channels.phone(party.phone ?? '');
  if (channel === 'email') return channels.email(party.email ?? '');
  return channel === 'letter' ? channels.letter(party.address.join(', ')) : channels.self();
}
