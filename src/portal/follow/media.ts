import { bytes } from '#src/platform/http/answers.ts';

/**
 * Answers with a sound or a photo, or with the part that was asked for: players on phones ask in parts.
 * @param range the header `Range`, such as `bytes=0-1`; several parts at once are not offered
 */
export function mediaAnswer(content: Uint8Array, type: string, range: string | undefined): Response {
  const headers = { 'accept-ranges': 'bytes', 'content-disposition': 'inline', 'cache-control': 'private, no-store' };
  const part = partOf(range, content.length);
  if (part === null) return bytes(content, type, headers);
  if (part === 'outside')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${content.length}` } });
  const [from, to] = part;
  return new Response(Buffer.from(content.subarray(from, to + 1)), {
    status: 206,
    headers: { ...headers, 'content-type': type, 'content-range': `bytes ${from}-${to}/${content.length}` },
  });
}

function partOf(range: string | undefined, length: number): readonly [number, number] | 'outside' | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [, start = '', end = ''] = found;
  const from = start === '' ? Math.max(0, length - Number(end)) : Number(start);
  const to = start === '' || end === '' ? length - 1 : Math.min(Number(end), length - 1);
  return from >= length || from > to ? 'outside' : [from, to];
}
