import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  CodePictures,
  Columns,
  DataList,
  DraftDone,
  type Fact,
  Form,
  Heading,
  Lead,
  Link,
  Notice,
  Panel,
  Paragraph,
  PhoneLink,
  Sentence,
  Speech,
  Timeline,
  type TimelineEvent,
  Verb,
  Verbs,
} from '#src/design/index.ts';
import {
  type Answer,
  answerNames,
  doorNames,
  groundNames,
  isInSilence,
  type Message,
  picturesOf,
  statusNames,
  typeNames,
} from '#src/modules/contacts/index.ts';
import type { Delivery } from '#src/modules/deliveries/index.ts';
import { dayOf, formatDay, formatTime, type Instant } from '#src/platform/calendar/index.ts';
import { nameOf } from '#src/processes/work-list.ts';
import type { Dossier } from './contact.ts';
import { workText as text } from './text.ts';

const moment = (at: Instant) => `${formatDay(dayOf(at), 'weekday')}, ${formatTime(at)}`;
const base = (dossier: Dossier) => `/contacten/${dossier.contact.number}`;

/** The promised day as a sentence, with what will move it. */
function NextMessage({ dossier }: { dossier: Dossier }) {
  const { contact, reopenUntil } = dossier;
  if (contact.closedOn) {
    const sentence =
      contact.closedAs === 'withdrawn'
        ? text.contact.withdrawn(contact.closedOn)
        : text.contact.closed(contact.closedOn);
    return <Sentence note={reopenUntil ? text.contact.reopenedUntil(reopenUntil) : undefined}>{sentence}</Sentence>;
  }
  if (!contact.nextMessageBy) return null;
  if (isInSilence(contact, dossier.today))
    return (
      <Notice strong title={text.contact.late(contact.nextMessageBy)}>
        {text.contact.moves}
      </Notice>
    );
  return (
    <Sentence note={text.contact.moves}>
      {text.contact.next(contact.nextMessageBy).replace(/^./, (first) => first.toUpperCase())}
    </Sentence>
  );
}

function VerbList({ dossier }: { dossier: Dossier }) {
  const { contact, access } = dossier;
  if (access !== 'own' && access !== 'escalated') return null;
  const href = base(dossier);
  if (contact.closedAs)
    return (
      <Verbs label={text.contact.verbs}>
        <Verb label={text.contact.reopen} href={`${href}/heropen`} icon="rotate" dataKey="h" />
      </Verbs>
    );
  const answered = contact.acknowledgedAt && contact.outcome !== 'later';
  return (
    <Verbs label={text.contact.verbs}>
      <Verb
        label={text.contact.interim}
        href={`${href}/bericht`}
        icon="send"
        hint={text.contact.interimHint}
        dataKey="b"
      />
      <Verb
        label={text.contact.answer}
        href={`${href}/antwoord`}
        icon="message-check"
        hint={text.contact.answerHint}
        dataKey="a"
      />
      <Verb label={text.contact.ask} href={`${href}/vraag`} icon="help-circle" dataKey="v" />
      <Verb label={text.contact.readBack} href={`${href}/teruglezen`} icon="ear" dataKey="l" />
      <Verb label={text.contact.describe} href={`${href}/beschrijving`} icon="pencil" dataKey="e" />
      <Verb label={text.contact.move} href={`${href}/datum`} icon="calendar" refused={text.contact.moveRefused} />
      <Verb
        label={text.contact.finish}
        href={`${href}/afronden`}
        icon="circle-check"
        refused={answered ? undefined : text.contact.finishRefused}
      />
      <Verb label={text.contact.correct} href={`${href}/gegevens`} icon="user-edit" />
      <Verb label={text.contact.link} href={`${href}/koppelen`} icon="link" />
      <Verb label={text.contact.withdraw} href={`${href}/intrekken`} icon="arrow-back-up" />
    </Verbs>
  );
}

function StoryPart({ dossier }: { dossier: Dossier }) {
  const { contact, party } = dossier;
  return (
    <>
      {contact.story && (
        <Panel title={text.contact.story} id="verhaal">
          <Speech who={party.name ?? undefined}>{contact.story}</Speech>
        </Panel>
      )}
      <Media dossier={dossier} />
      <Panel title={text.contact.summary} id="samenvatting">
        <Paragraph>{contact.summary ?? text.contact.noSummary}</Paragraph>
      </Panel>
      {contact.questionBehind && (
        <Panel title={text.contact.behind} id="achter">
          <Paragraph>{contact.questionBehind}</Paragraph>
        </Panel>
      )}
    </>
  );
}

