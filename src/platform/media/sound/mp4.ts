import { type Cleaned, damaged, latin1, roundSeconds, unsupported, viewOf } from './reader.ts';

type Box = { type: string; at: number; start: number; end: number };

/** What may stay, by the box it stands in; everything else is overwritten with emptiness. */
const kept: Record<string, string[]> = {
  file: ['ftyp', 'styp', 'sidx', 'moov', 'moof', 'mdat', 'mfra'],
  moov: ['mvhd', 'trak', 'mvex', 'iods'],
  trak: ['tkhd', 'edts', 'mdia'],
  mdia: ['mdhd', 'hdlr', 'minf'],
  minf: ['smhd', 'dinf', 'stbl'],
  stbl: 'stsd stts ctts cslg stsc stsz stz2 stco co64 stss stdp sdtp sgpd sbgp saiz saio subs'.split(' '),
  mvex: ['mehd', 'trex'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sgpd', 'sbgp', 'saiz', 'saio', 'subs'],
};

/** Names and dates of making and changing stand in these, at a fixed place. */
const dated = ['mvhd', 'tkhd', 'mdhd'];

const boxAt = (bytes: Uint8Array, at: number, limit: number): Box => {
  const view = viewOf(bytes);
  const type = latin1(bytes, at + 4, at + 8);
  const told = view.getUint32(at);
  const large = told === 1;
  const start = at + (large ? 16 : 8);
  const size = large ? Number(view.getBigUint64(at + 8)) : told === 0 ? limit - at : told;
  if (size < start - at || at + size > limit) throw damaged(`box ${type} does not fit`);
  return { type, at, start, end: at + size };
};

const boxesIn = (bytes: Uint8Array, start: number, end: number): Box[] => {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const box = boxAt(bytes, at, end);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
};

const childrenOf = (bytes: Uint8Array, box: Box): Box[] => boxesIn(bytes, box.start, box.end);

const child = (bytes: Uint8Array, box: Box, ...path: string[]): Box => {
  const [type, ...rest] = path;
  if (type === undefined) return box;
  const found = childrenOf(bytes, box).find((one) => one.type === type);
  if (!found) throw damaged(`no ${type} in ${box.type}`);
  return child(bytes, found, ...rest);
};

const erase = (bytes: Uint8Array, { at, start, end }: Box): void => {
  bytes.set(Buffer.from('free'), at + 4);
  bytes.fill(0, start, end);
};

const eraseDates = (bytes: Uint8Array, { start }: Box): void => {
  const size = bytes[start] === 1 ? 16 : 8;
  bytes.fill(0, start + 4, start + 4 + size);
};

/** The name of a handler tells the device or the program. */
const eraseHandlerName = (bytes: Uint8Array, { start, end }: Box): void => {
  bytes.fill(0, start + 24, end);
};

const cleanChildren = (bytes: Uint8Array, boxes: Box[], parent: string): void => {
  for (const box of boxes) {
    if (!kept[parent]?.includes(box.type)) erase(bytes, box);
    else if (dated.includes(box.type)) eraseDates(bytes, box);
    else if (box.type === 'hdlr') eraseHandlerName(bytes, box);
    else if (kept[box.type]) cleanChildren(bytes, childrenOf(bytes, box), box.type);
  }
};

/**
 * The descriptor of a stream, in hexadecimal: tag 03 with its length, number and flags, and in it tag 04 with its
 * length and the kind of sound, which is 40 for AAC in all its forms.
 */
const descriptor = /^.{8}03(?:[89a-f].)*[0-7]..{6}04(?:[89a-f].)*[0-7].40/;

const isAac = (bytes: Uint8Array, entry: Box): boolean => {
  const box = latin1(bytes, entry.start, entry.end).indexOf('esds');
  if (box < 0) return false;
  const from = entry.start + box + 4;
  return descriptor.test(Buffer.from(bytes.subarray(from, from + 64)).toString('hex'));
};

const checkCodec = (bytes: Uint8Array, track: Box): void => {
  const table = child(bytes, track, 'mdia', 'minf', 'stbl', 'stsd');
  const entries = boxesIn(bytes, table.start + 8, table.end);
  if (entries.length === 0) throw damaged('no sample entry');
  const known = entries.every((entry) => entry.type === 'Opus' || (entry.type === 'mp4a' && isAac(bytes, entry)));
  if (!known) throw unsupported(`MP4 with ${entries.map(({ type }) => type)}`);
};

const checkTrack = (bytes: Uint8Array, track: Box): void => {
  const handler = child(bytes, track, 'mdia', 'hdlr');
  if (latin1(bytes, handler.start + 8, handler.start + 12) !== 'soun') throw unsupported('a track that is not sound');
  checkCodec(bytes, track);
};

const unknown = 0xffff_ffff;
const unknownWide = Number(0xffff_ffff_ffff_ffffn);

/** The unit and the length of a header of a film or track, both kinds of which (32 and 64 bits) begin alike. */
const timesOf = (bytes: Uint8Array, { start }: Box): { scale: number; duration: number } => {
  const view = viewOf(bytes);
  const wide = bytes[start] === 1;
  const scale = view.getUint32(start + (wide ? 20 : 12));
  const duration = wide ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  return { scale, duration: duration === (wide ? unknownWide : unknown) ? 0 : duration };
};

const flagsOf = (bytes: Uint8Array, { start }: Box): number => viewOf(bytes).getUint32(start) & 0xff_ffff;

const optionalSize = (flags: number, sizes: [flag: number, size: number][]): number =>
  sizes.reduce((sum, [flag, size]) => sum + (flags & flag ? size : 0), 0);

/** How long a sample lasts when the run does not say so: as the fragment tells, or else the track. */
const defaultDuration = (bytes: Uint8Array, header: Box, track: number): number => {
  const flags = flagsOf(bytes, header);
  if (!(flags & 8)) return track;
  const before = optionalSize(flags, [
    [1, 8],
    [2, 4],
  ]);
  return viewOf(bytes).getUint32(header.start + 8 + before);
};

const runDuration = (bytes: Uint8Array, run: Box, sample: number): number => {
  const [view, flags] = [viewOf(bytes), flagsOf(bytes, run)];
  const count = view.getUint32(run.start + 4);
  if (!(flags & 0x100)) return count * sample;
  const first =
    run.start +
    8 +
    optionalSize(flags, [
      [1, 4],
      [4, 4],
    ]);
  const step = optionalSize(flags, [
    [0x100, 4],
    [0x200, 4],
    [0x400, 4],
    [0x800, 4],
  ]);
  if (first + count * step > run.end) throw damaged('a run does not fit');
  return Array.from({ length: count }, (_, index) => view.getUint32(first + index * step)).reduce(
    (sum, one) => sum + one,
    0,
  );
};

/** When a fragment begins, in the unit of its track; null when it does not say so. */
const beginning = (bytes: Uint8Array, parts: Box[]): number | null => {
  const time = parts.find(({ type }) => type === 'tfdt');
  if (!time) return null;
  const view = viewOf(bytes);
  return bytes[time.start] === 1 ? Number(view.getBigUint64(time.start + 4)) : view.getUint32(time.start + 4);
};

/** Where a fragment ends that begins, unless it tells otherwise, where the one before it ended. */
const endOfFragment = (bytes: Uint8Array, fragment: Box, before: number, track: number): number => {
  const parts = childrenOf(bytes, fragment);
  const header = parts.find(({ type }) => type === 'tfhd');
  if (!header) throw damaged('a fragment without a header');
  const sample = defaultDuration(bytes, header, track);
  const runs = parts.filter(({ type }) => type === 'trun');
  const start = beginning(bytes, parts) ?? before;
  return runs.reduce((sum, run) => sum + runDuration(bytes, run, sample), start);
};

/** The end of the last fragment, in the unit of the track; 0 without fragments. */
const fragmentedDuration = (bytes: Uint8Array, film: Box, boxes: Box[]): number => {
  const extension = childrenOf(bytes, film).find(({ type }) => type === 'mvex');
  const defaults = extension && childrenOf(bytes, extension).find(({ type }) => type === 'trex');
  const track = defaults ? viewOf(bytes).getUint32(defaults.start + 12) : 0;
  return boxes
    .filter(({ type }) => type === 'moof')
    .flatMap((moof) => childrenOf(bytes, moof).filter(({ type }) => type === 'traf'))
    .reduce((end, fragment) => endOfFragment(bytes, fragment, end, track), 0);
};

const length = (bytes: Uint8Array, film: Box, track: Box, boxes: Box[]): number | null => {
  const { scale, duration } = timesOf(bytes, child(bytes, track, 'mdia', 'mdhd'));
  if (scale === 0) throw damaged('no unit of time');
  return roundSeconds(Math.max(duration, fragmentedDuration(bytes, film, boxes)) / scale);
};

/**
 * An MP4 file (M4A) with one track of AAC or Opus. Names, places, dates, pictures and everything unknown are
 * overwritten with emptiness of the same length, so that all positions in the file stay right.
 */
export const cleanMp4 = (original: Uint8Array): Cleaned => {
  const bytes = Uint8Array.from(original);
  const boxes = boxesIn(bytes, 0, bytes.length);
  const film = boxes.find(({ type }) => type === 'moov');
  if (!film || !boxes.some(({ type }) => type === 'mdat')) throw damaged('no film or no sound');
  const tracks = childrenOf(bytes, film).filter(({ type }) => type === 'trak');
  const [track] = tracks;
  if (!track || tracks.length > 1) throw unsupported(`${tracks.length} tracks`);
  checkTrack(bytes, track);
  const seconds = length(bytes, film, track, boxes);
  cleanChildren(bytes, boxes, 'file');
  return { bytes, seconds };
};
