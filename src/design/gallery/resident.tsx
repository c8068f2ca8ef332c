import {
  ActionGroup,
  Alert,
  BigDoor,
  Breadcrumb,
  Button,
  ButtonLink,
  Card,
  CardGrid,
  CheckboxField,
  CheckboxGroup,
  CodePictures,
  Counter,
  DataList,
  DateField,
  Disclosure,
  Doors,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  Heading,
  Lead,
  Link,
  List,
  Notice,
  Page,
  type PageProps,
  Pagination,
  Paragraph,
  PersonCard,
  RadioGroup,
  SelectField,
  Sentence,
  Steps,
  Table,
  TextArea,
  TextField,
  Timeline,
  Wordmark,
} from '../index.ts';
import { text } from './text.ts';

export type Look = Pick<PageProps, 'letters'>;

interface Intake {
  verhaal: string;
  telefoon: string;
  email: string;
  wijze: string;
  onderwerp: string;
  foto: string;
  dorp: string;
  dag: string;
  geen: string;
  dagen: string;
}

const blank: FormState<Intake> = { values: {}, errors: {} };
const wrong: FormState<Intake> = {
  values: { verhaal: text.story, telefoon: '0344', wijze: 'bellen' },
  errors: { telefoon: text.phoneError, wijze: 'Kies hoe u van ons wilt horen.' },
};

const topics = [
  { value: 'stoep', label: 'Weg en stoep', icon: 'road' },
  { value: 'groen', label: 'Groen', icon: 'trees' },
  { value: 'licht', label: 'Licht', icon: 'bulb' },
  { value: 'water', label: 'Water', icon: 'droplet' },
  { value: 'buren', label: 'Buurt en zorg', icon: 'users' },
  { value: 'anders', label: 'Iets anders', icon: 'dots' },
];

const ways = [
  {
    value: 'bellen',
    label: 'Bel mij',
    reveal: (
      <TextField form={{ ...blank, id: 'bel' }} name="telefoon" label={text.phoneLabel} type="tel" width="medium" />
    ),
  },
  { value: 'brief', label: 'Stuur een brief', description: 'In gewone of in grote letters.' },
  { value: 'mail', label: 'Stuur een e-mail' },
];

function Frame({
  letters,
  title,
  children,
  crumbs,
}: Look & { title: string; children: preact.ComponentChildren; crumbs?: boolean }) {
  const trail = [
    { href: '/', label: text.home },
    { href: '/ingen', label: text.village },
  ];
  return (
    <Page
      variant="resident"
      title={title}
      letters={letters}
      wordmark={<Wordmark count={15} current={6} />}
      tools={
        <>
          <Link href="?letters=groot">{text.large}</Link>
          <Link href="/en" hrefLang="en">
            {text.english}
          </Link>
          <Link href="/pl" hrefLang="pl">
            {text.polish}
          </Link>
        </>
      }
      breadcrumb={crumbs && <Breadcrumb items={trail} />}
      footer={
        <>
          <Paragraph>{text.footerHelp}</Paragraph>
          <Paragraph small>{text.footer}</Paragraph>
        </>
      }
    >
      {children}
    </Page>
  );
}

export function VillagePage(look: Look) {
  return (
    <Frame {...look} title={text.title}>
      <PersonCard
        name={text.name}
        role={text.role}
        phone={text.phone}
        phoneHours={text.hours}
        present={text.present}
        says={text.says}
        level={1}
      />
      <Doors label={text.doors}>
        <BigDoor href="/ingen/doorgeven" icon="message-circle" label={text.tell} />
        <BigDoor href="/ingen/bel-mij" icon="phone-incoming" label={text.callMe} />
        <BigDoor href="/volg" icon="route" label={text.follow} />
      </Doors>
      <Counter>{text.counterZero}</Counter>
      <Heading level={2}>{text.going}</Heading>
      {text.cards.map(([title, words]) => (
        <Card title={title} href="/ingen/stoep">
          <Paragraph>{words}</Paragraph>
        </Card>
      ))}
    </Frame>
  );
}

export function FollowPage(look: Look) {
  const [before, day, after] = text.sentence;
  return (
    <Frame {...look} title={text.followTitle} crumbs>
      <Heading level={1}>{text.followTitle}</Heading>
      <Sentence note={text.sentenceNote}>
        {before}
        <strong>{day}</strong>
        {after}
      </Sentence>
      <Notice title={text.lateTitle} strong>
        <Paragraph>{text.late}</Paragraph>
      </Notice>
      <Heading level={2}>{text.whatHappened}</Heading>
      <Timeline
        events={[
          { when: 'woensdag 4 maart', what: 'Sanne belt u.', future: true },
          {
            when: 'maandag 2 maart, 11.40 uur',
            who: 'Sanne',
            what: 'Sanne is gaan kijken.',
            says: text.sanneSays,
            icon: 'walk',
          },
          { when: 'maandag 2 maart, 9.15 uur', who: 'u', what: text.toldByPhone, says: text.story, icon: 'phone' },
        ]}
      />
      <Heading level={2}>{text.codeTitle}</Heading>
      <CodePictures
        label={text.codeTitle}
        pictures={[
          { icon: 'tree', word: 'linde' },
          { icon: 'building-bridge', word: 'brug' },
          { icon: 'hash', word: '27' },
        ]}
      />
      <Paragraph>{text.codeHelp}</Paragraph>
    </Frame>
  );
}

