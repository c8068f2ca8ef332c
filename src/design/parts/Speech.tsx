import type { Children } from '../types.ts';
import { useWords } from '../words.tsx';

/** A person is speaking: the only place where apricot is used. */
export function Speech({ who, children }: { who?: string | undefined; children?: Children }) {
  const words = useWords();
  return (
    <blockquote class="kg-speech">
      {who && <span class="kg-hidden">{words.says(who)} </span>}
      {children}
    </blockquote>
  );
}
