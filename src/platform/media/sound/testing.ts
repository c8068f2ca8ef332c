/** Small recordings made byte by byte, for tests. They hold no sound worth hearing. */

const text = (letters: string): Buffer => Buffer.from(letters, 'latin1');
const number = (value: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};

// WAV

export const wavChunk = (id: string, data: Uint8Array): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([text(id), size, data, Buffer.alloc(data.length % 2)]);
};

export const wavFormat = ({ code = 1, rate = 8000, bits = 16 } = {}): Buffer => {
  const format = Buffer.alloc(16);
  format.writeUInt16LE(code, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * (bits / 8), 8);
  format.writeUInt16LE(bits / 8, 12);
  format.writeUInt16LE(bits, 14);
  return wavChunk('fmt ', format);
};

export const wav = (...chunks: Uint8Array[]): Buffer => {
  const file = wavChunk('RIFF', Buffer.concat([text('WAVE'), ...chunks]));
  return file;
};

// MP3: MPEG 1 layer III, 128 kbit/s, 44.1 kHz, silence

export const mp3Frame = (): Buffer => {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return frame;
};

export const mp3Frames = (count: number): Buffer => Buffer.concat(Array.from({ length: count }, mp3Frame));

export const id3 = (content: string): Buffer => {
  const size = [21, 14, 7, 0].map((shift) => (content.length >> shift) & 0x7f);
  return Buffer.concat([text('ID3\x04\0\0'), Buffer.from(size), text(content)]);
};

// Ogg with Opus; the checksum is reckoned bit by bit, apart from the code under test

const oggChecksum = (page: Uint8Array): number =>
  page.reduce((sum, byte) => {
    let value = (sum ^ (byte << 24)) >>> 0;
    for (let bit = 0; bit < 8; bit++) value = ((value << 1) ^ (value >= 0x8000_0000 ? 0x04c1_1db7 : 0)) >>> 0;
    return value;
  }, 0);

export type OggPage = { flags?: number; granule: number; serial?: number; lacing: number[]; body: Uint8Array };

export const oggPage = ({ flags = 0, granule, serial = 7, lacing, body }: OggPage, index: number): Buffer => {
  const head = Buffer.alloc(27);
  head.write('OggS');
  head.writeUInt8(flags, 5);
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(serial, 14);
  head.writeUInt32LE(index, 18);
  head.writeUInt8(lacing.length, 26);
  const page = Buffer.concat([head, Buffer.from(lacing), body]);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
};

const lace = (size: number): number[] => [...Array(Math.floor(size / 255)).fill(255), size % 255];

export const opusHead = (): Buffer => {
  const head = Buffer.concat([text('OpusHead\x01\x01'), Buffer.alloc(9)]);
  head.writeUInt16LE(312, 10);
  head.writeUInt32LE(48_000, 12);
  return head;
};

const opusTags = (remark: string): Buffer => {
  const sizes = [0, 1, remark.length].map((size) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(size);
    return bytes;
  });
  return Buffer.concat([text('OpusTags'), ...sizes, text(remark)]);
};

/** Pages of the head, of the tags (as many as they need) and of the sound. */
export const oggPages = (remark: string, sound: OggPage[]): OggPage[] => {
  const tags = opusTags(remark);
  const lacing = lace(tags.length);
  const first = lacing.slice(0, 200);
  const firstSize = first.reduce((sum, size) => sum + size, 0);
  const rest = lacing.slice(200);
  return [
    { flags: 2, granule: 0, lacing: [19], body: opusHead() },
    { granule: 0, lacing: first, body: tags.subarray(0, firstSize) },
    ...(rest.length > 0 ? [{ flags: 1, granule: 0, lacing: rest, body: tags.subarray(firstSize) }] : []),
    ...sound,
  ];
};

export const oggSound = (seconds: number): OggPage[] => [
  { granule: 48_000, lacing: [3], body: Buffer.from('f8fffe', 'hex') },
  { flags: 4, granule: seconds * 48_000 + 312, lacing: [3], body: Buffer.from('f8fffe', 'hex') },
];

export const ogg = (pages: OggPage[]): Buffer => Buffer.concat(pages.map(oggPage));

// WebM

const idBytes = (id: number): Buffer => number(id, Math.ceil(Math.log2(id + 1) / 8));

export const element = (id: number, ...content: (Uint8Array | string)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? text(part) : part)));
  const size = number(body.length, 4);
  size[0] = (size[0] ?? 0) | 0x10;
  return Buffer.concat([idBytes(id), size, body]);
};

/** An element as a browser writes it while it is still recording: without a size. */
export const openElement = (id: number, ...content: Uint8Array[]): Buffer =>
  Buffer.concat([idBytes(id), Buffer.from('01ffffffffffffff', 'hex'), ...content]);

export const block = (time: number): Buffer =>
  element(0xa3, Buffer.from([0x81]), number(time, 2), Buffer.from('80f8fffe', 'hex'));

export const cluster = (time: number, ...blocks: Uint8Array[]): Uint8Array[] => [
  element(0xe7, number(time, 4)),
  ...blocks,
];

export const webmHead = (type = 'webm'): Buffer => element(0x1a45dfa3, element(0x4282, type));

export const webmInfo = (...extra: Uint8Array[]): Buffer =>
  element(0x1549a966, element(0x2ad7b1, number(1_000_000, 3)), element(0x4d80, 'Piets telefoon'), ...extra);

export const webmTracks = ({ type = 1 + 1, codec = 'A_OPUS', name = 'Microfoon van Piet' } = {}): Buffer =>
  element(
    0x1654ae6b,
    element(
      0xae,
      element(0xd7, number(1, 1)),
      element(0x83, number(type, 1)),
      element(0x86, codec),
      element(0x536e, name),
    ),
  );

// MP4

export const box = (type: string, ...content: (Uint8Array | string)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? text(part) : part)));
  return Buffer.concat([number(body.length + 8, 4), text(type), body]);
};

const words = (...values: number[]): Buffer => Buffer.concat(values.map((value) => number(value, 4)));

/** Made and changed on a day in 2026, in a thousandth of a second, so many long. */
export const timed = (type: string, duration: number): Buffer =>
  box(type, words(0, 0xe5a1_b2c3, 0xe5a1_b2c4, 1000, duration), Buffer.alloc(80));

export const aacEntry = (kind = 0x40): Buffer =>
  box(
    'stsd',
    words(0, 1),
    box(
      'mp4a',
      Buffer.alloc(28),
      box(
        'esds',
        words(0),
        Buffer.from([0x03, 0x80, 0x80, 0x80, 0x22, 0, 1, 0, 0x04, 0x80, 0x80, 0x80, 0x14, kind]),
        Buffer.alloc(20),
      ),
    ),
  );

export const track = ({ handler = 'soun', entry = aacEntry(), duration = 4000 } = {}, ...extra: Uint8Array[]): Buffer =>
  box(
    'trak',
    timed('tkhd', duration),
    box(
      'mdia',
      timed('mdhd', duration),
      box('hdlr', words(0, 0), handler, words(0, 0, 0), 'Piets telefoon\0'),
      box('minf', box('stbl', entry)),
    ),
    ...extra,
  );

export const fragment = (start: number, samples: number): Buffer =>
  box(
    'moof',
    box('mfhd', words(0, 1)),
    box(
      'traf',
      box('tfhd', words(0x02_0008, 1, 20)),
      box('tfdt', words(0, start)),
      box('trun', words(0x200, samples), Buffer.alloc(4 * samples)),
    ),
  );

export const fileType = (brand = 'M4A '): Buffer => box('ftyp', brand, words(0), 'isom');
