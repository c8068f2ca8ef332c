import {
  ActionGroup,
  Badge,
  Breadcrumb,
  Button,
  ButtonLink,
  Columns,
  DataList,
  DateField,
  Form,
  type FormState,
  Heading,
  MainNav,
  NumberBadge,
  Page,
  Panel,
  Paragraph,
  RadioGroup,
  Row,
  Sentence,
  Side,
  Speech,
  TabNav,
  TextArea,
  TextField,
  Timeline,
  Verb,
  Verbs,
  Wordmark,
  WorkList,
} from '../index.ts';
import type { Look } from './resident.tsx';
import { text } from './text.ts';

interface Call {
  verhaal: string;
  wie: string;
  telefoon: string;
  dorp: string;
  voor: string;
  weg: string;
}

const call: FormState<Call> = { values: { dorp: 'Ingen', voor: '2026-03-16' }, errors: {} };

function Frame({
  letters,
  title,
  wide,
  children,
}: Look & { title: string; wide?: boolean; children: preact.ComponentChildren }) {
  return (
    <Page
      variant="workbench"
      title={title}
      letters={letters}
      wide={wide}
      wordmark={<Wordmark count={15} href="/werk" />}
      nav={
        <MainNav
          items={[
            { href: '/werk', label: 'Mijn week', current: true },
            { href: '/werk/dorpen', label: 'Dorpen' },
            { href: '/werk/post', label: 'Post', count: 2 },
          ]}
        />
      }
      tools={
        <ButtonLink href="/werk/telefoon" icon="phone" dataKey="t">
          Telefoon!
        </ButtonLink>
      }
    >
      {children}
    </Page>
  );
}

const phone = (
  <ButtonLink look="secondary" icon="phone" href="/werk/c/3">
    bel
  </ButtonLink>
);
const write = (
  <ButtonLink look="secondary" icon="message" href="/werk/c/3">
    stuur bericht
  </ButtonLink>
);

export function WeekPage(look: Look) {
  return (
    <Frame {...look} title="Mijn week" wide>
      <Heading level={1}>Maandag 2 maart</Heading>
      <WorkList id="stil" title="In stilte" count={1}>
        <Row
          day="vr 27 feb"
          place="Zoelen"
          matter="Is de speelplek al gekeurd? Mijn dochter viel er vorige week"
          href="/werk/c/1"
          due="3 dagen te laat"
          urgency="late"
          verb={write}
        />
      </WorkList>
      <WorkList id="vandaag" title="Vandaag" count={2}>
        <Row
          day="vandaag"
          place="Ingen"
          matter={text.story}
          href="/werk/c/2"
          due="bericht vandaag"
          urgency="today"
          verb={phone}
          note="Riet, 72. Bellen, daarna brief in grote letters."
        />
        <Row
          day="vandaag"
          place="Ravenswaaij"
          matter="Een bank langs de dijk"
          href="/werk/c/3"
          due="brief vandaag"
          urgency="today"
          verb={write}
        />
      </WorkList>
      <WorkList
        id="bijna"
        title="Bijna"
        count={4}
        more={
          <ButtonLink look="subtle" href="/werk/bijna">
            Alle vier
          </ButtonLink>
        }
      >
        <Row
          day="wo 4 maart"
          place="Ingen"
          matter="Lantaarn bij de kerk is kapot"
          href="/werk/c/4"
          due="nog 2 dagen"
          verb={write}
        />
        <Row
          day="do 5 maart"
          place="Kerk-Avezaath"
          matter="Wie onderhoudt het pad langs de Linge?"
          href="/werk/c/5"
          due="nog 3 dagen"
          verb={write}
        />
      </WorkList>
      <WorkList id="wacht" title="Wacht op een ander" count={0} empty="U wacht op niemand." />
      <Paragraph>
        <Badge>beeld en geluid</Badge> <Badge tone="strong">nieuw</Badge> <Badge tone="late">te laat</Badge>{' '}
        <NumberBadge number={3} spoken="3 berichten" />
      </Paragraph>
    </Frame>
  );
}

export function ContactPage(look: Look) {
  return (
    <Frame {...look} title="Contact" wide>
      <Breadcrumb
        items={[
          { href: '/werk', label: 'Mijn week' },
          { href: '/werk/c/2', label: 'De stoep bij het dorpshuis' },
        ]}
      />
      <Heading level={1}>De stoep bij het dorpshuis</Heading>
      <Sentence note="De datum gaat pas later als Riet een bericht met een nieuwe dag heeft.">
        Riet hoort uiterlijk <strong>maandag 16 maart</strong> van ons.
      </Sentence>
      <Verbs label="Wat u kunt doen">
        <Verb icon="message" label="Bericht sturen" href="/werk/c/2/bericht" hint="Met een nieuwe dag." dataKey="b" />
        <Verb icon="help-circle" label="Iets vragen" href="/werk/c/2/vraag" dataKey="v" />
        <Verb icon="check" label="Antwoord geven" href="/werk/c/2/antwoord" dataKey="a" />
        <Verb
          icon="calendar"
          label="Datum verzetten"
          href="/werk/c/2"
          refused="Een datum verzetten kan alleen met een bericht aan de inwoner."
        />
      </Verbs>
      <TabNav
        items={[
          { href: '#a', label: 'Verhaal', current: true },
          { href: '#b', label: 'Gelezen door', count: 2 },
        ]}
      />
      <Columns
        side={
          <Timeline
            events={[
              { when: 'vandaag, 9.40 uur', who: 'Sanne', what: 'Teruggelezen en gehoord.', icon: 'ear' },
              { when: 'vandaag, 9.15 uur', who: 'Riet', what: 'Telefoon.', says: text.story, icon: 'phone' },
            ]}
          />
        }
      >
        <Panel title="Het verhaal" id="verhaal">
          <Speech who="Riet">{text.story}</Speech>
          <DataList
            facts={[
              { name: 'Vraag achter de vraag', value: 'Veilig bij het dorpshuis komen.' },
              { name: 'Nummer', value: '2026-0031' },
              { name: 'Code', value: text.code },
            ]}
          />
        </Panel>
      </Columns>
    </Frame>
  );
}

export function CallPage(look: Look) {
  return (
    <Frame {...look} title="Telefoon" wide>
      <Heading level={1}>Telefoon</Heading>
      <Form action="/werk/telefoon" csrf="x">
        <Columns
          side={
            <Panel title="Lees het terug" id="terug">
              <Speech>Ik lees het u terug. Klopt het zo?</Speech>
              <DateField form={call} name="voor" label="U hoort uiterlijk" />
              <ActionGroup>
                <Button icon="check" dataKey="ctrl+enter">
                  Vastleggen
                </Button>
              </ActionGroup>
            </Panel>
          }
        >
          <TextArea form={call} name="verhaal" label="Het verhaal, in eigen woorden" rows={7} />
          <Side>
            <TextField form={call} name="wie" label="Wie belt er?" optional suggestions={['Riet', 'Wim']} />
            <TextField form={call} name="telefoon" label="Nummer" type="tel" />
            <TextField form={call} name="dorp" label="Dorp" />
          </Side>
          <RadioGroup
            form={call}
            name="weg"
            label="Antwoord via"
            layout="row"
            options={[
              { value: 'bel', label: 'Bellen' },
              { value: 'brief', label: 'Brief' },
              { value: 'mail', label: 'E-mail' },
            ]}
          />
        </Columns>
      </Form>
    </Frame>
  );
}
