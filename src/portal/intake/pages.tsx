import {
  ActionGroup,
  BigDoor,
  Breadcrumb,
  Button,
  ButtonLink,
  CheckboxField,
  type Children,
  Doors,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  Heading,
  HiddenField,
  Icon,
  Lead,
  RadioGroup,
  render,
  TextArea,
  TextField,
  VoiceField,
} from '#src/design/index.ts';
import { type Topic, topics } from '#src/modules/contacts/index.ts';
import { slugOf } from '#src/modules/people/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf, PresentCard } from '../person.tsx';
import type { Place } from '../place.ts';
import type { CallbackFields, PicturesFields, WordsFields } from './forms.ts';
import { intakeText } from './text.ts';

export interface IntakeView {
  readonly frame: Frame;
  readonly place: Place;
  /** Tells a form that was sent twice from a new one. */
  readonly formKey: string;
  /** Address of the script that records a voice. */
  readonly recorder: string;
}

function wordsOf({ frame }: IntakeView) {
  return intakeText[frame.language];
}

function pathOf({ place }: IntakeView): string {
  return `/kernen/${place.village.slug}`;
}

/** The address of a topic is its Dutch name. */
export function topicSlug(topic: Topic): string {
  return slugOf(topic.label.nl);
}

interface IntakePageProps {
  readonly view: IntakeView;
  readonly title: string;
  readonly scripts?: readonly string[];
  readonly children: Children;
}

function IntakePage({ view, title, scripts, children }: IntakePageProps) {
  const { frame, place } = view;
  const trail = [
    { href: localPath(frame, pathOf(view)), label: place.village.name },
    { href: localPath(frame, frame.path), label: title },
  ];
  return (
    <ResidentPage
      frame={frame}
      title={`${title} · ${place.village.name}`}
      villages={{ count: place.count, current: place.position }}
      breadcrumb={<Breadcrumb items={trail} />}
      scripts={scripts}
    >
      {children}
    </ResidentPage>
  );
}

function OrCall({ view }: { view: IntakeView }) {
  const { frame, place } = view;
  return (
    <>
      <Heading level={2}>{wordsOf(view).orCall}</Heading>
      <PresentCard present={place.present} village={place.village.name} language={frame.language} level={3} />
    </>
  );
}

/** How does somebody want to tell it? */
export function choicePage(view: IntakeView): string {
  const { frame, place } = view;
  const text = wordsOf(view);
  const here = localPath(frame, pathOf(view));
  return render(
    <IntakePage view={view} title={text.choiceTitle}>
      <Heading level={1}>{text.choiceTitle}</Heading>
      <Lead>{text.choiceLead(nameOf(place.present.function))}</Lead>
      <Doors label={text.doors}>
        <BigDoor href={`${here}/doorgeven/woorden`} icon="pencil" label={text.withWords} />
        <BigDoor href={`${here}/doorgeven/plaatjes`} icon="camera" label={text.withPictures} />
        <BigDoor href={`${here}/bel-mij`} icon="phone-incoming" label={text.callMe} />
      </Doors>
      <OrCall view={view} />
    </IntakePage>,
  );
}

/** One short page: the story, and how to reach somebody. */
export function wordsPage(view: IntakeView, form: FormState<WordsFields>): string {
  const { frame, place } = view;
  const text = wordsOf(view);
  const name = nameOf(place.present.function);
  return render(
    <IntakePage view={view} title={text.wordsTitle}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.wordsTitle}</Heading>
      <Lead>{text.wordsLead(name)}</Lead>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf} files>
        <HiddenField name="sleutel" value={view.formKey} />
        <TextArea form={form} name="verhaal" label={text.story} description={text.storyHelp} rows={6} />
        <FileField form={form} name="foto" label={text.photo} description={text.photoHelp} accept="image/*" optional />
        <ReachGroup view={view} form={form} />
        <TextField
          form={form}
          name="naam"
          label={text.name}
          description={text.nameHelp}
          autocomplete="name"
          width="medium"
          optional
        />
        <RadioGroup
          form={form}
          name="delen"
          label={text.share}
          options={[
            { value: 'nee', label: text.shareNo(name) },
            { value: 'ja', label: text.shareYes, description: text.shareYesHelp },
          ]}
        />
        <Send label={text.send} icon="send" back={localPath(frame, pathOf(view))} backLabel={text.back} />
      </Form>
    </IntakePage>,
  );
}

function ReachGroup({ view, form }: { view: IntakeView; form: FormState<WordsFields> }) {
  const text = wordsOf(view);
  const phone = (
    <TextField form={form} name="telefoon" label={text.phone} type="tel" autocomplete="tel" width="medium" />
  );
  const email = (
    <TextField form={form} name="email" label={text.email} type="email" autocomplete="email" spellcheck={false} />
  );
  const options = [
    { value: 'bellen', label: text.byPhone, icon: 'phone', reveal: phone },
    { value: 'email', label: text.byEmail, icon: 'mail', reveal: email },
    { value: 'brief', label: text.byLetter, icon: 'mailbox', reveal: <AddressFields view={view} form={form} /> },
    { value: 'zelf', label: text.bySelf, icon: 'eye', description: text.bySelfHelp },
  ];
  return <RadioGroup form={form} name="bereik" label={text.reach} options={options} />;
}

