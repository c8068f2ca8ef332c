import {
  type Children,
  DateField,
  Disclosure,
  FileField,
  type FormState,
  Heading,
  HiddenField,
  Paragraph,
  SelectField,
  Side,
  Speech,
  TextArea,
  TextField,
  Verb,
  Verbs,
} from '#src/design/index.ts';
import { type AnswerKind, answerKinds, groundNames, grounds } from '#src/modules/contacts/index.ts';
import { workText as text } from './text.ts';

import { ChannelField, Expectations, Shell, type VerbFormProps } from './verbs.page.tsx';

type AnyForm = FormState<Record<string, string>>;

function Argument({ form, label }: { form: AnyForm; label: string }) {
  return <TextArea form={form} name="argument" label={label} description={text.answer.argumentHelp} rows={3} />;
}

function Possible({ form, label }: { form: AnyForm; label: string }) {
  return <TextArea form={form} name="whatIsPossible" label={label} description={text.answer.possibleHelp} rows={3} />;
}

function FollowUp({ form }: { form: AnyForm }) {
  return (
    <DateField
      form={form}
      name="followUpBy"
      label={text.answer.followUp}
      description={text.answer.followUpHelp}
      optional
    />
  );
}

function NoFields({ form }: { form: AnyForm }) {
  return (
    <>
      <SelectField
        form={form}
        name="ground"
        label={text.answer.ground}
        options={grounds.map((value) => ({ value, label: groundNames[value] }))}
      />
      <Argument form={form} label={text.answer.argument} />
      <Possible form={form} label={text.answer.possible} />
      <Disclosure summary={text.answer.nothingSummary} open={Boolean(form.values.nothingPossibleBecause)}>
        <TextArea
          form={form}
          name="nothingPossibleBecause"
          label={text.answer.nothing}
          description={text.answer.nothingHelp}
          rows={2}
          optional
        />
      </Disclosure>
      <Side>
        <TextField form={form} name="decider" label={text.answer.decider} />
        <TextField form={form} name="howToRespond" label={text.answer.respond} description={text.answer.respondHelp} />
      </Side>
    </>
  );
}

function LaterFields({ form }: { form: AnyForm }) {
  return (
    <>
      <DateField form={form} name="laterUntil" label={text.answer.laterUntil} />
      <Argument form={form} label={text.answer.laterReason} />
      <TextArea
        form={form}
        name="interimDays"
        label={text.answer.interim}
        description={text.answer.interimHelp}
        rows={3}
        optional
      />
    </>
  );
}

/** What each kind of answer owes the resident; nothing else is asked. */
const owed: Record<AnswerKind, (form: AnyForm) => Children> = {
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

const answerIcons: Record<AnswerKind, string> = {
  yes: 'thumb-up',
  partly: 'adjustments',
  later: 'calendar-time',
  no: 'hand-stop',
  residents_themselves: 'users',
  not_ours: 'building',
};

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
        {answerKinds.map((kind) => (
          <Verb
            label={text.answer.kinds[kind]}
            href={`${href}?soort=${kind}`}
            icon={answerIcons[kind]}
            hint={text.answer.kindHelp[kind]}
          />
        ))}
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
