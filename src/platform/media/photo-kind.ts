import { hexOf, startInHex, startsWith } from './magic.ts';

/** What the bytes themselves say they are; the name and the type that came with them say nothing. */
export type PhotoKind = 'accepted' | 'unsupported' | 'none';

const size = '.{8}';

const accepted = startsWith(
  'ffd8ff',
  '89504e470d0a1a0a',
  hexOf('GIF87a'),
  hexOf('GIF89a'),
  `${hexOf('RIFF')}${size}${hexOf('WEBP')}`,
);

/** The brands of HEIC and AVIF, as phones write them. */
const brands = 'heic heix heim heis hevc hevx hevm hevs mif1 mif2 msf1 avif avis'.split(' ').map(hexOf);

const otherPictures = startsWith(
  `${size}${hexOf('ftyp')}(?:${brands.join('|')})`,
  // TIFF, and the raw files of most cameras
  '49492a00',
  '4d4d002a',
  '49492b00',
  '4d4d002b',
  // JPEG XL and JPEG 2000
  'ff0aff',
  '0000000c4a584c20',
  '0000000c6a502020',
  'ff4fff51',
  // Photoshop, Windows icons and bitmaps
  hexOf('8BPS'),
  '00000100',
  `${hexOf('BM')}${size}00000000`,
);

const drawing = /^(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/i;

/** Looks at the beginning of a file: JPEG, PNG, WebP and GIF are accepted, other pictures are recognised. */
export const photoKind = (bytes: Uint8Array): PhotoKind => {
  const start = startInHex(bytes);
  if (accepted.test(start)) return 'accepted';
  const text = Buffer.from(bytes.subarray(0, 1000)).toString();
  return otherPictures.test(start) || drawing.test(text) ? 'unsupported' : 'none';
};
