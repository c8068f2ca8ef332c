import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfJob, PdfResult } from './content.ts';
import { packagedFonts } from './fonts.ts';
import { templateData } from './template-data.ts';

export type Compiler = { make(job: PdfJob): Promise<PdfResult> };

/** How often characters without a font may be replaced before we give up. */
const mostRounds = 5;
const placeholder = '□';

const missingCharacter = /the text `\\?"(.+?)\\?"` could not be displayed/g;

const unescapeRust = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** The characters above ASCII that the compiler names as having no font. */
export const missingCharacters = (message: string): string[] => {
  const named = [...message.matchAll(missingCharacter)].flatMap(([, text]) => [...unescapeRust(text ?? '')]);
  return [...new Set(named)].filter((character) => character.codePointAt(0)! > 0x7f && character !== placeholder);
};

const hide = (data: string, characters: string[]): string =>
  characters.reduce((text, character) => text.replaceAll(character, placeholder), data);

type Attempt = { pdf: Uint8Array; pages: number } | { missing: string[] };

const attempt = (compiler: NodeCompiler, mainFilePath: string, data: string): Attempt => {
  const compiled = compiler.compile({ mainFilePath, inputs: { data } });
  const document = compiled.result;
  if (!document) throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
  try {
    const pdf = new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1' }));
    return { pdf, pages: document.numOfPages };
  } catch (error) {
    const missing = missingCharacters(String(error));
    if (missing.length === 0) throw error;
    return { missing };
  }
};

/** A typst compiler with the templates in `folder`; extra fonts are read from `fontFolders`. */
export const createCompiler = (folder: string, fontFolders: string[]): Compiler => {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: packagedFonts() }, { fontPaths: fontFolders }],
  });

  const make = async (job: PdfJob): Promise<PdfResult> => {
    const template = join(folder, job.kind === 'letters' ? 'letters.typ' : 'document.typ');
    const unprintable: string[] = [];
    let data = await templateData(job);
    for (let round = 0; round < mostRounds; round++) {
      const made = attempt(compiler, template, data);
      if ('pdf' in made) {
        compiler.evictCache(0);
        return { ...made, unprintable };
      }
      unprintable.push(...made.missing);
      data = hide(data, made.missing);
    }
    throw new Error('typst: characters without a font remain');
  };

  return { make };
};
