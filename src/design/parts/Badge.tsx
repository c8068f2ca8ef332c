import { classes } from '../classes.ts';
import type { Children } from '../types.ts';

export type BadgeTone = 'plain' | 'strong' | 'late';

/** A fact in one or two words. Never a status word alone: a sentence stands near it. */
export function Badge({ tone = 'plain', children }: { tone?: BadgeTone | undefined; children?: Children }) {
  return <span class={classes('nl-data-badge', tone !== 'plain' && `kg-badge--${tone}`)}>{children}</span>;
}

/** On the workbench: how many, with words for screen readers: `<NumberBadge number={3} spoken="drie berichten" />`. */
export function NumberBadge({ number, spoken }: { number: number; spoken: string }) {
  return (
    <span class="nl-number-badge">
      <span class="nl-number-badge__visible-label" aria-hidden="true">
        {number}
      </span>
      <span class="nl-number-badge__hidden-label">{spoken}</span>
    </span>
  );
}
