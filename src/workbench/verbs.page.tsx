import { ActionGroup, Button, ButtonLink, type Children, DateField, ErrorSummary, FieldGroup, FileField, Form, type FormState, Disclosure, Heading, HiddenField, Lead, Notice, Paragraph, RadioGroup, SelectField, Side, Speech, TextArea, TextField, Verb, Verbs } from '#src/design/index.ts';
import { type Answer, type AnswerKind, answerKinds, type Contact, contactTypes, expectationNames, grounds, groundNames, topics, typeNames, visibilities } from '#src/modules/contacts/index.ts';
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

interface ShellProps extends VerbFormProps {
  title: string;
  path: string;
  send: string;
  files?: boolean;
  lead?: Children;
  children: Children;
}

/** What all verbs share: whose story it is, the form, the way back. */
function Shell({ dossier, form, csrf, title, path, send, files, lead, children }: ShellProps) {
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
          <Button icon="send" dataKey="s">{send}</Button>
          <ButtonLink href={href} look="subtle">{text.cancel}</ButtonLink>
        </ActionGroup>
      </Form>
    </>
  );
}

function channelOptions(party: Party) {
  return party.channels.map((value) => ({ value, label: text.contact.via[value].replace(/^./, (first) => first.toUpperCase()) }));
}

function ChannelField({ dossier, form }: VerbFormProps) {
  return <RadioGroup form={form} name="channel" label={text.message.channel} options={channelOptions(dossier.party)} layout="row" />;
}

/** The five parts, only as long as the resident has not had them. */
function Expectations({ dossier, form, optional }: VerbFormProps & { optional?: boolean }) {
  if (dossier.explained) return null;
  const parts = Object.entries(expectationNames);
  return (
    <FieldGroup legend={text.message.expectations}>
      <Paragraph>{optional ? text.answer.expectationsHelp : text.message.expectationsLead}</Paragraph>
      {parts.map(([name, label]) => <TextArea form={form} name={name} label={label} rows={2} optional={optional} />)}
    </FieldGroup>
  );
}

export function InterimPage(props: VerbFormProps) {
  const { dossier, form } = props;
  const limit = addDays(dossier.today, dossier.terms.D3);
  return (
    <Shell {...props} title={text.message.interim} path="bericht" send={text.message.send} files>
      <TextArea form={form} name="body" label={text.message.body} description={text.message.bodyHelp} rows={6} autofocus />
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
      <DateField form={form} name="answerBy" label={text.message.answerBy} description={text.message.nextHelp(addDays(dossier.today, dossier.terms.D3))} />
      <ChannelField {...props} />
    </Shell>
  );
}

type Form = FormState<Record<string, string>>;

function Argument({ form, label }: { form: Form; label: string }) {
  return <TextArea form={form} name="argument" label={label} description={text.answer.argumentHelp} rows={3} />;
}

function Possible({ form, label }: { form: Form; label: string }) {
  return <TextArea form={form} name="whatIsPossible" label={label} description={text.answer.possibleHelp} rows={3} />;
}

function FollowUp({ form }: { form: Form }) {
  return <DateField form={form} name="followUpBy" label={text.answer.followUp} description={text.answer.followUpHelp} optional />;
}

function NoFields({ form }: { form: Form }) {
  return (
    <>
      <SelectField form={form} name="ground" label={text.answer.ground} options={grounds.map((value) => ({ value, label: groundNames[value] }))} />
      <Argument form={form} label={text.answer.argument} />
      <Possible form={form} label={text.answer.possible} />
      <Disclosure summary={text.answer.nothingSummary} open={Boolean(form.values.nothingPossibleBecause)}>
        <TextArea form={form} name="nothingPossibleBecause" label={text.answer.nothing} description={text.answer.nothingHelp} rows={2} optional />
      </Disclosure>
      <Side>
        <TextField form={form} name="decider" label={text.answer.decider} />
        <TextField form={form} name="howToRespond" label={text.answer.respond} description={text.answer.respondHelp} />
      </Side>
    </>
  );
}

function LaterFields({ form }: { form: Form }) {
  return (
    <>
      <DateField form={form} name="laterUntil" label={text.answer.laterUntil} />
      <Argument form={form} label={text.answer.laterReason} />
      <TextArea form={form} name="interimDays" label={text.answer.interim} description={text.answer.interimHelp} rows={3} optional />
    </>
  );
}

/** What each kind of answer owes the resident; nothing else is asked. */
const owed: Record<AnswerKind, (form: Form) => Children> = {
  yes: (form) => <FollowUp form={form} />,
  partly: (form) => (
    <>
      <Possible form={form} label={text.answer.partPossible} />
      <Argument form={form} label={text.answer.partWhy} />
      <FollowUp form={form} />
    </>
  ),
  later: (form) => <LaterFields form={form} />,
  no: (form) => <NoFields form={form} />,
  residents_themselves: (form) => (
    <>
      <Possible form={form} label={text.answer.howWeHelp} />
      <FollowUp form={form} />
    </>
  ),
  not_ours: (form) => (
    <>
      <Possible form={form} label={text.answer.whoElse} />
      <FollowUp form={form} />
    </>
  ),
};

const answerIcons: Record<AnswerKind, string> = { yes: 'thumb-up', partly: 'adjustments', later: 'calendar-time', no: 'hand-stop', residents_themselves: 'users', not_ours: 'building' };

