import sharp, { type Sharp } from 'sharp';

export type PhotoRefusal = 'not-an-image' | 'unsupported-kind' | 'too-large' | 'too-many-pixels' | 'damaged';

export type CleanPhoto =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly type: 'image/jpeg'; readonly width: number; readonly height: number; readonly thumbnail: Uint8Array }
  | { readonly ok: false; readonly reason: PhotoRefusal };

const most = { bytes: 15_000_000, pixels: 40_000_000, side: 1600, thumbnail: 240 };
const readable = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff']);

/**
 * Makes a photo anew: turned upright, at most 1600 px a side, JPEG, without anything that was hidden in it (where it was
 * taken, by which device). What it is, is read from the bytes and never from the name. Of a moving picture the first frame stays.
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  if (bytes.byteLength > most.bytes) return refused('too-large');
  const kind = kindOf(bytes);
  if (kind !== 'image') return refused(kind);
  try {
    const source = sharp(bytes, { limitInputPixels: most.pixels, failOn: 'error', pages: 1 });
    const { format, width, height } = await source.metadata();
    if (!format || !readable.has(format)) return refused('unsupported-kind');
    if (!width || !height) return refused('damaged');
    if (width * height > most.pixels) return refused('too-many-pixels');
    return await made(source);
  } catch (error) {
    return refused(/pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged');
  }
}

async function made(source: Sharp): Promise<CleanPhoto> {
  const upright = source.rotate().flatten({ background: '#ffffff' });
  const { data, info } = await upright
    .clone()
    .resize({ width: most.side, height: most.side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const thumbnail = await sharp(data).resize({ width: most.thumbnail, height: most.thumbnail, fit: 'inside' }).jpeg({ quality: 70 }).toBuffer();
  return { ok: true, bytes: data, type: 'image/jpeg', width: info.width, height: info.height, thumbnail };
}

/** Known first bytes. HEIC is a picture that we cannot read; SVG is a document, not a photo. */
function kindOf(bytes: Uint8Array): 'image' | 'not-an-image' | 'unsupported-kind' {
  const start = Buffer.from(bytes.subarray(0, 16));
  const text = start.toString('latin1');
  if (text.startsWith('\xff\xd8\xff') || text.startsWith('\x89PNG\r\n\x1a\n') || text.startsWith('GIF8')) return 'image';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image';
  if (text.startsWith('II*\0') || text.startsWith('MM\0*')) return 'image';
  if (text.slice(4, 8) === 'ftyp' && /hei|mif|avi/.test(text.slice(8, 12))) return 'unsupported-kind';
  return 'not-an-image';
}

function refused(reason: PhotoRefusal): CleanPhoto {
  return { ok: false, reason };
}
