import { Badge, ButtonLink, Heading, Lead, Notice, Paragraph, Row, WorkList } from '#src/design/index.ts';
import type { Delivery } from '#src/modules/deliveries/index.ts';
import { type Day, formatDay, relativeDay } from '#src/platform/calendar/index.ts';
import type { DueContact, Week } from '#src/processes/work-list.ts';
import { workText as text } from './text.ts';

export function contactHref(number: string): string {
  return `/contacten/${number}`;
}

/** What the officer should know before opening it. */
function notesOf({ contact, ladder, readBackDue }: DueContact): string[] {
  const climbed = ladder && ladder !== 'officer' ? text.week.ladder[ladder] : null;
  return [contact.urgent ? text.week.danger : null, climbed, readBackDue ? text.week.readBackDue : null].filter(
    (note): note is string => Boolean(note),
  );
}

/** 'vandaag', 'morgen', or the day of the week with its date. */
export function dayWords(day: Day, today: Day): string {
  return relativeDay(day, today);
}

function DueRow({
  due,
  today,
  urgency,
  words,
}: {
  due: DueContact;
  today: Day;
  urgency?: 'late' | 'today';
  words?: string;
}) {
  const { contact, village } = due;
  return (
    <Row
      day={contact.nextMessageBy ? dayWords(contact.nextMessageBy, today) : ''}
      place={village.name}
      matter={contact.subject}
      href={contactHref(contact.number)}
      due={words}
      note={notesOf(due).map((note) => <Badge>{note}</Badge>)}
      urgency={urgency}
      verb={
        <ButtonLink
          href={`${contactHref(contact.number)}/bericht`}
          look="secondary"
          spoken={`${text.week.write}: ${contact.subject}`}
        >
          {text.week.write}
        </ButtonLink>
      }
    />
  );
}

function More({ count, shown, href }: { count: number; shown: number; href: string }) {
  return count > shown ? (
    <ButtonLink href={href} look="subtle">
      {text.week.all(count)}
    </ButtonLink>
  ) : null;
}

function Trouble({ week }: { week: Week }) {
  if (week.trouble.length === 0) return null;
  return (
    <WorkList
      title={text.week.trouble}
      id="mislukt"
      count={week.trouble.length}
      more={<Paragraph small>{text.week.troubleNote}</Paragraph>}
    >
      {week.trouble.map((delivery) => (
        <DeliveryRow delivery={delivery} week={week} />
      ))}
    </WorkList>
  );
}

function DeliveryRow({ delivery, week }: { delivery: Delivery; week: Week }) {
  const { content } = delivery;
  return (
    <Row
      day={dayWords(delivery.dueBy, week.today)}
      place={week.villages.get(delivery.villageId)?.name ?? ''}
      matter={content.subject}
      href={contactHref(content.reference)}
      due={text.contact.deliveryStates[delivery.state]}
      urgency="late"
    />
  );
}

function Calls({ week }: { week: Week }) {
  return (
    <WorkList
      title={text.week.calls}
      id="bellen"
      count={week.calls.length}
      more={
        <ButtonLink href="/bellen" look="subtle">
          {text.week.toCalls}
        </ButtonLink>
      }
    >
      {week.calls.slice(0, 8).map((call) => (
        <Row
          day={dayWords(call.dueBy, week.today)}
          place={week.villages.get(call.villageId)?.name ?? ''}
          matter={`${call.content.recipientName ?? call.destination}. ${call.content.subject}`}
          href={contactHref(call.content.reference)}
          urgency={call.dueBy <= week.today ? (call.dueBy < week.today ? 'late' : 'today') : undefined}
          verb={
            <ButtonLink
              href={`/bellen#${call.id}`}
              look="secondary"
              icon="phone"
              spoken={`${text.week.call} ${call.content.recipientName ?? call.destination}`}
            >
              {text.week.call}
            </ButtonLink>
          }
        />
      ))}
    </WorkList>
  );
}

