import { inflateSync } from 'node:zlib';

/**
 * What a PDF that we made says, for tests and checks: not a reader for other PDFs.
 * `pages`: the text of each page in the order in which it is drawn; `roles`: how often each structure role occurs.
 */
export type PdfReading = {
  pages: string[];
  roles: Map<string, number>;
  alternatives: string[];
  links: string[];
  metadata: string;
  catalog: string;
};

type Objects = Map<number, string>;

const objectsOf = (pdf: Uint8Array): Objects => {
  const source = Buffer.from(pdf).toString('latin1');
  const found = source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm);
  return new Map([...found].map(([, id, body]) => [Number(id), body ?? '']));
};

const stream = (body: string): string => {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const data = body.slice(start, body.lastIndexOf('\nendstream'));
  if (!body.slice(0, start).includes('/FlateDecode')) return data;
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
};

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

type CharacterMap = Map<number, string>;

const characterMap = (cmap: string): CharacterMap => {
  const single = [...cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)];
  return new Map(single.map(([, glyph, text]) => [Number.parseInt(glyph ?? '', 16), fromUtf16(text ?? '')]));
};

const fontsOf = (page: string, objects: Objects): Map<string, CharacterMap> => {
  const fonts = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '';
  return new Map(
    [...fonts.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const toUnicode = /\/ToUnicode (\d+)/.exec(objects.get(Number(id)) ?? '')?.[1];
      return [name ?? '', characterMap(stream(objects.get(Number(toUnicode)) ?? ''))];
    }),
  );
};

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const literal = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_, code: string) =>
    /[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );

const shown = (bytes: string, font: CharacterMap): string =>
  [...Array(bytes.length >> 1).keys()]
    .map((index) => font.get(bytes.charCodeAt(index * 2) * 256 + bytes.charCodeAt(index * 2 + 1)) ?? '')
    .join('');

/** What stands between parentheses, which may themselves hold pairs of parentheses. */
const inParentheses = (levels: number): string => {
  const inner = levels === 0 ? '' : `|\\(${inParentheses(levels - 1)}\\)`;
  return `(?:[^()\\\\]|\\\\[\\s\\S]${inner})*`;
};
const quoted = `\\((${inParentheses(3)})\\)`;

const textParts = new RegExp(`/(f\\d+) [\\d.]+ Tf|${quoted}|<([0-9A-Fa-f]+)>|\\b(ET)\\b`, 'g');

const textOf = (content: string, fonts: Map<string, CharacterMap>): string => {
  let font: CharacterMap = new Map();
  return [...content.matchAll(textParts)]
    .map(([, name, text, hex, end]) => {
      if (name) font = fonts.get(name) ?? new Map();
      if (text !== undefined) return shown(literal(text), font);
      if (hex) return shown(Buffer.from(hex, 'hex').toString('latin1'), font);
      return end ? '\n' : '';
    })
    .join('');
};

const pageIds = (objects: Objects, id: number): number[] => {
  const body = objects.get(id) ?? '';
  if (/\/Type \/Page\b(?!s)/.test(body)) return [id];
  const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pageIds(objects, Number(kid)));
};

const pageText = (objects: Objects, id: number): string => {
  const page = objects.get(id) ?? '';
  const content = /\/Contents (\d+)/.exec(page)?.[1];
  return content ? textOf(stream(objects.get(Number(content)) ?? ''), fontsOf(page, objects)) : '';
};

const pdfString = (text: string): string => {
  const bytes = literal(text);
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return fromUtf16(Buffer.from(bytes.slice(2), 'latin1').toString('hex'));
};

const strings = (objects: Objects, key: string): string[] =>
  [...objects.values()].flatMap((body) =>
    [...body.matchAll(new RegExp(`/${key} ${quoted}`, 'g'))].map(([, text]) => pdfString(text ?? '')),
  );

const countRoles = (objects: Objects): Map<string, number> => {
  const roles = [...objects.values()].flatMap((body) => /\/Type \/StructElem\s+\/S \/(\w+)/.exec(body)?.[1] ?? []);
  return roles.reduce((counts, role) => counts.set(role, (counts.get(role) ?? 0) + 1), new Map<string, number>());
};

/** Reads back a PDF that we made; throws when it has no pages. */
export const readPdf = (pdf: Uint8Array): PdfReading => {
  const objects = objectsOf(pdf);
  const bodies = [...objects.values()];
  const catalog = bodies.find((body) => body.includes('/Type /Catalog'));
  const root = /\/Pages (\d+)/.exec(catalog ?? '')?.[1];
  if (!catalog || !root) throw new Error('Not a PDF of ours');
  return {
    pages: pageIds(objects, Number(root)).map((id) => pageText(objects, id)),
    roles: countRoles(objects),
    alternatives: strings(objects, 'Alt'),
    links: strings(objects, 'URI'),
    metadata: bodies.find((body) => body.includes('/Subtype /XML')) ?? '',
    catalog,
  };
};
