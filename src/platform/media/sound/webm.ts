import { type Cleaned, damaged, latin1, roundSeconds, unsupported, viewOf } from './reader.ts';

/** `size` counts the content only; `end` lies behind it. */
type Element = { id: number; at: number; start: number; end: number };

const ids = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  track: 0xae,
  trackType: 0x83,
  codec: 0x86,
  trackName: 0x536e,
  cues: 0x1c53bb6b,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  position: 0xa7,
  prevSize: 0xab,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
  void: 0xec,
} as const;

const kept = {
  segment: new Set<number>([ids.seekHead, ids.info, ids.tracks, ids.cues, ids.cluster, ids.void]),
  info: new Set<number>([ids.timestampScale, ids.duration, ids.muxingApp, ids.writingApp, ids.void]),
  cluster: new Set<number>([ids.timestamp, ids.position, ids.prevSize, ids.simpleBlock, ids.blockGroup, ids.void]),
};

const audio = 2;

/** The number of bytes of a number of EBML: one more than the zero bits it begins with. */
const numberLength = (first: number): number => Math.clz32(first) - 23;

const idAt = (bytes: Uint8Array, at: number): { id: number; next: number } => {
  const length = numberLength(bytes[at] ?? 0);
  if (length > 4 || at + length > bytes.length) throw damaged('impossible element');
  const id = bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  return { id, next: at + length };
};

/** A size, or null when the writer did not know it. */
const sizeAt = (bytes: Uint8Array, at: number): { size: number | null; next: number } => {
  const first = bytes[at] ?? 0;
  const length = numberLength(first);
  if (length > 8 || at + length > bytes.length) throw damaged('impossible size');
  const rest = bytes.subarray(at + 1, at + length);
  const bits = first & (0xff >> length);
  const unknown = bits === 0xff >> length && rest.every((byte) => byte === 0xff);
  return { size: unknown ? null : rest.reduce((sum, byte) => sum * 256 + byte, bits), next: at + length };
};

/** A cluster of unknown size lasts until something begins that cannot be part of a cluster. */
const endOfCluster = (bytes: Uint8Array, start: number, limit: number): number => {
  let at = start;
  while (at < limit) {
    const { id } = idAt(bytes, at);
    if (id > 0xffff) return at;
    at = elementAt(bytes, at, limit).end;
  }
  return limit;
};

const elementAt = (bytes: Uint8Array, at: number, limit: number): Element => {
  const { id, next } = idAt(bytes, at);
  const { size, next: start } = sizeAt(bytes, next);
  if (size !== null && start + size > limit) throw damaged('an element runs past the end');
  if (size !== null) return { id, at, start, end: start + size };
  if (id === ids.segment) return { id, at, start, end: limit };
  if (id === ids.cluster) return { id, at, start, end: endOfCluster(bytes, start, limit) };
  throw damaged('an element without a size');
};

const childrenOf = (bytes: Uint8Array, { start, end }: Element): Element[] => {
  const children: Element[] = [];
  for (let at = start; at < end; ) {
    const child = elementAt(bytes, at, end);
    children.push(child);
    at = child.end;
  }
  return children;
};

const unsigned = (bytes: Uint8Array, { start, end }: Element): number => {
  if (end - start > 8) throw damaged('impossible number');
  return bytes.subarray(start, end).reduce((sum, byte) => sum * 256 + byte, 0);
};

const text = (bytes: Uint8Array, { start, end }: Element): string => latin1(bytes, start, end).replace(/\0+$/, '');

/** Overwrites an element with emptiness of the same length, so that every position in the file stays right. */
const erase = (bytes: Uint8Array, { at, end }: Element): void => {
  const total = end - at;
  bytes.fill(0, at, end);
  bytes[at] = ids.void;
  if (total <= 9) {
    bytes[at + 1] = 0x80 | (total - 2);
    return;
  }
  viewOf(bytes).setBigUint64(at + 1, (1n << 56n) | BigInt(total - 9));
};

const eraseOthers = (bytes: Uint8Array, children: Element[], keep: Set<number>): void => {
  for (const child of children) if (!keep.has(child.id)) erase(bytes, child);
};

/** The table of contents must not point to what is erased. */
const cleanSeekHead = (bytes: Uint8Array, seekHead: Element): void => {
  for (const entry of childrenOf(bytes, seekHead)) {
    const target = entry.id === ids.seek && childrenOf(bytes, entry).find(({ id }) => id === ids.seekId);
    if (!target || !kept.segment.has(unsigned(bytes, target))) erase(bytes, entry);
  }
};

