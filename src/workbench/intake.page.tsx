import {
  ActionGroup,
  Button,
  CheckboxField,
  Disclosure,
  DraftKeeper,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  HiddenField,
  Link,
  Paragraph,
  RadioGroup,
  SelectField,
  Sentence,
  Side,
  TextArea,
  TextField,
} from '#src/design/index.ts';
import { contactTypes, typeNames } from '#src/modules/contacts/index.ts';
import type { Party } from '#src/modules/people/index.ts';
import type { Village } from '#src/modules/villages/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import type { IntakeForm } from './forms.ts';
import { workText as text } from './text.ts';

export interface IntakePageProps {
  form: FormState<IntakeForm>;
  villages: readonly Village[];
  known: readonly Party[];
  date: Day;
  csrf: string;
  phone: boolean;
}

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

const LookUp = 'look-up' as 'div';

/** Who may already be known: chosen with one press, nothing is typed twice. */
export function KnownPeople({ form, known }: Pick<IntakePageProps, 'known'> & { form: FormState<IntakeForm> }) {
  const chosen = known.map((party) => ({
    value: party.id,
    label: [party.name, party.phone, party.address[0]].filter(Boolean).join(', '),
  }));
  return (
    <div id="bekend" aria-live="polite">
      {known.length > 0 && (
        <RadioGroup
          form={form}
          name="party"
          label={text.intake.known}
          options={[...chosen, { value: '', label: text.intake.someoneElse }]}
          optional
        />
      )}
    </div>
  );
}

function Story({ form, phone, date }: Pick<IntakePageProps, 'form' | 'phone' | 'date'>) {
  return (
    <>
      <TextArea form={form} name="story" label={text.intake.story} rows={4} autofocus />
      <TextField
        form={form}
        name="questionBehind"
        label={text.intake.behind}
        description={text.intake.behindHelp}
        width="full"
        optional
      />
      <TextArea
        form={form}
        name="readBack"
        label={text.intake.readBack}
        description={text.intake.readBackHelp}
        rows={2}
        optional
      />
      <CheckboxField form={form} name="readBackRight" label={text.intake.readBackRight} />
      {phone && <CheckboxField form={form} name="receiptGiven" label={text.intake.receiptGiven} />}
      <Sentence note={text.intake.dateHelp}>{text.intake.date(date)}</Sentence>
      <ActionGroup>
        <Button icon="check" dataKey="ctrl+enter">
          {text.intake.send}
        </Button>
      </ActionGroup>
    </>
  );
}

function Reach({ form }: { form: FormState<IntakeForm> }) {
  const also = [{ value: '', label: text.intake.alsoNone }, ...options(text.intake.channels)];
  const open = Boolean(
    form.values.email ||
      form.values.address ||
      form.values.partner ||
      form.errors.email ||
      form.errors.address ||
      form.errors.partner,
  );
  return (
    <>
      <Side>
        <SelectField
          form={form}
          name="channel"
          label={text.intake.how}
          options={options(text.intake.channels)}
          empty={false}
        />
        <SelectField form={form} name="also" label={text.intake.also} options={also} empty={false} />
      </Side>
      <Disclosure summary={text.intake.moreReach} open={open}>
        <TextField form={form} name="email" label={text.intake.email} type="email" optional />
        <TextArea
          form={form}
          name="address"
          label={text.intake.address}
          description={text.intake.addressHelp}
          rows={2}
          optional
        />
        <CheckboxField form={form} name="largeType" label={text.intake.large} />
        <TextField form={form} name="partner" label={text.intake.partner} optional />
      </Disclosure>
    </>
  );
}

function Who({ form, villages, known, phone }: IntakePageProps) {
  const types = [
    { value: '', label: text.intake.typeUnknown },
    ...contactTypes.map((type) => ({ value: type, label: typeNames[type] })),
  ];
  return (
    <LookUp data-from="/telefoon/bekend" data-fields="name phone" data-into="bekend">
      {!phone && (
        <RadioGroup
          form={form}
          name="door"
          label={text.intake.door}
          options={options(text.intake.doors)}
          layout="row"
        />
      )}
      <Side>
        <TextField form={form} name="name" label={text.intake.who} optional />
        <TextField form={form} name="phone" label={text.intake.phone} type="tel" optional />
      </Side>
      <KnownPeople form={form} known={known} />
      <SelectField
        form={form}
        name="village"
        label={text.intake.village}
        options={villages.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <Reach form={form} />
      <CheckboxField form={form} name="urgent" label={text.intake.urgent} description={text.intake.urgentHelp} />
      <Disclosure summary={text.intake.more} open={Boolean(form.errors.earlier)}>
        <Side>
          <SelectField
            form={form}
            name="kind"
            label={text.intake.kind}
            options={options(text.intake.kinds)}
            empty={false}
          />
          <SelectField form={form} name="type" label={text.intake.type} options={types} empty={false} />
        </Side>
        <TextField form={form} name="earlier" label={text.intake.earlier} optional />
      </Disclosure>
    </LookUp>
  );
}

/** One screen, usable while talking: the story first, who it is beside it, the sentence to say at the end. */
export function IntakePage(props: IntakePageProps) {
  const { form, csrf, phone } = props;
  return (
    <>
      <Heading level={1}>{phone ? text.intake.title : text.intake.titleOther}</Heading>
      <Paragraph>
        <Link href={phone ? '/overtypen' : '/telefoon'}>{phone ? text.intake.titleOther : text.intake.title}</Link>
      </Paragraph>
      <ErrorSummary form={form} />
      <DraftKeeper name="intake" store="local" queue>
        <Form action={phone ? '/telefoon' : '/overtypen'} csrf={csrf}>
          <HiddenField name="sleutel" value={String(form.values.sleutel ?? '')} />
          {phone && <HiddenField name="door" value="phone" />}
          <div class="kg-columns kg-columns--even">
            <div class="kg-columns__main">
              <Story {...props} />
            </div>
            <div class="kg-columns__side">
              <Who {...props} />
            </div>
          </div>
        </Form>
      </DraftKeeper>
    </>
  );
}
