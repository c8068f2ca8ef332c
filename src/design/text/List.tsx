import type { Children } from '../types.ts';

/** A list with calm bullets, or with numbers when `ordered`. */
export function List({ items, ordered }: { items: readonly Children[]; ordered?: boolean | undefined }) {
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag class="kg-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </Tag>
  );
}
