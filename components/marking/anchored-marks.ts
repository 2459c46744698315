import { anchor } from '@/lib/annotation/anchoring';
import type { Painter } from '@/lib/annotation/painting';
import { MARK_LOOKS, type Category, type Id, type PageMark } from '@/lib/model';
import { shadowRootOf } from './shadow';

/** A document whose text is marked: where article and comments stand in it. */
export interface MarkedDocument {
  /** What articles' marks are looked for in. */
  root(): Element;
  /** Parts with a text of their own, which `root` does not have. */
  shadowRoots?(): readonly ShadowRoot[];
  /** Told where a mark was found, before it is painted. */
  found?(range: Range): void;
  /** What holds a comment; null when it is not there. */
  commentElement(sourceId: string): Element | null;
  /** The comment a node stands in; null: it belongs to the article. */
  commentAt(node: Node): string | null;
}

/** Work on anchoring before the browser gets its turn, in milliseconds. */
const SLICE_MS = 12;

/** The marks of a page and their places: found, painted, and found again when the page changes. */
export class AnchoredMarks {
  #marks = new Map<Id, PageMark>();
  #ranges = new Map<Id, Range>();
  #looks = new Map<Id, string>();
  #round = 0;

  constructor(
    private readonly marked: MarkedDocument,
    private readonly painter: Painter,
    /** Told after each round which marks have a place and which have none. */
    private readonly report: (found: Id[], missing: Id[]) => void,
  ) {}

  get(id: Id): PageMark | null {
    return this.#marks.get(id) ?? null;
  }

  rangeOf(id: Id): Range | null {
    return this.#ranges.get(id) ?? null;
  }

  /** The marks at a point of the viewport (CSS pixels), the one that begins last first. */
  at(x: number, y: number): PageMark[] {
    return this.painter.idsAt(x, y).flatMap((id) => this.get(id) ?? []);
  }

  /** The mark that a boundary point lies in, the one that begins last; null: none. */
  around(node: Node, offset: number): PageMark | null {
    let inner: Range | null = null;
    let mark: PageMark | null = null;
    for (const [id, range] of this.#ranges) {
      if (!holds(range, node, offset)) continue;
      if (inner && range.compareBoundaryPoints(Range.START_TO_START, inner) < 0) continue;
      inner = range;
      mark = this.get(id);
    }
    return mark;
  }

  /** The mark behind the one given, in the order of the text; null after the last, and the first one after null. */
  next(id: Id | null): Id | null {
    const order = [...this.#ranges].sort(([, a], [, b]) => compareStarts(a, b));
    const at = order.findIndex(([other]) => other === id);
    return order[at + 1]?.[0] ?? null;
  }

  /** Shows these marks instead of those before; only what is new or changed is looked for. */
  async show(marks: readonly PageMark[], categories: readonly Category[]): Promise<void> {
    this.#looks = new Map(categories.map((category) => [category.id, category.color]));
    const before = this.#marks;
    this.#marks = new Map(marks.map((mark) => [mark.id, mark]));
    for (const [id, mark] of before) {
      const now = this.#marks.get(id);
      if (!now || JSON.stringify(now.selectors) !== JSON.stringify(mark.selectors)) this.#drop(id);
    }
    await this.lookAgain();
  }

  /** The page may have changed: looks for what has lost its place or has none yet. */
  async lookAgain(): Promise<void> {
    const round = ++this.#round;
    let turn = performance.now();
    for (const mark of this.#marks.values()) {
      if (!stands(this.#ranges.get(mark.id), mark.quote)) {
        const range = this.#find(mark);
        if (range) {
          this.#ranges.set(mark.id, range);
          this.marked.found?.(range);
        } else this.#drop(mark.id);
      }
      const range = this.#ranges.get(mark.id);
      if (range) this.painter.paint(mark.id, range, this.#lookOf(mark));
      if (performance.now() - turn > SLICE_MS) {
        await new Promise((done) => setTimeout(done));
        // newer marks, or a newer state of the page, have taken over
        if (round !== this.#round) return;
        turn = performance.now();
      }
    }
    const ids = [...this.#marks.keys()];
    this.report(
      ids.filter((id) => this.#ranges.has(id)),
      ids.filter((id) => !this.#ranges.has(id)),
    );
  }

  erase(): void {
    this.#round++;
    this.#marks.clear();
    this.#ranges.clear();
    this.painter.eraseAll();
  }

  #find(mark: PageMark): Range | null {
    const { commentSourceId, selectors, quote } = mark;
    const root = commentSourceId === null ? this.marked.root() : this.marked.commentElement(commentSourceId);
    const range = root && anchor(root, selectors);
    if (range || commentSourceId !== null) return range;
    for (const part of this.marked.shadowRoots?.() ?? []) {
      if (part.textContent.length < quote.length / 2) continue;
      const inPart = anchor(part, selectors);
      if (inPart) return inPart;
    }
    return null;
  }

  #drop(id: Id): void {
    this.#ranges.delete(id);
    this.painter.erase(id);
  }

  #lookOf(mark: PageMark): string {
    const color = mark.categoryId === null ? undefined : this.#looks.get(mark.categoryId);
    return color !== undefined && color in MARK_LOOKS ? color : 'plain';
  }
}

function holds(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false; // the node has become shorter since
  }
}

/** In the order of the document; what stands in shadow roots comes where their elements are. */
function compareStarts(a: Range, b: Range): number {
  if (a.startContainer.getRootNode() === b.startContainer.getRootNode())
    return a.compareBoundaryPoints(Range.START_TO_START, b);
  const [at, other] = [outermost(a.startContainer), outermost(b.startContainer)];
  return at.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

function outermost(node: Node): Node {
  const root = shadowRootOf(node);
  return root ? outermost(root.host) : node;
}

/** True while a range still holds words: a page that takes its nodes away leaves it empty. */
function stands(range: Range | undefined, quote: string): boolean {
  if (!range || range.collapsed || !range.startContainer.isConnected) return false;
  return range.toString().length >= quote.length / 2;
}
