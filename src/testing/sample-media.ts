import sharp from 'sharp';
import type { Media } from '#src/processes/contact-received.ts';

const loosePavement = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720">
  <rect width="960" height="720" fill="#b9c4bd"/><rect y="420" width="960" height="300" fill="#8d8f86"/>
  <g fill="#a9a79c" stroke="#6f6d64" stroke-width="6">
    <rect x="40" y="460" width="200" height="110"/><rect x="260" y="470" width="200" height="110" transform="rotate(-5 360 520)"/>
    <rect x="490" y="450" width="200" height="110" transform="rotate(7 590 500)"/><rect x="720" y="466" width="200" height="110"/>
    <rect x="140" y="590" width="200" height="110" transform="rotate(3 240 640)"/><rect x="380" y="600" width="200" height="110"/>
  </g></svg>`;

/** A drawn photo of loose paving, made by ourselves. */
export async function drawPhoto(): Promise<Media> {
  const image = sharp(Buffer.from(loosePavement));
  const bytes = await image.clone().jpeg({ quality: 78 }).toBuffer();
  const thumbnail = await image.clone().resize(240).jpeg({ quality: 70 }).toBuffer();
  return { kind: 'photo', mediaType: 'image/jpeg', bytes, thumbnail, width: 960, height: 720, seconds: null };
}

const rate = 8000;

/** A few seconds of soft humming as a WAV file, in place of a voice. */
export async function hum(seconds: number): Promise<Media> {
  const samples = Math.round(seconds * rate);
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let index = 0; index < samples; index += 1)
    bytes.writeInt16LE(
      Math.round(4000 * Math.sin((2 * Math.PI * 180 * index) / rate) * Math.sin((Math.PI * index) / samples)),
      44 + index * 2,
    );
  return { kind: 'sound', mediaType: 'audio/wav', bytes, thumbnail: null, width: null, height: null, seconds };
}
