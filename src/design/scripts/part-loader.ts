// Replaces one part of the page instead of the whole page: a link or form inside it fetches the server's page and the
// element with the same id takes its place. When anything is unusual the browser does what it always did.

const headers = { accept: 'text/html' };

/** Scripts may ask to be told: `addEventListener('part-loaded', ...)` on the document. */
const LOADED = 'part-loaded';

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

function staysHere(link: HTMLAnchorElement): boolean {
  const jumps = link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !link.target && !link.hasAttribute('download') && !jumps;
}

/** What a form would send, in the way it would send it. */
function bodyOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData | URLSearchParams {
  const data = new FormData(form, submitter);
  if (form.enctype === 'multipart/form-data') return data;
  return new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
}

function requestOf(form: HTMLFormElement, submitter: HTMLElement | null): Request {
  const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href;
  const url = new URL(action, location.href);
  const body = bodyOf(form, submitter);
  if (form.method === 'post') return new Request(url, { method: 'POST', body, headers });
  url.search = body.toString();
  return new Request(url, { headers });
}

/** A way to find the focused element back in the new part. */
function markOf(element: Element | null): string | null {
  if (!element) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const name = element.getAttribute('name');
  const href = element.getAttribute('href');
  if (name) return `[name="${CSS.escape(name)}"]`;
  return href ? `[href="${CSS.escape(href)}"]` : null;
}

class PartLoader extends HTMLElement {
  private running: AbortController | null = null;

  connectedCallback(): void {
    this.addEventListener('click', this);
    this.addEventListener('submit', this);
  }

  handleEvent(event: Event): void {
    if (event.defaultPrevented) return;
    if (event instanceof SubmitEvent) this.submitted(event);
    else if (event instanceof MouseEvent && isPlainClick(event)) this.clicked(event);
  }

  private clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link?.href || link.closest('[data-whole-page]') || !staysHere(link)) return;
    event.preventDefault();
    void this.load(new Request(link.href, { headers }), () => location.assign(link.href));
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.closest('[data-whole-page]')) return;
    event.preventDefault();
    const { submitter } = event;
    void this.load(requestOf(form, submitter), () => submitNormally(form, submitter));
  }

  private async load(request: Request, otherwise: () => void): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(request, { signal: running.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!this.take(page, response, request)) elsewhere(page, response, request);
    } catch {
      if (!running.signal.aborted) otherwise();
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  /** False when the answer does not have the part. */
  private take(page: Document, response: Response, request: Request): boolean {
    const fresh = page.getElementById(this.id);
    if (!fresh) return false;
    const posted = request.method === 'POST';
    const mark = markOf(document.activeElement);
    this.replaceChildren(...fresh.childNodes);
    if (page.title) document.title = page.title;
    if (!posted || response.redirected) history.pushState({ part: this.id }, '', response.url);
    this.giveFocus(mark);
    this.dispatchEvent(new CustomEvent(LOADED, { bubbles: true }));
    return true;
  }

  private giveFocus(mark: string | null): void {
    const wanted =
      this.querySelector<HTMLElement>('[autofocus]') ?? (mark ? this.querySelector<HTMLElement>(mark) : null);
    if (!wanted && mark && document.querySelector(mark)) return;
    const target = wanted ?? this;
    if (target === this) this.tabIndex = -1;
    target.focus({ preventScroll: target === this });
  }
}

/** An answer without the part: another page, or a refusal. A post that was answered is never sent again. */
function elsewhere(page: Document, response: Response, request: Request): void {
  const answer = page.querySelector('main');
  const here = document.querySelector('main');
  const shown = request.method === 'POST' && !response.redirected && answer && here;
  if (!shown) {
    location.assign(response.url);
    return;
  }
  here.replaceWith(answer);
  document.title = page.title;
  answer.focus();
}

function submitNormally(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = submitter?.getAttribute('name') ?? '';
  hidden.value = submitter?.getAttribute('value') ?? '';
  if (hidden.name) form.append(hidden);
  const action = submitter?.getAttribute('formaction');
  if (action) form.action = action;
  form.submit();
}

addEventListener('popstate', () => location.reload());
customElements.define('part-loader', PartLoader);
