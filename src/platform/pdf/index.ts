export type {
  AddressWindow,
  Block,
  CodeCard,
  CodePicture,
  DocumentContent,
  LetterContent,
  LetterOptions,
  PdfLook,
  PdfResult,
} from './content.ts';
export { createPdfMaker, leftWindow, type PdfMaker, type PdfMakerSettings, standardLook } from './maker.ts';
export type { PdfLanguage } from './text.ts';