/** First the question: which answer is it? Each says what it owes the resident. */
function ChooseAnswer({ dossier }: VerbFormProps) {
  const href = `/contacten/${dossier.contact.number}/antwoord`;
  return (
    <>
      <Heading level={1}>{text.answer.title}</Heading>
      <Paragraph>{`${dossier.village.name}: ${dossier.contact.subject}`}</Paragraph>
      {dossier.contact.story && <Speech who={dossier.party.name ?? undefined}>{dossier.contact.story}</Speech>}
      <Heading level={2}>{text.answer.kind}</Heading>
      <Verbs label={text.answer.kind}>
        {answerKinds.map((kind) => <Verb label={text.answer.kinds[kind]} href={`${href}?soort=${kind}`} icon={answerIcons[kind]} hint={text.answer.kindHelp[kind]} />)}
      </Verbs>
    </>
  );
}

/** The form that teaches: each answer asks just what it owes, and 'wat kan wel' stands beside the no. */
export function AnswerPage(props: VerbFormProps) {
  const { form } = props;
  const kind = answerKinds.find((one) => one === form.values.kind);
  if (!kind) return <ChooseAnswer {...props} />;
  return (
    <Shell {...props} title={text.answer.titles[kind]} path={`antwoord?soort=${kind}`} send={text.answer.send} files>
      <HiddenField name="kind" value={kind} />
      <TextArea form={form} name="body" label={text.answer.body} description={text.answer.bodyHelp} rows={6} />
      {owed[kind](form)}
      <Expectations {...props} optional />
      <ChannelField {...props} />
      <FileField form={form} name="sound" label={text.message.sound} accept="audio/*" optional />
    </Shell>
  );
}

export function ReadBackPage(props: VerbFormProps) {
  const { form } = props;
  return (
    <Shell {...props} title={text.readBackForm.title} path="teruglezen" send={text.readBackForm.send}>
      <TextArea form={form} name="summary" label={text.readBackForm.summary} description={text.readBackForm.help} rows={5} autofocus />
      <RadioGroup form={form} name="channel" label={text.readBackForm.channel} options={Object.entries(text.contact.via).map(([value, label]) => ({ value, label }))} layout="row" />
    </Shell>
  );
}

export function DescribePage(props: VerbFormProps) {
  const { form } = props;
  return (
    <Shell {...props} title={text.describeForm.title} path="beschrijving" send={text.describeForm.send}>
      <TextField form={form} name="subject" label={text.describeForm.subject} description={text.describeForm.subjectHelp} />
      <Side>
        <SelectField form={form} name="type" label={text.contact.type} options={contactTypes.map((value) => ({ value, label: typeNames[value] }))} empty={text.intake.typeUnknown} optional />
        <SelectField form={form} name="topic" label={text.describeForm.subject} options={topics.map(({ slug, label }) => ({ value: slug, label: label.nl }))} empty={text.intake.typeUnknown} optional />
      </Side>
      <TextField form={form} name="place" label={text.describeForm.place} optional />
      <TextArea form={form} name="questionBehind" label={text.contact.behind} description={text.intake.behindHelp} rows={3} optional />
      <RadioGroup form={form} name="visibility" label={text.contact.visibility} options={visibilities.map((value) => ({ value, label: text.contact.visibilities[value] }))} />
      <TextArea form={form} name="publicSummary" label={text.describeForm.publicSummary} rows={2} optional />
    </Shell>
  );
}

export function MovePage(props: VerbFormProps) {
  return (
    <Shell {...props} title={text.moveForm.title} path="datum" send={text.moveForm.send} lead={<Notice>{text.contact.moveRefused}</Notice>}>
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
  return <Shell {...props} title={text.contact.finish} path="afronden" send={text.contact.finish}>{null}</Shell>;
}

export function LinkPage(props: VerbFormProps) {
  return (
    <Shell {...props} title={text.linkForm.title} path="koppelen" send={text.linkForm.send}>
      <TextField form={props.form} name="earlier" label={text.linkForm.earlier} width="medium" />
    </Shell>
  );
}

/** Somebody of elsewhere says why before the story opens. */
export function ReasonPage({ contact, form, csrf }: { contact: Contact; form: FormState<{ reden: string }>; csrf: string }) {
  return (
    <>
      <Heading level={1}>{text.contact.reasonTitle}</Heading>
      <Lead>{text.contact.reasonLead}</Lead>
      <ErrorSummary form={form} />
      <Form action={`/contacten/${contact.number}/lezen`} csrf={csrf}>
        <TextField form={form} name="reden" label={text.contact.reason} autofocus />
        <ActionGroup><Button>{text.contact.open}</Button></ActionGroup>
      </Form>
    </>
  );
}

/** A second reader decides whether 'niets mogelijk' may go. */
export function SecondReadPage({ answer, contact, form, csrf }: { answer: Answer; contact: Contact; form: FormState<{ verdict: string; note: string }>; csrf: string }) {
  return (
    <>
      <Heading level={1}>{text.second.title}</Heading>
      <Lead>{text.second.lead}</Lead>
      <Speech>{contact.story || contact.subject}</Speech>
      <Paragraph>{answer.body}</Paragraph>
      <AnswerFacts answer={answer} />
      <ErrorSummary form={form} />
      <Form action={`/meelezen/${answer.id}`} csrf={csrf}>
        <RadioGroup form={form} name="verdict" label={text.second.title} options={[{ value: 'agree', label: text.second.agree }, { value: 'disagree', label: text.second.disagree }]} />
        <TextArea form={form} name="note" label={text.second.note} rows={3} optional />
        <ActionGroup><Button>{text.save}</Button></ActionGroup>
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
          <li><ButtonLink href={`/meelezen/${answer.id}`} look="secondary">{`${contact.subject} (${formatDay(contact.receivedOn, 'short')})`}</ButtonLink></li>
        ))}
      </ul>
    </>
  );
}
