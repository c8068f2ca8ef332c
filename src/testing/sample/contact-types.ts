import type { AnswerKind, ContactType, Door, Expectations, Ground, Topic } from '#src/modules/contacts/index.ts';
import type { Channel, PartyKind, ReadingEase } from '#src/modules/people/index.ts';
import type { SampleMoment } from './moments.ts';

/** Somebody in the sample. The same object at two contacts is the same person. */
export interface SampleParty {
  readonly kind: PartyKind;
  readonly name: string | null;
  /** How to reach them, in the order that they like best. */
  readonly channels: readonly Channel[];
  readonly email?: string;
  readonly phone?: string;
  readonly address?: readonly string[];
  readonly partner?: string;
  readonly largeType?: boolean;
  readonly readingEase?: ReadingEase;
}

/** A photo or a sound that came along; the sample draws or hums it itself. */
export interface SampleAttachment {
  readonly kind: 'photo' | 'sound';
  /** What one sees or hears. */
  readonly shows: string;
  readonly seconds?: number;
}

interface At {
  readonly at: SampleMoment;
  /** Key of the function that does it; without it the primary contact of the village at that moment. */
  readonly by?: string;
}

/** A message gets its channel when it is written and is delivered by a later `deliver` step, or not yet. */
interface Written extends At {
  readonly via: Channel;
  /** In the text `{dag}` is the day that the message names. Without greeting or signature: letter and mail add those. */
  readonly text: string;
  /** The five parts of the first substantive message. */
  readonly expectations?: Expectations;
}

export interface SampleAnswer extends Written {
  readonly do: 'answer';
  readonly kind: AnswerKind;
  readonly ground?: Ground;
  readonly argument?: string;
  readonly whatIsPossible?: string;
  readonly nothingPossibleBecause?: string;
  readonly decider?: string;
  readonly howToRespond?: string;
  /** 'later': the day on which the resident knows more, in working days after this step. */
  readonly laterIn?: number;
  /** The day on which we say how it went, in working days after this step. Without it the delivered answer ends the contact. */
  readonly followUpIn?: number;
}

export type SampleStep =
  | (At & { readonly do: 'receive' })
  | (At & { readonly do: 'confirm-receipt'; readonly via: Channel })
  | (At & { readonly do: 'read-back'; readonly via: Channel })
  | (Written & {
      readonly do: 'interim' /** Next message, in working days after this step. */;
      readonly nextIn: number;
    })
  | (Written & { readonly do: 'ask' /** Answer wanted, in working days after this step. */; readonly nextIn: number })
  | SampleAnswer
  | (At & { readonly do: 'print' })
  /** The last written message reached the resident: accepted, posted, heard, handed over or shown. */
  | (At & { readonly do: 'deliver'; readonly via: Channel })
  | (At & { readonly do: 'attempt-call'; readonly note: string })
  | (At & { readonly do: 'bounce'; readonly reason: string })
  | (At & { readonly do: 'reply'; readonly text: string })
  | (At & { readonly do: 'second-read'; readonly agrees: boolean; readonly note: string })
  | (At & { readonly do: 'reopen'; readonly text: string })
  | (At & { readonly do: 'withdraw'; readonly reason: string })
  | (At & { readonly do: 'link' /** Key of the earlier contact. */; readonly to: string })
  | (At & { readonly do: 'close' });

export interface SampleContact {
  readonly key: string;
  /** Everything here is made up: an example, nobody's real story. */
  readonly example: true;
  /** Slug of the village. */
  readonly village: string;
  readonly party: SampleParty;
  readonly door: Door;
  /** Null as long as the officer has not looked. */
  readonly type: ContactType | null;
  readonly topic?: Topic['slug'];
  readonly place?: string;
  /** In the resident's own words; empty when nothing was written. */
  readonly story: string;
  /** Short, without names. */
  readonly subject: string;
  /** What the officer reads back; null as long as nobody has. */
  readonly summary: string | null;
  readonly questionBehind?: string;
  /** One sentence for everybody, without names, when the resident agreed. */
  readonly publicSummary?: string;
  readonly attachments?: readonly SampleAttachment[];
  readonly steps: readonly SampleStep[];
}

/** A receipt that was delivered a little later the same day. */
export function receipt(wd: number, time: string, via: Channel, deliveredAt = time): SampleStep[] {
  return [
    { do: 'confirm-receipt', at: { wd, time }, via },
    { do: 'deliver', at: { wd, time: deliveredAt }, via },
  ];
}

/** A letter that was printed one day and posted on the next. */
export function posted(wd: number, time: string): SampleStep[] {
  return [
    { do: 'print', at: { wd, time } },
    { do: 'deliver', at: { wd: wd + 1, time: '16:30' }, via: 'letter' },
  ];
}
