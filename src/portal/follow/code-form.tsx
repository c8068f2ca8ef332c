import {
  ActionGroup,
  Button,
  ErrorSummary,
  Form,
  type FormState,
  Heading,
  Lead,
  Paragraph,
  render,
  TextField,
} from '#src/design/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { followText } from './text.ts';

interface CodeFields {
  code: string;
}

export type CodeState = FormState<CodeFields>;

const blank: CodeState = { values: {}, errors: {} };

/** One field for the word code; the words may be typed as they are said. */
export function CodeForm({ frame, form = blank }: { frame: Frame; form?: CodeState }) {
  const text = followText[frame.language];
  return (
    <Form action={localPath(frame, '/volgen')} method="get">
      <TextField
        form={form}
        name="code"
        label={text.codeLabel}
        description={text.codeHelp}
        autocomplete="off"
        spellcheck={false}
        width="medium"
      />
      <ActionGroup>
        <Button icon="route">{text.codeButton}</Button>
      </ActionGroup>
    </Form>
  );
}

/** The page that asks for a code, and says calmly that a code is not known. */
export function codePage(frame: Frame, villageCount: number, form: CodeState = blank): string {
  const text = followText[frame.language];
  return render(
    <ResidentPage frame={{ ...frame, path: '/volgen' }} title={text.codeTitle} villages={{ count: villageCount }}>
      <ErrorSummary form={form} />
      <Heading level={1}>{text.codeTitle}</Heading>
      <Lead>{text.codeLead}</Lead>
      <CodeForm frame={frame} form={form} />
      <Paragraph>{text.codeLost(frame.general.phone)}</Paragraph>
    </ResidentPage>,
  );
}
