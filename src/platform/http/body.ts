import type { Context } from 'hono';
import { Refusal } from '../refusal.ts';
import type { Fields, UploadedFile } from './route.ts';
import { httpText as text } from './text.ts';

/** Reads a form, a multipart form or a JSON object. Empty file inputs count as not sent. */
export async function readFields(c: Context): Promise<Fields> {
  const type = c.req.header('content-type') ?? '';
  if (type.includes('json')) return { texts: await readJson(c), files: {} };
  if (type === '' || type.includes('form')) return readForm(c);
  throw new Refusal('invalid', text.wrongContentType);
}

async function readJson(c: Context): Promise<Fields['texts']> {
  const body: unknown = await c.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal('invalid', text.noJson);
  return body as Fields['texts'];
}

async function readForm(c: Context): Promise<Fields> {
  const texts: Record<string, string | string[]> = {};
  const files: Record<string, UploadedFile> = {};
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new Refusal('invalid', text.brokenForm);
  });
  for (const [name, value] of Object.entries(body)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first instanceof File) {
      if (first.size > 0) files[name] = { name: first.name, bytes: new Uint8Array(await first.arrayBuffer()) };
    } else if (Array.isArray(value))
      texts[name] = value.filter((item): item is string => typeof item === 'string').map(clean);
    else if (typeof value === 'string') texts[name] = clean(value);
  }
  return { texts, files };
}

/** One kind of line ending, and no characters that PostgreSQL cannot keep. */
function clean(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what is taken out
  return value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
}
