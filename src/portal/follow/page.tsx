import {
  ActionGroup,
  Alert,
  Breadcrumb,
  ButtonLink,
  CodePictures,
  Heading,
  Link,
  List,
  Paragraph,
  render,
  Sentence,
  Speech,
  type Step,
  Steps,
  Timeline,
  type TimelineEvent,
} from '#src/design/index.ts';
import { picturesOf, topics } from '#src/modules/contacts/index.ts';
import { type Day, dayOf, formatDay, type Instant } from '#src/platform/calendar/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf, PresentCard } from '../person.tsx';
import { frameText } from '../text.ts';
import { Dutch, dayWords, Emphasis } from '../words.tsx';
import { eventOf } from './event.tsx';
import type { FollowModel } from './model.ts';
import { laterAnswer, mayGivePulse, nextOf, openQuestion, ownWordsOfOurs, storyOf } from './story.ts';
import { followText } from './text.ts';

export type Thanks = 'reply' | 'back' | 'pulse' | null;

interface Shown {
  readonly frame: Frame;
  readonly model: FollowModel;
}

/** The page behind a code as HTML. */
export function followPage(frame: Frame, model: FollowModel, thanks: Thanks = null): string {
  return render(<FollowPage frame={frame} model={model} thanks={thanks} />);
}

function FollowPage({ frame, model, thanks }: Shown & { thanks: Thanks }) {
  const { contact, village, count, position } = model;
  const text = followText[frame.language];
  const due = contact.nextMessageBy;
  const title = due ? text.tabNext(formatDay(due, 'short', frame.language)) : text.title;
  const trail = [
    { href: localPath(frame, `/kernen/${village.slug}`), label: village.name },
    { href: localPath(frame, frame.path), label: text.title },
  ];
  return (
    <ResidentPage
      frame={frame}
      title={title}
      villages={{ count, current: position }}
      secret
      breadcrumb={<Breadcrumb items={trail} />}
    >
      {thanks && (
        <Alert kind="ok">{{ reply: text.thanksReply, back: text.thanksBack, pulse: text.thanksPulse }[thanks]}</Alert>
      )}
      <Heading level={1}>{titleOf(frame, model)}</Heading>
      <Ahead frame={frame} model={model} />
      <Question frame={frame} model={model} />
      <Later frame={frame} model={model} />
      <After frame={frame} model={model} />
      <Story frame={frame} model={model} />
      <Heading level={2}>{text.who}</Heading>
      <PresentCard present={model.present} village={village.name} language={frame.language} />
      <Marks frame={frame} model={model} />
      <Code frame={frame} model={model} />
    </ResidentPage>
  );
}

function titleOf(frame: Frame, { contact, facts }: FollowModel): string {
  const text = followText[frame.language];
  const { subject } = ownWordsOfOurs(contact, facts);
  if (subject) return text.titleFor(subject);
  const topic = topics.find(({ slug }) => slug === contact.topic && slug !== 'other');
  return topic ? text.about(topic.label[frame.language]) : text.title;
}

/** Large and first: what happens next and before which day, or honestly that we are late. */
function Ahead({ frame, model }: Shown) {
  const { contact, today, present } = model;
  const { language } = frame;
  const text = followText[language];
  const next = nextOf(contact, today);
  const words = (day: Day) => dayWords(day, today, language);
  const short = (day: Day) => formatDay(day, 'short', language);
  const strong = (say: (part: string) => string, day: Day) => <Emphasis say={say} part={words(day)} />;
  switch (next.kind) {
    case 'late':
      return (
        <Sentence note={text.lateSorry(nameOf(present.function), present.function.phone)}>
          {text.lateTitle}
          <br />
          {strong(text.late, next.day)}
        </Sentence>
      );
    case 'waiting':
      return <Sentence note={text.nextNote(short(next.day))}>{strong(text.waiting, next.until)}</Sentence>;
    case 'later':
      return <Sentence note={text.laterNote(short(next.day))}>{strong(text.laterSentence, next.until)}</Sentence>;
    case 'answered':
      return (
        <Sentence note={`${text.laterNote(short(next.day))} ${text.answeredLine}`}>
          {strong(text.answered, next.day)}
        </Sentence>
      );
    case 'open':
      return <Sentence note={text.nextNote(short(next.day))}>{strong(text.next, next.day)}</Sentence>;
    case 'finished':
      return <Sentence note={text.finishedNote}>{strong(text.finished, next.day)}</Sentence>;
    case 'withdrawn':
      return <Sentence note={text.withdrawnNote}>{strong(text.withdrawn, next.day)}</Sentence>;
  }
}

