import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanSound, type SoundRefusal } from './index.ts';
import * as make from './sound/testing.ts';

const accepted = (bytes: Uint8Array) => {
  const before = Buffer.from(bytes);
  const cleaned = cleanSound(bytes);
  assert.ok(cleaned.ok, cleaned.ok ? '' : cleaned.reason);
  assert.ok(before.equals(bytes), 'what came in is not touched');
  assert.deepEqual(cleanSound(cleaned.bytes), cleaned, 'what comes out may come in again');
  return cleaned;
};

const refusedAs = (bytes: Uint8Array, reason: SoundRefusal): void => {
  assert.deepEqual(cleanSound(bytes), { ok: false, reason });
};

const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text);

/** Every beginning of a file is refused, or what comes out of it is whole. */
const cutAnywhere = (whole: Uint8Array): void => {
  for (let size = 0; size < whole.length; size += Math.ceil(whole.length / 97)) {
    const cleaned = cleanSound(whole.subarray(0, size));
    if (cleaned.ok) assert.ok(cleanSound(cleaned.bytes).ok);
  }
};

/** Whatever byte is changed: an answer comes, and never an error. */
const scramble = (whole: Uint8Array): void => {
  for (let at = 0; at < Math.min(whole.length, 600); at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const changed = Uint8Array.from(whole);
      changed[at] = value;
      assert.equal(typeof cleanSound(changed).ok, 'boolean');
    }
  }
};

const seconds = (count: number) => make.wavChunk('data', Buffer.alloc(count * 16_000, 5));

test('WAV: the sound stays, names and places go', () => {
  const remark = make.wavChunk('LIST', Buffer.from('INFOIART\x0d\0\0\0Piet uit Ingen'));
  const sound = make.wav(make.wavFormat(), remark, seconds(2), make.wavChunk('id3 ', Buffer.from('Piet')));
  const cleaned = accepted(Buffer.concat([sound, Buffer.from('<script>')]).subarray(0, sound.length));
  assert.equal(cleaned.type, 'audio/wav');
  assert.equal(cleaned.seconds, 2);
  assert.ok(!holds(cleaned.bytes, 'Piet'));
  assert.deepEqual(Buffer.from(cleaned.bytes), make.wav(make.wavFormat(), seconds(2)));
  cutAnywhere(sound);
  scramble(sound);
});

test('WAV: a recorder that did not know the length is believed', () => {
  const open = make.wav(make.wavFormat(), seconds(1));
  open.writeUInt32LE(0xffffffff, open.indexOf('data') + 4);
  assert.equal(accepted(open).seconds, 1);
});

test('WAV: other codes, no sound and half a file are refused', () => {
  refusedAs(make.wav(make.wavFormat({ code: 0x55 }), seconds(1)), 'unsupported-kind');
  refusedAs(make.wav(make.wavFormat({ rate: 1 }), seconds(1)), 'damaged');
  refusedAs(make.wav(make.wavFormat()), 'damaged');
  refusedAs(make.wav(seconds(1), make.wavFormat()), 'damaged');
  refusedAs(make.wav(make.wavFormat(), seconds(1)).subarray(0, 9000), 'damaged');
});

test('MP3: the frames stay, tags before and after go', () => {
  const frames = make.mp3Frames(100);
  const sound = Buffer.concat([make.id3('TIT2 Piet uit Ingen'), frames, Buffer.from('TAGPiet'.padEnd(128, '\0'))]);
  const cleaned = accepted(sound);
  assert.equal(cleaned.type, 'audio/mpeg');
  assert.equal(cleaned.seconds, 2.61);
  assert.deepEqual(Buffer.from(cleaned.bytes), frames);
  cutAnywhere(sound);
  scramble(sound);
});

test('MP3: an unfinished last frame is left out, a page behind the frames is refused', () => {
  const frames = make.mp3Frames(5);
  const unfinished = Buffer.concat([frames, make.mp3Frame().subarray(0, 100)]);
  assert.equal(accepted(unfinished).bytes.length, frames.length);
  refusedAs(Buffer.concat([frames, Buffer.from('<html><script>alert(1)</script>')]), 'damaged');
  refusedAs(make.id3('alleen een naam'), 'unsupported-kind');
  refusedAs(Buffer.from('fffb9000', 'hex'), 'damaged');
});

