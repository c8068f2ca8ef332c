import { type Cleaned, damaged, latin1, roundSeconds, unsupported, viewOf } from './reader.ts';

type Chunk = { id: string; start: number; size: number };

/** Written by recorders that did not know the length when they began. */
const unknownSizes = [0, 0xffffffff];

const chunksOf = (bytes: Uint8Array): Chunk[] => {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = latin1(bytes, at, at + 4);
    const start = at + 8;
    const told = view.getUint32(at + 4, true);
    const size = id === 'data' && unknownSizes.includes(told) ? bytes.length - start : told;
    if (start + size > bytes.length) throw damaged(`chunk ${id} runs past the end`);
    chunks.push({ id, start, size });
    at = start + size + (size % 2);
  }
  return chunks;
};

/** PCM, floating point, A-law and mu-law; 0xfffe says that the code follows further on. */
const codes = [1, 3, 6, 7];

/** Bytes a second, after checking that the format is one that browsers play. */
const byteRate = (bytes: Uint8Array, { start, size }: Chunk): number => {
  const view = viewOf(bytes);
  if (size < 16) throw damaged('format too short');
  const told = view.getUint16(start, true);
  const code = told === 0xfffe && size >= 26 ? view.getUint16(start + 24, true) : told;
  if (!codes.includes(code)) throw unsupported(`WAV code ${code}`);
  const [channels, rate] = [view.getUint16(start + 2, true), view.getUint32(start + 4, true)];
  const bits = view.getUint16(start + 14, true);
  if (channels < 1 || channels > 8 || rate < 4000 || rate > 192_000) throw damaged('impossible format');
  if (![8, 16, 24, 32, 64].includes(bits)) throw damaged('impossible sample size');
  return channels * rate * (bits / 8);
};

const join = (bytes: Uint8Array, chunks: Chunk[]): Uint8Array => {
  const parts = chunks.map(({ id, start, size }) => {
    const part = Buffer.alloc(8 + size + (size % 2));
    part.write(id, 'latin1');
    part.writeUInt32LE(size, 4);
    part.set(bytes.subarray(start, start + size), 8);
    return part;
  });
  const head = Buffer.from('RIFF\0\0\0\0WAVE', 'latin1');
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
};

/** A WAV file with its format and its sound only: titles, names, places and all other chunks are gone. */
export const cleanWav = (bytes: Uint8Array): Cleaned => {
  const chunks = chunksOf(bytes);
  const [format, sound] = [chunks.find(({ id }) => id === 'fmt '), chunks.find(({ id }) => id === 'data')];
  if (!format || !sound || format.start > sound.start) throw damaged('no format or no sound');
  const rate = byteRate(bytes, format);
  if (sound.size === 0) throw damaged('no sound');
  return { bytes: join(bytes, [format, sound]), seconds: roundSeconds(sound.size / rate) };
};
