import { z } from 'zod';
import { json, problem } from '#src/platform/http/answers.ts';
import { type ApiDescription, get, post, type Route, type Visit, type Who } from '#src/platform/http/route.ts';
import { httpText } from '#src/platform/http/text.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Actor } from '#src/platform/work.ts';
import { keepable } from './keepable.ts';
import { apiText as text } from './text.ts';
import { fields } from './words.ts';
import { sentenceFor, type WrongField, wrongFields } from './wrong-input.ts';

export const base = '/api/v1';

/** Who acts on calls for residents, also when the key of a function comes along. */
export const resident: Actor = { kind: 'resident', label: 'inwoner' };

/** Nothing may be asked or sent. */
const none = z.strictObject({});

export interface Described<Q extends z.ZodObject, B extends z.ZodType> extends Omit<ApiDescription, 'query' | 'body'> {
  readonly query?: Q;
  readonly body?: B;
}

export interface Given<Q, B> {
  readonly query: Q;
  readonly body: B;
}

type Handle<Q, B> = (visit: Visit, given: Given<Q, B>) => Promise<Response>;

/** A call that looks. */
export function reading<Q extends z.ZodObject = typeof none>(
  path: string,
  who: Who,
  api: Described<Q, z.ZodType>,
  handle: Handle<z.output<Q>, undefined>,
  more: Partial<Route> = {},
): Route {
  const answer = (visit: Visit) => answered(visit, api.query ?? none, null, handle as Handle<unknown, unknown>);
  return get(`${base}${path}`, who, answer, { api: api as ApiDescription, ...more });
}

/** A call that does something. What it needs comes as JSON. */
export function doing<B extends z.ZodType = typeof none>(
  path: string,
  who: Who,
  api: Described<z.ZodObject, B>,
  handle: Handle<unknown, z.output<B>>,
  more: Partial<Route> = {},
): Route {
  const answer = (visit: Visit) => answered(visit, none, api.body ?? null, handle as Handle<unknown, unknown>);
  return post(`${base}${path}`, who, answer, { api: { status: 201, ...api } as ApiDescription, ...more });
}

async function answered(
  visit: Visit,
  query: z.ZodType,
  body: z.ZodType | null,
  handle: Handle<unknown, unknown>,
): Promise<Response> {
  knownAddress(visit);
  const asked = query.safeParse(queryOf(visit), { error: sentenceFor });
  const sent = body ? body.safeParse(await jsonOf(visit), { error: sentenceFor }) : none.safeParse({});
  const wrong = [asked, sent].flatMap((result) => (result.success ? [] : wrongFields(result.error)));
  if (wrong.length > 0) return wrongInput(wrong);
  try {
    return await handle(visit, { query: asked.data, body: sent.data });
  } catch (error) {
    throw namedAsSent(error);
  }
}

/** No number, code or name has signs that the database cannot keep. */
function knownAddress({ c }: Visit): void {
  if (Object.values(c.req.param()).some((value) => keepable(value) !== value))
    throw new Refusal('unknown', httpText.unknownPage);
}

/** A query key without a value counts as not asked. */
function queryOf({ url }: Visit): Record<string, string> {
  const asked = [...url.searchParams].map(([key, value]) => [key, keepable(value)] as const);
  return Object.fromEntries(asked.filter(([, value]) => value !== ''));
}

async function jsonOf(visit: Visit): Promise<unknown> {
  const type = visit.c.req.header('content-type') ?? '';
  if (!type.includes('json')) throw new Refusal('invalid', text.onlyJson);
  return (await visit.fields()).texts;
}

/** All wrong fields in one answer. */
export function wrongInput(invalidParams: readonly WrongField[]): Response {
  const detail = invalidParams[0]?.reason ?? text.notValid;
  return problem({ status: 400, title: httpText.titles[400] ?? '', detail, invalidParams });
}

type FieldNames = Readonly<Record<string, string>>;

/** The same refusal with the name that the field has in the API. */
export function namedAsSent(error: unknown, names: FieldNames = {}): unknown {
  if (!(error instanceof Refusal) || error.field === undefined) return error;
  const known: FieldNames = { ...fields, ...names };
  return new Refusal(error.kind, error.message, known[error.field] ?? error.field);
}

/** What one call names otherwise than the others. */
export async function naming<T>(names: FieldNames, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw namedAsSent(error, names);
  }
}

/** Something in the body points to what is not there: that is wrong input, not a wrong address. */
export async function pointedAt<T>(field: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') throw new Refusal('invalid', error.message, field);
    throw error;
  }
}

export function created(body: unknown, location: string): Response {
  return json(body, 201, { location: `${base}${location}` });
}
