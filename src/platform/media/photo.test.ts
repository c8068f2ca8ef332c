import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { cleanPhoto, type PhotoRefusal } from './index.ts';

const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#333', noise: { type: 'gaussian', mean: 120, sigma: 30 } },
  });

const place = {
  IFD0: { Make: 'Telefoon', Copyright: 'Geheim van Piet', Orientation: '6' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 58/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 27/1 3/1' },
};

const photoWithPlace = () => noise(400, 300).withExif(place).withMetadata({ orientation: 6 }).jpeg().toBuffer();

const accepted = async (bytes: Uint8Array) => {
  const cleaned = await cleanPhoto(bytes);
  assert.ok(cleaned.ok, cleaned.ok ? '' : cleaned.reason);
  return cleaned;
};

const refusedAs = async (bytes: Uint8Array, reason: PhotoRefusal): Promise<void> => {
  assert.deepEqual(await cleanPhoto(bytes), { ok: false, reason });
};

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

const pngChunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length);
  chunk.set(named, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
};

/** A PNG that says it is very large, with as much data as is given. */
const pngOf = (width: number, height: number, data: Buffer): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(data)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

test('a photo comes out upright, and without the place where it was taken', async () => {
  const original = await photoWithPlace();
  assert.ok((await sharp(original).metadata()).exif, 'the original has metadata');
  assert.ok(holds(original, 'Geheim van Piet'));
  const { bytes, type, width, height, thumbnail } = await accepted(original);
  assert.equal(type, 'image/jpeg');
  assert.deepEqual([width, height], [300, 400]);
  for (const picture of [bytes, thumbnail]) {
    const { exif, xmp, iptc, icc, orientation, format } = await sharp(picture).metadata();
    assert.deepEqual(
      { exif, xmp, iptc, icc, orientation, format },
      {
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        icc: undefined,
        orientation: undefined,
        format: 'jpeg',
      },
    );
    for (const word of ['Exif', 'Geheim', 'Telefoon', 'http://ns.adobe.com']) assert.ok(!holds(picture, word), word);
  }
});

test('a large photo is made smaller, a small one is not made larger', async () => {
  const large = await accepted(await noise(3000, 1500).jpeg().toBuffer());
  assert.deepEqual([large.width, large.height], [1600, 800]);
  const thumbnail = await sharp(large.thumbnail).metadata();
  assert.deepEqual([thumbnail.width, thumbnail.height], [320, 160]);
  const small = await accepted(await noise(20, 10).jpeg().toBuffer());
  assert.deepEqual([small.width, small.height], [20, 10]);
});

test('PNG with transparency, WebP and GIF become JPEG', async () => {
  const clear = sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const png = await accepted(await clear.png().toBuffer());
  const { data } = await sharp(png.bytes).raw().toBuffer({ resolveWithObject: true });
  assert.ok((data[0] ?? 0) > 250, 'what was transparent is white');
  for (const made of [noise(40, 30).webp(), noise(40, 30).gif()]) {
    assert.equal((await accepted(await made.toBuffer())).type, 'image/jpeg');
  }
});

test('of an animation the first picture is kept', async () => {
  const frames = Buffer.concat([Buffer.alloc(40 * 30 * 3, 255), Buffer.alloc(40 * 30 * 3, 0)]);
  const animation = await sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
    .gif({ delay: [100, 100] })
    .toBuffer();
  assert.equal((await sharp(animation).metadata()).pages, 2);
  const { bytes, width, height } = await accepted(animation);
  assert.deepEqual([width, height], [40, 30]);
  assert.ok(((await sharp(bytes).raw().toBuffer())[0] ?? 0) > 250);
});

test('a photo in other colours comes out in sRGB', async () => {
  const printed = await noise(40, 30).toColourspace('cmyk').jpeg().toBuffer();
  const { bytes } = await accepted(printed);
  assert.equal((await sharp(bytes).metadata()).space, 'srgb');
});

test('what hides behind a photo does not come through', async () => {
  const script = '<script>alert(document.cookie)</script>PK\x03\x04';
  const photo = await noise(60, 40).jpeg().toBuffer();
  const { bytes, thumbnail } = await accepted(Buffer.concat([photo, Buffer.from(script)]));
  for (const picture of [bytes, thumbnail]) assert.ok(!holds(picture, 'script') && !holds(picture, 'PK\x03\x04'));
});

test('a script, a page, a PDF or a zip that calls itself a photo is refused', async () => {
  const files = ['#!/bin/sh\nrm -rf /', '<html><script>1</script>', '%PDF-1.7', 'PK\x03\x04', 'MZ\x90', 'GIF', ''];
  for (const file of files) await refusedAs(Buffer.from(file, 'latin1'), 'not-an-image');
});

test('a beginning of a photo with a script behind it is damaged', async () => {
  await refusedAs(Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'), 'damaged');
  await refusedAs(Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;', 'latin1'), 'damaged');
  await refusedAs(Buffer.from('89504e470d0a1a0a', 'hex'), 'damaged');
});

test('drawings and pictures of other kinds are named as such', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const drawings = [svg, `<?xml version="1.0"?>\n<!-- uitleg -->\n${svg}`, `\ufeff  ${svg}`];
  for (const drawing of drawings) await refusedAs(Buffer.from(drawing), 'unsupported-kind');
  await refusedAs(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'unsupported-kind');
  await refusedAs(await noise(20, 20).avif({ effort: 0 }).toBuffer(), 'unsupported-kind');
  await refusedAs(await noise(20, 20).tiff().toBuffer(), 'unsupported-kind');
});

test('half a photo is damaged', async () => {
  for (const whole of [await noise(300, 200).jpeg().toBuffer(), await noise(300, 200).png().toBuffer()]) {
    for (const part of [0.1, 0.5, 0.9]) await refusedAs(whole.subarray(0, whole.length * part), 'damaged');
  }
});

test('a file of 20 MB is refused before it is looked at', async () => {
  await refusedAs(Buffer.alloc(20_000_000, 0xff), 'too-large');
});

test('a picture that unfolds to very much is refused at once', async () => {
  const start = performance.now();
  await refusedAs(pngOf(50_000, 50_000, Buffer.alloc(10)), 'too-many-pixels');
  await refusedAs(pngOf(50_000, 50_000, Buffer.alloc(20_000_000)), 'too-many-pixels');
  const gif = Buffer.from(
    'GIF89a\xff\xff\xff\xff\x00\x00\x00,\0\0\0\0\xff\xff\xff\xff\x00\x02\x02L\x01\x00;',
    'latin1',
  );
  assert.equal((await cleanPhoto(gif)).ok, false);
  assert.ok(performance.now() - start < 2000);
});

test('many photos at the same time all come out', async () => {
  const photo = await noise(200, 100).jpeg().toBuffer();
  const all = await Promise.all(Array.from({ length: 8 }, () => cleanPhoto(photo)));
  assert.ok(all.every(({ ok }) => ok));
});
