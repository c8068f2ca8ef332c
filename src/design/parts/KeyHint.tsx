import { useWords } from '../words.tsx';

/** Shows which key presses a verb. Only seen where there is a keyboard; does nothing itself. */
export function KeyHint({ keyName }: { keyName: string }) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot have focus
    <kbd class="kg-key" title={`${words.key} ${keyName}`} aria-hidden="true">
      {keyName}
    </kbd>
  );
}
