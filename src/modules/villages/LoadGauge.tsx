import { Notice, Paragraph } from '#src/design/index.ts';
import type { Load } from './load.ts';
import { nl } from './screens.text.ts';

export interface LoadGaugeProps {
  readonly load: Load;
  /** Whose load it is, for the manager; left out for the officer. */
  readonly name?: string | undefined;
}

/** How full the hours are, in a sentence. Show it only where `maySeeLoad` says so. */
export function LoadGauge({ load: { percentage, level }, name }: LoadGaugeProps) {
  const sentence = name ? nl.load.of[level](percentage, name) : nl.load.own[level](percentage);
  return level === 'overloaded' ? <Notice title={sentence} /> : <Paragraph>{sentence}</Paragraph>;
}
