// Keeps what was typed until the server says it has it. With `data-queue` the form also works while the network is down:
// what was sent waits on this device under its own key, and goes out later, once.
//
// The server confirms by showing a page with <draft-done data-name="...">. Nothing else counts as received.

type Pairs = [string, string][];

interface Waiting {
  key: string;
  action: string;
  fields: Pairs;
}

const DAY = 24 * 60 * 60 * 1000;
const RETRY = 15_000;

function read<T>(store: Storage, name: string, otherwise: T): T {
  try {
    return (JSON.parse(store.getItem(name) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(store: Storage, name: string, value: unknown): void {
  try {
    store.setItem(name, JSON.stringify(value));
  } catch {
    // A full or closed store keeps nothing; the form itself still works.
  }
}

function draftName(name: string): string {
  return `kg-draft:${name}`;
}

function queueName(name: string): string {
  return `kg-queue:${name}`;
}

/** What somebody typed or chose; never files, passwords or what the server put there. */
function typedFields(form: HTMLFormElement): Pairs {
  const own = new Set(
    [...form.querySelectorAll<HTMLInputElement>('[type=hidden], [type=password]')].map(({ name }) => name),
  );
  return [...new FormData(form)].flatMap(
    ([name, value]): Pairs => (own.has(name) || typeof value !== 'string' ? [] : [[name, value]]),
  );
}

function fill(form: HTMLFormElement, fields: Pairs): void {
  for (const element of form.elements) {
    const values = fields.filter(([name]) => name === (element as HTMLInputElement).name).map(([, value]) => value);
    if (values.length === 0) continue;
    if (element instanceof HTMLInputElement && /radio|checkbox/.test(element.type))
      element.checked = values.includes(element.value);
    else if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    )
      element.value = values[0]!;
  }
}

class DraftKeeper extends HTMLElement {
  private timer = 0;
  private sending = false;
  private begin: Pairs = [];

  connectedCallback(): void {
    if (!this.form || this.dataset.ready) return;
    this.dataset.ready = 'yes';
    this.begin = typedFields(this.form);
    this.restore();
    this.form.addEventListener('input', () => this.later());
    this.querySelector('[data-draft-forget]')?.addEventListener('click', () => this.forget());
    if (this.hasAttribute('data-queue')) this.watchNetwork();
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private get name(): string {
    return this.dataset.name ?? 'form';
  }

  private get store(): Storage {
    return this.dataset.store === 'local' ? localStorage : sessionStorage;
  }

  private get waiting(): Waiting[] {
    return read<Waiting[]>(localStorage, queueName(this.name), []);
  }

  private set waiting(list: Waiting[]) {
    write(localStorage, queueName(this.name), list);
  }

  private say(words: string | undefined, link?: string): void {
    const place = this.querySelector<HTMLElement>('[data-draft-say]')!;
    const anchor = document.createElement('a');
    anchor.href = link ?? '';
    anchor.className = 'nl-link';
    anchor.textContent = this.dataset.look ?? '';
    place.replaceChildren(words ?? '', ...(link ? [' ', anchor] : []));
    place.hidden = !words;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), 300);
  }

  private save(): void {
    write(this.store, draftName(this.name), { at: Date.now(), fields: typedFields(this.form!) });
  }

  /** Only into a form as the server first shows it: what the server gives back after an error is newer. */
  private restore(): void {
    const draft = read<{ at: number; fields: Pairs } | null>(this.store, draftName(this.name), null);
    const fresh = draft && Date.now() - draft.at < DAY && !document.querySelector('[aria-invalid=true]');
    if (!fresh || JSON.stringify(draft.fields) === JSON.stringify(this.begin)) return;
    fill(this.form!, draft.fields);
    this.say(this.dataset.restored);
    this.forgetButton(true);
  }

  private forgetButton(shown: boolean): void {
    const button = this.querySelector<HTMLElement>('[data-draft-forget]');
    if (button) button.hidden = !shown;
  }

  private forget(): void {
    this.store.removeItem(draftName(this.name));
    this.form!.reset();
    fill(this.form!, this.begin);
    this.say('');
    this.forgetButton(false);
    this.form!.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus();
  }

  private watchNetwork(): void {
    this.form!.addEventListener('submit', (event) => void this.submitted(event));
    addEventListener('online', () => void this.sendWaiting());
    window.setInterval(() => void this.sendWaiting(), RETRY);
    void this.sendWaiting();
  }

  private async submitted(event: SubmitEvent): Promise<void> {
    if (event.defaultPrevented || this.sending) return;
    event.preventDefault();
    const item = this.itemFrom(event.submitter);
    this.sending = true;
    this.save();
    this.say(this.dataset.sending);
    try {
      this.answered(await this.post(item), item);
    } catch {
      this.putAside(item);
    } finally {
      this.sending = false;
    }
  }

  private itemFrom(submitter: HTMLElement | null): Waiting {
    const form = this.form!;
    const data = new FormData(form, submitter);
    const fields = [...data].map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : '']);
    const keyField = this.dataset.keyField ?? 'sleutel';
    const key = fields.find(([name]) => name === keyField)?.[1] || crypto.randomUUID();
    const others = fields.filter(([name]) => name !== keyField && name !== 'csrf');
    return { key, action: submitter?.getAttribute('formaction') ?? form.action, fields: others };
  }

  /** The csrf token is the one of today's page, also for what was typed yesterday. */
  private async post({ key, action, fields }: Waiting): Promise<{ response: Response; page: Document }> {
    const csrf = this.form!.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? '';
    const body = new URLSearchParams([...fields, [this.dataset.keyField ?? 'sleutel', key], ['csrf', csrf]]);
    const headers = { accept: 'text/html', 'idempotency-key': key };
    const response = await fetch(action, { method: 'POST', body, headers, signal: AbortSignal.timeout(20_000) });
    if (response.status >= 502 && response.status <= 504) throw new Error('no server');
    return { response, page: new DOMParser().parseFromString(await response.text(), 'text/html') };
  }

  private isConfirmed(page: Document): boolean {
    return page.querySelector(`draft-done[data-name="${CSS.escape(this.name)}"]`) !== null;
  }

  private answered({ response, page }: { response: Response; page: Document }, item: Waiting): void {
    if (this.isConfirmed(page)) {
      this.store.removeItem(draftName(this.name));
      location.assign(response.url);
    } else if (response.status === 422) this.showAgain(page, response.url);
    else this.putAside(item, this.dataset.refused);
  }

  private showAgain(page: Document, url: string): void {
    const fresh = page.querySelector('main');
    const old = document.querySelector('main');
    if (!fresh || !old) {
      location.assign(url);
      return;
    }
    document.title = page.title;
    old.replaceWith(fresh);
    fresh.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  private putAside(item: Waiting, words = this.dataset.offline): void {
    this.waiting = [...this.waiting.filter(({ key }) => key !== item.key), item];
    this.store.removeItem(draftName(this.name));
    this.form!.reset();
    fill(
      this.form!,
      this.begin.map(([name]): [string, string] => [name, '']),
    );
    fill(this.form!, this.begin);
    this.renewKey();
    this.say(`${words ?? ''} ${this.count()}`);
    this.form!.querySelector<HTMLElement>('textarea')?.focus();
  }

  private renewKey(): void {
    const field = this.form!.querySelector<HTMLInputElement>(`[name="${this.dataset.keyField ?? 'sleutel'}"]`);
    if (field) field.value = crypto.randomUUID();
  }

  private count(): string {
    const { length } = this.waiting;
    return (this.dataset.waiting ?? '').replace('#', String(length));
  }

  private async sendWaiting(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return;
    this.sending = true;
    try {
      for (const item of this.waiting) await this.sendOne(item);
    } catch {
      this.say(`${this.dataset.offline ?? ''} ${this.count()}`);
    } finally {
      this.sending = false;
    }
  }

  private async sendOne(item: Waiting): Promise<void> {
    const { response, page } = await this.post(item);
    if (this.isConfirmed(page)) {
      this.waiting = this.waiting.filter(({ key }) => key !== item.key);
      this.say(this.dataset.sent, response.url);
    } else if (response.status === 422) this.bringBack(item);
    else this.say(`${this.dataset.refused ?? ''} ${this.count()}`);
  }

  /** The server wants something changed: back into the form, if nobody is using it. */
  private bringBack(item: Waiting): void {
    if (JSON.stringify(typedFields(this.form!)) !== JSON.stringify(this.begin)) return;
    this.waiting = this.waiting.filter(({ key }) => key !== item.key);
    fill(this.form!, item.fields);
    this.say(this.dataset.wrong);
  }
}

/** The server has it: what this device kept may go. */
class DraftDone extends HTMLElement {
  connectedCallback(): void {
    const name = draftName(this.dataset.name ?? 'form');
    localStorage.removeItem(name);
    sessionStorage.removeItem(name);
  }
}

customElements.define('draft-done', DraftDone);
customElements.define('draft-keeper', DraftKeeper);
