import {
  type Answer,
  type Contact,
  type Expectations,
  groundNames,
  type Message,
} from '#src/modules/contacts/index.ts';
import type { Parcel } from '#src/modules/deliveries/index.ts';
import type { FunctionNow, Party } from '#src/modules/people/index.ts';
import { formatDay } from '#src/platform/calendar/index.ts';
import { words } from './text.ts';

type Block = Parcel['blocks'][number];

/** Puts a message into the form in which it travels: the same content for mail, letter and phone. */
export function makeParcel(given: {
  contact: Contact;
  message: Message;
  answer: Answer | null;
  party: Party;
  sender: FunctionNow;
}): Parcel {
  const { contact, message, answer, party, sender } = given;
  const say = words[party.language];
  const blocks = [
    ...opening(given),
    ...answerBlocks(answer, party),
    ...expectationBlocks(message.expectations, party),
    ...closing(message, answer, party),
  ];
  return {
    subject: `${say.subject[message.kind]}: ${contact.subject}`,
    greeting: say.greeting(party.name),
    blocks,
    nextDay: message.namesDay,
    reference: contact.number,
    code: contact.code,
    signature: { name: sender.holder?.firstName ?? sender.title, role: sender.title, phone: sender.phone },
    language: party.language,
    largeType: party.largeType,
    recipientName: party.name,
    say: [
      message.body,
      message.namesDay ? say.next(message.namesDay) : say.noNext,
      message.kind === 'receipt' ? say.say(contact.code) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function opening({ message, answer, party }: { message: Message; answer: Answer | null; party: Party }): Block[] {
  const verdict: Block[] = answer ? [{ kind: 'callout', text: words[party.language].answers[answer.kind] }] : [];
  return [...verdict, ...message.body.split(/\n{2,}/).map((text): Block => ({ kind: 'paragraph', text }))];
}

/** What an answer owes the resident: reason, what is possible, who decided, how to respond. */
function answerBlocks(answer: Answer | null, party: Party): Block[] {
  if (!answer) return [];
  const say = words[party.language];
  const facts = [
    { term: say.ground, text: answer.ground ? groundNames[answer.ground] : null },
    { term: say.why, text: answer.argument },
    { term: say.whatIsPossible, text: answer.whatIsPossible },
    { term: say.nothingPossible, text: answer.nothingPossibleBecause },
    { term: say.decider, text: answer.decider },
    { term: say.respond, text: answer.howToRespond },
    { term: say.laterDay, text: answer.laterUntil ? formatDay(answer.laterUntil, 'long', party.language) : null },
    {
      term: say.laterPlan,
      text: answer.interimDays.map((day) => formatDay(day, 'long', party.language)).join(', ') || null,
    },
  ].filter((fact): fact is { term: string; text: string } => Boolean(fact.text));
  return facts.length > 0 ? [{ kind: 'facts', items: facts }] : [];
}

function expectationBlocks(expectations: Expectations | null, party: Party): Block[] {
  if (!expectations) return [];
  const say = words[party.language];
  const parts = ['can', 'cannot', 'when', 'decides', 'weAsk'] as const;
  return [
    { kind: 'heading', text: say.expectations },
    { kind: 'facts', items: parts.map((part) => ({ term: say[part], text: expectations[part] })) },
  ];
}

function closing(message: Message, answer: Answer | null, party: Party): Block[] {
  const say = words[party.language];
  if (message.namesDay) return [{ kind: 'callout', text: say.next(message.namesDay) }];
  return answer
    ? [
        { kind: 'paragraph', text: say.noNext },
        { kind: 'paragraph', text: say.pulse },
      ]
    : [];
}
