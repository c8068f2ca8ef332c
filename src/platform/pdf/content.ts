import type { PdfLanguage } from './text.ts';

/** A part of a text. Line ends stay; an empty line in a paragraph starts a new paragraph. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; items: { term: string; text: string }[] }
  | { kind: 'callout'; text: string };

export type CodePicture = { svg: string; alt: string; word: string };

/** The card with which a reader finds the matter again: words to say, pictures and a QR code of the address. */
export type CodeCard = {
  words: string;
  pictures: CodePicture[];
  url: string;
  /** Instead of the standard heading and sentences; `{address}` in the explanation becomes the link. */
  heading?: string;
  explanation?: string;
};

export type LetterContent = {
  /** Only when it differs from the language of the other letters. */
  lang?: PdfLanguage;
  /** Lines of the address, at most six: they are made smaller until they fit the window. */
  recipient: string[];
  date: string;
  reference: string;
  code?: CodeCard;
  heading: string;
  blocks: Block[];
  closing: string[];
  signature: { name: string; role: string; phone: string };
  /** Everything at least 18 pt instead of 12 pt (the address in the window excepted). */
  largeType: boolean;
};

export type LetterOptions = {
  lang: PdfLanguage;
  title: string;
  sender: { name: string; address: string[]; phone: string };
  /** Every letter starts on the front of a sheet. */
  duplex?: boolean;
};

export type DocumentContent = {
  title: string;
  lang: PdfLanguage;
  blocks: Block[];
  largeType: boolean;
  /** Stands beside the page number when there is more than one page. */
  footer?: string;
};

/** Where the window of the envelope shows the sheet, in millimetres from its left and top edge. */
export type AddressWindow = { left: number; top: number; width: number; height: number };

/** `ink`: the colour of headings and lines as #rrggbb; `families`: fonts before the standard ones. */
export type PdfLook = { ink: string; families: string[] };

export type PdfJob =
  | { kind: 'letters'; letters: LetterContent[]; options: LetterOptions; look: PdfLook; window: AddressWindow }
  | { kind: 'document'; content: DocumentContent; look: PdfLook };

/** `unprintable`: the characters for which there is no font; each stands in the PDF as a small square. */
export type PdfResult = { pdf: Uint8Array; pages: number; unprintable: string[] };
