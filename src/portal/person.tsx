import { PersonCard } from '#src/design/index.ts';
import type { FunctionNow } from '#src/modules/people/index.ts';
import type { VillageContact } from '#src/modules/villages/index.ts';
import type { Language } from '#src/platform/http/route.ts';
import { villageText } from './village/text.ts';
import { Dutch } from './words.tsx';

/** What residents call somebody: the first name, or the function while nobody holds it. */
export function nameOf(func: FunctionNow): string {
  return func.holder?.firstName ?? func.title;
}

/** Who this is for the village: the officer, who stands in, or the fallback. */
export function roleFor(present: VillageContact, village: string, language: Language): string {
  const text = villageText[language];
  const name = nameOf(present.function);
  if (present.standsInFor) return text.standsInFor(name, nameOf(present.standsInFor));
  if (present.kind === 'officer') return text.officer(village);
  return `${present.function.title}, ${text.fallback(village)}`;
}

export interface PresentCardProps {
  readonly present: VillageContact;
  readonly village: string;
  readonly language: Language;
  readonly level?: 1 | 2 | 3;
}

/** The face, the name and the number of whoever is there today. */
export function PresentCard({ present, village, language, level = 2 }: PresentCardProps) {
  const { function: func } = present;
  return (
    <PersonCard
      name={nameOf(func)}
      role={roleFor(present, village, language)}
      phone={func.phone}
      present={func.presence ? <Dutch language={language}>{func.presence}</Dutch> : undefined}
      level={level}
    />
  );
}
