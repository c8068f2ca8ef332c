import {
  ActionGroup,
  Button,
  ButtonLink,
  CheckboxField,
  type Children,
  DateField,
  ErrorSummary,
  FieldGroup,
  FileField,
  Form,
  type FormState,
  Heading,
  Lead,
  Notice,
  Paragraph,
  RadioGroup,
  SelectField,
  Side,
  Speech,
  TextArea,
  TextField,
} from '#src/design/index.ts';
import {
  type Answer,
  type Contact,
  contactTypes,
  expectationNames,
  topics,
  typeNames,
  visibilities,
} from '#src/modules/contacts/index.ts';
import type { Party } from '#src/modules/people/index.ts';
import { addDays, formatDay } from '#src/platform/calendar/index.ts';
import { AnswerFacts } from './contact.page.tsx';
import type { Dossier } from './contact.ts';
import { workText as text } from './text.ts';

export interface VerbFormProps {
  dossier: Dossier;
  form: FormState<Record<string, string>>;
  csrf: string;
}

export interface ShellProps extends VerbFormProps {
  title: string;
  path: string;
  send: string;
  files?: boolean;
  lead?: Children;
  children: Children;
}

/** What all verbs share: whose story it is, the form, the way back. */
export function Shell({ dossier, form, csrf, title, path, send, files, lead, children }: ShellProps) {
  const href = `/contacten/${dossier.contact.number}`;
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{`${dossier.village.name}: ${dossier.contact.subject}`}</Paragraph>
      {dossier.contact.story && <Speech who={dossier.party.name ?? undefined}>{dossier.contact.story}</Speech>}
      {lead}
      <ErrorSummary form={form} />
      <Form action={`${href}/${path}`} csrf={csrf} files={files}>
        {children}
        <ActionGroup>
          <Button icon="send" dataKey="s">
            {send}
          </Button>
          <ButtonLink href={href} look="subtle">
            {text.cancel}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
}

function channelOptions(party: Party) {
  return party.channels.map((value) => ({
    value,
    label: text.contact.via[value].replace(/^./, (first) => first.toUpperCase()),
  }));
}

export function ChannelField({ dossier, form }: VerbFormProps) {
  return (
    <RadioGroup
      form={form}
      name="channel"
      label={text.message.channel}
      options={channelOptions(dossier.party)}
      layout="row"
    />
  );
}

/** The five parts, only as long as the resident has not had them. */
export function Expectations({ dossier, form, optional }: VerbFormProps & { optional?: boolean }) {
  if (dossier.explained) return null;
  const parts = Object.entries(expectationNames);
  return (
    <FieldGroup legend={text.message.expectations}>
      <Paragraph>{optional ? text.answer.expectationsHelp : text.message.expectationsLead}</Paragraph>
      {parts.map(([name, label]) => (
        <TextArea form={form} name={name} label={label} rows={2} optional={optional} />
      ))}
    </FieldGroup>
  );
}

export function InterimPage(props: VerbFormProps) {
  const { dossier, form } = props;
  const limit = addDays(dossier.today, dossier.terms.D3);
  return (
    <Shell {...props} title={text.message.interim} path="bericht" send={text.message.send} files>
      <TextArea
        form={form}
        name="body"
        label={text.message.body}
        description={text.message.bodyHelp}
        rows={6}
        autofocus
      />
      <DateField form={form} name="nextDay" label={text.message.nextDay} description={text.message.nextHelp(limit)} />
      <Expectations {...props} />
      <ChannelField {...props} />
      <FileField form={form} name="sound" label={text.message.sound} accept="audio/*" optional />
    </Shell>
  );
}

export function AskPage(props: VerbFormProps) {
  const { dossier, form } = props;
  return (
    <Shell {...props} title={text.message.ask} path="vraag" send={text.message.send}>
      <TextArea form={form} name="question" label={text.message.question} rows={4} autofocus />
      <DateField
        form={form}
        name="answerBy"
        label={text.message.answerBy}
        description={text.message.nextHelp(addDays(dossier.today, dossier.terms.D3))}
      />
      <ChannelField {...props} />
    </Shell>
  );
}

export function ReadBackPage(props: VerbFormProps) {
  const { form } = props;
  return (
    <Shell {...props} title={text.readBackForm.title} path="teruglezen" send={text.readBackForm.send}>
      <TextArea
        form={form}
        name="summary"
        label={text.readBackForm.summary}
        description={text.readBackForm.help}
        rows={5}
        autofocus
      />
      <RadioGroup
        form={form}
        name="channel"
        label={text.readBackForm.channel}
        options={Object.entries(text.contact.via).map(([value, label]) => ({ value, label }))}
        layout="row"
      />
    </Shell>
  );
}

export function DescribePage(props: VerbFormProps) {
  const { form } = props;
  return (
    <Shell {...props} title={text.describeForm.title} path="beschrijving" send={text.describeForm.send}>
      <TextField
        form={form}
        name="subject"
        label={text.describeForm.subject}
        description={text.describeForm.subjectHelp}
      />
      <Side>
        <SelectField
          form={form}
          name="type"
          label={text.contact.type}
          options={contactTypes.map((value) => ({ value, label: typeNames[value] }))}
          empty={text.intake.typeUnknown}
          optional
        />
        <SelectField
          form={form}
          name="topic"
          label={text.describeForm.subject}
          options={topics.map(({ slug, label }) => ({ value: slug, label: label.nl }))}
          empty={text.intake.typeUnknown}
          optional
        />
      </Side>
      <TextField form={form} name="place" label={text.describeForm.place} optional />
      <TextArea
        form={form}
        name="questionBehind"
        label={text.contact.behind}
        description={text.intake.behindHelp}
        rows={3}
        optional
      />
      <RadioGroup
        form={form}
        name="visibility"
        label={text.contact.visibility}
        options={visibilities.map((value) => ({ value, label: text.contact.visibilities[value] }))}
      />
      <TextArea form={form} name="publicSummary" label={text.describeForm.publicSummary} rows={2} optional />
    </Shell>
  );
}

