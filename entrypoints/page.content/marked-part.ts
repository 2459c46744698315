import type { MarkedDocument } from '@/components/marking/anchored-marks';
import type { MarkKeeper } from '@/components/marking/keeper';
import { Marking } from '@/components/marking/marking';
import { isShadowRoot, shadowRootOf } from '@/components/marking/shadow';
import { markStyles } from '@/lib/annotation/mark-styles';
import { Painter } from '@/lib/annotation/painting';
import { watchText } from '@/lib/annotation/watching';
import { MARK_LOOKS, PLAIN_LOOK, type Id } from '@/lib/model';
import type { PageComments } from './page-comments';
import { isFrame } from './page-parts';

/** Which marks a document has and which not. */
export interface Places {
  found: Id[];
  missing: Id[];
}

/** One document of a page, the page's own or that of a frame, with its shadow roots: marked, and watched. */
export class MarkedPart implements MarkedDocument {
  readonly marking: Marking;
  places: Places = { found: [], missing: [] };
  #shadowRoots: readonly ShadowRoot[] = [];
  readonly #watches = new Map<Node, () => void>();
  readonly #styles = new Map<Node, Element>();
  readonly #listening = new AbortController();

  /**
   * @param onPlaces after each look for the marks
   * @param onLoad after something was loaded into the document: it may have parts it did not have before
   * @param onFrame when a frame was loaded, and when the pointer comes to one that may still be loading
   */
  constructor(
    readonly document: Document,
    private readonly comments: PageComments,
    keeper: Omit<MarkKeeper, 'report'>,
    onPlaces: () => void,
    onLoad: () => void,
    onFrame: (frame: HTMLIFrameElement) => void,
  ) {
    const report = (found: Id[], missing: Id[]) => {
      this.places = { found, missing };
      onPlaces();
    };
    this.marking = new Marking(document, this, { ...keeper, report }, new Painter(document));
    this.#watch(document.body);
    const { signal } = this.#listening;
    const onTarget = ({ type, target }: Event) => {
      if (isFrame(target)) onFrame(target);
      else if (type === 'load') onLoad();
    };
    // load events do not bubble, but are heard on their way down
    document.addEventListener('load', onTarget, { signal, passive: true, capture: true });
    document.addEventListener('pointerover', onTarget, { signal, passive: true, capture: true });
    document.addEventListener('pointerdown', (event) => this.#meet(event), { signal, passive: true });
  }

  root(): Element {
    return this.comments.root();
  }

  commentElement(sourceId: string): Element | null {
    return this.comments.commentElement(sourceId);
  }

  commentAt(node: Node): string | null {
    return this.comments.commentAt(node);
  }

  shadowRoots(): readonly ShadowRoot[] {
    return this.#shadowRoots;
  }

  /** The background puts its sheet into the page's own document alone. */
  found(range: Range): void {
    const root = shadowRootOf(range.startContainer) ?? this.document;
    if (root === document || this.#styles.get(root)?.isConnected) return;
    const style = this.document.createElement('style');
    style.textContent = markStyles({ ...MARK_LOOKS, plain: PLAIN_LOOK });
    (isShadowRoot(root) ? root : this.document.head).append(style);
    this.#styles.set(root, style);
  }

  /** Takes these shadow roots for those of the document; true when there is one it did not know. */
  learn(shadowRoots: readonly ShadowRoot[]): boolean {
    const before = new Set(this.#shadowRoots);
    const now = new Set(shadowRoots);
    this.#shadowRoots = shadowRoots;
    for (const root of before) {
      if (now.has(root)) continue;
      this.#watches.get(root)?.();
      this.#watches.delete(root);
    }
    const added = shadowRoots.filter((root) => !before.has(root));
    for (const root of added) this.#watch(root);
    return added.length > 0;
  }

  stop(): void {
    this.#listening.abort();
    for (const unwatch of this.#watches.values()) unwatch();
    for (const style of this.#styles.values()) style.remove();
    this.marking.stop();
  }

  #watch(root: Node): void {
    this.#watches.set(
      root,
      watchText(root, () => void this.marking.lookAgain()),
    );
  }

  /** Nothing tells when an element gets a shadow root: the pointer shows those in which words are selected. */
  #meet(event: Event): void {
    const met = event.composedPath().filter(isShadowRoot);
    const added = met.filter((root) => root.mode === 'open' && !this.#shadowRoots.includes(root));
    if (added.length > 0) this.learn([...this.#shadowRoots, ...added]);
  }
}
