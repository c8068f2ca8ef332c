import { classes } from '../classes.ts';
import type { Children } from '../types.ts';

export interface HeadingProps {
  /** Level in the outline of the page. */
  level: 1 | 2 | 3 | 4;
  /** How large it looks; the level when left out. */
  size?: 1 | 2 | 3 | 4 | undefined;
  id?: string | undefined;
  /** Can receive focus from a script or a link (`tabindex=-1`). */
  focusable?: boolean | undefined;
  children?: Children;
}

const looks = ['nl-heading--level-1', 'nl-heading--level-2', 'nl-heading--level-3', 'nl-heading--level-4'];

export function Heading({ level, size = level, id, focusable, children }: HeadingProps) {
  const Tag = `h${level}` as 'h1';
  return (
    <Tag id={id} class={classes('nl-heading', looks[size - 1])} tabIndex={focusable ? -1 : undefined}>
      {children}
    </Tag>
  );
}
