import { asset, Button, type Children, Form, KeysHelp, MainNav, Page, render, Wordmark } from '#src/design/index.ts';
import type { SignedIn, Visit } from '#src/platform/http/route.ts';
import { workText as text } from './text.ts';

export interface Frame {
  readonly title: string;
  readonly children: Children;
  /** Address of the part of the menu where this page belongs. */
  readonly current?: string;
  readonly wide?: boolean;
}

const caring = ['village_officer', 'front_office', 'official'];

function navOf(signedIn: SignedIn, current: string | undefined) {
  const { role } = signedIn.actor;
  const items = [
    { href: '/week', label: text.nav.week, dataKey: 'w', show: true },
    { href: '/contacten', label: text.nav.contacts, dataKey: 'c', show: caring.includes(role) },
    {
      href: '/bellen',
      label: text.nav.calls,
      dataKey: 'b',
      show: ['village_officer', 'front_office', 'official'].includes(role),
    },
    { href: '/post', label: text.nav.post, dataKey: 'p', show: ['village_officer', 'front_office'].includes(role) },
    { href: '/meelezen', label: text.nav.second, dataKey: 'm', show: [...caring, 'team_manager'].includes(role) },
    { href: '/beheer/afwezigheid', label: text.nav.absence, show: role === 'village_officer' },
    { href: '/beheer/kernen', label: text.nav.admin, show: role === 'administrator' },
  ];
  return items.filter(({ show }) => show).map(({ show: _, ...item }) => ({ ...item, current: item.href === current }));
}

function Tools({ signedIn, path }: { signedIn: SignedIn; path: string }) {
  const takesCalls = caring.includes(signedIn.actor.role);
  return (
    <>
      {takesCalls && path !== '/telefoon' && (
        <a
          class="nl-button nl-button--primary kg-phone-button"
          href="/telefoon"
          data-key="t"
          data-key-label={text.phone}
        >
          {text.phone}
        </a>
      )}
      <span class="kg-who" title={signedIn.functionTitle}>
        {signedIn.name}
      </span>
      <Form action="/afmelden" csrf={signedIn.csrf}>
        <Button look="subtle">{text.signOut}</Button>
      </Form>
    </>
  );
}

/** The workbench around a page: menu, phone button, who is signed in. */
export function frame(visit: Visit, { title, children, current, wide }: Frame): string {
  const { signedIn } = visit;
  const { config } = visit.world;
  return render(
    <Page
      variant="workbench"
      title={`${title} · ${text.site}`}
      secret
      css={config.themeFile ? ['/thema.css'] : []}
      scripts={['keys.js', 'part-loader.js', 'draft-keeper.js', 'look-up.js'].map(asset)}
      wide={wide ?? true}
      wordmark={<Wordmark count={15} href={signedIn ? '/week' : '/'} />}
      nav={signedIn ? <MainNav items={navOf(signedIn, current)} /> : undefined}
      tools={signedIn ? <Tools signedIn={signedIn} path={visit.url.pathname} /> : undefined}
      footer={config.demo ? <p>{text.demo}</p> : undefined}
    >
      {children}
      <KeysHelp />
    </Page>,
  );
}
