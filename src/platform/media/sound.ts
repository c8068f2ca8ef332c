import { hexOf, startInHex, startsWith } from './magic.ts';
import { cleanMp3 } from './sound/mp3.ts';
import { cleanMp4 } from './sound/mp4.ts';
import { cleanOgg } from './sound/ogg.ts';
import { Unreadable } from './sound/reader.ts';
import { cleanWav } from './sound/wav.ts';
import { cleanWebm } from './sound/webm.ts';

export type SoundType = 'audio/webm' | 'audio/ogg' | 'audio/mp4' | 'audio/mpeg' | 'audio/wav';
export type SoundRefusal = 'not-a-sound' | 'unsupported-kind' | 'too-large' | 'too-long' | 'damaged';

export type CleanSound =
  | {
      ok: true;
      bytes: Uint8Array;
      type: SoundType;
      /** As the container tells it; null when it does not. */
      seconds: number | null;
    }
  | { ok: false; reason: SoundRefusal };

export const soundLimits = { bytes: 10_000_000, seconds: 300 };

/** A recorder that stops at five minutes writes a little more. */
const grace = 2;

type Kind = { type: SoundType; magic: RegExp; clean(bytes: Uint8Array): { bytes: Uint8Array; seconds: number | null } };

const kinds: Kind[] = [
  { type: 'audio/webm', magic: startsWith('1a45dfa3'), clean: cleanWebm },
  { type: 'audio/ogg', magic: startsWith(hexOf('OggS')), clean: cleanOgg },
  { type: 'audio/wav', magic: startsWith(`${hexOf('RIFF')}.{8}${hexOf('WAVE')}`), clean: cleanWav },
  { type: 'audio/mp4', magic: startsWith(`.{8}${hexOf('ftyp')}`), clean: cleanMp4 },
  { type: 'audio/mpeg', magic: startsWith(hexOf('ID3'), 'ff(?:fa|fb|f2|f3|e2|e3)'), clean: cleanMp3 },
];

/** FLAC, AAC without a container, AMR, AIFF, Core Audio, Windows Media and MIDI. */
const otherSounds = startsWith(
  hexOf('fLaC'),
  'fff[0189]',
  hexOf('#!AMR'),
  `${hexOf('FORM')}.{8}${hexOf('AIF')}`,
  hexOf('caff'),
  '3026b275',
  hexOf('MThd'),
);

const refused = (reason: SoundRefusal): CleanSound => ({ ok: false, reason });

/**
 * Checks a recording and takes out what it tells besides its sound. Takes WebM and Ogg with Opus, MP4 with AAC or
 * Opus, MP3 and WAV, of at most 10 MB and five minutes.
 *
 * Nothing is decoded: the sound itself goes through byte for byte. What may be left: the name of the encoder inside
 * the frames (LAME in MP3), and bytes hidden inside the sound itself. Serve recordings with their own type and
 * `nosniff`.
 */
export const cleanSound = (bytes: Uint8Array): CleanSound => {
  if (bytes.length > soundLimits.bytes) return refused('too-large');
  const start = startInHex(bytes);
  const kind = kinds.find(({ magic }) => magic.test(start));
  if (!kind) return refused(otherSounds.test(start) ? 'unsupported-kind' : 'not-a-sound');
  try {
    const cleaned = kind.clean(bytes);
    if ((cleaned.seconds ?? 0) > soundLimits.seconds + grace) return refused('too-long');
    return { ok: true, type: kind.type, ...cleaned };
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.reason);
    if (error instanceof RangeError) return refused('damaged');
    throw error;
  }
};
