import { listContacts, openBetween } from '#src/modules/contacts/index.ts';
import { villages } from '#src/modules/villages/index.ts';
import { addDays, addWorkingDays } from '#src/platform/calendar/index.ts';
import { get, type Route, type Visit } from '#src/platform/http/route.ts';
import { look } from '#src/platform/work.ts';
import { isManager, loadEscalated, loadWeek, scopeOf } from '#src/processes/work-list.ts';
import { ContactsPage, lists } from './contacts.page.tsx';
import { caring, show } from './show.ts';
import { workText as text } from './text.ts';
import { EscalatedPage, WeekPage } from './week.page.tsx';

/** What is due, and everything there is. */
export function weekRoutes(): Route[] {
  return [get('/week', 'staff', week), get('/contacten', caring, contactList)];
}

async function week(visit: Visit): Promise<Response> {
  const { world, actor } = visit;
  if (isManager(actor)) {
    const { due, today } = await look(world, actor, async (view) => ({
      due: await loadEscalated(view),
      today: view.today,
    }));
    return show(visit, text.week.title, <EscalatedPage due={due} today={today} />, '/week');
  }
  const loaded = await look(world, actor, loadWeek);
  const works = actor.kind === 'staff' && (caring as readonly string[]).includes(actor.role);
  return show(visit, text.week.title, <WeekPage week={loaded} caring={works} />, '/week');
}

async function contactList(visit: Visit): Promise<Response> {
  const { world, actor, url } = visit;
  const list = lists.find((one) => one === visit.query('lijst')) ?? 'alle';
  const number = Math.max(1, Number.parseInt(visit.query('pagina'), 10) || 1);
  const shown = await look(world, actor, async (view) => {
    const scope = await scopeOf(view);
    const known = new Map((await villages(view)).map((village) => [village.id, village]));
    if (list === 'alle')
      return {
        ...(await listContacts(view, { scope, villageId: null, open: null }, number, 50)),
        known,
        today: view.today,
      };
    const bounds = {
      stil: [null, addDays(view.today, -1)],
      vandaag: [view.today, view.today],
      bijna: [addDays(view.today, 1), addWorkingDays(view.today, 5)],
    } as const;
    const [from, until] = bounds[list];
    const contacts = await openBetween(view, scope, from, until, 500);
    return { contacts, count: contacts.length, known, today: view.today };
  });
  return show(
    visit,
    text.nav.contacts,
    <ContactsPage {...shown} list={list} page={number} path={url.pathname} />,
    '/contacten',
  );
}
