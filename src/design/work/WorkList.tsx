import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import type { Children } from '../types.ts';

export interface RowProps {
  /** At the left edge: "vandaag", "wo 4 maart". */
  day: Children;
  /** The place. */
  place: string;
  /** The matter in somebody's own words; shortened on screen when too long. */
  matter: string;
  href: string;
  /** What is due: "bericht vandaag", "3 dagen te laat". */
  due?: Children;
  /** Second line, small: who, since when, what was told. */
  note?: Children;
  urgency?: 'late' | 'today' | undefined;
  /** The one most likely verb, as `<ButtonLink look="secondary">` or a small form. */
  verb?: Children;
}

/** One piece of work in one line. */
export function Row({ day, place, matter, href, due, note, urgency, verb }: RowProps) {
  return (
    <li class={classes('kg-row', urgency && `kg-row--${urgency}`)} data-key-scope>
      <span class="kg-row__day">{day}</span>
      <span class="kg-row__place">{place}</span>
      <a class="nl-link kg-row__matter" href={safeHref(href)}>
        {matter}
      </a>
      {due && <span class="kg-row__due">{due}</span>}
      {verb && <span class="kg-row__verb">{verb}</span>}
      {note && <span class="kg-row__note">{note}</span>}
    </li>
  );
}

export interface WorkListProps {
  title: string;
  /** Shown behind the title; the number of rows in reality, also when fewer are shown. */
  count: number;
  id: string;
  /** Sentence when there is nothing. Without it an empty list is not shown at all. */
  empty?: string | undefined;
  /** A link to the rest, or a button for the whole list. */
  more?: Children;
  /** The rows. */
  children?: Children;
}

/** A titled list of rows. */
export function WorkList({ title, count, id, empty, more, children }: WorkListProps) {
  if (count === 0 && !empty) return null;
  return (
    <section class="kg-worklist" id={id} aria-labelledby={`${id}-kop`}>
      <h2 class="kg-worklist__title" id={`${id}-kop`}>
        {title} <span class="kg-worklist__count">({count})</span>
      </h2>
      {count === 0 ? <p class="kg-worklist__empty">{empty}</p> : <ul class="kg-worklist__rows">{children}</ul>}
      {more && <div class="kg-worklist__more">{more}</div>}
    </section>
  );
}
