import {
  ActionGroup,
  Breadcrumb,
  Button,
  ButtonLink,
  type Children,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  Lead,
  Link,
  Paragraph,
  RadioGroup,
  render,
  Speech,
  Table,
  TextArea,
} from '#src/design/index.ts';
import type { Contact } from '#src/modules/contacts/index.ts';
import { type Day, dayOf, formatDay } from '#src/platform/calendar/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf } from '../person.tsx';
import type { Place } from '../place.ts';
import { Dutch, dayWords, Emphasis } from '../words.tsx';
import type { BackFields, PulseFields, ReplyFields } from './forms.ts';
import type { ReadingShown } from './model.ts';
import { CodeAsPictures } from './page.tsx';
import { nextOf } from './story.ts';
import { followText } from './text.ts';

/** A page behind a code: where it is, and what it is about. */
export interface Behind {
  readonly frame: Frame;
  readonly contact: Contact;
  readonly place: Place;
  readonly today: Day;
}

function SmallPage({ behind, title, children }: { behind: Behind; title: string; children: Children }) {
  const { frame, contact, place } = behind;
  const text = followText[frame.language];
  const trail = [
    { href: localPath(frame, `/kernen/${place.village.slug}`), label: place.village.name },
    { href: localPath(frame, `/volgen/${contact.code}`), label: text.title },
    { href: localPath(frame, frame.path), label: title },
  ];
  return (
    <ResidentPage
      frame={frame}
      title={title}
      villages={{ count: place.count, current: place.position }}
      secret
      breadcrumb={<Breadcrumb items={trail} />}
    >
      {children}
    </ResidentPage>
  );
}

function Back({ behind }: { behind: Behind }) {
  const { frame, contact } = behind;
  return <Link href={localPath(frame, `/volgen/${contact.code}`)}>{followText[frame.language].back}</Link>;
}

export function readersPage(behind: Behind, readings: readonly ReadingShown[]): string {
  const { frame, today } = behind;
  const text = followText[frame.language];
  return render(
    <SmallPage behind={behind} title={text.readersTitle}>
      <Heading level={1}>{text.readersTitle}</Heading>
      <Lead>{text.readersLead}</Lead>
      {readings.length === 0 && <Paragraph>{text.readersNone}</Paragraph>}
      {readings.length > 0 && (
        <Table
          caption={text.readersTitle}
          captionHidden
          rows={readings}
          columns={[
            {
              head: text.readersFunction,
              rowHead: true,
              cell: ({ title }) => (title ? <Dutch language={frame.language}>{title}</Dutch> : text.formerFunction),
            },
            { head: text.readersDay, cell: ({ readAt }) => dayWords(dayOf(readAt), today, frame.language) },
            {
              head: text.readersReason,
              cell: ({ reason }) => (reason ? <Dutch language={frame.language}>{reason}</Dutch> : text.readersOwn),
            },
          ]}
        />
      )}
      <Paragraph>{text.readersMore(frame.general.phone)}</Paragraph>
      <Paragraph>
        <Back behind={behind} />
      </Paragraph>
    </SmallPage>,
  );
}

/** When a page has nothing to ask now: the reason, calmly. */
export function notNowPage(behind: Behind, title: string, sentence: string): string {
  return render(
    <SmallPage behind={behind} title={title}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>
        <Back behind={behind} />
      </Paragraph>
    </SmallPage>,
  );
}

export function replyPage(behind: Behind, question: string, form: FormState<ReplyFields>): string {
  const { frame, place } = behind;
  const text = followText[frame.language];
  return render(
    <SmallPage behind={behind} title={text.replyTitle}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.replyTitle}</Heading>
      <Speech who={nameOf(place.present.function)}>
        <Dutch language={frame.language}>{question}</Dutch>
      </Speech>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf}>
        <TextArea form={form} name="antwoord" label={text.replyLabel} description={text.replyHelp} rows={5} />
        <Actions behind={behind} label={text.send} icon="send" />
      </Form>
    </SmallPage>,
  );
}