const cleanInfo = (bytes: Uint8Array, info: Element): void => {
  const children = childrenOf(bytes, info);
  eraseOthers(bytes, children, kept.info);
  for (const { id, start, end } of children) {
    if (id === ids.muxingApp || id === ids.writingApp) bytes.fill(0, start, end);
  }
};

const checkTrack = (bytes: Uint8Array, track: Element): void => {
  const children = childrenOf(bytes, track);
  const [type, codec] = [ids.trackType, ids.codec].map((wanted) => children.find(({ id }) => id === wanted));
  if (!type || !codec) throw damaged('a track without a kind');
  if (unsigned(bytes, type) !== audio) throw unsupported('a track that is not sound');
  if (text(bytes, codec) !== 'A_OPUS') throw unsupported(`WebM with ${text(bytes, codec)}`);
  const name = children.find(({ id }) => id === ids.trackName);
  if (name) erase(bytes, name);
};

const cleanTracks = (bytes: Uint8Array, tracks: Element): void => {
  const children = childrenOf(bytes, tracks);
  eraseOthers(bytes, children, new Set([ids.track]));
  const found = children.filter(({ id }) => id === ids.track);
  if (found.length !== 1) throw unsupported(`${found.length} tracks`);
  for (const track of found) checkTrack(bytes, track);
};

/** When a block begins, counted from its cluster: two bytes after the number of its track. */
const blockTime = (bytes: Uint8Array, block: Element): number => {
  const { next } = sizeAt(bytes, block.start);
  if (next + 3 > block.end) throw damaged('a block without sound');
  return viewOf(bytes).getInt16(next);
};

const blockOf = (bytes: Uint8Array, child: Element): Element[] => {
  if (child.id === ids.simpleBlock) return [child];
  return child.id === ids.blockGroup ? childrenOf(bytes, child).filter(({ id }) => id === ids.block) : [];
};

/** When the last block of a cluster begins, in ticks; null when the cluster is empty. */
const cleanCluster = (bytes: Uint8Array, cluster: Element): number | null => {
  const children = childrenOf(bytes, cluster);
  const timestamp = children.find(({ id }) => id === ids.timestamp);
  if (!timestamp) throw damaged('a cluster without a time');
  const times = children.flatMap((child) => blockOf(bytes, child)).map((block) => blockTime(bytes, block));
  eraseOthers(bytes, children, kept.cluster);
  if (times.length === 0) return null;
  return unsigned(bytes, timestamp) + times.reduce((latest, time) => Math.max(latest, time));
};

const nanosecondsPerTick = (bytes: Uint8Array, info: Element): number => {
  const scale = childrenOf(bytes, info).find(({ id }) => id === ids.timestampScale);
  return scale ? unsigned(bytes, scale) : 1_000_000;
};

const segmentOf = (bytes: Uint8Array): Element => {
  const head = elementAt(bytes, 0, bytes.length);
  const docType = childrenOf(bytes, head).find(({ id }) => id === ids.docType);
  if (head.id !== ids.ebml || !docType) throw damaged('no head');
  if (text(bytes, docType) !== 'webm') throw unsupported(text(bytes, docType));
  const segment = elementAt(bytes, head.end, bytes.length);
  if (segment.id !== ids.segment) throw damaged('no segment');
  return segment;
};

/** The last packet of Opus usually lasts 20 milliseconds. */
const lastPacket = 0.02;

/**
 * A WebM file with one track of Opus. Tags, attachments, chapters, title, date, the names of programs and everything
 * unknown are overwritten with emptiness; what follows the end is cut off.
 */
export const cleanWebm = (original: Uint8Array): Cleaned => {
  const bytes = Uint8Array.from(original);
  const segment = segmentOf(bytes);
  const children = childrenOf(bytes, segment);
  const parts = (wanted: number) => children.filter(({ id }) => id === wanted);
  const [info] = parts(ids.info);
  const [tracks] = parts(ids.tracks);
  if (!info || !tracks) throw damaged('no information or no track');
  const scale = nanosecondsPerTick(bytes, info);
  const times = parts(ids.cluster).map((cluster) => cleanCluster(bytes, cluster));
  const last = times.reduce<number | null>(
    (latest, time) => (time === null ? latest : Math.max(latest ?? 0, time)),
    null,
  );
  if (last === null) throw damaged('no sound');
  eraseOthers(bytes, children, kept.segment);
  for (const seekHead of parts(ids.seekHead)) cleanSeekHead(bytes, seekHead);
  for (const one of parts(ids.info)) cleanInfo(bytes, one);
  for (const one of parts(ids.tracks)) cleanTracks(bytes, one);
  for (const empty of parts(ids.void)) erase(bytes, empty);
  return { bytes: bytes.slice(0, segment.end), seconds: roundSeconds((last * scale) / 1e9 + lastPacket) };
};
