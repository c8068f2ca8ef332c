import type { Children } from '../types.ts';

/** Two columns on a wide screen, below each other on a phone. `side` comes second. */
export function Columns({ children, side }: { children?: Children; side: Children }) {
  return (
    <div class="kg-columns">
      <div class="kg-columns__main">{children}</div>
      <div class="kg-columns__side">{side}</div>
    </div>
  );
}

/** Fields beside each other where there is room. */
export function Side({ children }: { children?: Children }) {
  return <div class="kg-side">{children}</div>;
}

/** A framed part of a page with a title. */
export function Panel({
  title,
  id,
  children,
}: {
  title?: string | undefined;
  id?: string | undefined;
  children?: Children;
}) {
  const titleId = id && `${id}-kop`;
  return (
    <section class="kg-panel" id={id} aria-labelledby={title && titleId}>
      {title && (
        <h2 class="nl-heading nl-heading--level-3 kg-panel__title" id={titleId}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
