import type { Answer, Contact, Message } from '#src/modules/contacts/index.ts';
import type { FunctionNow } from '#src/modules/people/index.ts';
import { type Day, dayOf, type Instant, parseDay } from '#src/platform/calendar/index.ts';
import type { RecordedFact } from '#src/platform/history.ts';
import { type FollowModel, type SentMedia, whoKey } from './model.ts';

/** What happens next, or what already ended: the first thing on the follow page. */
export type Next =
  | { readonly kind: 'late' | 'open' | 'answered'; readonly day: Day }
  | { readonly kind: 'waiting'; readonly day: Day; readonly until: Day }
  | { readonly kind: 'later'; readonly day: Day; readonly until: Day }
  | { readonly kind: 'finished' | 'withdrawn'; readonly day: Day };

/** Lateness goes before everything else: it is never hidden behind another sentence. */
export function nextOf(contact: Contact, today: Day): Next {
  const { nextMessageBy: day, closedAs, closedOn, waitingUntil, laterUntil, outcome } = contact;
  if (closedAs && closedOn) return { kind: closedAs, day: closedOn };
  if (!day) throw new Error('An open contact always has a next message.');
  if (day < today) return { kind: 'late', day };
  if (waitingUntil && waitingUntil >= today) return { kind: 'waiting', day, until: waitingUntil };
  if (outcome === 'later' && laterUntil && laterUntil >= today) return { kind: 'later', day, until: laterUntil };
  return { kind: outcome && outcome !== 'later' ? 'answered' : 'open', day };
}

/** The answer 'later' that holds now, with its reason and its plan. */
export function laterAnswer({ contact, answers, today }: FollowModel): Answer | null {
  if (contact.closedAs || contact.outcome !== 'later' || (contact.laterUntil ?? '') < today) return null;
  return answers.findLast(({ kind }) => kind === 'later') ?? null;
}

/** The question that waits for the resident. */
export function openQuestion({ contact, messages, today }: FollowModel): Message | null {
  if (contact.closedAs || !contact.waitingUntil || contact.waitingUntil < today) return null;
  return messages.findLast(({ kind, deliveredAt }) => kind === 'question' && deliveredAt) ?? null;
}

/** Three questions after an answer, once. */
export function mayGivePulse(contact: Contact): boolean {
  return contact.closedAs === 'finished' && contact.outcome !== null && !contact.pulseUsed;
}

/** A line about the story in words of the municipality. The resident's own words stay off this page. */
export function ownWordsOfOurs(
  contact: Contact,
  facts: readonly RecordedFact[],
): { subject: string | null; summary: string | null } {
  const described = facts.some(({ fact }) => fact === 'described');
  return { subject: described ? contact.subject : null, summary: contact.heardAt ? contact.summary : null };
}

export type Entry =
  | { readonly kind: 'received' | 'heard' | 'replied' | 'reopened' | 'finished' | 'withdrawn'; readonly at: Instant }
  | { readonly kind: 'late'; readonly at: Instant; readonly day: Day }
  | {
      readonly kind: 'message';
      readonly at: Instant;
      readonly message: Message;
      readonly answer: Answer | null;
      readonly who: FunctionNow | null;
      readonly media: readonly SentMedia[];
    }
  | { readonly kind: 'media'; readonly at: Instant; readonly media: readonly SentMedia[] };

/** What happened, the newest first. */
export function storyOf(model: FollowModel): Entry[] {
  const { contact, media } = model;
  const entries: Entry[] = [
    { kind: 'received', at: contact.receivedAt },
    ...(contact.heardAt ? [{ kind: 'heard' as const, at: contact.heardAt }] : []),
    ...messageEntries(model),
    ...factEntries(model),
    ...media
      .filter((item) => !item.messageId)
      .map((item) => ({ kind: 'media' as const, at: item.createdAt, media: [item] })),
  ];
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.index - a.index : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry);
}

function messageEntries({ messages, answers, media, who }: FollowModel): Entry[] {
  return messages.flatMap((message): Entry[] => {
    if (!message.deliveredAt) return [];
    return [
      {
        kind: 'message',
        at: message.deliveredAt,
        message,
        answer: answers.find(({ id }) => id === message.answerId) ?? null,
        who: (message.functionId && who.get(whoKey(message.functionId, dayOf(message.createdAt)))) || null,
        media: media.filter(({ messageId }) => messageId === message.id),
      },
    ];
  });
}

const told = {
  resident_replied: 'replied',
  reopened: 'reopened',
  finished: 'finished',
  withdrawn: 'withdrawn',
} as const;

function factEntries({ facts, messages }: FollowModel): Entry[] {
  const answeredAt = new Set(messages.filter(({ kind }) => kind === 'answer').map(({ deliveredAt }) => deliveredAt));
  const silences = new Set<string>();
  return facts.flatMap(({ fact, at, actorKind, details }): Entry[] => {
    if (fact === 'in_silence') {
      const day = parseDay(String(details.since ?? ''));
      if (!day || silences.has(day)) return [];
      silences.add(day);
      return [{ kind: 'late', at, day }];
    }
    if (fact === 'resident_replied' && actorKind === 'system') return [];
    if (fact === 'finished' && answeredAt.has(at)) return [];
    return fact in told ? [{ kind: told[fact as keyof typeof told], at }] : [];
  });
}
