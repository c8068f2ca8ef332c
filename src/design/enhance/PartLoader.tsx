import type { Children } from '../types.ts';

const PartLoaderElement = 'part-loader' as 'div';

/**
 * A part that is replaced without its page: links and forms inside it fetch the whole page from the server, and the
 * element with this id takes the place of the old one. Needs the script `part-loader.js`; without it they work as ever.
 * `data-whole-page` on a link, form or group inside it asks for the whole page.
 */
export function PartLoader({ id, children }: { id: string; children?: Children }) {
  return (
    <PartLoaderElement class="kg-part" id={id}>
      {children}
    </PartLoaderElement>
  );
}
