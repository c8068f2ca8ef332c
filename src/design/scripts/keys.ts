// Every verb has a key: presses what carries `data-key`. `?` lists the keys. Never while somebody is typing.

const OFF = 'kg-keys-off';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const typed = target.matches(
    'textarea, select, input:not([type=radio], [type=checkbox], [type=submit], [type=button])',
  );
  return typed || target.isContentEditable;
}

/** "t", "?", "ctrl+enter": as written in `data-key`. */
function nameOf(event: KeyboardEvent): string {
  const held = [event.ctrlKey && 'ctrl', event.altKey && 'alt', event.metaKey && 'meta'].filter(Boolean);
  return [...held, event.key.toLowerCase()].join('+');
}

function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function elementsWithKeys(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].filter(isSeen);
}

/** The verb of the row one is in goes before the same key elsewhere on the page. */
function elementFor(key: string): HTMLElement | undefined {
  const found = elementsWithKeys().filter((element) => element.dataset.key === key);
  const scope = document.activeElement?.closest('[data-key-scope]');
  return found.find((element) => scope?.contains(element)) ?? found[0];
}

function press(element: HTMLElement): void {
  if (element.matches('textarea, select, input:not([type=radio], [type=checkbox])')) element.focus();
  else element.click();
}

/** To the next or previous row. */
function move(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('[data-key-scope]')].filter(isSeen);
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[now < 0 ? (step === 1 ? 0 : rows.length - 1) : now + step];
  next?.querySelector<HTMLElement>('a, button')?.focus();
  return next !== undefined;
}

function dialog(): HTMLDialogElement | null {
  return document.querySelector('dialog[data-keys]');
}

function wordsFor(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('kbd, svg')) extra.remove();
  const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`)?.textContent : null;
  return (element.dataset.keyLabel ?? element.getAttribute('aria-label') ?? label ?? copy.textContent ?? '').trim();
}

function lineFor(key: string, words: string): HTMLElement {
  const line = document.createElement('li');
  const sign = document.createElement('kbd');
  sign.className = 'kg-key';
  sign.textContent = key;
  line.append(sign, ` ${words}`);
  return line;
}

function showKeys(box: HTMLDialogElement): void {
  const lines = new Map(elementsWithKeys().map((element) => [element.dataset.key!, wordsFor(element)]));
  box.querySelector('[data-keys-list]')!.replaceChildren(...[...lines].map(([key, words]) => lineFor(key, words)));
  box.querySelector<HTMLElement>('[data-keys-rows]')!.hidden = !document.querySelector('[data-key-scope]');
  box.querySelector<HTMLInputElement>('[data-keys-off]')!.checked = localStorage.getItem(OFF) === 'yes';
  box.showModal();
}

function act(key: string): boolean {
  const box = dialog();
  if (key === '?' && box) {
    showKeys(box);
    return true;
  }
  if (localStorage.getItem(OFF) === 'yes' && !key.includes('+')) return false;
  if (key === 'j' || key === 'k') return move(key === 'j' ? 1 : -1);
  const element = elementFor(key);
  if (element) press(element);
  return element !== undefined;
}

addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing || dialog()?.open) return;
  const key = nameOf(event);
  if (isTyping(event.target) && !key.includes('+')) return;
  if (act(key)) event.preventDefault();
});

addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches('[data-keys-off]'))
    localStorage.setItem(OFF, target.checked ? 'yes' : 'no');
});
