import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import { useWords } from '../words.tsx';

export interface WordmarkProps {
  /** How many villages: one dot each. */
  count: number;
  /** Position (from 0) of the village one is in; its dot is filled. */
  current?: number | undefined;
  href?: string | undefined;
  /** The name; "Kerngericht" when left out. */
  name?: string | undefined;
}

function Dots({ count, current }: { count: number; current: number | undefined }) {
  const words = useWords();
  const positions = Array.from({ length: count }, (_, index) => index);
  return (
    <svg class="kg-wordmark__dots" viewBox={`0 0 ${count * 10} 10`} role="img" aria-label={words.villages(count)}>
      {positions.map((index) => (
        <circle
          cx={index * 10 + 5}
          cy="5"
          r={index === current ? 4 : 2.6}
          class={classes('kg-wordmark__dot', index === current && 'kg-wordmark__dot--current')}
        />
      ))}
    </svg>
  );
}

/** The name with a dot for every village in a row. */
export function Wordmark({ count, current, href = '/', name = 'Kerngericht' }: WordmarkProps) {
  return (
    <a class="kg-wordmark" href={safeHref(href)}>
      <span class="kg-wordmark__name">{name}</span>
      <Dots count={count} current={current} />
    </a>
  );
}
