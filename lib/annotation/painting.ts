/**
 * Marks drawn over a document's text with the CSS Custom Highlight API: not one node is changed or added.
 *
 * The registry of highlights belongs to the page as well, which may read and clear it. So names say no more than the look,
 * and what is painted where is kept here: content scripts of Firefox may not even iterate a highlight.
 */

import { NearFirst } from './near-first';

/** Names of our highlights begin with it; `markStyles` makes the rules for them. */
export const HIGHLIGHT_PREFIX = 'randnotiz-';

/** The look that shows where a mark is. It lies over all others. */
export const HINT = 'hint';

/**
 * Marks of fewer characters lie over longer ones: a mark within another is seen. Each limit makes a layer (paragraphs,
 * sentences, words); few, for every browser works out the style of every highlight wherever one is drawn.
 */
const LAYER_LIMITS = [250, 40];

/** The highlights of a look, the lowest layer first. */
export const highlightNames = (style: string): string[] =>
  (style === HINT ? [''] : ['', ...LAYER_LIMITS.map((_, i) => `-${i + 1}`)]).map(
    (layer) => HIGHLIGHT_PREFIX + style + layer,
  );

interface Painted {
  range: AbstractRange;
  style: string;
  /** Name of the highlight it is in; null before it is drawn. */
  name: string | null;
}

export class Painter {
  readonly #painted = new Map<string, Painted>();
  readonly #highlights = new Map<string, Highlight>();
  readonly #nearFirst: NearFirst;

  constructor(private readonly document: Document) {
    this.#nearFirst = new NearFirst(document);
  }

  /** Paints a mark, or paints it elsewhere or in another look; of many, what is near first. `style`: the name of a look. */
  paint(id: string, range: Range | StaticRange, style: string): void {
    let painted = this.#painted.get(id);
    if (painted?.range !== range || painted.style !== style) {
      this.#lift(painted);
      painted = { range, style, name: null };
      this.#painted.set(id, painted);
    }
    const mark = painted;
    // the page may have cleared the registry
    if (mark.name !== null) this.#highlight(mark.name);
    else this.#nearFirst.add(id, range.startContainer, () => this.#put(mark));
  }

  erase(id: string): void {
    this.#nearFirst.drop(id);
    this.#lift(this.#painted.get(id));
    this.#painted.delete(id);
  }

  eraseAll(): void {
    this.#nearFirst.dropAll();
    this.#painted.clear();
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      this.#registry?.delete(name);
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

  #highlight(name: string): Highlight | null {
    const registry = this.#registry;
    const view = this.#view;
    if (!registry || !view) return null;
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new view.Highlight();
      const layer = Number(/-(\d)$/.exec(name)?.[1] ?? 0);
      highlight.priority = name === HIGHLIGHT_PREFIX + HINT ? LAYER_LIMITS.length + 1 : layer;
      this.#highlights.set(name, highlight);
    }
    if (!registry.has(name)) registry.set(name, highlight);
    return highlight;
  }

  #put(mark: Painted): void {
    const layer = mark.style === HINT ? 0 : layerOf(this.document, mark.range);
    mark.name = highlightNames(mark.style)[layer] ?? HIGHLIGHT_PREFIX + mark.style;
    this.#highlight(mark.name)?.add(mark.range);
  }

  #lift(painted: Painted | undefined): void {
    if (painted && painted.name !== null) this.#highlights.get(painted.name)?.delete(painted.range);
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

function layerOf(document: Document, range: AbstractRange): number {
  const length = liveRange(document, range)?.toString().length ?? 0;
  return LAYER_LIMITS.filter((limit) => length < limit).length;
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