function Media({ dossier }: { dossier: Dossier }) {
  const { attachments } = dossier;
  return (
    <>
      {attachments.map((item) => {
        const src = `${base(dossier)}/bijlagen/${item.id}`;
        return item.kind === 'photo' ? (
          <p>
            <img class="kg-photo" src={src} alt={text.contact.photo} />
          </p>
        ) : (
          <p>
            {/* biome-ignore lint/a11y/useMediaCaption: the officer writes down what is said as the summary */}
            <audio controls preload="none" src={src} aria-label={text.contact.sound} />
          </p>
        );
      })}
    </>
  );
}

function factsOf({ contact, village, party, owner, earlier, status }: Dossier): Fact[] {
  const reach = [party.phone ? <PhoneLink phone={party.phone} /> : null, party.email, ...party.address].filter(Boolean);
  return [
    { name: text.contact.status, value: <Badge>{statusNames[status]}</Badge> },
    { name: text.contact.number, value: contact.number },
    { name: text.contact.person, value: party.name ?? text.intake.kinds.nameless },
    {
      name: text.contact.reach,
      value: (
        <>
          {party.channels.map((channel) => text.contact.via[channel]).join(', ')}
          {reach.map((line) => (
            <>
              <br />
              {line}
            </>
          ))}
        </>
      ),
    },
    { name: text.contact.village, value: <Link href={`/kernen/${village.slug}`}>{village.name}</Link> },
    { name: text.contact.owner, value: `${nameOf(owner)}, ${owner.title}` },
    { name: text.contact.door, value: `${doorNames[contact.door]}, ${formatDay(contact.receivedOn, 'short')}` },
    { name: text.contact.type, value: contact.type ? typeNames[contact.type] : text.intake.typeUnknown },
    { name: text.contact.visibility, value: text.contact.visibilities[contact.visibility] },
    ...(contact.mayBePublic ? [{ name: text.contact.agreed, value: text.contact.agreedPublic }] : []),
    ...(earlier
      ? [{ name: text.contact.earlier, value: <Link href={`/contacten/${earlier.number}`}>{earlier.number}</Link> }]
      : []),
    ...markFacts(contact),
  ];
}

function markFacts(contact: Dossier['contact']): Fact[] {
  const said = (at: Instant | null) => (at ? formatDay(dayOf(at), 'short') : text.contact.notYet);
  return [
    { name: text.contact.marks.seen, value: said(contact.seenAt) },
    { name: text.contact.marks.heard, value: said(contact.heardAt) },
    { name: text.contact.marks.acknowledged, value: said(contact.acknowledgedAt) },
  ];
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const state = text.contact.deliveryStates[delivery.state];
  const when = delivery.deliveredAt ? ` (${formatDay(dayOf(delivery.deliveredAt), 'short')})` : '';
  return <li>{`${text.contact.via[delivery.channel]}: ${state}${when}`}</li>;
}

function messageEvent(dossier: Dossier, message: Message): TimelineEvent {
  const answer = dossier.answers.find(({ id }) => id === message.answerId);
  const deliveries = dossier.deliveries.filter(({ subjectId }) => subjectId === message.id);
  const writer = message.functionId ? dossier.functions.get(message.functionId) : undefined;
  const kind = text.contact.messageKinds[message.kind];
  return {
    when: moment(message.createdAt),
    dateTime: message.createdAt,
    what: <strong>{answer ? `${kind}: ${answerNames[answer.kind]}` : kind}</strong>,
    who: writer ? `${nameOf(writer)}, ${writer.title}` : undefined,
    says: message.body,
    more: (
      <>
        {answer && <AnswerFacts answer={answer} />}
        {message.namesDay && <p>{text.contact.namesDay(message.namesDay)}</p>}
        <ul class="kg-plain">
          {deliveries.map((delivery) => (
            <DeliveryLine delivery={delivery} />
          ))}
        </ul>
      </>
    ),
  };
}

