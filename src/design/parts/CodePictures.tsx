import { Icon } from '../text/Icon.tsx';

export interface CodePicture {
  /** Tabler outline icon. */
  icon: string;
  /** The word or number that belongs to it. */
  word: string;
}

/** A code that can be said or shown: pictures with a word each. */
export function CodePictures({ pictures, label }: { pictures: readonly CodePicture[]; label: string }) {
  return (
    <ul class="kg-code-pictures" aria-label={label}>
      {pictures.map(({ icon, word }) => (
        <li class="kg-code-pictures__picture">
          <Icon name={icon} size="large" />
          <span>{word}</span>
        </li>
      ))}
    </ul>
  );
}
