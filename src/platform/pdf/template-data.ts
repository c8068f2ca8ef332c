import { toString as qrCode } from 'qrcode';
import { breakLongWords, cleanText, firstVisible, paragraphs, printable, printableNarrow } from './clean.ts';
import type { Block, CodeCard, LetterContent, PdfJob } from './content.ts';
import { type PdfLanguage, type PdfWords, pdfWords } from './text.ts';

const visible = (...texts: string[]): string => breakLongWords(firstVisible(...texts));

const prepareBlock = (block: Block): Block[] => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text).map((text) => ({ kind: 'paragraph', text }));
    case 'list':
      return filled({ kind: 'list', items: block.items.map(printable).filter((item) => item !== '') });
    case 'facts':
      return filled({
        kind: 'facts',
        items: block.items.map(({ term, text }) => ({ term: printable(term), text: printable(text) })),
      });
    default:
      return firstVisible(block.text) === '–' ? [] : [{ kind: block.kind, text: printable(block.text) }];
  }
};

const filled = (block: Extract<Block, { items: unknown[] }>): Block[] => (block.items.length > 0 ? [block] : []);

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');

const prepareCode = async (code: CodeCard, words: PdfWords) => {
  const address = withoutScheme(cleanText(code.url));
  return {
    heading: visible(code.heading ?? '', words.codeHeading),
    explanation: printable(code.explanation ?? words.codeExplanation),
    label: words.codeLabel,
    words: printable(code.words),
    url: cleanText(code.url),
    address: printable(address),
    alt: words.codeAlt.replace('{address}', () => address),
    qr: await qrCode(code.url, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    pictures: code.pictures.map(({ svg, alt, word }) => ({
      svg,
      alt: firstVisible(alt, word),
      word: printableNarrow(word),
    })),
  };
};

const wordsOfLetter = ({ page, date, reference }: PdfWords) => ({ page, date, reference });

const prepareLetter = async (letter: LetterContent, lang: PdfLanguage, title: string) => ({
  lang,
  labels: wordsOfLetter(pdfWords[lang]),
  recipient: letter.recipient.map(printable).filter((line) => line !== ''),
  date: printableNarrow(letter.date),
  reference: printableNarrow(letter.reference),
  heading: visible(letter.heading, title),
  blocks: letter.blocks.flatMap(prepareBlock),
  closing: letter.closing.map(printable).filter((line) => line !== ''),
  signature: {
    name: printable(letter.signature.name),
    role: printable(letter.signature.role),
    phone: printable(letter.signature.phone),
  },
  code: letter.code ? await prepareCode(letter.code, pdfWords[lang]) : null,
  largeType: letter.largeType,
});

const lettersData = async ({ letters, options, look, window }: Extract<PdfJob, { kind: 'letters' }>) => {
  const { name, address, phone } = options.sender;
  const title = firstVisible(options.title, name);
  return {
    lang: options.lang,
    title,
    sender: { name: printableNarrow(name), address: address.map(printableNarrow), phone: printableNarrow(phone) },
    duplex: options.duplex ?? false,
    letters: await Promise.all(letters.map((letter) => prepareLetter(letter, letter.lang ?? options.lang, title))),
    look,
    window,
  };
};

const documentData = ({ content, look }: Extract<PdfJob, { kind: 'document' }>) => ({
  lang: content.lang,
  title: firstVisible(content.title),
  heading: visible(content.title),
  footer: printable(content.footer ?? ''),
  blocks: content.blocks.flatMap(prepareBlock),
  largeType: content.largeType,
  words: pdfWords[content.lang],
  look,
});

/** Everything a template needs, as JSON: the texts travel as data and are never read as typst. */
export const templateData = async (job: PdfJob): Promise<string> =>
  JSON.stringify(job.kind === 'letters' ? await lettersData(job) : documentData(job));
