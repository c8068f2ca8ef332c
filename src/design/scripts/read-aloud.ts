// Reads a part of the page aloud with the voice of the visitor's own device. Shows itself only where that works.

const LONGEST = 180;

/** Pieces a voice can say in one breath: some browsers stop in the middle of a long text. */
function pieces(text: string): string[] {
  const sentences = text.match(/[^.!?\n]+[.!?]*/g) ?? [];
  return sentences
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap(shorten);
}

function shorten(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const cut = sentence.lastIndexOf(' ', LONGEST);
  return cut <= 0 ? [sentence] : [sentence.slice(0, cut), ...shorten(sentence.slice(cut + 1))];
}

/** Visible words only, without the buttons and what is meant for the eye alone. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('read-aloud, record-voice, button, svg, kbd, script, [hidden]'))
    extra.remove();
  for (const block of copy.querySelectorAll('p, h1, h2, h3, li, dt, dd, label, legend, div')) block.append('\n');
  return copy.textContent ?? '';
}

class ReadAloud extends HTMLElement {
  connectedCallback(): void {
    if (!('speechSynthesis' in window) || this.button.dataset.ready) return;
    this.button.dataset.ready = 'yes';
    this.hidden = false;
    this.button.addEventListener('click', () => (this.reading ? this.stop() : this.read()));
    addEventListener('pagehide', () => this.stop());
  }

  disconnectedCallback(): void {
    this.stop();
  }

  private get button(): HTMLButtonElement {
    return this.querySelector('button')!;
  }

  private get reading(): boolean {
    return this.button.getAttribute('aria-pressed') === 'true';
  }

  private show(reading: boolean): void {
    this.button.setAttribute('aria-pressed', String(reading));
    this.querySelector<HTMLElement>('[data-start]')!.hidden = reading;
    this.querySelector<HTMLElement>('[data-stop]')!.hidden = !reading;
  }

  private read(): void {
    const target = document.getElementById(this.dataset.for ?? 'inhoud');
    const texts = target ? pieces(wordsOf(target)) : [];
    speechSynthesis.cancel();
    for (const [index, text] of texts.entries()) speechSynthesis.speak(this.sayable(text, index === texts.length - 1));
    this.show(texts.length > 0);
  }

  private sayable(text: string, last: boolean): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = document.documentElement.lang || 'nl';
    utterance.rate = 0.9;
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(utterance.lang));
    if (voice) utterance.voice = voice;
    if (last) utterance.onend = () => this.show(false);
    return utterance;
  }

  private stop(): void {
    if (!this.reading) return;
    speechSynthesis.cancel();
    this.show(false);
  }
}

customElements.define('read-aloud', ReadAloud);
