import { Turns } from './turns';

/** Distance from the view, in pixels, at which articles are read. */
const NEAR = 1500;

/** Told whether its block is near the view. */
type SetNear = (near: boolean) => void;

/**
 * Tells the blocks of a long list which of them are near the view: one observer for all of them. One a frame comes
 * alive, and one goes to rest: so no more are alive than are near, however long and fast one scrolls.
 */
export class Windows {
  private readonly blocks = new Map<Element, SetNear>();
  /** Those that were told to come alive. */
  private readonly alive = new Set<Element>();
  private readonly asked = new Map<Element, () => void>();
  private readonly coming = new Turns();
  private readonly leaving = new Turns();
  private readonly observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.tell(target, isIntersecting);
    },
    { rootMargin: `${NEAR}px` },
  );

  /** @returns what ends it */
  watch(block: Element, setNear: SetNear): () => void {
    this.blocks.set(block, setNear);
    this.observer.observe(block);
    return () => {
      this.observer.unobserve(block);
      this.asked.get(block)?.();
      this.asked.delete(block);
      this.blocks.delete(block);
      this.alive.delete(block);
    };
  }

  private tell(block: Element, near: boolean): void {
    this.asked.get(block)?.();
    if (!near && !this.alive.has(block)) return;
    // the user works in it: it stays alive, wherever it was scrolled to
    if (!near && block.contains(document.activeElement)) return;
    const turns = near ? this.coming : this.leaving;
    this.asked.set(
      block,
      turns.ask(() => {
        if (near) this.alive.add(block);
        else this.alive.delete(block);
        this.blocks.get(block)?.(near);
      }),
    );
  }
}
