import { safeHref, telHref } from '../href.ts';
import { Icon } from '../text/Icon.tsx';
import type { Children } from '../types.ts';
import { useWords } from '../words.tsx';
import { Portrait } from './Portrait.tsx';

export interface PersonCardProps {
  name: string;
  /** What this person is here, in the words of the page: "uw kernambtenaar in Ingen". */
  role: Children;
  photo?: string | undefined;
  phone?: string | undefined;
  /** When one can call: "op werkdagen van 9 tot 17 uur". */
  phoneHours?: Children;
  /** When and where present next: "Woensdag 4 maart om 14 uur in het dorpshuis." */
  present?: Children;
  /** What the person says, in apricot: "Loop gerust binnen." */
  says?: Children;
  email?: string | undefined;
  /** Level of the name as a heading. */
  level?: 1 | 2 | 3 | undefined;
  children?: Children;
}

function Phone({ name, phone, hours }: { name: string; phone: string; hours: Children }) {
  const words = useWords();
  return (
    <p class="kg-person__phone">
      <a class="kg-person__call" href={telHref(phone)}>
        <Icon name="phone" />
        <span class="kg-hidden">{words.call(name)}: </span>
        <span>{phone}</span>
      </a>
      {hours && <span class="kg-person__hours">{hours}</span>}
    </p>
  );
}

/** A face before a form: who it is, how to call, when and where present. */
export function PersonCard(props: PersonCardProps) {
  const { name, role, level = 2, phone, phoneHours, present, says, email } = props;
  const Name = `h${level}` as 'h2';
  return (
    <section class="kg-person">
      <Portrait name={name} photo={props.photo} />
      <div class="kg-person__words">
        <Name class="nl-heading nl-heading--level-2 kg-person__name">{name}</Name>
        <p class="kg-person__role">{role}</p>
        {says && <blockquote class="kg-speech kg-speech--person">{says}</blockquote>}
        {phone && <Phone name={name} phone={phone} hours={phoneHours} />}
        {email && (
          <p class="kg-person__line">
            <Icon name="mail" />
            <a class="nl-link" href={safeHref(`mailto:${email}`)}>
              {email}
            </a>
          </p>
        )}
        {present && (
          <p class="kg-person__line">
            <Icon name="calendar" />
            <span>{present}</span>
          </p>
        )}
        {props.children}
      </div>
    </section>
  );
}
