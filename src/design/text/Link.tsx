import { classes } from '../classes.ts';
import { safeHref, telHref } from '../href.ts';
import type { Children } from '../types.ts';

export interface LinkProps {
  href: string;
  current?: boolean | undefined;
  id?: string | undefined;
  hrefLang?: string | undefined;
  rel?: string | undefined;
  download?: boolean | string | undefined;
  /** Keyboard key that follows the link, see `KeyHint`. */
  dataKey?: string | undefined;
  children?: Children;
}

/** A link in running text. Refuses `javascript:` and other schemes that are no address. */
export function Link({ href, current, dataKey, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={safeHref(href)}
      class={classes('nl-link', current && 'nl-link--current')}
      aria-current={current ? 'page' : undefined}
      data-key={dataKey}
    >
      {children}
    </a>
  );
}

/** A phone number that can be pressed. */
export function PhoneLink({ phone, label }: { phone: string; label?: string | undefined }) {
  return (
    <a href={telHref(phone)} class="nl-link kg-phone" aria-label={label && `${label}: ${phone}`}>
      {phone}
    </a>
  );
}