export function AnswerFacts({ answer }: { answer: Answer }) {
  const facts = [
    { name: text.answer.ground, value: answer.ground ? groundNames[answer.ground] : null },
    { name: text.second.argument, value: answer.argument },
    { name: text.answer.possible, value: answer.whatIsPossible },
    { name: text.second.because, value: answer.nothingPossibleBecause },
    { name: text.answer.decider, value: answer.decider },
    { name: text.answer.respond, value: answer.howToRespond },
    { name: text.answer.laterUntil, value: answer.laterUntil ? formatDay(answer.laterUntil, 'long') : null },
    { name: text.answer.interim, value: answer.interimDays.map((day) => formatDay(day, 'short')).join(', ') || null },
  ].filter(({ value }) => value);
  return <DataList facts={facts} />;
}

const toldFacts: Record<string, string> = {
  received: text.contact.received,
  read_back_confirmed: text.contact.marks.heard,
  reopened: text.contact.reopen,
  withdrawn: text.contact.withdraw,
  finished: text.contact.finish,
  in_silence: text.week.silent,
  resident_replied: text.contact.replied,
  message_returned: text.contact.deliveryStates.bounced,
  second_read: text.second.title,
};

function timelineOf(dossier: Dossier): TimelineEvent[] {
  const told = dossier.facts
    .filter(({ fact }) => toldFacts[fact])
    .map((fact) => ({
      at: fact.at,
      event: { when: moment(fact.at), dateTime: fact.at, what: toldFacts[fact.fact], who: fact.by },
    }));
  const written = dossier.messages.map((message) => ({ at: message.createdAt, event: messageEvent(dossier, message) }));
  const said = dossier.replies.map((reply) => ({
    at: reply.createdAt,
    event: { when: moment(reply.createdAt), dateTime: reply.createdAt, what: text.contact.reply, says: reply.body },
  }));
  return [...told, ...written, ...said].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ event }) => event);
}

function Readings({ dossier }: { dossier: Dossier }) {
  return (
    <Panel title={text.contact.readings} id="lezers">
      <ul class="kg-plain">
        {dossier.readings.map((reading) => (
          <li>
            {[moment(reading.readAt), dossier.functions.get(reading.functionId)?.title, reading.reason]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Replied({ dossier, csrf }: { dossier: Dossier; csrf: string }) {
  const { contact, access } = dossier;
  if (!contact.waitingUntil || access === 'with_reason') return null;
  return (
    <Form action={`${base(dossier)}/reactie`} csrf={csrf}>
      <Button look="secondary">{text.contact.replied}</Button>
    </Form>
  );
}

/** Left the story and what it is really about, right what happened; the promised day on top. */
export function ContactPage({
  dossier,
  csrf,
  justReceived,
}: {
  dossier: Dossier;
  csrf: string;
  justReceived: boolean;
}) {
  const { contact } = dossier;
  const waits = dossier.answers.some((answer) => answer.nothingPossibleBecause && !answer.secondReadAt);
  const side = (
    <>
      <Panel title={text.contact.facts} id="gegevens">
        <DataList facts={factsOf(dossier)} />
      </Panel>
      <Panel title={text.contact.code} id="code">
        <CodePictures label={text.contact.code} pictures={picturesOf(contact.code)} />
        <ButtonLink href={`/volgen/${contact.code}/kaartje`} look="subtle">
          {text.contact.card}
        </ButtonLink>
      </Panel>
      <Readings dossier={dossier} />
    </>
  );
  return (
    <>
      <Heading level={1}>{contact.subject.replace(/^./, (first) => first.toUpperCase())}</Heading>
      {justReceived && <DraftDone name="intake" />}
      <NextMessage dossier={dossier} />
      {waits && (
        <Alert kind="info">
          <Paragraph>{text.contact.waitsForReader}</Paragraph>
        </Alert>
      )}
      <VerbList dossier={dossier} />
      <Replied dossier={dossier} csrf={csrf} />
      <Columns side={side}>
        <StoryPart dossier={dossier} />
        <Panel title={text.contact.timeline} id="tijdlijn">
          <Timeline events={timelineOf(dossier)} />
        </Panel>
      </Columns>
    </>
  );
}

/** Everything on one page, for a reader without rights: nothing but the question why. */
export function ReasonLead() {
  return <Lead>{text.contact.reasonLead}</Lead>;
}
