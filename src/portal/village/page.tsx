import {
  BigDoor,
  ButtonLink,
  Card,
  Counter,
  Doors,
  EmptyState,
  Heading,
  Paragraph,
  render,
} from '#src/design/index.ts';
import { addDays, nextWorkingDay } from '#src/platform/calendar/index.ts';
import { type Frame, ResidentPage } from '../frame.tsx';
import { localPath } from '../local-path.ts';
import { nameOf, PresentCard } from '../person.tsx';
import { Dutch, dayWords } from '../words.tsx';
import type { Going, VillageModel } from './model.ts';
import { villageText } from './text.ts';

interface Shown {
  readonly frame: Frame;
  readonly model: VillageModel;
}

/** The page of one village as HTML. */
export function villagePage(frame: Frame, model: VillageModel): string {
  return render(<VillagePage frame={frame} model={model} />);
}

function VillagePage({ frame, model }: Shown) {
  const { village, present, late } = model;
  const text = villageText[frame.language];
  return (
    <ResidentPage
      frame={frame}
      title={text.title(village.name)}
      summary={text.summary(village.name)}
      villages={{ count: model.count, current: model.position }}
    >
      <Heading level={1}>{village.name}</Heading>
      <PresentCard present={present} village={village.name} language={frame.language} />
      <Ways frame={frame} model={model} />
      {late !== null && <Counter calm={late === 0}>{text.counter(village.name, late)}</Counter>}
      <GoingOn frame={frame} model={model} />
      <People frame={frame} model={model} />
    </ResidentPage>
  );
}

function Ways({ frame, model }: Shown) {
  const text = villageText[frame.language];
  const here = `/kernen/${model.village.slug}`;
  return (
    <Doors label={text.doors}>
      <BigDoor href={localPath(frame, `${here}/doorgeven`)} icon="message-circle" label={text.tell} />
      <BigDoor href={localPath(frame, `${here}/bel-mij`)} icon="phone-incoming" label={text.callMe} />
      <BigDoor href={localPath(frame, '/volgen')} icon="route" label={text.follow} />
    </Doors>
  );
}

function GoingOn({ frame, model }: Shown) {
  const { village, going } = model;
  const text = villageText[frame.language];
  return (
    <>
      <Heading level={2}>{text.going(village.name)}</Heading>
      {going.length === 0 && <Nothing frame={frame} model={model} />}
      {going.map((item) => (
        <Card title={<Dutch language={frame.language}>{item.contact.publicSummary}</Dutch>}>
          <Outcome frame={frame} item={item} today={model.today} />
        </Card>
      ))}
    </>
  );
}

function Nothing({ frame, model }: Shown) {
  const { village } = model;
  const text = villageText[frame.language];
  const door = (
    <ButtonLink look="secondary" href={localPath(frame, `/kernen/${village.slug}/doorgeven`)}>
      {text.tell}
    </ButtonLink>
  );
  return (
    <EmptyState action={door}>{(model.anythingTold ? text.nothingPublic : text.nothingYet)(village.name)}</EmptyState>
  );
}

type OutcomeProps = { readonly frame: Frame; readonly item: Going; readonly today: VillageModel['today'] };

/** What came of it: never a bare status word. */
function Outcome({ frame, item, today }: OutcomeProps) {
  const text = villageText[frame.language];
  const { contact } = item;
  const told = text.toldOn(dayWords(contact.receivedOn, today, frame.language));
  return (
    <>
      <Result frame={frame} item={item} today={today} />
      <Paragraph small>{[told, ...dates(item, today, frame)].join(' ')}</Paragraph>
    </>
  );
}

function dates({ contact, answer }: Going, today: VillageModel['today'], frame: Frame): string[] {
  const text = villageText[frame.language];
  const words = (day: VillageModel['today']) => dayWords(day, today, frame.language);
  if (contact.closedOn && contact.closedAs === 'finished') return [text.answeredOn(words(contact.closedOn))];
  if (answer?.followUpBy && !contact.closedOn) return [text.followUp(words(answer.followUpBy))];
  return [];
}

function Result({ frame, item, today }: OutcomeProps) {
  const { contact, answer } = item;
  const text = villageText[frame.language];
  const words = (day: VillageModel['today']) => dayWords(day, today, frame.language);
  if (contact.closedAs === 'withdrawn') return <Paragraph>{text.withdrawn}</Paragraph>;
  if (!contact.outcome || !answer) {
    const by = contact.nextMessageBy;
    return by && <Paragraph>{by < today ? text.openLate(words(by)) : text.open(words(by))}</Paragraph>;
  }
  switch (contact.outcome) {
    case 'yes':
      return <Paragraph>{text.yes}</Paragraph>;
    case 'later':
      return (
        <>
          <Paragraph>{contact.laterUntil ? text.later(words(contact.laterUntil)) : text.laterSoon}</Paragraph>
          <Said frame={frame} label={text.why} words={answer.argument} />
        </>
      );
    case 'no':
      return (
        <>
          <Said frame={frame} label={text.no} words={answer.argument} />
          <Said frame={frame} label={text.possible} words={answer.whatIsPossible} />
          <Said frame={frame} label={text.nothingPossible} words={answer.nothingPossibleBecause} />
        </>
      );
    case 'partly':
    case 'residents_themselves':
    case 'not_ours':
      return (
        <>
          <Paragraph>
            {
              { partly: text.partly, residents_themselves: text.residentsThemselves, not_ours: text.notOurs }[
                contact.outcome
              ]
            }
          </Paragraph>
          <Said frame={frame} label={text.possible} words={answer.whatIsPossible} />
          <Said
            frame={frame}
            label={contact.outcome === 'partly' ? text.whyNotAll : text.why}
            words={answer.argument}
          />
        </>
      );
  }
}

function Said({ frame, label, words }: { frame: Frame; label: string; words: string | null }) {
  if (!words) return null;
  return (
    <Paragraph typed>
      <strong>{label}</strong> <Dutch language={frame.language}>{words}</Dutch>
    </Paragraph>
  );
}

/** The arrangement: who is always there, who stands in, who lives there, and one sentence about a study. */
function People({ frame, model }: Shown) {
  const { village, studies } = model;
  const text = villageText[frame.language];
  return (
    <>
      <Heading level={2}>{text.people(village.name)}</Heading>
      <Paragraph>{arrangement(frame, model).join(' ')}</Paragraph>
      {village.contactPerson && (
        <Paragraph>
          {text.contactPerson(village.contactPerson, village.name)} {text.contactPersonHelp}
        </Paragraph>
      )}
      {studies.map(({ role, study }) => (
        <Paragraph small>{(role === 'pilot' ? text.studyPilot : text.studyMirror)(village.name, study)}</Paragraph>
      ))}
    </>
  );
}

function arrangement(frame: Frame, { village, present, fallback, today }: VillageModel): string[] {
  const text = villageText[frame.language];
  const otherwise = text.otherwise(nameOf(present.function), fallback.title, fallback.phone);
  const { standsInFor } = present;
  if (present.kind === 'officer') return [text.fixed(nameOf(present.function), village.name), otherwise];
  if (!standsInFor) return [text.noFixed(village.name), text.always(fallback.title, fallback.phone)];
  const name = nameOf(standsInFor);
  const until = standsInFor.absentUntil;
  const away = until
    ? text.awayUntil(name, dayWords(nextWorkingDay(addDays(until, 1)), today, frame.language))
    : text.away(name);
  return [
    text.fixed(name, village.name),
    away,
    text.instead(nameOf(present.function)),
    ...(present.kind === 'fallback' ? [] : [otherwise]),
  ];
}