const channelNames = Object.entries(text.intake.channels).map(([value, label]) => ({ value, label }));

export function PersonPage(props: VerbFormProps) {
  const { form } = props;
  return (
    <Shell {...props} title={text.personForm.title} path="gegevens" send={text.save}>
      <TextField form={form} name="name" label={text.intake.who} optional />
      <Side>
        <SelectField form={form} name="channel" label={text.personForm.how} options={channelNames} empty={false} />
        <SelectField
          form={form}
          name="also"
          label={text.intake.also}
          options={[{ value: '', label: text.intake.alsoNone }, ...channelNames]}
          empty={false}
        />
      </Side>
      <Side>
        <TextField form={form} name="phone" label={text.intake.phone} type="tel" optional />
        <TextField form={form} name="email" label={text.intake.email} type="email" optional />
      </Side>
      <TextArea
        form={form}
        name="address"
        label={text.intake.address}
        description={text.intake.addressHelp}
        rows={2}
        optional
      />
      <TextField form={form} name="partner" label={text.intake.partner} optional />
      <CheckboxField form={form} name="largeType" label={text.intake.large} />
    </Shell>
  );
}

export function MovePage(props: VerbFormProps) {
  return (
    <Shell
      {...props}
      title={text.moveForm.title}
      path="datum"
      send={text.moveForm.send}
      lead={<Notice>{text.contact.moveRefused}</Notice>}
    >
      <DateField form={props.form} name="day" label={text.moveForm.day} />
    </Shell>
  );
}

export function SaidPage(props: VerbFormProps & { path: 'heropen' | 'intrekken' }) {
  const words = props.path === 'heropen' ? text.reopenForm : text.withdrawForm;
  return (
    <Shell {...props} title={words.title} path={props.path} send={words.send}>
      <TextArea form={props.form} name="said" label={words.said} rows={4} autofocus />
    </Shell>
  );
}

export function FinishPage(props: VerbFormProps) {
  return (
    <Shell {...props} title={text.contact.finish} path="afronden" send={text.contact.finish}>
      {null}
    </Shell>
  );
}

export function LinkPage(props: VerbFormProps) {
  return (
    <Shell {...props} title={text.linkForm.title} path="koppelen" send={text.linkForm.send}>
      <TextField form={props.form} name="earlier" label={text.linkForm.earlier} width="medium" />
    </Shell>
  );
}

/** Somebody of elsewhere says why before the story opens. */
export function ReasonPage({
  contact,
  form,
  csrf,
}: {
  contact: Contact;
  form: FormState<{ reden: string }>;
  csrf: string;
}) {
  return (
    <>
      <Heading level={1}>{text.contact.reasonTitle}</Heading>
      <Lead>{text.contact.reasonLead}</Lead>
      <ErrorSummary form={form} />
      <Form action={`/contacten/${contact.number}/lezen`} csrf={csrf}>
        <TextField form={form} name="reden" label={text.contact.reason} autofocus />
        <ActionGroup>
          <Button>{text.contact.open}</Button>
        </ActionGroup>
      </Form>
    </>
  );
}

/** A second reader decides whether 'niets mogelijk' may go. */
export function SecondReadPage({
  answer,
  contact,
  form,
  csrf,
}: {
  answer: Answer;
  contact: Contact;
  form: FormState<{ verdict: string; note: string }>;
  csrf: string;
}) {
  return (
    <>
      <Heading level={1}>{text.second.title}</Heading>
      <Lead>{text.second.lead}</Lead>
      <Speech>{contact.story || contact.subject}</Speech>
      <Paragraph>{answer.body}</Paragraph>
      <AnswerFacts answer={answer} />
      <ErrorSummary form={form} />
      <Form action={`/meelezen/${answer.id}`} csrf={csrf}>
        <RadioGroup
          form={form}
          name="verdict"
          label={text.second.title}
          options={[
            { value: 'agree', label: text.second.agree },
            { value: 'disagree', label: text.second.disagree },
          ]}
        />
        <TextArea form={form} name="note" label={text.second.note} rows={3} optional />
        <ActionGroup>
          <Button>{text.save}</Button>
        </ActionGroup>
      </Form>
    </>
  );
}

export function SecondReadList({ items }: { items: readonly { answer: Answer; contact: Contact }[] }) {
  return (
    <>
      <Heading level={1}>{text.second.title}</Heading>
      <Lead>{items.length > 0 ? text.second.lead : text.second.none}</Lead>
      <ul class="kg-plain">
        {items.map(({ answer, contact }) => (
          <li>
            <ButtonLink
              href={`/meelezen/${answer.id}`}
              look="secondary"
            >{`${contact.subject} (${formatDay(contact.receivedOn, 'short')})`}</ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
