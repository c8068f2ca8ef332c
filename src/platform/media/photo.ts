import sharp from 'sharp';
import { photoKind } from './photo-kind.ts';
import { turnstile } from './turnstile.ts';

export type PhotoRefusal = 'not-an-image' | 'unsupported-kind' | 'too-large' | 'too-many-pixels' | 'damaged';

export type CleanPhoto =
  | {
      ok: true;
      bytes: Uint8Array;
      type: 'image/webp' | 'image/jpeg';
      /** Of the photo as it is kept, in pixels. */
      width: number;
      height: number;
      /** A JPEG of at most 320 by 320 pixels. */
      thumbnail: Uint8Array;
    }
  | { ok: false; reason: PhotoRefusal };

export const photoLimits = { bytes: 15_000_000, pixels: 40_000_000, edge: 1600, thumbnailEdge: 320, seconds: 20 };

/** A photo of 40 million pixels takes some 120 MB while it is read, so only two are read at a time. */
const inTurn = turnstile(2);

const refused = (reason: PhotoRefusal): CleanPhoto => ({ ok: false, reason });

/** Only the first picture of an animation is read, and only as far as the limits go. */
const open = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: photoLimits.pixels, pages: 1, sequentialRead: true }).timeout({
    seconds: photoLimits.seconds,
  });

const within = (edge: number) => ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const;

/** Upright, without transparency, in sRGB, and without any metadata: sharp writes none unless it is asked to. */
const reduced = (bytes: Uint8Array, edge: number, quality: number) =>
  open(bytes)
    .autoOrient()
    .resize(within(edge))
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });

const remake = async (bytes: Uint8Array): Promise<CleanPhoto> => {
  const { width, height } = await open(bytes).metadata();
  if (width * height > photoLimits.pixels) return refused('too-many-pixels');
  const photo = await reduced(bytes, photoLimits.edge, 80);
  const thumbnail = await reduced(photo.data, photoLimits.thumbnailEdge, 72);
  return {
    ok: true,
    bytes: photo.data,
    type: 'image/jpeg',
    width: photo.info.width,
    height: photo.info.height,
    thumbnail: thumbnail.data,
  };
};

/**
 * Makes a photo anew from its pixels, so that nothing else of the file comes through: no place, time, device or
 * script. Takes JPEG, PNG, WebP and GIF of at most 15 MB and 40 million pixels; returns a JPEG of at most 1600
 * pixels wide and high.
 */
export const cleanPhoto = async (bytes: Uint8Array): Promise<CleanPhoto> => {
  if (bytes.length > photoLimits.bytes) return refused('too-large');
  const kind = photoKind(bytes);
  if (kind !== 'accepted') return refused(kind === 'unsupported' ? 'unsupported-kind' : 'not-an-image');
  try {
    return await inTurn(() => remake(bytes));
  } catch (error) {
    return refused(/pixel limit/.test(String(error)) ? 'too-many-pixels' : 'damaged');
  }
};
