import { type Children, Link, Page, Paragraph, ReadAloud, Wordmark } from '#src/design/index.ts';
import type { Language, Visit } from '#src/platform/http/route.ts';
import type { General, PortalDeps } from './deps.ts';
import { localPath } from './local-path.ts';
import { frameText } from './text.ts';

/** What every page for residents knows about the visit. */
export interface Frame {
  readonly language: Language;
  readonly letters: 'normal' | 'large';
  /** The Dutch address of this page. */
  readonly path: string;
  readonly css: readonly string[];
  readonly general: General;
  readonly demo: boolean;
  /** Address of the script that reads aloud; null on pages that stay without scripts. */
  readonly readAloud: string | null;
  /** For whoever is signed in as staff in the same browser: goes into every form. */
  readonly csrf: string | undefined;
  /** The visitor pressed the link to hear the page. */
  readonly askedToRead: boolean;
}

export type Asked = 'always' | 'when asked';

/** @param reading `when asked`: without scripts until the visitor asks to hear the page */
export function frameOf(visit: Visit, deps: PortalDeps, reading: Asked): Frame {
  const { config } = visit.world;
  const askedToRead = visit.query('voorlezen') === 'ja';
  return {
    language: visit.language,
    letters: wantsLarge(visit) ? 'large' : 'normal',
    path: visit.url.pathname.replace(/^\/(?:en|pl)(?=\/|$)/, '') || '/',
    css: config.themeFile ? ['/thema.css'] : [],
    general: deps.general,
    demo: config.demo,
    readAloud: reading === 'always' || askedToRead ? deps.assets('read-aloud.js') : null,
    csrf: visit.signedIn?.csrf,
    askedToRead,
  };
}

export function wantsLarge(visit: Visit): boolean {
  const asked = visit.query('letters');
  return asked === 'groot' || (asked !== 'gewoon' && visit.largeType);
}

/** Everything that changes how a page looks, for whoever keeps it. */
export function frameKey({ language, letters, path, readAloud }: Frame): string {
  return [path, language, letters, readAloud ? 'voorlezen' : ''].join(' ');
}

export interface ResidentPageProps {
  readonly frame: Frame;
  readonly title: string;
  /** How many villages there are, and which one this is (from 0). */
  readonly villages: { readonly count: number; readonly current?: number | undefined };
  readonly summary?: string | undefined;
  readonly secret?: boolean | undefined;
  readonly breadcrumb?: Children;
  readonly scripts?: readonly string[] | undefined;
  /** Leaves out the links that are of no use on a card to print. */
  readonly bare?: boolean | undefined;
  readonly children?: Children;
}

/** The page around everything for residents: name, large letters, languages, and a number to call. */
export function ResidentPage(props: ResidentPageProps) {
  const { frame, villages, bare } = props;
  const text = frameText[frame.language];
  const scripts = [...(frame.readAloud ? [frame.readAloud] : []), ...(props.scripts ?? [])];
  return (
    <Page
      variant="resident"
      lang={frame.language}
      letters={frame.letters}
      title={`${props.title} · ${text.site}`}
      summary={props.summary}
      secret={props.secret}
      css={frame.css}
      scripts={scripts}
      wordmark={<Wordmark count={villages.count} current={villages.current} href={localPath(frame, '/')} />}
      tools={bare ? undefined : <Tools frame={frame} />}
      breadcrumb={props.breadcrumb}
      footer={bare ? undefined : <Footer frame={frame} />}
    >
      {frame.readAloud && <ReadAloud />}
      {frame.askedToRead && (
        <noscript>
          <Paragraph>{frameText[frame.language].noVoice(frame.general.phone)}</Paragraph>
        </noscript>
      )}
      {props.children}
    </Page>
  );
}

const languageNames = { nl: 'Nederlands', en: 'English', pl: 'Polski' } as const;

function Tools({ frame }: { frame: Frame }) {
  const text = frameText[frame.language];
  const here = localPath(frame, frame.path);
  const others = (['nl', 'en', 'pl'] as const).filter((language) => language !== frame.language);
  return (
    <>
      <Link href={`${here}?letters=${frame.letters === 'large' ? 'gewoon' : 'groot'}`}>
        {frame.letters === 'large' ? text.largeOff : text.largeOn}
      </Link>
      {!frame.readAloud && <Link href={`${here}?voorlezen=ja`}>{text.readToMe}</Link>}
      {others.map((language) => (
        <Link href={localPath({ language }, frame.path)} hrefLang={language}>
          <span lang={language}>{languageNames[language]}</span>
        </Link>
      ))}
    </>
  );
}

function Footer({ frame }: { frame: Frame }) {
  const text = frameText[frame.language];
  const { general } = frame;
  const links = [
    { href: '/contact', label: text.contact },
    { href: '/privacy', label: text.privacy },
    { href: '/toegankelijkheid', label: text.accessibility },
    { href: '/cookies', label: text.cookies },
  ];
  return (
    <>
      <Paragraph>{text.help(general.phone)}</Paragraph>
      <nav aria-label={text.footerNav}>
        <p class="nl-paragraph">
          {links.map(({ href, label }, index) => (
            <>
              {index > 0 && ' · '}
              <Link href={localPath(frame, href)}>{label}</Link>
            </>
          ))}
        </p>
      </nav>
      <Paragraph small>
        {text.municipality(general.municipality)} · {general.address}
      </Paragraph>
      {frame.demo && <Paragraph small>{text.demo}</Paragraph>}
    </>
  );
}
