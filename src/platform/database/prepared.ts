import { createHash } from 'node:crypto';
import pg from 'pg';

/** How many statements one connection keeps prepared; what comes after those is planned every time. */
const most = 400;

type Query = pg.Client['query'];

/**
 * A connection that lets the server remember how it carries out a statement: the same text is parsed and planned once.
 * Only statements with values, for those come again and again with other values.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  override query: Query = ((first: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    const send = super.query.bind(this) as (...all: unknown[]) => unknown;
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0) return send(first, values, ...rest);
    const name = this.nameOf(first);
    return name === null ? send(first, values, ...rest) : send({ name, text: first, values }, ...rest);
  }) as Query;

  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known) return known;
    if (this.names.size >= most) return null;
    const name = createHash('sha1').update(text).digest('base64url').slice(0, 20);
    this.names.set(text, name);
    return name;
  }
}
