import { classes } from '../classes.ts';
import type { Children } from '../types.ts';

export interface SentenceProps {
  id?: string | undefined;
  /** The part shown strong inside, usually the day, is passed as `<strong>`. */
  children?: Children;
  /** A small line below: what it depends on. */
  note?: Children;
}

/** A sentence with a date, large: "U hoort uiterlijk woensdag 4 maart van ons." */
export function Sentence({ id, note, children }: SentenceProps) {
  return (
    <div class="kg-sentence" id={id}>
      <p class="kg-sentence__words">{children}</p>
      {note && <p class="kg-sentence__note">{note}</p>}
    </div>
  );
}

/** We are late, or something went wrong: said calmly and honestly, with a line at the side. */
export function Notice({
  title,
  strong,
  children,
}: {
  title?: Children;
  strong?: boolean | undefined;
  children?: Children;
}) {
  return (
    <div class={classes('kg-notice', strong && 'kg-notice--strong')}>
      {title && <p class="kg-notice__title">{title}</p>}
      {children}
    </div>
  );
}

/** One sentence with one number. `calm` is false when the number is not what was promised. */
export function Counter({
  number,
  children,
  calm = true,
}: {
  number?: number | undefined;
  children?: Children;
  calm?: boolean | undefined;
}) {
  return (
    <p class={classes('kg-counter', !calm && 'kg-counter--honest')}>
      {number !== undefined && <span class="kg-counter__number">{number}</span>}
      <span class="kg-counter__words">{children}</span>
    </p>
  );
}

/** Nothing here yet, said in a sentence, with a way on. */
export function EmptyState({ children, action }: { children?: Children; action?: Children }) {
  return (
    <div class="kg-empty">
      <p class="nl-paragraph">{children}</p>
      {action}
    </div>
  );
}
