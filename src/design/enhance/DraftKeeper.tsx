import type { Children } from '../types.ts';
import { useWords } from '../words.tsx';

const DraftKeeperElement = 'draft-keeper' as 'div';
const DraftDoneElement = 'draft-done' as 'div';

export interface DraftKeeperProps {
  /** Names the draft; the same name goes to `DraftDone`. */
  name: string;
  /** `session` forgets when the tab closes (for residents), `local` keeps a day (for officers). */
  store?: 'session' | 'local' | undefined;
  /** Works while the network is down: what was sent waits on the device and goes out later, once. No files. */
  queue?: boolean | undefined;
  /** Name of the field with the key that tells a repeated post from a new one; "sleutel" when left out. */
  keyField?: string | undefined;
  /** One form. */
  children?: Children;
}

/**
 * Keeps what is typed in the form inside it until the server has it. Needs the script `draft-keeper.js`.
 * The page that answers a received post must contain `<DraftDone name=... />`; nothing else counts as received.
 */
export function DraftKeeper({ name, store = 'session', queue, keyField, children }: DraftKeeperProps) {
  const words = useWords();
  return (
    <DraftKeeperElement
      class="kg-draft"
      data-name={name}
      data-store={store}
      data-queue={queue ? '' : undefined}
      data-key-field={keyField}
      data-restored={words.draftRestored}
      data-sending={words.draftSending}
      data-offline={words.draftOffline}
      data-waiting={words.draftWaiting}
      data-sent={words.draftSent}
      data-look={words.draftLook}
      data-refused={words.draftRefused}
      data-wrong={words.draftWrong}
    >
      <div class="kg-draft__line">
        <p class="kg-draft__say" role="status" data-draft-say hidden />
        <button type="button" class="nl-button nl-button--subtle" data-draft-forget hidden>
          {words.draftForget}
        </button>
      </div>
      {children}
    </DraftKeeperElement>
  );
}

/** Says that the server has received the form of this name: what the device kept is thrown away. */
export function DraftDone({ name }: { name: string }) {
  return <DraftDoneElement data-name={name} hidden />;
}
