import { safeHref } from '../href.ts';
import { useWords } from '../words.tsx';

export interface PaginationProps {
  /** Page now, from 1. */
  page: number;
  pages: number;
  /** Address of a page. */
  href: (page: number) => string;
}

/** First, last, this one and its neighbours, in order; never a page twice. */
export function pagesToShow(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages];
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}

/** Links to the other pages of a long list. Shows nothing when everything is on one page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const words = useWords();
  if (pages <= 1) return null;
  return (
    <nav class="kg-pagination" aria-label={words.pages}>
      {page > 1 && (
        <a class="nl-link" rel="prev" href={safeHref(href(page - 1))}>
          {words.previous}
        </a>
      )}
      {pagesToShow(page, pages).map((number) => (
        <a
          class="kg-pagination__page"
          href={safeHref(href(number))}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </a>
      ))}
      {page < pages && (
        <a class="nl-link" rel="next" href={safeHref(href(page + 1))}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