function Question({ frame, model }: Shown) {
  const question = openQuestion(model);
  if (!question) return null;
  const text = followText[frame.language];
  return (
    <>
      <Heading level={2}>{text.question}</Heading>
      <Speech who={nameOf(model.present.function)}>
        <Dutch language={frame.language}>{question.body}</Dutch>
      </Speech>
      <ActionGroup>
        <ButtonLink icon="message-2" href={localPath(frame, `/volgen/${model.contact.code}/reactie`)}>
          {text.giveReply}
        </ButtonLink>
      </ActionGroup>
      <Paragraph>{text.waitingNote}</Paragraph>
    </>
  );
}

function Later({ frame, model }: Shown) {
  const answer = laterAnswer(model);
  if (!answer) return null;
  const text = followText[frame.language];
  const ahead = answer.interimDays.filter((day) => day >= model.today);
  const words = (day: Day) => dayWords(day, model.today, frame.language);
  return (
    <>
      <Heading level={2}>{text.laterWhy}</Heading>
      <Paragraph typed>
        <Dutch language={frame.language}>{answer.argument}</Dutch>
      </Paragraph>
      <Heading level={2}>{text.laterPlan}</Heading>
      <List items={ahead.map((day) => (day === answer.laterUntil ? text.laterLast(words(day)) : words(day)))} />
    </>
  );
}

/** What one can do once it has ended. */
function After({ frame, model }: Shown) {
  const { contact } = model;
  if (!contact.closedAs) return null;
  const text = followText[frame.language];
  const here = localPath(frame, `/volgen/${contact.code}`);
  return (
    <ActionGroup>
      <ButtonLink look="secondary" icon="rotate" href={`${here}/niet-klaar`}>
        {text.notDone}
      </ButtonLink>
      {mayGivePulse(contact) && (
        <ButtonLink look="secondary" icon="message-2" href={`${here}/vragen`}>
          {text.questions}
        </ButtonLink>
      )}
    </ActionGroup>
  );
}

function Story({ frame, model }: Shown) {
  const { contact, facts, today } = model;
  const text = followText[frame.language];
  const { summary } = ownWordsOfOurs(contact, facts);
  const behind = { frame, code: contact.code, today, door: contact.door };
  return (
    <>
      {summary && (
        <>
          <Heading level={2}>{text.understood}</Heading>
          <Paragraph typed>
            <Dutch language={frame.language}>{summary}</Dutch>
          </Paragraph>
        </>
      )}
      <Heading level={2}>{text.story}</Heading>
      <Timeline events={[...comingEvents(frame, model), ...storyOf(model).map((entry) => eventOf(entry, behind))]} />
    </>
  );
}

function comingEvents(frame: Frame, model: FollowModel): TimelineEvent[] {
  const { contact, today } = model;
  const text = followText[frame.language];
  const due = contact.nextMessageBy;
  const next =
    due && due >= today
      ? [{ when: dayWords(due, today, frame.language), dateTime: due, what: text.events.next, future: true }]
      : [];
  const underway = model.underway.map((channel) => ({ when: text.soon, what: text.underway[channel], future: true }));
  return [...next, ...underway];
}

function Marks({ frame, model }: Shown) {
  const { contact, today } = model;
  const text = followText[frame.language];
  const mark = (title: string, at: Instant | null, done: (day: string) => string, open: string): Step =>
    at
      ? { title, state: 'done', note: done(dayWords(dayOf(at), today, frame.language)) }
      : { title, state: 'later', note: open };
  return (
    <>
      <Heading level={2}>{text.marks}</Heading>
      <Steps
        steps={[
          mark(text.seen, contact.seenAt, text.seenOn, text.seenNot),
          mark(text.heard, contact.heardAt, text.heardOn, text.heardNot),
          mark(text.acknowledged, contact.acknowledgedAt, text.acknowledgedOn, text.acknowledgedNot),
        ]}
      />
    </>
  );
}

/** The pictures of a code; a number has the sign for a number. */
export function CodeAsPictures({ code, label }: { code: string; label: string }) {
  return (
    <CodePictures label={label} pictures={picturesOf(code).map(({ icon, word }) => ({ icon: icon ?? 'hash', word }))} />
  );
}

function Code({ frame, model }: Shown) {
  const { contact } = model;
  const text = followText[frame.language];
  const here = localPath(frame, `/volgen/${contact.code}`);
  return (
    <>
      <Heading level={2}>
        {text.yourCode}: {contact.code}
      </Heading>
      <CodeAsPictures code={contact.code} label={text.yourCode} />
      <Paragraph>
        {text.codeKeep} {text.number}: {contact.number}.
      </Paragraph>
      <List
        items={[
          <Link href={`${here}/gelezen`}>{text.readers}</Link>,
          <Link href={`${here}/kaartje`}>{text.card}</Link>,
          <Link href={`${localPath(frame, frame.path)}?letters=${frame.letters === 'large' ? 'gewoon' : 'groot'}`}>
            {frame.letters === 'large' ? frameText[frame.language].largeOff : frameText[frame.language].largeOn}
          </Link>,
        ]}
      />
      <Paragraph small>{text.printHint}</Paragraph>
    </>
  );
}
