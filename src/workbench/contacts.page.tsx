import { EmptyState, Heading, Pagination, Row, TabNav, WorkList } from '#src/design/index.ts';
import { type Contact, statusNames, statusOf } from '#src/modules/contacts/index.ts';
import type { Village, VillageId } from '#src/modules/villages/index.ts';
import { type Day, formatDay } from '#src/platform/calendar/index.ts';
import { workText as text } from './text.ts';
import { contactHref } from './week.page.tsx';

export const lists = ['alle', 'stil', 'vandaag', 'bijna'] as const;
export type ListName = (typeof lists)[number];

export interface ContactsPageProps {
  contacts: readonly Contact[];
  count: number;
  known: ReadonlyMap<VillageId, Village>;
  today: Day;
  list: ListName;
  page: number;
  path: string;
}

const names: Record<ListName, string> = {
  alle: text.nav.contacts,
  stil: text.week.silent,
  vandaag: text.week.today,
  bijna: text.week.soon,
};

/** All contacts of one's villages, the newest first; or one list of the week in full. */
export function ContactsPage({ contacts, count, known, today, list, page, path }: ContactsPageProps) {
  return (
    <>
      <Heading level={1}>{text.nav.contacts}</Heading>
      <TabNav
        items={lists.map((name) => ({ href: `${path}?lijst=${name}`, label: names[name], current: name === list }))}
      />
      {count === 0 && <EmptyState>{text.contact.empty}</EmptyState>}
      <WorkList title={names[list]} id="lijst" count={count}>
        {contacts.map((contact) => (
          <Row
            day={formatDay(contact.nextMessageBy ?? contact.receivedOn, 'short')}
            place={known.get(contact.villageId)?.name ?? ''}
            matter={contact.subject || contact.number}
            href={contactHref(contact.number)}
            due={statusNames[statusOf(contact, today)]}
            urgency={contact.nextMessageBy && contact.nextMessageBy < today ? 'late' : undefined}
          />
        ))}
      </WorkList>
      {list === 'alle' && count > 50 && (
        <Pagination page={page} pages={Math.ceil(count / 50)} href={(number: number) => `${path}?pagina=${number}`} />
      )}
    </>
  );
}
