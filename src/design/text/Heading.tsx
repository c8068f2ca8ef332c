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

export function Heading({ level, size = level, id, focusable, children }: HeadingProps) {
  const Tag = `h${level}` as 'h1';
  return (
    <Tag id={id} class={classes('nl-heading', `nl-heading--level-${size}`)} tabIndex={focusable ? -1 : undefined}>
      {children}
    </Tag>
  );
}
