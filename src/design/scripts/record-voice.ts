// Records a voice and puts it in the file field it stands with. Without a microphone the file field stays as it is.

const FORMATS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'];

function bestFormat(): string | undefined {
  return FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
}

function fileFrom(parts: Blob[], type: string): File {
  const plain = type.split(';')[0] ?? 'audio/webm';
  const ending = plain === 'audio/mp4' ? 'm4a' : (plain.split('/')[1] ?? 'webm');
  return new File(parts, `opname.${ending}`, { type: plain });
}

function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

class RecordVoice extends HTMLElement {
  private recorder: MediaRecorder | null = null;
  private ticker = 0;
  private seconds = 0;

  connectedCallback(): void {
    const able = 'MediaRecorder' in window && navigator.mediaDevices && 'DataTransfer' in window;
    if (!able || !this.field || this.dataset.ready) return;
    this.dataset.ready = 'yes';
    this.hidden = false;
    this.button.addEventListener('click', () => (this.recorder ? this.recorder.stop() : void this.start()));
  }

  disconnectedCallback(): void {
    if (this.recorder) this.recorder.stop();
  }

  private get button(): HTMLButtonElement {
    return this.querySelector('button')!;
  }

  private get field(): HTMLInputElement | null {
    return document.getElementById(this.dataset.for ?? '') as HTMLInputElement | null;
  }

  private get longest(): number {
    return Number(this.dataset.max ?? 120);
  }

  private say(words: string): void {
    this.querySelector('[data-say]')!.textContent = words;
  }

  private label(words: string | undefined): void {
    this.querySelector('[data-label]')!.textContent = words ?? '';
  }

  private async start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      this.record(stream, bestFormat());
    } catch {
      this.say(this.dataset.refused ?? '');
    }
  }

  private record(stream: MediaStream, mimeType: string | undefined): void {
    const parts: Blob[] = [];
    const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    recorder.onstop = () => this.finish(stream, fileFrom(parts, recorder.mimeType));
    recorder.start();
    this.recorder = recorder;
    this.seconds = 0;
    this.toggleAttribute('data-recording', true);
    this.label(this.dataset.stop);
    this.ticker = window.setInterval(() => this.tick(), 1000);
    this.say(clockTime(0));
  }

  private tick(): void {
    this.seconds += 1;
    this.say(clockTime(this.seconds));
    if (this.seconds >= this.longest) this.recorder?.stop();
  }

  private finish(stream: MediaStream, file: File): void {
    for (const track of stream.getTracks()) track.stop();
    clearInterval(this.ticker);
    this.recorder = null;
    this.removeAttribute('data-recording');
    this.label(this.dataset.again);
    this.say(this.dataset.done ?? '');
    this.keep(file);
  }

  private keep(file: File): void {
    const carrier = new DataTransfer();
    carrier.items.add(file);
    this.field!.files = carrier.files;
    this.field!.dispatchEvent(new Event('change', { bubbles: true }));
    const player = this.querySelector('audio')!;
    URL.revokeObjectURL(player.src);
    player.src = URL.createObjectURL(file);
    player.hidden = false;
  }
}

customElements.define('record-voice', RecordVoice);