test('Ogg: the sound stays, remarks and pictures go, also when they take pages', () => {
  for (const remark of ['ARTIST=Piet', `PICTURE=${'Piet'.repeat(20_000)}`]) {
    const sound = make.ogg(make.oggPages(remark, make.oggSound(3)));
    const cleaned = accepted(sound);
    assert.equal(cleaned.type, 'audio/ogg');
    assert.equal(cleaned.seconds, 3);
    assert.ok(!holds(cleaned.bytes, 'Piet'));
    const plain = [
      ...make.oggPages('', []).slice(0, 1),
      { granule: 0, lacing: [16], body: Buffer.from('OpusTags\0\0\0\0\0\0\0\0') },
    ];
    assert.deepEqual(Buffer.from(cleaned.bytes), make.ogg([...plain, ...make.oggSound(3)]));
    cutAnywhere(sound);
  }
  scramble(make.ogg(make.oggPages('ARTIST=Piet', make.oggSound(3))));
});

test('Ogg: a wrong checksum, another codec, a second stream and half a page are refused', () => {
  const pages = make.oggPages('', make.oggSound(3));
  const broken = make.ogg(pages);
  broken[broken.length - 1] = 1;
  refusedAs(broken, 'damaged');
  refusedAs(make.ogg(pages).subarray(0, -2), 'damaged');
  refusedAs(make.ogg(pages.slice(0, 2)), 'damaged');
  refusedAs(make.ogg([...pages, { granule: 0, serial: 8, lacing: [1], body: Buffer.from('x') }]), 'unsupported-kind');
  const vorbis = { flags: 2, granule: 0, lacing: [30], body: Buffer.from('\x01vorbis'.padEnd(30, '\0')) };
  refusedAs(make.ogg([vorbis, ...pages.slice(1)]), 'unsupported-kind');
  refusedAs(Buffer.concat([make.ogg(pages), Buffer.from('<script>alert(1)</script>')]), 'damaged');
});

const clusters = () => [
  make.element(0x1f43b675, ...make.cluster(0, make.block(0), make.block(20))),
  make.element(0x1f43b675, ...make.cluster(4000, make.block(0), make.block(980))),
];
const tags = () => make.element(0x1254c367, 'ARTIST Piet uit Ingen');

test('WebM: the sound stays, tags, attachments and names go', () => {
  const extra = [make.element(0x7ba9, 'Titel van Piet'), make.element(0x4461, '20260301')];
  const attachment = make.element(0x1941a469, '<script>van Piet</script>');
  const contents = make.element(0x114d9b74, make.element(0x4dbb, make.element(0x53ab, Buffer.from('1254c367', 'hex'))));
  const segment = make.element(
    0x18538067,
    contents,
    make.webmInfo(...extra),
    make.webmTracks(),
    ...clusters(),
    tags(),
    attachment,
  );
  const sound = Buffer.concat([make.webmHead(), segment, Buffer.from('<html>')]);
  const cleaned = accepted(sound);
  assert.equal(cleaned.type, 'audio/webm');
  assert.equal(cleaned.seconds, 5);
  assert.equal(cleaned.bytes.length, sound.length - '<html>'.length);
  for (const word of ['Piet', 'script', '20260301', 'html']) assert.ok(!holds(cleaned.bytes, word), word);
  for (const part of clusters()) assert.ok(Buffer.from(cleaned.bytes).includes(part));
  assert.ok(!Buffer.from(cleaned.bytes).includes(Buffer.from('1254c367', 'hex')), 'nothing points to the tags');
  cutAnywhere(sound);
  scramble(sound);
});

test('WebM: a recording of a browser, without sizes, is read', () => {
  const open = [
    make.openElement(0x1f43b675, ...make.cluster(0, make.block(0))),
    make.openElement(0x1f43b675, ...make.cluster(2000, make.block(480))),
  ];
  const sound = Buffer.concat([
    make.webmHead(),
    make.openElement(0x18538067, make.webmInfo(), make.webmTracks(), ...open, tags()),
  ]);
  const cleaned = accepted(sound);
  assert.equal(cleaned.seconds, 2.5);
  assert.ok(!holds(cleaned.bytes, 'Piet'));
  scramble(sound);
});

