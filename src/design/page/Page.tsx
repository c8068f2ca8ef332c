import { asset } from '../assets.ts';
import { classes } from '../classes.ts';
import { safeHref } from '../href.ts';
import type { Children, Language } from '../types.ts';
import { useWords, WordsProvider } from '../words.tsx';
import { Skyline } from './Skyline.tsx';

export interface PageProps {
  variant: 'resident' | 'workbench';
  /** Title in the browser's tab: the page first, then the site. */
  title: string;
  lang?: Language | undefined;
  letters?: 'normal' | 'large' | undefined;
  /** Style sheets of the municipality, loaded after ours. */
  css?: readonly string[] | undefined;
  /** Addresses of enhancement scripts, for example `asset('keys.js')`. */
  scripts?: readonly string[] | undefined;
  /** Class of the municipality's theme, on `<html>`. */
  themeClass?: string | undefined;
  /** One sentence for search engines. */
  summary?: string | undefined;
  /** Keep the page out of search engines and caches of others: pages behind a code. */
  secret?: boolean | undefined;
  wordmark?: Children;
  /** Links at the right of the header: languages, large letters, signing out. */
  tools?: Children;
  nav?: Children;
  breadcrumb?: Children;
  /** Under the header, over the whole width, before the content: an alert for everybody. */
  banner?: Children;
  footer?: Children;
  /** Full width instead of one reading column. */
  wide?: boolean | undefined;
  children?: Children;
}

function Head(props: PageProps) {
  const styles = [asset(`${props.variant}.css`), ...(props.css ?? [])];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.title}</title>
      {props.summary && <meta name="description" content={props.summary} />}
      {props.secret && <meta name="robots" content="noindex, nofollow" />}
      <meta name="color-scheme" content={props.variant === 'workbench' ? 'light dark' : 'light'} />
      <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
      {props.lang !== 'pl' && (
        <link rel="preload" href={asset('letter.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
      )}
      {styles.map((href) => (
        <link rel="stylesheet" href={safeHref(href)} />
      ))}
      {props.scripts?.map((src) => (
        <script type="module" src={safeHref(src)} />
      ))}
    </head>
  );
}

function Header({ wordmark, tools, nav }: PageProps) {
  return (
    <header class="kg-header">
      <div class="kg-header__inside">
        {wordmark}
        {nav}
        {tools && <div class="kg-header__tools">{tools}</div>}
      </div>
    </header>
  );
}

function Body(props: PageProps) {
  const words = useWords();
  return (
    <body class={`kg-body kg-body--${props.variant}`}>
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
        {words.skip}
      </a>
      <Header {...props} />
      {props.banner && <div class="kg-banner">{props.banner}</div>}
      <div class={classes('kg-content', props.wide && 'kg-content--wide')}>
        {props.breadcrumb}
        <main id="inhoud" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      {props.footer && props.variant === 'resident' && <Skyline />}
      {props.footer && (
        <footer class="kg-footer">
          <div class="kg-footer__inside">{props.footer}</div>
        </footer>
      )}
    </body>
  );
}

/** A whole page. Give it to `render`. */
export function Page(props: PageProps) {
  const { lang = 'nl', letters, variant, themeClass } = props;
  return (
    <WordsProvider language={lang}>
      <html lang={lang} class={classes(`kg-${variant}`, letters === 'large' && 'kg-letters-large', themeClass)}>
        <Head {...props} />
        <Body {...props} />
      </html>
    </WordsProvider>
  );
}
