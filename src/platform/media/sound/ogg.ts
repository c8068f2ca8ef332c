import { type Cleaned, damaged, latin1, roundSeconds, unsupported, viewOf } from './reader.ts';

type Page = {
  flags: number;
  granule: bigint;
  serial: number;
  /** The lengths of the pieces of packets; 255 means that a packet goes on. */
  lacing: Uint8Array;
  body: Uint8Array;
};

const headSize = 27;
const flags = { continued: 1, first: 2, last: 4 };
const noGranule = 0xffff_ffff_ffff_ffffn;
const opusRate = 48_000;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit++) value = (value << 1) ^ (value & 0x8000_0000 ? 0x04c1_1db7 : 0);
  return value >>> 0;
});

/** The checksum of a page of Ogg (polynomial 04c11db7, nothing reflected), its own field being zero. */
const checksum = (page: Uint8Array): number => {
  let value = 0;
  for (let at = 0; at < page.length; at++) {
    const byte = at >= 22 && at < 26 ? 0 : (page[at] ?? 0);
    value = (value << 8) ^ (crcTable[((value >>> 24) ^ byte) & 0xff] ?? 0);
  }
  return value >>> 0;
};

const pageAt = (bytes: Uint8Array, at: number): { page: Page; end: number } => {
  const view = viewOf(bytes);
  if (latin1(bytes, at, at + 4) !== 'OggS' || bytes[at + 4] !== 0) throw damaged('no page where one should be');
  const segments = view.getUint8(at + 26);
  const lacing = bytes.subarray(at + headSize, at + headSize + segments);
  const start = at + headSize + segments;
  const end = start + lacing.reduce((sum, size) => sum + size, 0);
  if (end > bytes.length || lacing.length < segments) throw damaged('the last page is not whole');
  if (checksum(bytes.subarray(at, end)) !== view.getUint32(at + 22, true)) throw damaged('wrong checksum');
  const [granule, serial] = [view.getBigUint64(at + 6, true), view.getUint32(at + 14, true)];
  return { page: { flags: view.getUint8(at + 5), granule, serial, lacing, body: bytes.subarray(start, end) }, end };
};

const pagesOf = (bytes: Uint8Array): Page[] => {
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { page, end } = pageAt(bytes, at);
    pages.push(page);
    at = end;
  }
  return pages;
};

const write = ({ flags: bits, granule, serial, lacing, body }: Page, number: number): Uint8Array => {
  const page = Buffer.alloc(headSize + lacing.length + body.length);
  page.write('OggS');
  page.writeUInt8(bits, 5);
  page.writeBigUInt64LE(granule, 6);
  page.writeUInt32LE(serial, 14);
  page.writeUInt32LE(number, 18);
  page.writeUInt8(lacing.length, 26);
  page.set(lacing, headSize);
  page.set(body, headSize + lacing.length);
  page.writeUInt32LE(checksum(page), 22);
  return page;
};

/** The obligatory second packet, with an empty name of the maker and no remarks. */
const noTags = Buffer.from('OpusTags\0\0\0\0\0\0\0\0', 'latin1');

const tagsPage = (serial: number): Page => ({
  flags: 0,
  granule: 0n,
  serial,
  lacing: Uint8Array.of(noTags.length),
  body: noTags,
});

const endsPacket = ({ lacing }: Page): boolean => (lacing.at(-1) ?? 255) < 255;

/** How many pages the tags take after the first page; the sound begins on a page of its own. */
const countTagPages = (pages: Page[]): number => {
  const last = pages.findIndex((page, index) => index > 0 && endsPacket(page));
  if (last < 0 || latin1(pages[1]?.body ?? new Uint8Array(), 0, 8) !== 'OpusTags') throw damaged('no tags');
  return last;
};

const checkHead = (head: Page): void => {
  const name = latin1(head.body, 0, 8);
  if (name !== 'OpusHead') throw unsupported(`Ogg with ${name}`);
  const [version, channels] = [head.body[8] ?? 255, head.body[9] ?? 0];
  if (version > 15 || channels < 1 || channels > 8 || head.body.length < 19) throw damaged('impossible head');
};

/** From the position of the last page that has one, less the samples that a player skips at the beginning. */
const length = (head: Page, sound: Page[]): number | null => {
  const last = sound.findLast(({ granule }) => granule !== noGranule)?.granule ?? 0n;
  const skipped = viewOf(head.body).getUint16(10, true);
  return roundSeconds((Number(last) - skipped) / opusRate);
};

/** An Ogg file with one stream of Opus, its tags (names, places, pictures) replaced by empty ones. */
export const cleanOgg = (bytes: Uint8Array): Cleaned => {
  const pages = pagesOf(bytes);
  const head = pages[0];
  if (!head) throw damaged('empty');
  checkHead(head);
  if (pages.some(({ serial }) => serial !== head.serial)) throw unsupported('more than one stream');
  const sound = pages.slice(1 + countTagPages(pages));
  if (sound.length === 0) throw damaged('no sound');
  const first = { ...head, flags: flags.first };
  const written = [first, tagsPage(head.serial), ...sound].map(write);
  return { bytes: Buffer.concat(written), seconds: length(head, sound) };
};
