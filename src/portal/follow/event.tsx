import { DataList, Disclosure, type TimelineEvent } from '#src/design/index.ts';
import type { Answer, Message } from '#src/modules/contacts/index.ts';
import type { FunctionNow } from '#src/modules/people/index.ts';
import type { Day } from '#src/platform/calendar/index.ts';
import { words as letterWords } from '#src/processes/text.ts';
import type { Frame } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf } from '../person.tsx';
import { Dutch, dayWords, momentWords } from '../words.tsx';
import type { SentMedia } from './model.ts';
import type { Entry } from './story.ts';
import { followText } from './text.ts';

export interface Behind {
  readonly frame: Frame;
  readonly code: string;
  readonly today: Day;
  readonly door: keyof (typeof followText)['nl']['received'];
}

const icons = {
  received: 'message-circle',
  heard: 'ear',
  replied: 'message-2',
  reopened: 'rotate',
  finished: 'circle-check',
  withdrawn: 'hand-stop',
  late: 'clock',
  media: 'paperclip',
} as const;

const messageIcons = {
  receipt: 'mail-opened',
  interim: 'mail',
  question: 'help',
  answer: 'check',
  reminder: 'clock',
} as const;

/** One moment of the story as it stands on the page. */
export function eventOf(entry: Entry, behind: Behind): TimelineEvent {
  const { frame, today } = behind;
  const text = followText[frame.language];
  const base = { when: momentWords(entry.at, today, frame.language), dateTime: entry.at };
  if (entry.kind === 'message') return { ...base, ...messageEvent(entry, behind) };
  if (entry.kind === 'received') return { ...base, icon: icons.received, what: text.received[behind.door] };
  if (entry.kind === 'late')
    return { ...base, icon: icons.late, what: text.events.late(dayWords(entry.day, today, frame.language)) };
  if (entry.kind === 'media')
    return { ...base, icon: icons.media, what: text.events.sent, more: <Sent media={entry.media} behind={behind} /> };
  return { ...base, icon: icons[entry.kind], what: text.events[entry.kind] };
}

/** In one or two words what somebody is at the municipality. */
function roleOf(func: FunctionNow, frame: Frame): string {
  return followText[frame.language].roles[func.role] ?? func.teamName ?? func.title;
}

type MessageEntry = Extract<Entry, { kind: 'message' }>;

function messageEvent({ message, answer, who, media }: MessageEntry, behind: Behind): Omit<TimelineEvent, 'when'> {
  const text = followText[behind.frame.language];
  const via = text.via[message.deliveredVia as keyof typeof text.via];
  const says = message.kind === 'receipt' || message.kind === 'reminder' ? undefined : message.body;
  return {
    icon: messageIcons[message.kind],
    who: [who && `${nameOf(who)}, ${roleOf(who, behind.frame)}`, via].filter(Boolean).join(' · ') || undefined,
    what: answer ? letterWords[behind.frame.language].answers[answer.kind] : text.events[message.kind],
    says: says && <Dutch language={behind.frame.language}>{says}</Dutch>,
    speaker: who ? nameOf(who) : undefined,
    more: (
      <>
        {answer && <AnswerFacts answer={answer} behind={behind} />}
        {message.expectations && <Expected expectations={message.expectations} frame={behind.frame} />}
        <Sent media={media} behind={behind} />
      </>
    ),
  };
}

function AnswerFacts({ answer, behind }: { answer: Answer; behind: Behind }) {
  const { frame, today } = behind;
  const say = letterWords[frame.language];
  const text = followText[frame.language];
  const written = (words: string | null) => words && <Dutch language={frame.language}>{words}</Dutch>;
  return (
    <DataList
      facts={[
        { name: say.ground, value: answer.ground && text.grounds[answer.ground] },
        { name: say.why, value: written(answer.argument) },
        { name: say.whatIsPossible, value: written(answer.whatIsPossible) },
        { name: say.nothingPossible, value: written(answer.nothingPossibleBecause) },
        { name: say.decider, value: written(answer.decider) },
        { name: say.respond, value: written(answer.howToRespond) },
        { name: say.laterDay, value: answer.laterUntil && dayWords(answer.laterUntil, today, frame.language) },
      ]}
    />
  );
}

const parts = ['can', 'cannot', 'when', 'decides', 'weAsk'] as const;

function Expected({ expectations, frame }: { expectations: NonNullable<Message['expectations']>; frame: Frame }) {
  const say = letterWords[frame.language];
  return (
    <Disclosure summary={followText[frame.language].expectations}>
      <DataList
        facts={parts.map((part) => ({
          name: say[part],
          value: <Dutch language={frame.language}>{expectations[part]}</Dutch>,
        }))}
      />
    </Disclosure>
  );
}

function Sent({ media, behind }: { media: readonly SentMedia[]; behind: Behind }) {
  const { frame, code } = behind;
  const text = followText[frame.language];
  return (
    <>
      {media.map(({ id, kind }) => {
        const href = localPath(frame, `/volgen/${code}/bijlage/${id}`);
        if (kind === 'photo') return <img src={href} alt={text.photo} loading="lazy" />;
        return (
          <p class="nl-paragraph">
            {/* biome-ignore lint/a11y/useMediaCaption: the text of the message stands above it */}
            <audio controls preload="none" src={href} aria-label={text.listen} />
          </p>
        );
      })}
    </>
  );
}
