import { DataList, Heading, Lead, Link, Page, Paragraph, render, Wordmark } from '#src/design/index.ts';
import type { Trouble } from '#src/platform/http/server.ts';
import { appText as text } from './app.text.ts';

const kept = new Set(['csrf', 'submissionKey']);

/** A calm page when something cannot be done: one sentence, a way back, a phone number, and what was typed. */
export function troublePage({ title, sentence, status, signedIn, requestId, typed }: Trouble): string {
  const words = Object.entries(typed?.texts ?? {}).filter(
    ([name, value]) => !kept.has(name) && String(value).trim().length > 20,
  );
  return render(
    <Page
      variant={signedIn ? 'workbench' : 'resident'}
      title={title}
      secret
      wordmark={<Wordmark count={15} href={signedIn ? '/week' : '/'} />}
    >
      <Heading level={1}>{title}</Heading>
      <Lead>{sentence}</Lead>
      {words.length > 0 && (
        <>
          <Heading level={2}>{text.typed}</Heading>
          <Paragraph>{text.typedLead}</Paragraph>
          <DataList facts={words.map(([name, value]) => ({ name, value: String(value) }))} />
        </>
      )}
      <Paragraph>
        <Link href={signedIn ? '/week' : '/'}>{text.back}</Link>. {text.call}
      </Paragraph>
      {status === 500 && <Paragraph>{text.requestId(requestId)}</Paragraph>}
    </Page>,
  );
}
