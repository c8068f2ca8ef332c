import { iconShapes } from '#src/design/index.ts';
import { picturesOf } from '#src/modules/contacts/index.ts';
import type { Delivery } from '#src/modules/deliveries/index.ts';
import { dayOf, formatDay } from '#src/platform/calendar/index.ts';
import type { PdfMaker } from '#src/platform/pdf/index.ts';
import type { World } from '#src/platform/work.ts';
import { appText as text } from './app.text.ts';

const pictureOf = (icon: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="#0f4c5c" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${iconShapes(icon)}</svg>`;

/** All letters of a batch as one PDF, in the order of the batch, large type where somebody asked for it. */
export async function lettersPdf(world: World, pdf: PdfMaker, letters: readonly Delivery[]): Promise<Uint8Array> {
  const made = await pdf.letters(
    letters.map((letter) => letterOf(world, letter)),
    {
      lang: 'nl',
      title: text.post,
      sender: { name: text.sender, address: ['De Wetering 1', 'Maurik'], phone: '14 0344' },
    },
  );
  return made.pdf;
}

function letterOf(world: World, { content, destination }: Delivery): Parameters<PdfMaker['letters']>[0][number] {
  const { language, code, signature } = content;
  const pictures = picturesOf(code).map(({ icon, word }) => ({ svg: pictureOf(icon), alt: word, word }));
  const prefix = language === 'nl' ? '' : `/${language}`;
  return {
    recipient: [content.recipientName, ...destination.split('\n')].filter((line): line is string => Boolean(line)),
    date: formatDay(dayOf(world.clock.now()), 'long', language),
    reference: content.reference,
    code: { words: code, pictures, url: `${world.config.baseUrl}${prefix}/volgen/${code}` },
    heading: content.subject,
    blocks: [
      { kind: 'paragraph', text: content.greeting },
      ...content.blocks.map((block) => ({ ...block }) as { kind: 'paragraph'; text: string }),
    ],
    closing: [],
    signature,
    largeType: content.largeType,
  };
}
