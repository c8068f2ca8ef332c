import { z } from 'zod';
import type { Visit } from '#src/platform/http/route.ts';
import { apiText as text } from './text.ts';

const number = (sentence: string, most: number, usual: number) =>
  z.coerce.number<string>(sentence).int(sentence).min(1, sentence).max(most, sentence).default(usual);

const pageFields = {
  page: number(text.page, 999_999, 1).describe(text.fields.page),
  pageSize: number(text.pageSize, 100, 20).describe(text.fields.pageSize),
};

/** The query of a collection, with filters of its own. */
export function collectionQuery<const S extends z.ZodRawShape>(filters: S) {
  return z.strictObject({ ...filters, ...pageFields });
}

export const pageOnly = collectionQuery({});

/** The answer of a collection. */
export function collection<const I extends z.ZodType>(item: I) {
  return z.object({
    count: z.int(),
    next: z.url().nullable(),
    previous: z.url().nullable(),
    results: z.array(item),
  });
}

export interface Paging {
  readonly page: number;
  readonly pageSize: number;
}

/** One page that the database gave, with the addresses of the pages beside it, filters included. */
export function pageOf<T>(visit: Visit, { page, pageSize }: Paging, count: number, results: readonly T[]) {
  const last = Math.max(1, Math.ceil(count / pageSize));
  return {
    count,
    next: page < last ? addressOf(visit, page + 1) : null,
    previous: page > 1 ? addressOf(visit, Math.min(page - 1, last)) : null,
    results,
  };
}

/** One page of a list that is whole. */
export function pageFrom<T>(visit: Visit, paging: Paging, all: readonly T[]) {
  const { page, pageSize } = paging;
  return pageOf(visit, paging, all.length, all.slice((page - 1) * pageSize, page * pageSize));
}

function addressOf(visit: Visit, page: number): string {
  const query = new URLSearchParams(
    [...visit.url.searchParams].filter(([key, value]) => value !== '' && key !== 'reden'),
  );
  query.set('page', String(page));
  return `${visit.world.config.baseUrl}${visit.url.pathname}?${query}`;
}