export function backPage(behind: Behind, reopenUntil: Day | null, form: FormState<BackFields>): string {
  const { frame, today } = behind;
  const text = followText[frame.language];
  const same = reopenUntil && today <= reopenUntil;
  return render(
    <SmallPage behind={behind} title={text.backTitle}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.backTitle}</Heading>
      <Lead>{text.backLead}</Lead>
      <Paragraph>{same ? text.backSame(dayWords(reopenUntil, today, frame.language)) : text.backNew}</Paragraph>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf}>
        <TextArea form={form} name="verhaal" label={text.backLabel} description={text.backHelp} rows={4} optional />
        <Actions behind={behind} label={text.backButton} icon="rotate" />
      </Form>
    </SmallPage>,
  );
}

export function pulsePage(behind: Behind, form: FormState<PulseFields>): string {
  const { frame } = behind;
  const text = followText[frame.language];
  const options = [
    { value: 'yes', label: text.pulseYes, icon: 'mood-smile' },
    { value: 'partly', label: text.pulsePartly, icon: 'mood-empty' },
    { value: 'no', label: text.pulseNo, icon: 'mood-sad' },
  ];
  return render(
    <SmallPage behind={behind} title={text.pulseTitle}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.pulseTitle}</Heading>
      <Lead>{text.pulseLead}</Lead>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf}>
        <RadioGroup
          form={form}
          name="gezien"
          label={text.pulseSeen}
          description={text.pulseSeenHelp}
          options={options}
        />
        <RadioGroup
          form={form}
          name="gehoord"
          label={text.pulseHeard}
          description={text.pulseHeardHelp}
          options={options}
        />
        <RadioGroup
          form={form}
          name="erkend"
          label={text.pulseAcknowledged}
          description={text.pulseAcknowledgedHelp}
          options={options}
        />
        <Actions behind={behind} label={text.send} icon="send" />
      </Form>
    </SmallPage>,
  );
}

function Actions({ behind, label, icon }: { behind: Behind; label: string; icon: string }) {
  const { frame, contact } = behind;
  return (
    <ActionGroup>
      <Button icon={icon}>{label}</Button>
      <ButtonLink look="subtle" href={localPath(frame, `/volgen/${contact.code}`)}>
        {followText[frame.language].back}
      </ButtonLink>
    </ActionGroup>
  );
}

/** A card to print and keep: the code, its pictures, the number to call. */
export function cardPage(behind: Behind, baseUrl: string): string {
  const { frame, contact, place, today } = behind;
  const text = followText[frame.language];
  const func = place.present.function;
  const next = nextOf(contact, today);
  return render(
    <ResidentPage
      frame={{ ...frame, readAloud: null }}
      title={text.cardTitle}
      villages={{ count: place.count, current: place.position }}
      secret
      bare
    >
      <Heading level={1}>{contact.code}</Heading>
      <CodeAsPictures code={contact.code} label={text.yourCode} />
      <Paragraph>{text.cardCall(nameOf(func), func.phone)}</Paragraph>
      <Paragraph>{text.cardLook(`${baseUrl.replace(/^https?:\/\//, '')}${localPath(frame, '/volgen')}`)}</Paragraph>
      {(next.kind === 'open' || next.kind === 'answered') && (
        <Paragraph>
          <Emphasis say={text.cardNext} part={formatDay(next.day, 'long', frame.language)} />
        </Paragraph>
      )}
      <Paragraph small>
        {text.number}: {contact.number}
      </Paragraph>
      <ActionGroup>
        <ButtonLink look="subtle" href={localPath(frame, `/volgen/${contact.code}`)}>
          {text.back}
        </ButtonLink>
      </ActionGroup>
      <noscript>
        <Paragraph small>{text.printHint}</Paragraph>
      </noscript>
    </ResidentPage>,
  );
}
