import type { Children } from '../types.ts';

export interface Fact {
  name: string;
  value: Children;
  /** A link or button that changes this fact. */
  action?: Children;
}

/** Facts with their names. Facts without a value (`null`, `undefined`, empty text) are left out. */
export function DataList({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl class="utrecht-data-list utrecht-data-list--html-dl kg-facts">
      {known.map((fact) => (
        <div class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{fact.name}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{fact.value}</dd>
          {fact.action && <dd class="utrecht-data-list__actions utrecht-data-list__actions--html-dd">{fact.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
