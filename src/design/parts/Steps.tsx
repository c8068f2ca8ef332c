import type { Children } from '../types.ts';
import { useWords } from '../words.tsx';

export interface Step {
  title: Children;
  /** `done`, `now` or `later`; said aloud as well as drawn. */
  state: 'done' | 'now' | 'later';
  /** A date or one sentence. */
  note?: Children;
}

/** What happens, in order. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const words = useWords();
  const spoken = { done: words.stepDone, now: words.stepNow, later: words.stepLater };
  return (
    <ol class="kg-steps">
      {steps.map((step) => (
        <li
          class={`kg-steps__step kg-steps__step--${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span class="kg-hidden">{spoken[step.state]} </span>
          <span class="kg-steps__title">{step.title}</span>
          {step.note && <div class="kg-steps__note">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}
