/**
 * Work at many places of a document, where it is looked at first. A browser works out the style of every piece of text that
 * gets a highlight, seen or not, and measures it anew for an underline: of many marks only the near ones are worth a wait.
 */

import { whenIdle } from './when-idle';

/** So many at once, wherever they are: what one does by hand is seen in the next frame. */
const AT_ONCE = 50;

/** So many places a slice, for those that are not near. */
const SLICE = 250;

interface Waiting {
  node: Node;
  work: () => void;
}

export class NearFirst {
  readonly #waiting = new Map<string, Waiting>();
  #planned = false;
  #resting = false;
  /** What was done at once since the last frame. */
  #done = 0;

  constructor(private readonly document: Document) {}

  /** Does the work at a node: now, or soon when there is much. Work of the same name that still waits is left undone. */
  add(name: string, node: Node, work: () => void): void {
    this.#waiting.delete(name);
    if (this.#done < AT_ONCE && this.#waiting.size === 0) {
      this.#done++;
      work();
    } else this.#waiting.set(name, { node, work });
    if (!this.#planned) this.#plan(() => this.#near());
  }

  drop(name: string): void {
    this.#waiting.delete(name);
  }

  dropAll(): void {
    this.#waiting.clear();
  }

  #plan(next: () => void): void {
    this.#planned = true;
    const view = this.document.defaultView;
    // no frames are drawn where nobody looks
    if (!view || this.document.hidden) setTimeout(next);
    else view.requestAnimationFrame(next);
  }

  #near(): void {
    this.#planned = false;
    this.#done = 0;
    // all places are read before one is changed, or each would be laid out anew
    const near = [...this.#waiting].filter(([, { node }]) => isNear(this.document, node));
    for (const [name, { work }] of near) {
      this.#waiting.delete(name);
      work();
    }
    this.#rest();
  }

  #rest(): void {
    if (this.#resting || this.#waiting.size === 0) return;
    this.#resting = true;
    whenIdle(() => {
      this.#resting = false;
      let left = SLICE;
      for (const [name, { work }] of this.#waiting) {
        if (left-- === 0) break;
        this.#waiting.delete(name);
        work();
      }
      this.#rest();
    });
  }
}

/** Within a screen of what is seen. */
function isNear(document: Document, node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const view = document.defaultView;
  if (!element || !view) return true;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const { innerHeight: height, innerWidth: width } = view;
  return bottom > -height && top < 2 * height && right > -width && left < 2 * width;
}
