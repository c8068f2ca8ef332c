import { Alert, TabNav } from '#src/design/index.ts';
import { nl as text } from './screens.text.ts';

type Tab = keyof typeof text.admin.tabs;

const paths: Record<Tab, string> = {
  villages: '/beheer/kernen',
  functions: '/beheer/functies',
  terms: '/beheer/termijnen',
  absence: '/beheer/afwezigheid',
};

/** The parts of the administrator's room. */
export function AdminTabs({ current }: { current: Tab }) {
  const items = Object.entries(paths).map(([tab, href]) => ({
    href,
    label: text.admin.tabs[tab as Tab],
    current: tab === current,
  }));
  return <TabNav items={items} label={text.admin.label} />;
}

/** Word that it was saved, where there is something to say. */
export function Saved({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return (
    <Alert kind="ok" announce>
      {text.saved}
    </Alert>
  );
}
