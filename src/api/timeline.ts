import type { RecordedFact } from '#src/platform/history.ts';
import type { Gebeurtenis } from './answers.ts';
import * as words from './words.ts';

type Words = Readonly<Record<string, string>>;
type Value = RecordedFact['details'][string];

/** How the details of a fact are called, and from which list their words come. */
const details: Record<string, { readonly name: string; readonly words?: Words }> = {
  door: { name: 'deur', words: words.doors },
  nextMessageBy: { name: 'volgendBerichtUiterlijk' },
  message: { name: 'bericht' },
  namesDay: { name: 'noemtDag' },
  via: { name: 'kanaal', words: words.channels },
  channel: { name: 'kanaal', words: words.channels },
  ground: { name: 'grond', words: words.grounds },
  waitsForSecondReader: { name: 'wachtOpTweedeLezer' },
  agrees: { name: 'akkoord' },
  outcome: { name: 'antwoord', words: words.answerKinds },
  type: { name: 'soort', words: words.contactTypes },
  visibility: { name: 'zichtbaarheid', words: words.visibilities },
  rung: { name: 'trede', words: words.rungs },
  since: { name: 'sinds' },
  earlier: { name: 'eerderNummer' },
};

/** A fact out of the history in the words of the API. Details that it has no word for are left out. */
export function showFact({ at, fact, by, actorKind, details: given }: RecordedFact): Gebeurtenis {
  const kinds = fact === 'answer_given' ? words.answerKinds : words.messageKinds;
  const all = { ...details, kind: { name: 'soort', words: kinds } };
  const known = Object.entries(given).flatMap(([key, value]) => {
    const detail = key in all ? all[key as keyof typeof all] : undefined;
    return detail ? [[detail.name, worded(value, detail.words)] as const] : [];
  });
  return {
    op: at,
    feit: (words.facts as Words)[fact] ?? fact,
    wie: by,
    soortWie: words.actorKinds[actorKind as keyof typeof words.actorKinds] ?? words.actorKinds.system,
    gegevens: Object.fromEntries(known),
  };
}

function worded(value: Value, list?: Words): string | number | boolean | null {
  if (typeof value === 'string') return list?.[value] ?? value;
  return typeof value === 'object' && value !== null ? value.join(', ') : value;
}
