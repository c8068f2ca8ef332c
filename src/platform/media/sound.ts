import { withoutMp4Metadata } from './mp4.ts';

export type SoundRefusal = 'not-a-sound' | 'too-large' | 'too-long' | 'damaged';

export type CleanSound =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly type: string; readonly seconds: number | null }
  | { readonly ok: false; readonly reason: SoundRefusal };

const most = { bytes: 10_000_000, seconds: 300 };

/**
 * Checks a recording by its bytes: WAV, MP3, Ogg, WebM or MP4 (M4A). Tags of MP3 and the metadata of MP4, where a phone writes
 * its place, are taken out; what a WebM or Ogg file says of its maker stays, for it holds no place.
 */
export function cleanSound(bytes: Uint8Array): Promise<CleanSound> {
  return Promise.resolve(check(Buffer.from(bytes)));
}

function check(bytes: Buffer): CleanSound {
  if (bytes.byteLength > most.bytes) return { ok: false, reason: 'too-large' };
  const found = wav(bytes) ?? mp3(bytes) ?? ogg(bytes) ?? webm(bytes) ?? mp4(bytes);
  if (!found) return { ok: false, reason: 'not-a-sound' };
  if (!found.ok || found.seconds === null || found.seconds <= most.seconds) return found;
  return { ok: false, reason: 'too-long' };
}

const damaged: CleanSound = { ok: false, reason: 'damaged' };

function wav(bytes: Buffer): CleanSound | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null;
  let rate = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= bytes.length) rate = bytes.readUInt32LE(at + 16);
    if (name === 'data') {
      const end = Math.min(at + 8 + size, bytes.length);
      return rate > 0 ? { ok: true, bytes: bytes.subarray(0, end), type: 'audio/wav', seconds: (end - at - 8) / rate } : damaged;
    }
    at += 8 + size + (size % 2);
  }
  return damaged;
}

function mp3(bytes: Buffer): CleanSound | null {
  const tagged = bytes.toString('latin1', 0, 3) === 'ID3' && bytes.length > 10;
  const start = tagged ? 10 + tagSize(bytes) : 0;
  if (start + 4 > bytes.length) return tagged ? damaged : null;
  const frame = bytes[start] === 0xff && (bytes[start + 1]! & 0xe0) === 0xe0 && (bytes[start + 1]! & 0x06) === 0x02;
  if (!frame) return tagged ? damaged : null;
  const end = bytes.toString('latin1', bytes.length - 128, bytes.length - 125) === 'TAG' ? bytes.length - 128 : bytes.length;
  return { ok: true, bytes: bytes.subarray(start, end), type: 'audio/mpeg', seconds: null };
}

/** The size of an ID3 tag: four bytes of seven bits. */
function tagSize(bytes: Buffer): number {
  return [6, 7, 8, 9].reduce((size, at) => size * 128 + (bytes[at]! & 0x7f), 0);
}

function ogg(bytes: Buffer): CleanSound | null {
  if (bytes.toString('latin1', 0, 4) !== 'OggS') return null;
  const head = bytes.toString('latin1', 0, 128);
  if (!head.includes('OpusHead') && !head.includes('vorbis')) return damaged;
  const last = bytes.lastIndexOf('OggS');
  const samples = last + 14 <= bytes.length ? Number(bytes.readBigUInt64LE(last + 6)) : 0;
  return { ok: true, bytes, type: 'audio/ogg', seconds: head.includes('OpusHead') ? samples / 48_000 : null };
}

function webm(bytes: Buffer): CleanSound | null {
  if (bytes.length < 40 || bytes.readUInt32BE(0) !== 0x1a45dfa3) return null;
  const head = bytes.toString('latin1', 0, 4096);
  const pictures = /V_VP|V_AV1|V_MPEG/.test(head);
  return head.includes('webm') && /A_OPUS|A_VORBIS/.test(head) && !pictures ? { ok: true, bytes, type: 'audio/webm', seconds: null } : damaged;
}

function mp4(bytes: Buffer): CleanSound | null {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  const cleaned = withoutMp4Metadata(bytes);
  return cleaned ? { ok: true, bytes: cleaned.bytes, type: 'audio/mp4', seconds: cleaned.seconds } : damaged;
}