function ToRead({ week }: { week: Week }) {
  return (
    <WorkList title={text.week.toRead} id="meelezen" count={week.toRead.length}>
      {week.toRead.map(({ answer, contact }) => (
        <Row
          day={dayWords(contact.nextMessageBy ?? contact.receivedOn, week.today)}
          place={week.villages.get(contact.villageId)?.name ?? ''}
          matter={contact.subject}
          href={`/meelezen/${answer.id}`}
          due={text.week.second}
          verb={
            <ButtonLink
              href={`/meelezen/${answer.id}`}
              look="secondary"
              spoken={`${text.week.read}: ${contact.subject}`}
            >
              {text.week.read}
            </ButtonLink>
          }
        />
      ))}
    </WorkList>
  );
}

function Letters({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <section class="kg-worklist" id="post" aria-labelledby="post-kop">
      <h2 class="kg-worklist__title" id="post-kop">
        {text.week.post}
      </h2>
      <Paragraph>
        {text.week.letters(count)}{' '}
        <ButtonLink href="/post" look="subtle">
          {text.week.toPost}
        </ButtonLink>
      </Paragraph>
    </section>
  );
}

/** Ten seconds at half past eight: whom to call, whom to write. */
export function WeekPage({ week, caring }: { week: Week; caring: boolean }) {
  const { counts } = week;
  return (
    <>
      <Heading level={1}>{formatDay(week.today, 'weekday').replace(/^./, (first) => first.toUpperCase())}</Heading>
      <Lead>{caring ? text.week.lead(counts.silent, counts.today) : text.week.noContacts}</Lead>
      {week.standsInFor.map(({ name, until }) => (
        <Notice>{text.week.standsIn(name, until)}</Notice>
      ))}
      <Trouble week={week} />
      <WorkList
        title={text.week.silent}
        id="stil"
        count={counts.silent}
        empty={caring ? text.week.calm : undefined}
        more={<More count={counts.silent} shown={week.silent.length} href="/contacten?lijst=stil" />}
      >
        {week.silent.map((due) => (
          <DueRow due={due} today={week.today} urgency="late" words={text.week.daysLate(due.daysLate)} />
        ))}
      </WorkList>
      <WorkList
        title={text.week.today}
        id="vandaag"
        count={counts.today}
        empty={caring ? text.week.nothingToday : undefined}
        more={<More count={counts.today} shown={week.dueToday.length} href="/contacten?lijst=vandaag" />}
      >
        {week.dueToday.map((due) => (
          <DueRow due={due} today={week.today} urgency="today" words={text.week.messageToday} />
        ))}
      </WorkList>
      <Calls week={week} />
      <Letters count={week.letters} />
      <WorkList
        title={text.week.soon}
        id="bijna"
        count={counts.soon}
        more={<More count={counts.soon} shown={week.soon.length} href="/contacten?lijst=bijna" />}
      >
        {week.soon.map((due) => (
          <DueRow due={due} today={week.today} />
        ))}
      </WorkList>
      <WorkList title={text.week.waiting} id="wacht" count={counts.waiting}>
        {week.waiting.map((due) => (
          <DueRow due={due} today={week.today} words={text.week.waitsUntil(due.contact.waitingUntil ?? week.today)} />
        ))}
      </WorkList>
      <ToRead week={week} />
      {week.load && (
        <Paragraph>
          {text.week.load(week.load.percentage)} {week.load.level === 'overloaded' ? text.week.loadHigh : ''}
        </Paragraph>
      )}
    </>
  );
}

/** The team manager sees what climbed the whole ladder, and nothing else. */
export function EscalatedPage({ due, today }: { due: readonly DueContact[]; today: Day }) {
  return (
    <>
      <Heading level={1}>{text.week.title}</Heading>
      <Lead>{text.week.escalatedNote}</Lead>
      <WorkList title={text.week.escalated} id="opgeschaald" count={due.length} empty={text.week.calm}>
        {due.map((item) => (
          <DueRow due={item} today={today} urgency="late" words={text.week.daysLate(item.daysLate)} />
        ))}
      </WorkList>
    </>
  );
}
