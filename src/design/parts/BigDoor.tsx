import { safeHref } from '../href.ts';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';

export interface BigDoorProps {
  href: string;
  /** Tabler outline icon. */
  icon: string;
  /** At most four words. */
  label: string;
  dataKey?: string | undefined;
}

/** A large way in: a picture and at most four words. */
export function BigDoor({ href, icon, label, dataKey }: BigDoorProps) {
  if (label.trim().split(/\s+/).length > 4) throw new Error(`A door has at most four words: "${label}"`);
  return (
    <a class="kg-door" href={safeHref(href)} data-key={dataKey}>
      <Icon name={icon} size="large" />
      <span class="kg-door__label">{label}</span>
    </a>
  );
}

/** Doors beside each other, or below each other on a phone. */
export function Doors({ label, children }: { label: string; children?: Children }) {
  return (
    <nav class="kg-doors" aria-label={label}>
      {children}
    </nav>
  );
}