function AddressFields({ view, form }: { view: IntakeView; form: FormState<WordsFields> }) {
  const text = wordsOf(view);
  return (
    <>
      <TextField form={form} name="straat" label={text.street} autocomplete="street-address" />
      <TextField form={form} name="postcode" label={text.postcode} autocomplete="postal-code" width="short" />
      <TextField form={form} name="plaats" label={text.town} autocomplete="address-level2" width="medium" />
      <CheckboxField form={form} name="groot" label={text.large} optional />
    </>
  );
}

interface SendProps {
  readonly label: string;
  readonly icon: string;
  readonly back: string;
  readonly backLabel: string;
  readonly big?: boolean;
}

function Send({ label, icon, back, backLabel, big }: SendProps) {
  return (
    <ActionGroup>
      <Button icon={icon} big={big}>
        {label}
      </Button>
      <ButtonLink look="subtle" href={back}>
        {backLabel}
      </ButtonLink>
    </ActionGroup>
  );
}

/** The first step with pictures: what it is about. Every picture is a link. */
export function topicsPage(view: IntakeView): string {
  const { frame } = view;
  const text = wordsOf(view);
  const here = localPath(frame, `${pathOf(view)}/doorgeven/plaatjes`);
  return render(
    <IntakePage view={view} title={text.picturesTitle}>
      <Heading level={1}>{text.picturesTitle}</Heading>
      <Lead>{text.picturesLead}</Lead>
      <Doors label={text.topics}>
        {topics.map((topic) => (
          <BigDoor href={`${here}/${topicSlug(topic)}`} icon={topic.icon} label={topic.label[frame.language]} />
        ))}
      </Doors>
    </IntakePage>,
  );
}

/** The other steps with pictures, on one page, so that a photo and a voice stay chosen. */
export function picturesPage(view: IntakeView, topic: Topic, form: FormState<PicturesFields>): string {
  const { frame } = view;
  const text = wordsOf(view);
  const title = text.stepsTitle(topic.label[frame.language]);
  return render(
    <IntakePage view={view} title={title} scripts={[view.recorder]}>
      <ErrorSummary form={form} />
      <Heading level={1}>
        <Icon name={topic.icon} size="large" /> {title}
      </Heading>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf} files>
        <HiddenField name="sleutel" value={view.formKey} />
        <Step number={1} icon="camera" title={text.stepPhoto} />
        <FileField form={form} name="foto" label={text.stepPhotoHelp} accept="image/*" capture="environment" optional />
        <Step number={2} icon="microphone" title={text.stepVoice} />
        <VoiceField form={form} name="stem" label={text.stepVoiceHelp} optional />
        <Step number={3} icon="phone-incoming" title={text.stepReach} />
        <CallMeOrLook view={view} form={form} />
        <Send
          label={text.done}
          icon="check"
          big
          back={localPath(frame, `${pathOf(view)}/doorgeven/plaatjes`)}
          backLabel={text.otherTopic}
        />
      </Form>
    </IntakePage>,
  );
}

function Step({ number, icon, title }: { number: number; icon: string; title: string }) {
  return (
    <Heading level={2}>
      <Icon name={icon} size="large" /> {number}. {title}
    </Heading>
  );
}

function CallMeOrLook({ view, form }: { view: IntakeView; form: FormState<PicturesFields> }) {
  const text = wordsOf(view);
  const phone = (
    <TextField form={form} name="telefoon" label={text.phone} type="tel" autocomplete="tel" width="medium" />
  );
  const options = [
    { value: 'bellen', label: text.callMeShort, icon: 'phone', reveal: phone },
    { value: 'zelf', label: text.lookMyself, icon: 'eye', description: text.lookMyselfHelp },
  ];
  return <RadioGroup form={form} name="bereik" label={text.stepReachHelp} options={options} />;
}

/** Only a number. */
export function callbackPage(view: IntakeView, form: FormState<CallbackFields>): string {
  const { frame, place } = view;
  const text = wordsOf(view);
  return render(
    <IntakePage view={view} title={text.callbackTitle}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.callbackTitle}</Heading>
      <Lead>{text.callbackLead(nameOf(place.present.function))}</Lead>
      <Form action={localPath(frame, frame.path)} csrf={frame.csrf}>
        <HiddenField name="sleutel" value={view.formKey} />
        <TextField form={form} name="telefoon" label={text.phone} type="tel" autocomplete="tel" width="medium" />
        <TextField form={form} name="naam" label={text.name} autocomplete="name" width="medium" optional />
        <TextField form={form} name="wanneer" label={text.when} description={text.whenHelp} optional />
        <Send
          label={text.callbackSend}
          icon="phone-incoming"
          big
          back={localPath(frame, pathOf(view))}
          backLabel={text.back}
        />
      </Form>
      <OrCall view={view} />
    </IntakePage>,
  );
}
