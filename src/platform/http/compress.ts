import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const gzipped = promisify(gzip);
const worthIt = 1000;
const words = /^(text\/|application\/(json|problem\+json)|image\/svg)/;

/**
 * Sends words compressed to whoever can read that. Pages of somebody who is signed in stay as they are: they hold a token,
 * and the size of a compressed page would betray it.
 */
export async function compressed(c: Context, response: Response): Promise<Response> {
  const accepts = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  const type = response.headers.get('content-type') ?? '';
  if (!accepts || !response.body || !words.test(type) || response.headers.has('content-encoding')) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  if (body.byteLength < worthIt) return new Response(body, { status, headers });
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  return new Response(await gzipped(body), { status, headers });
}
