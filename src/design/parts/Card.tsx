import { safeHref } from '../href.ts';
import type { Children } from '../types.ts';

export interface CardProps {
  title: Children;
  /** Makes the title a link that covers the whole card. */
  href?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  /** A photo or drawing on top, with its own alt text. */
  image?: Children;
  children?: Children;
}

/** A piece of paper with a title. */
export function Card({ title, href, level = 3, image, children }: CardProps) {
  const Title = `h${level}` as 'h3';
  return (
    <article class="kg-card">
      {image && <div class="kg-card__image">{image}</div>}
      <Title class="nl-heading nl-heading--level-3 kg-card__title">
        {href ? (
          <a class="nl-link kg-card__link" href={safeHref(href)}>
            {title}
          </a>
        ) : (
          title
        )}
      </Title>
      {children}
    </article>
  );
}

/** Cards beside each other where there is room. */
export function CardGrid({ children }: { children?: Children }) {
  return <div class="kg-cards">{children}</div>;
}
