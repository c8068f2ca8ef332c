import { cleanPhoto, cleanSound } from '#src/platform/media/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Media } from '#src/processes/contact-received.ts';
import { appText as text } from './app.text.ts';

/** A photo as it came, made anew: other things than pictures, and where it was taken, do not come through. */
export async function photoFrom(bytes: Uint8Array): Promise<Media> {
  const cleaned = await cleanPhoto(bytes);
  if (!cleaned.ok) throw new Refusal('invalid', text.photo[cleaned.reason], 'photo');
  const { width, height, thumbnail, type } = cleaned;
  return { kind: 'photo', mediaType: type, bytes: cleaned.bytes, thumbnail, width, height, seconds: null };
}

/** A recording as it came, without what a phone adds to it. */
export async function soundFrom(bytes: Uint8Array): Promise<Media> {
  const cleaned = await cleanSound(bytes);
  if (!cleaned.ok) throw new Refusal('invalid', text.sound, 'sound');
  return {
    kind: 'sound',
    mediaType: cleaned.type,
    bytes: cleaned.bytes,
    thumbnail: null,
    width: null,
    height: null,
    seconds: cleaned.seconds,
  };
}
