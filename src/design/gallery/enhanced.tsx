import type { VNode } from 'preact';
import { asset } from '../assets.ts';
import {
  ActionGroup,
  Button,
  DraftDone,
  DraftKeeper,
  Form,
  type FormState,
  Heading,
  HiddenField,
  KeysHelp,
  Link,
  Page,
  Paragraph,
  PartLoader,
  ReadAloud,
  Row,
  TextArea,
  TextField,
  VoiceField,
  WorkList,
} from '../index.ts';
import { text } from './text.ts';

interface Fields {
  verhaal: string;
  geluid: string;
  zoek: string;
}

const scripts = ['read-aloud.js', 'record-voice.js', 'part-loader.js', 'keys.js', 'draft-keeper.js'].map(asset);

function Frame({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <Page variant="workbench" title={title} scripts={scripts}>
      <Heading level={1}>{title}</Heading>
      {children}
      <KeysHelp />
    </Page>
  );
}

/** A form that survives a lost connection. `key` tells a repeated post from a new one. */
export function DraftPage({ form, submitKey }: { form: FormState<Fields>; submitKey: string }): VNode {
  return (
    <Frame title={text.formTitle}>
      <DraftKeeper name="proef" store="local" queue>
        <Form action="/proef/intake" csrf="vandaag">
          <HiddenField name="sleutel" value={submitKey} />
          <TextArea form={form} name="verhaal" label={text.storyLabel} />
          <ActionGroup>
            <Button dataKey="ctrl+enter">{text.send}</Button>
          </ActionGroup>
        </Form>
      </DraftKeeper>
    </Frame>
  );
}

export function DonePage(): VNode {
  return (
    <Frame title={text.sentence.join('')}>
      <DraftDone name="proef" />
    </Frame>
  );
}

export function VoicePage(): VNode {
  const form: FormState<Fields> = { values: {}, errors: {} };
  return (
    <Frame title={text.storyLabel}>
      <ReadAloud />
      <Paragraph>{text.storyHelp}</Paragraph>
      <Form action="/proef/stem" csrf="vandaag" files>
        <VoiceField form={form} name="geluid" label={text.storyLabel} max={2} optional />
        <Button>{text.send}</Button>
      </Form>
    </Frame>
  );
}

export function PartsPage({ search, seen }: { search: string; seen: number }): VNode {
  const form: FormState<Fields> = { values: { zoek: search }, errors: {} };
  return (
    <Frame title={`${text.going} ${search}`}>
      <p id="buiten">{seen}</p>
      <PartLoader id="lijst">
        <Form action="/proef/lijst" method="get" inline>
          <TextField form={form} name="zoek" label={text.aboutLabel} type="search" dataKey="z" />
          <Button look="secondary">{text.send}</Button>
        </Form>
        <p id="binnen">{seen}</p>
        <WorkList id="rijen" title={text.going} count={2}>
          <Row
            day="vandaag"
            place="Ingen"
            matter={`${text.story} ${search}`}
            href="/proef/lijst?zoek=stoep"
            verb={
              <Link href="/proef/stem" dataKey="b">
                {text.tell}
              </Link>
            }
          />
          <Row
            day="morgen"
            place="Zoelen"
            matter={text.followTitle}
            href="/proef/lijst?zoek=bank"
            verb={
              <Link href="/proef/intake" dataKey="b">
                {text.tell}
              </Link>
            }
          />
        </WorkList>
        <Link href="/weg">{text.back}</Link>
      </PartLoader>
    </Frame>
  );
}
