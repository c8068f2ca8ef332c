import { Icon } from '../text/Icon.tsx';
import { useWords } from '../words.tsx';

const ReadAloudElement = 'read-aloud' as 'div';

/**
 * A button that reads a part of the page aloud. Appears only with the script `read-aloud.js` and a device that can speak.
 * `of` is the id of the part; the whole page when left out.
 */
export function ReadAloud({ of }: { of?: string | undefined }) {
  const words = useWords();
  return (
    <ReadAloudElement class="kg-read-aloud" data-for={of} hidden>
      <button type="button" class="nl-button nl-button--secondary" aria-pressed="false">
        <span class="nl-button__icon-start">
          <Icon name="volume" />
        </span>
        <span class="nl-button__label">
          <span data-start>{words.readAloud}</span>
          <span data-stop hidden>
            {words.stopReading}
          </span>
        </span>
      </button>
    </ReadAloudElement>
  );
}
