import type { Context } from 'hono';
import type { z } from 'zod';
import type { Actor, World } from '../work.ts';

/** Who may use a route: everybody, every signed-in person, or the roles named. Nobody is forgotten: it is required. */
export type Who = 'anyone' | 'staff' | readonly string[];

export type Language = 'nl' | 'en' | 'pl';

export interface SignedIn {
  readonly actor: Extract<Actor, { kind: 'staff' }>;
  readonly name: string;
  readonly functionTitle: string;
  /** Goes into every form; a form without it is refused. */
  readonly csrf: string;
}

/** One request, with everything a handler needs and nothing it may not have. */
export interface Visit {
  readonly c: Context;
  readonly world: World;
  readonly url: URL;
  readonly language: Language;
  readonly largeType: boolean;
  readonly signedIn: SignedIn | null;
  readonly actor: Actor;
  param(name: string): string;
  query(name: string): string;
  fields(): Promise<Fields>;
}

/** What a form or a JSON body brought, before anything is believed. */
export interface Fields {
  readonly texts: Readonly<Record<string, string | readonly string[]>>;
  readonly files: Readonly<Record<string, UploadedFile>>;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the OpenAPI description says about an API route. */
export interface ApiDescription {
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly answerName: string;
  readonly status?: 200 | 201 | 202;
  readonly refusals?: readonly (400 | 401 | 403 | 404 | 409 | 413 | 429)[];
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly who: Who;
  readonly handle: (visit: Visit) => Promise<Response> | Response;
  /** Also under /en and /pl. */
  readonly translated?: boolean;
  /** A call of the JSON API: bearer token instead of session, problem details instead of pages. */
  readonly api?: ApiDescription;
  /** Bytes that a request may bring; 100 kB unless said otherwise. */
  readonly bodyLimit?: number;
  /** Requests a minute from one address. */
  readonly limit?: number;
  /** The path holds a secret that somebody could guess: whoever misses too often has to wait. */
  readonly guessable?: boolean;
}

export function get(path: string, who: Who, handle: Route['handle'], more: Partial<Route> = {}): Route {
  return { method: 'GET', path, who, handle, ...more };
}

export function post(path: string, who: Who, handle: Route['handle'], more: Partial<Route> = {}): Route {
  return { method: 'POST', path, who, handle, ...more };
}