test('WebM: film, other codecs, no sound and half a file are refused', () => {
  const file = (...content: Uint8Array[]) => Buffer.concat([make.webmHead(), make.element(0x18538067, ...content)]);
  const film = make.webmTracks({ type: 1, codec: 'V_VP8' });
  refusedAs(file(make.webmInfo(), film, ...clusters()), 'unsupported-kind');
  refusedAs(file(make.webmInfo(), make.webmTracks({ codec: 'A_AAC' }), ...clusters()), 'unsupported-kind');
  refusedAs(file(make.webmInfo(), make.webmTracks()), 'damaged');
  refusedAs(file(make.webmInfo(), make.webmTracks(), ...clusters()).subarray(0, -3), 'damaged');
  refusedAs(Buffer.concat([make.webmHead('matroska'), make.element(0x18538067)]), 'unsupported-kind');
  const late = make.element(0x1f43b675, ...make.cluster(400_000, make.block(0)));
  refusedAs(file(make.webmInfo(), make.webmTracks(), ...clusters(), late), 'too-long');
});

const sound = () => make.box('mdat', Buffer.alloc(500, 7));
const place = () => make.box('udta', make.box('\xa9xyz', '+51.9+005.4/'), make.box('meta', 'iPhone van Piet'));

test('MP4: the sound stays, place, names and dates go', () => {
  const film = make.box('moov', make.timed('mvhd', 4000), make.track({}, place()), place(), make.box('meta', 'Piet'));
  const private_ = [make.box('uuid', 'Piet'.repeat(5)), make.box('free', '<script>'), make.box('XTRA', 'Piet')];
  const file = Buffer.concat([make.fileType(), film, ...private_, sound()]);
  const cleaned = accepted(file);
  assert.equal(cleaned.type, 'audio/mp4');
  assert.equal(cleaned.seconds, 4);
  assert.equal(cleaned.bytes.length, file.length);
  for (const word of ['Piet', '+51.9', 'script', 'udta', '\xe5\xa1']) assert.ok(!holds(cleaned.bytes, word), word);
  assert.ok(!Buffer.from(cleaned.bytes).includes(Buffer.from('e5a1b2c3', 'hex')), 'no date');
  assert.ok(Buffer.from(cleaned.bytes).includes(sound()));
  assert.equal(Buffer.from(cleaned.bytes).indexOf('mdat'), file.indexOf('mdat'));
  cutAnywhere(file);
  scramble(file);
});

test('MP4: the length of fragments is counted', () => {
  const film = make.box(
    'moov',
    make.timed('mvhd', 0),
    make.track({ duration: 0 }),
    make.box('mvex', make.box('trex', Buffer.alloc(24))),
  );
  const file = Buffer.concat([
    make.fileType('iso5'),
    film,
    make.fragment(0, 50),
    sound(),
    make.fragment(1000, 100),
    sound(),
  ]);
  assert.equal(accepted(file).seconds, 3);
  scramble(file);
});

test('MP4: film, other codecs, two tracks, no sound and half a file are refused', () => {
  const file = (...tracks: Uint8Array[]) =>
    Buffer.concat([make.fileType(), make.box('moov', make.timed('mvhd', 4000), ...tracks), sound()]);
  refusedAs(file(make.track({ handler: 'vide' })), 'unsupported-kind');
  refusedAs(file(make.track({ entry: make.aacEntry(0x6b) })), 'unsupported-kind');
  refusedAs(file(make.track(), make.track()), 'unsupported-kind');
  refusedAs(file(), 'unsupported-kind');
  refusedAs(file(make.track()).subarray(0, -100), 'damaged');
  refusedAs(file(make.track({ duration: 400_000 })), 'too-long');
  refusedAs(Buffer.concat([make.fileType(), sound()]), 'damaged');
  refusedAs(Buffer.concat([file(make.track()), Buffer.from('<html><script>')]), 'damaged');
});

test('what is no sound is refused, and so is what is too large or too long', () => {
  const others = ['', '<html>', '%PDF-1.7', 'PK\x03\x04', 'RIFF\0\0\0\0WEBP', 'MZ', '\xff\xd8\xff'];
  for (const other of others) refusedAs(Buffer.from(other, 'latin1'), 'not-a-sound');
  for (const other of ['fLaC', '#!AMR\n', 'FORM\0\0\0\0AIFF', '\xff\xf1\x50\x80'])
    refusedAs(Buffer.from(other, 'latin1'), 'unsupported-kind');
  refusedAs(Buffer.alloc(10_000_001), 'too-large');
  refusedAs(make.wav(make.wavFormat(), seconds(303)), 'too-long');
  assert.equal(accepted(make.wav(make.wavFormat(), seconds(301))).seconds, 301);
});
