import { type Cleaned, damaged, latin1, roundSeconds, unsupported } from './reader.ts';

type Frame = { start: number; size: number; seconds: number };

const bitrates = {
  1: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const sampleRates = [44_100, 48_000, 32_000];
/** By the two bits of the version: MPEG 2.5, none, MPEG 2, MPEG 1. */
const rateDivisors = [4, 0, 2, 1];
const layer3 = 1;

/** The frame of MPEG layer III that begins at `start`, or null. */
const frameAt = (bytes: Uint8Array, start: number): Frame | null => {
  const [sync, kind, rates] = [bytes[start], bytes[start + 1], bytes[start + 2]];
  if (sync !== 0xff || kind === undefined || rates === undefined || kind < 0xe0) return null;
  const divisor = rateDivisors[(kind >> 3) & 3] ?? 0;
  const bitrate = bitrates[divisor === 1 ? 1 : 2][(rates >> 4) - 1];
  const sampleRate = sampleRates[(rates >> 2) & 3];
  if (((kind >> 1) & 3) !== layer3 || divisor === 0 || !bitrate || !sampleRate) return null;
  const rate = sampleRate / divisor;
  const samples = divisor === 1 ? 1152 : 576;
  const size = Math.floor((samples * bitrate * 125) / rate) + ((rates >> 1) & 1);
  return { start, size, seconds: samples / rate };
};

/** Where the tags in front end: ID3v2 tells its own length in four times seven bits, and may stand there twice. */
const afterLeadingTags = (bytes: Uint8Array, at = 0): number => {
  if (latin1(bytes, at, at + 3) !== 'ID3' || at + 10 > bytes.length) return at;
  const size = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((bytes[at + index] ?? 0) & 0x7f), 0);
  const footer = (bytes[at + 5] ?? 0) & 0x10 ? 10 : 0;
  return afterLeadingTags(bytes, at + 10 + size + footer);
};

const trailingTag = /^(?:TAG|ID3|3DI|APETAGEX|LYRICSBEGIN)/;

const framesFrom = (bytes: Uint8Array, start: number): Frame[] => {
  const frames: Frame[] = [];
  for (let at = start; ; ) {
    const frame = frameAt(bytes, at);
    if (!frame || at + frame.size > bytes.length) return frames;
    frames.push(frame);
    at += frame.size;
  }
};

/** Some writers leave a little emptiness between the tags and the first frame. */
const furthestStart = 4096;

const findFrames = (bytes: Uint8Array): Frame[] => {
  const from = afterLeadingTags(bytes);
  for (let at = from; at < Math.min(from + furthestStart, bytes.length); at++) {
    const second = frameAt(bytes, at + (frameAt(bytes, at)?.size ?? bytes.length));
    if (second && frameAt(bytes, second.start + second.size)) return framesFrom(bytes, at);
  }
  return [];
};

/** After the last frame only tags may follow, or the beginning of a frame that the recorder could not finish. */
const checkTail = (bytes: Uint8Array, end: number): void => {
  const unfinished = frameAt(bytes, end);
  const atTag = trailingTag.test(latin1(bytes, end, end + 16));
  const empty = bytes.subarray(end).every((byte) => byte === 0);
  if (!unfinished && !atTag && !empty) throw damaged('something else than frames');
};

/** An MP3 file of frames only: tags before and after (ID3, APE, Lyrics3) are gone. */
export const cleanMp3 = (bytes: Uint8Array): Cleaned => {
  const frames = findFrames(bytes);
  const [first, last] = [frames[0], frames.at(-1)];
  if (!first || !last) {
    if (latin1(bytes, 0, 3) === 'ID3') throw unsupported('tags, but no MPEG layer III');
    throw damaged('no frames');
  }
  const end = last.start + last.size;
  checkTail(bytes, end);
  const seconds = frames.reduce((sum, frame) => sum + frame.seconds, 0);
  return { bytes: Uint8Array.from(bytes.subarray(first.start, end)), seconds: roundSeconds(seconds) };
};
