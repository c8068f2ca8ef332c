interface Box {
  readonly name: string;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

const containers = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts']);
const told = new Set(['udta', 'meta']);

/**
 * Takes out of an MP4 what is said about it: every `udta` and `meta` box becomes free space of the same size, so that nothing
 * else moves. Null when it is no sound with a sound track, or broken.
 */
export function withoutMp4Metadata(source: Buffer): { bytes: Buffer; seconds: number | null } | null {
  const bytes = Buffer.from(source);
  const found = { seconds: null as number | null, sound: false, pictures: false };
  const whole = walk(bytes, 0, bytes.length, (box) => {
    if (told.has(box.name)) wipe(bytes, box);
    if (box.name === 'mvhd') found.seconds = duration(bytes, box);
    if (box.name === 'hdlr') note(bytes, box, found);
  });
  return whole && found.sound && !found.pictures ? { bytes, seconds: found.seconds } : null;
}

function walk(bytes: Buffer, from: number, until: number, visit: (box: Box) => void): boolean {
  for (let at = from; at < until; ) {
    const box = boxAt(bytes, at, until);
    if (!box) return false;
    visit(box);
    if (containers.has(box.name) && !walk(bytes, box.body, box.end, visit)) return false;
    at = box.end;
  }
  return true;
}

function boxAt(bytes: Buffer, at: number, until: number): Box | null {
  if (at + 8 > until) return null;
  const short = bytes.readUInt32BE(at);
  const long = short === 1 && at + 16 <= until;
  const size = short === 0 ? until - at : long ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  const body = at + (long ? 16 : 8);
  if (size < body - at || at + size > until) return null;
  return { name: bytes.toString('latin1', at + 4, at + 8), start: at, body, end: at + size };
}

function wipe(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1');
  bytes.fill(0, box.body, box.end);
}

/** Length in seconds out of the movie header. */
function duration(bytes: Buffer, { body, end }: Box): number | null {
  const wide = bytes[body] === 1;
  const at = body + (wide ? 20 : 12);
  if (at + (wide ? 12 : 8) > end) return null;
  const scale = bytes.readUInt32BE(at);
  const length = wide ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4);
  return scale > 0 ? length / scale : null;
}

function note(bytes: Buffer, { body, end }: Box, found: { sound: boolean; pictures: boolean }): void {
  const kind = body + 12 <= end ? bytes.toString('latin1', body + 8, body + 12) : '';
  if (kind === 'soun') found.sound = true;
  if (kind === 'vide') found.pictures = true;
}
