import { classes } from '../classes.ts';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';
import { Speech } from './Speech.tsx';

export interface TimelineEvent {
  /** When, as people say it: "maandag 2 maart, 9.15 uur". */
  when: string;
  /** The same moment for machines: a day or an instant. */
  dateTime?: string | undefined;
  /** What happened, one sentence. */
  what: Children;
  /** Who did it: "Sanne, kernambtenaar". */
  who?: string | undefined;
  /** The words a person spoke or wrote; shown in a speech bubble. */
  says?: Children;
  /** Who speaks in the bubble when that is not `who`. */
  speaker?: string | undefined;
  /** More below the sentence: a photo, facts, links. */
  more?: Children;
  /** Tabler outline icon on the line. */
  icon?: string | undefined;
  /** Still to come: drawn open. */
  future?: boolean | undefined;
}

function Event({ event }: { event: TimelineEvent }) {
  return (
    <li class={classes('kg-timeline__event', event.future && 'kg-timeline__event--future')}>
      <span class="kg-timeline__mark">{event.icon && <Icon name={event.icon} />}</span>
      <p class="kg-timeline__when">
        <time dateTime={event.dateTime}>{event.when}</time>
        {event.who && <span class="kg-timeline__who"> · {event.who}</span>}
      </p>
      <div class="kg-timeline__what">{event.what}</div>
      {event.says && <Speech who={event.speaker ?? event.who}>{event.says}</Speech>}
      {event.more}
    </li>
  );
}

/** What happened, newest first: the caller sorts. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="kg-timeline">
      {events.map((event) => (
        <Event event={event} />
      ))}
    </ol>
  );
}
