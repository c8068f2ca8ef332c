import type { Children } from '../types.ts';

export interface MapFrameProps {
  /** What the map shows, one sentence below it. */
  caption: Children;
  /** The drawing: an `<svg>`. */
  map: Children;
  /** The same information as a list; always there, beside or below the drawing. */
  children?: Children;
}

/** A drawn map with the same information as words. */
export function MapFrame({ caption, map, children }: MapFrameProps) {
  return (
    <div class="kg-map">
      <figure class="kg-map__figure">
        {map}
        <figcaption class="kg-map__caption">{caption}</figcaption>
      </figure>
      <div class="kg-map__list">{children}</div>
    </div>
  );
}
