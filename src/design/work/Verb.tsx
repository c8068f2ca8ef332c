import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import { KeyHint } from '../parts/KeyHint.tsx';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';

export interface VerbProps {
  label: string;
  href: string;
  icon: string;
  /** What it does, one short sentence. */
  hint?: Children;
  /** Why it cannot be done now. Then it is no link, and the reason is read before pressing. */
  refused?: string | undefined;
  dataKey?: string | undefined;
}

/** A big verb: what can be done here, or why not yet. */
export function Verb({ label, href, icon, hint, refused, dataKey }: VerbProps) {
  const inside = (
    <>
      <Icon name={icon} />
      <span class="kg-verb__label">{label}</span>
      {!refused && dataKey && <KeyHint keyName={dataKey} />}
      {(refused || hint) && <span class="kg-verb__hint">{refused ?? hint}</span>}
    </>
  );
  return (
    <li class={classes('kg-verb', refused && 'kg-verb--refused')}>
      {refused ? (
        <div class="kg-verb__press">{inside}</div>
      ) : (
        <a class="kg-verb__press" href={safeHref(href)} data-key={dataKey} data-key-label={label}>
          {inside}
        </a>
      )}
    </li>
  );
}

/** All verbs of a page. */
export function Verbs({ label, children }: { label: string; children?: Children }) {
  return (
    <ul class="kg-verbs" aria-label={label}>
      {children}
    </ul>
  );
}
