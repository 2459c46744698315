/** `waiting`: typed, and not written yet. */
export type AutosaveState = 'untouched' | 'waiting' | 'saved' | 'failed';

/** Pause in typing after which a text is written. */
const PAUSE_MS = 400;

/** Writes a text as it is typed, one writing after the other, the last text last. */
export class Autosave {
  private text: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  /** @param write rejects when the text could not be kept; it is tried again with the next change or `flush` */
  constructor(
    private readonly write: (text: string) => Promise<void>,
    private readonly show: (state: AutosaveState) => void,
  ) {}

  change(text: string): void {
    this.text = text;
    this.show('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Writes what is not written yet; resolves when that has ended, well or not. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.writeLatest());
    return this.running;
  }

  private async writeLatest(): Promise<void> {
    const text = this.text;
    if (text === null) return;
    this.text = null;
    try {
      await this.write(text);
      // typed meanwhile: that is not written yet
      if (this.isWritten()) this.show('saved');
    } catch (error) {
      console.error('A note could not be kept:', error);
      this.text ??= text;
      this.show('failed');
    }
  }

  private isWritten(): boolean {
    return this.text === null;
  }
}
