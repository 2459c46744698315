/** Work that waits for its turn; called at most once. */
export type Turn = () => void;

/**
 * One piece of work a frame, the last asked for first: that is where the reader looks now. What has lost its use
 * before its turn came is taken back and costs nothing.
 */
export class Turns {
  private readonly waiting = new Set<Turn>();
  private frame = 0;

  constructor(
    private readonly nextFrame: (work: () => void) => number = (work) => requestAnimationFrame(work),
  ) {}

  /** @returns what takes it back */
  ask(turn: Turn): () => void {
    this.waiting.add(turn);
    this.schedule();
    return () => void this.waiting.delete(turn);
  }

  private schedule(): void {
    if (this.frame !== 0 || this.waiting.size === 0) return;
    this.frame = this.nextFrame(() => {
      this.frame = 0;
      const last = [...this.waiting].at(-1);
      if (last) {
        this.waiting.delete(last);
        last();
      }
      this.schedule();
    });
  }
}
