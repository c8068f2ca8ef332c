import { render } from '#src/design/index.ts';
import type { Block, Parcel } from '#src/modules/deliveries/index.ts';
import { mailText } from './text.ts';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The e-mail of a parcel: words first, and the same words as simple HTML. Nothing in it is fetched or followed. */
export function mailOf(parcel: Parcel, followUrl: string): MailContent {
  return { subject: parcel.subject, text: textOf(parcel, followUrl), html: htmlOf(parcel, followUrl) };
}

/** The fixed sentences at the end. */
function closing({ language, reference, code, signature }: Parcel) {
  const words = mailText[language];
  return {
    reference: words.reference(reference),
    follow: words.follow(code),
    link: words.followLink,
    talk: words.ratherTalk(signature.name, signature.phone),
  };
}

function textOf(parcel: Parcel, followUrl: string): string {
  const { reference, follow, talk } = closing(parcel);
  const { name, role, phone } = parcel.signature;
  const parts = [
    parcel.greeting,
    ...parcel.blocks.map(plain),
    [name, role, phone].filter(Boolean).join('\n'),
    '--------------------',
    [reference, follow, followUrl, talk].join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.items.map(({ term, text }) => `${term}: ${text}`).join('\n');
    case 'heading':
      return block.text.toUpperCase();
    default:
      return block.text;
  }
}

const sheet = (large: boolean) => `
body { font: ${large ? 28 : 18}px/1.5 Verdana, Arial, sans-serif; color: #16242b; background: #fff; margin: 0; }
main { max-width: 36em; margin: 0 auto; padding: 1em; }
h1, h2 { font-size: 1.2em; line-height: 1.3; }
p, dd { white-space: pre-line; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5em; }
blockquote { margin: 1em 0; padding: 0.2em 0 0.2em 1em; border-left: 4px solid #0b5563; }
footer { margin-top: 2em; border-top: 1px solid #7a8a90; }
a { color: #0b5563; }`;

function htmlOf(parcel: Parcel, followUrl: string): string {
  return render(
    <html lang={parcel.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{parcel.subject}</title>
        <style>{sheet(parcel.largeType)}</style>
      </head>
      <body>
        <main>
          <h1>{parcel.subject}</h1>
          <p>{parcel.greeting}</p>
          {parcel.blocks.map((block) => (
            <Html block={block} />
          ))}
          <Closing parcel={parcel} followUrl={followUrl} />
        </main>
      </body>
    </html>,
  );
}

function Html({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts items={block.items} />;
    case 'callout':
      return (
        <blockquote>
          <p>{block.text}</p>
        </blockquote>
      );
    default:
      return <p>{block.text}</p>;
  }
}

function Facts({ items }: { items: readonly { term: string; text: string }[] }) {
  return (
    <dl>
      {items.map(({ term, text }) => (
        <>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}

function Closing({ parcel, followUrl }: { parcel: Parcel; followUrl: string }) {
  const { reference, follow, link, talk } = closing(parcel);
  const { name, role, phone } = parcel.signature;
  return (
    <>
      <p>{[name, role, phone].filter(Boolean).join('\n')}</p>
      <footer>
        <p>{reference}</p>
        <p>{follow}</p>
        <p>
          <a href={followUrl}>{link}</a>
        </p>
        <p>{talk}</p>
      </footer>
    </>
  );
}
