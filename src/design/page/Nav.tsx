import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import type { LinkItem } from '../types.ts';
import { useWords } from '../words.tsx';

interface NavItem extends LinkItem {
  /** A number behind the words, for example how many wait there. */
  count?: number | undefined;
  dataKey?: string | undefined;
}

function NavLink({ item }: { item: NavItem }) {
  return (
    <a
      class={classes('kg-nav__link', item.current && 'kg-nav__link--current')}
      href={safeHref(item.href)}
      aria-current={item.current ? 'page' : undefined}
      data-key={item.dataKey}
    >
      {item.label}
      {item.count !== undefined && <span class="kg-nav__count"> ({item.count})</span>}
    </a>
  );
}

export interface NavProps {
  items: readonly NavItem[];
  /** Spoken name; the main menu or the sections of a page when left out. */
  label?: string | undefined;
}

function NavList({ items, label, look }: NavProps & { label: string; look: string }) {
  return (
    <nav class={`kg-nav ${look}`} aria-label={label}>
      <ul class="kg-nav__list">
        {items.map((item) => (
          <li>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The links at the top of the page. */
export function MainNav({ items, label }: NavProps) {
  const words = useWords();
  return <NavList items={items} label={label ?? words.mainNav} look="kg-nav--main" />;
}

/** Links between the parts of one subject; looks like tabs, works like links. */
export function TabNav({ items, label }: NavProps) {
  const words = useWords();
  return <NavList items={items} label={label ?? words.subNav} look="kg-nav--tabs" />;
}

/** The way back up. The last item is the page itself. */
export function Breadcrumb({ items }: { items: readonly LinkItem[] }) {
  const words = useWords();
  return (
    <nav class="kg-breadcrumb" aria-label={words.breadcrumb}>
      <ol class="kg-breadcrumb__list">
        {items.map((item, index) => (
          <li>
            <a
              class="nl-link"
              href={safeHref(item.href)}
              aria-current={index === items.length - 1 ? 'page' : undefined}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