export function FormPage(look: Look) {
  return (
    <Frame {...look} title={text.formTitle} crumbs>
      <ErrorSummary form={wrong} />
      <Heading level={1}>{text.formTitle}</Heading>
      <Lead>{text.formLead}</Lead>
      <Form action="/ingen/doorgeven" csrf="x" files>
        <TextArea form={wrong} name="verhaal" label={text.storyLabel} description={text.storyHelp} rows={6} />
        <TextField form={wrong} name="telefoon" label={text.phoneLabel} type="tel" autocomplete="tel" width="medium" />
        <TextField form={wrong} name="email" label={text.mailLabel} type="email" autocomplete="email" optional />
        <RadioGroup form={wrong} name="wijze" label={text.howLabel} options={ways} />
        <SelectField
          form={wrong}
          name="dorp"
          label={text.villageLabel}
          options={[{ value: 'ingen', label: text.village }]}
        />
        <DateField form={wrong} name="dag" label={text.dayLabel} optional />
        <FileField
          form={wrong}
          name="foto"
          label={text.photoLabel}
          description={text.photoHelp}
          accept="image/*"
          optional
        />
        <CheckboxField form={wrong} name="geen" label={text.noAnswer} description={text.noAnswerHelp} />
        <CheckboxGroup
          form={wrong}
          name="dagen"
          label={text.dayLabel}
          layout="row"
          optional
          options={[
            { value: 'ma', label: 'Maandag' },
            { value: 'di', label: 'Dinsdag' },
          ]}
        />
        <ActionGroup>
          <Button icon="send">{text.send}</Button>
          <ButtonLink look="subtle" href="/ingen">
            {text.back}
          </ButtonLink>
        </ActionGroup>
      </Form>
    </Frame>
  );
}

export function PicturePage(look: Look) {
  return (
    <Frame {...look} title={text.aboutLabel} crumbs>
      <Form action="/ingen/doorgeven/onderwerp" csrf="x">
        <RadioGroup form={blank} name="onderwerp" label={text.aboutLabel} headline layout="tiles" options={topics} />
        <Button big icon="arrow-right">
          {text.send}
        </Button>
      </Form>
    </Frame>
  );
}

export function RestPage(look: Look) {
  const rows = [{ village: text.village, asked: 12, answered: 11 }];
  return (
    <Frame {...look} title={text.going} crumbs>
      <Heading level={1}>{text.going}</Heading>
      <Alert kind="ok">
        <Paragraph>{text.counterZero}</Paragraph>
      </Alert>
      <Alert kind="info">
        <Paragraph>{text.codeHelp}</Paragraph>
      </Alert>
      <Alert kind="warning">
        <Paragraph>{text.late}</Paragraph>
      </Alert>
      <Alert kind="error">
        <Paragraph>{text.phoneError}</Paragraph>
      </Alert>
      <Counter number={2} calm={false}>
        {text.counter}
      </Counter>
      <Steps
        steps={[
          { title: text.toldByPhone, state: 'done', note: 'maandag 2 maart' },
          { title: text.sentenceNote, state: 'now', note: 'woensdag 4 maart' },
          { title: text.photoHelp, state: 'later' },
        ]}
      />
      <DataList
        facts={[
          { name: text.codeTitle, value: text.code },
          { name: text.villageLabel, value: text.village, action: <Link href="/w">{text.back}</Link> },
        ]}
      />
      <Table
        caption={text.going}
        columns={[
          { head: text.village, cell: (row) => row.village, rowHead: true },
          { head: 'Gevraagd', cell: (row) => row.asked, numeric: true },
          { head: 'Beantwoord', cell: (row) => row.answered, numeric: true },
        ]}
        rows={rows}
      />
      <List items={[text.late, text.codeHelp]} />
      <Disclosure summary={text.storyHelp}>
        <Paragraph>{text.formLead}</Paragraph>
      </Disclosure>
      <CardGrid>
        {text.cards.map(([title, words]) => (
          <Card title={title} level={2} href="/ingen/stoep">
            <Paragraph>{words}</Paragraph>
          </Card>
        ))}
      </CardGrid>
      <EmptyState action={<ButtonLink href="/ommeren/doorgeven">{text.tell}</ButtonLink>}>{text.empty}</EmptyState>
      <ActionGroup>
        <Button look="primary">{text.send}</Button>
        <Button look="secondary">{text.send}</Button>
        <Button look="subtle">{text.send}</Button>
      </ActionGroup>
      <Pagination page={4} pages={9} href={(page) => `?bladzijde=${page}`} />
    </Frame>
  );
}
