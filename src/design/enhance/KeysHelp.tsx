import { useWords } from '../words.tsx';

/** The list of keys that `?` opens, and the switch that turns single keys off. Needs the script `keys.js`. */
export function KeysHelp() {
  const words = useWords();
  return (
    <dialog class="kg-keys" data-keys aria-labelledby="toetsen">
      <h2 class="nl-heading nl-heading--level-2" id="toetsen">
        {words.keysTitle}
      </h2>
      <ul class="kg-keys__list" data-keys-list />
      <p data-keys-rows>{words.keysRows}</p>
      <p>
        <label class="kg-keys__off">
          <input type="checkbox" class="utrecht-checkbox utrecht-checkbox--html-input" data-keys-off /> {words.keysOff}
        </label>
      </p>
      <form method="dialog">
        <button type="submit" class="nl-button nl-button--primary">
          {words.close}
        </button>
      </form>
    </dialog>
  );
}
