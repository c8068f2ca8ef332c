import type { Children } from '../types.ts';

export interface DisclosureProps {
  summary: Children;
  open?: boolean | undefined;
  id?: string | undefined;
  dataKey?: string | undefined;
  children?: Children;
}

/** More for who wants it. On paper it is always open. */
export function Disclosure({ summary, open, id, dataKey, children }: DisclosureProps) {
  return (
    <details class="kg-disclosure" open={open} id={id}>
      <summary class="kg-disclosure__summary" data-key={dataKey}>
        {summary}
      </summary>
      <div class="kg-disclosure__inside">{children}</div>
    </details>
  );
}
