/**
 * Marks drawn over a document's text with the CSS Custom Highlight API: not one node is changed or added.
 *
 * The registry of highlights belongs to the page as well, which may read and clear it. So names say no more than the look,
 * and what is painted where is kept here: content scripts of Firefox may not even iterate a highlight.
 */

/** Names of our highlights begin with it; `markStyles` makes the rules for them. */
export const HIGHLIGHT_PREFIX = 'randnotiz-';

/** Looks that lie over all others. */
const ON_TOP = new Set(['hint']);

interface Painted {
  range: AbstractRange;
  style: string;
}

export class Painter {
  readonly #painted = new Map<string, Painted>();
  readonly #highlights = new Map<string, Highlight>();

  constructor(private readonly document: Document) {}

  /** Paints a mark, or paints it elsewhere or in another look. `style`: the name of a look. */
  paint(id: string, range: Range | StaticRange, style: string): void {
    const highlight = this.#highlight(style);
    const known = this.#painted.get(id);
    if (known?.range === range && known.style === style) return;
    this.#lift(known);
    this.#painted.set(id, { range, style });
    highlight?.add(range);
  }

  erase(id: string): void {
    this.#lift(this.#painted.get(id));
    this.#painted.delete(id);
  }

  eraseAll(): void {
    this.#painted.clear();
    for (const [style, highlight] of this.#highlights) {
      highlight.clear();
      this.#registry?.delete(HIGHLIGHT_PREFIX + style);
    }
    this.#highlights.clear();
  }

  /** The marks whose words lie at a point of the viewport (CSS pixels), the one that begins last first. */
  idsAt(x: number, y: number): string[] {
    if (this.#painted.size === 0 || !('caretPositionFromPoint' in this.document)) return [];
    const caret = this.document.caretPositionFromPoint(x, y, { shadowRoots: this.#shadowRoots() });
    if (!caret) return [];
    const under: { id: string; range: Range }[] = [];
    for (const [id, painted] of this.#painted) {
      const range = liveRange(this.document, painted.range);
      if (!range || !holdsPoint(range, caret.offsetNode, caret.offset)) continue;
      // the caret nearest to a point in a margin is far from the point
      if (isOver(range, x, y)) under.push({ id, range });
    }
    return under
      .sort((a, b) => b.range.compareBoundaryPoints(Range.START_TO_START, a.range))
      .map(({ id }) => id);
  }

  get #view(): (Window & typeof globalThis) | null {
    return this.document.defaultView;
  }

  /** Null where highlights do not exist: nothing is painted, all else works. */
  get #registry(): HighlightRegistry | null {
    const css = this.#view?.CSS;
    return css && 'highlights' in css ? css.highlights : null;
  }

  #highlight(style: string): Highlight | null {
    const registry = this.#registry;
    const view = this.#view;
    if (!registry || !view) return null;
    const name = HIGHLIGHT_PREFIX + style;
    let highlight = this.#highlights.get(style);
    if (!highlight) {
      highlight = new view.Highlight();
      highlight.priority = ON_TOP.has(style) ? 1 : 0;
      this.#highlights.set(style, highlight);
    }
    // the page may have cleared the registry
    if (!registry.has(name)) registry.set(name, highlight);
    return highlight;
  }

  #lift(painted: Painted | undefined): void {
    if (painted) this.#highlights.get(painted.style)?.delete(painted.range);
  }

  #shadowRoots(): ShadowRoot[] {
    const roots = new Set<ShadowRoot>();
    for (const { range } of this.#painted.values()) {
      const root = range.startContainer.getRootNode();
      // by its host: the document may be that of a frame, with classes of its own
      if ('host' in root) roots.add(root as ShadowRoot);
    }
    return [...roots];
  }
}

function liveRange(document: Document, range: AbstractRange): Range | null {
  if (range instanceof Range) return range;
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return null; // the text has become shorter since
  }
  return live;
}

function holdsPoint(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false; // the node has become shorter since
  }
}

function isOver(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  }
  return false;
}
