// While somebody types in one of the fields named, the server's answer to what was typed is shown in the element named.
// Without this script nothing is looked up and the form works the same.

const pause = 250;

class LookUp extends HTMLElement {
  private timer = 0;
  private asked = '';

  connectedCallback(): void {
    this.addEventListener('input', (event) => this.typed(event.target));
  }

  private typed(target: EventTarget | null): void {
    const fields = (this.dataset.fields ?? '').split(' ');
    if (!(target instanceof HTMLInputElement) || !fields.includes(target.name)) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(target.value.trim()), pause);
  }

  private async ask(words: string): Promise<void> {
    if (words.length < 4 || words === this.asked) return;
    this.asked = words;
    const answer = await fetch(`${this.dataset.from}?zoek=${encodeURIComponent(words)}`).catch(() => null);
    if (!answer?.ok || this.asked !== words) return;
    const part = new DOMParser()
      .parseFromString(await answer.text(), 'text/html')
      .getElementById(this.dataset.into ?? '');
    if (part) document.getElementById(part.id)?.replaceWith(part);
  }
}

customElements.define('look-up', LookUp);
