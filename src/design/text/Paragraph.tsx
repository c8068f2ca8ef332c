import { classes } from '../classes.ts';
import type { Children } from '../types.ts';

export interface ParagraphProps {
  id?: string | undefined;
  /** Smaller and quieter. */
  small?: boolean | undefined;
  /** Keeps the line breaks that somebody typed. */
  typed?: boolean | undefined;
  children?: Children;
}

export function Paragraph({ id, small, typed, children }: ParagraphProps) {
  return (
    <p id={id} class={classes('nl-paragraph', small && 'kg-small', typed && 'kg-typed')}>
      {children}
    </p>
  );
}

/** The first paragraph of a page, a little larger. */
export function Lead({ children }: { children?: Children }) {
  return <p class="nl-paragraph nl-paragraph--lead">{children}</p>;
}

/** Words for screen readers only. */
export function Hidden({ children }: { children?: Children }) {
  return <span class="kg-hidden">{children}</span>;
}
