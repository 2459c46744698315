import { i18n } from '#i18n';
import { describeRange } from '@/lib/annotation/anchoring';
import type { Painter } from '@/lib/annotation/painting';
import type { TextRoot } from '@/lib/annotation/text-index';
import type { Id, NewMark, PageMarks } from '@/lib/model';
import { AnchoredMarks, type MarkedDocument } from './anchored-marks';
import type { MarkKeeper } from './keeper';
import { listen } from './listening';
import { Overlay } from './overlay';
import { Panels, type Open } from './panels';
import { focused, inField, partWithin, selectedRange } from './selection';
import { shadowRootOf } from './shadow';

/** What a click on it does is the page's business. */
function isControl(target: EventTarget): boolean {
  return 'matches' in target && (target as Element).matches('a[href], button, summary, label');
}

/** Marking in one document: the toolbar beside a selection, the card beside a mark, keys, moving a mark. */
export class Marking {
  readonly #overlay: Overlay;
  readonly #marks: AnchoredMarks;
  readonly #panels: Panels;
  readonly #listening = new AbortController();
  #known: PageMarks = { marks: [], categories: [], tags: [] };
  #open: Open = { what: 'nothing' };
  /** The mark whose new place is the next selection. */
  #moving: Id | null = null;
  /** Where the keyboard went last. */
  #last: Id | null = null;

  constructor(
    private readonly document: Document,
    private readonly marked: MarkedDocument,
    private readonly keeper: MarkKeeper,
    private readonly painter: Painter,
  ) {
    this.#overlay = new Overlay(document);
    this.#marks = new AnchoredMarks(marked, painter, (found, missing) => this.keeper.report(found, missing));
    this.#panels = new Panels(document, this.#overlay, this.#marks, {
      mark: (range, categoryId) => void this.#mark(range, categoryId),
      note: (range) => void this.#note(range),
      copy: (range) => void this.#copy(range),
      attach: (range) => {
        if (this.#moving !== null) void this.#attach(this.#moving, range);
      },
      stay: () => {
        this.#moving = null;
        this.#close();
      },
      change: (id, changes) => keeper.change(id, changes),
      remove: (id) => this.#remove(id),
      move: (id) => {
        this.#close();
        this.move(id);
      },
      open: keeper.open,
      close: () => this.#close(),
    });
    const listener = {
      onSelect: () => void this.#offer(false),
      onSelectionChange: (touched: boolean) => this.#selectionChanged(touched),
      onClick: (event: MouseEvent) => this.#openAt(event),
      onKey: (event: KeyboardEvent) => this.#key(event),
      onLayout: () => this.#draw(),
    };
    listen(document, this.#overlay, listener, this.#listening.signal);
  }

  async show(known: PageMarks): Promise<void> {
    this.#known = known;
    await this.#marks.show(known.marks, known.categories);
    this.#draw();
  }

  /** The text may have changed. */
  lookAgain(): Promise<void> {
    return this.#marks.lookAgain();
  }

  /** For the keyboard: the toolbar with the focus in it; false when nothing is selected. */
  offer(): boolean {
    return this.#offer(true);
  }

  /** Brings a mark into view; false when the document does not have it. */
  goTo(id: Id): boolean {
    const range = this.#marks.rangeOf(id);
    if (!range) return false;
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { startContainer } = range;
    const at = startContainer.parentElement ?? shadowRootOf(startContainer)?.host;
    at?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
    this.hint(id);
    return true;
  }

  /**
   * Goes from mark to mark and says what each is: for keyboard and screen reader. False after the last mark; then it
   * begins anew.
   */
  goToNext(): boolean {
    const next = this.#marks.next(this.#last);
    this.#last = next;
    if (next === null) {
      // what it said of the last one
      if (this.#open.what === 'notice') this.#close();
      return false;
    }
    this.goTo(next);
    this.#announce(next);
    return true;
  }

  #announce(id: Id): void {
    const mark = this.#marks.get(id);
    if (!mark) return;
    const category = this.#known.categories.find((one) => one.id === mark.categoryId)?.name;
    const said = [i18n.t('marking.card'), category, mark.quote, mark.note].filter(Boolean).join(': ');
    this.#show({ what: 'notice', text: said, undo: null });
  }

  /** Shows where a mark is; null: no more. */
  hint(id: Id | null): void {
    const range = id === null ? null : this.#marks.rangeOf(id);
    if (range) this.painter.paint('hint', range, 'hint');
    else this.painter.erase('hint');
  }

  /** The next selection is the new place of this mark. */
  move(id: Id): void {
    this.#moving = id;
    const range = this.#marks.rangeOf(id);
    // its ends can be dragged: they are those of a selection
    if (range) this.#select(range);
    else this.#show({ what: 'notice', text: i18n.t('marking.moveHint'), undo: null });
  }

  stop(): void {
    this.#listening.abort();
    this.#marks.erase();
    this.#overlay.hide();
  }

  #selectionChanged(touched: boolean): void {
    if (this.#moving !== null) this.#offer(false);
    else if (this.#open.what === 'toolbar' && !this.#selected()) this.#close();
    else if (touched) this.#offer(false);
  }

  #selected(): Range | null {
    const range = selectedRange(this.document, this.marked.shadowRoots?.());
    return range && partWithin(range, this.#placeOf(range).root);
  }

  #offer(focus: boolean): boolean {
    const range = this.#selected();
    if (range) this.#show({ what: 'toolbar', range, focus });
    return range !== null;
  }

  #openAt(event: MouseEvent): void {
    if (this.#overlay.holds(event) || this.#selected()) return;
    const [mark] = this.#marks.at(event.clientX, event.clientY);
    const onLink = event.composedPath().some(isControl);
    if (mark && !onLink) this.#show({ what: 'card', id: mark.id });
    else if (this.#open.what !== 'nothing') this.#close();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#open.what !== 'nothing') this.#close();
    if (event.ctrlKey || event.metaKey || event.altKey || inField(focused(this.document))) return;
    if (this.#open.what !== 'toolbar' || this.#overlay.holds(event)) return;
    const { range } = this.#open;
    if (this.#moving !== null) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void this.#attach(this.#moving, range);
      return;
    }
    const category = this.#known.categories.find(({ key }) => key === event.key);
    if (!category) return;
    event.preventDefault();
    void this.#mark(range, category.id);
  }

  async #mark(range: Range, categoryId: Id | null): Promise<Id | null> {
    const passage = this.#describe(range);
    this.#close();
    this.document.getSelection()?.removeAllRanges();
    if (!passage) {
      this.#show({ what: 'notice', text: i18n.t('marking.notMarked'), undo: null });
      return null;
    }
    try {
      return await this.keeper.add({ ...passage, categoryId, note: '', tags: [] });
    } catch (error) {
      this.#complain(error);
      return null;
    }
  }

  /** What a passage is looked for in: the comment it stands in, else the article. */
  #placeOf(range: Range): { root: TextRoot; commentSourceId: string | null } {
    const around = range.commonAncestorContainer.getRootNode();
    const part = this.marked.shadowRoots?.().find((root) => root === around);
    if (part) return { root: part, commentSourceId: null };
    const commentSourceId = this.marked.commentAt(range.commonAncestorContainer);
    const comment = commentSourceId === null ? null : this.marked.commentElement(commentSourceId);
    return comment ? { root: comment, commentSourceId } : { root: this.marked.root(), commentSourceId: null };
  }

  #describe(range: Range): Pick<NewMark, 'selectors' | 'quote' | 'commentSourceId'> | null {
    const { root, commentSourceId } = this.#placeOf(range);
    const selectors = describeRange(root, range);
    const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact.trim();
    return quote ? { selectors, quote, commentSourceId } : null;
  }

  async #attach(id: Id, range: Range): Promise<void> {
    const passage = this.#describe(range);
    this.#moving = null;
    this.#close();
    this.document.getSelection()?.removeAllRanges();
    if (passage) await this.#keep(() => this.keeper.change(id, passage));
  }

  #remove(id: Id): void {
    const undo = () => {
      this.#close();
      void this.#keep(() => this.keeper.restore(id));
    };
    void this.#keep(async () => {
      await this.keeper.remove(id);
      this.#show({ what: 'notice', text: i18n.t('marking.removed'), undo });
    });
  }

  async #keep(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#complain(error);
    }
  }

  #complain(error: unknown): void {
    const text = error instanceof Error ? error.message : i18n.t('marking.notKept');
    this.#show({ what: 'notice', text, undo: null });
  }

  #select(range: Range): void {
    const selection = this.document.getSelection();
    const { startContainer, startOffset, endContainer, endOffset } = range;
    // not addRange(), which does not reach into shadow roots
    selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    this.#offer(false);
  }

  #close(): void {
    this.#show({ what: 'nothing' });
  }

  #show(open: Open): void {
    this.#open = open;
    this.#draw();
  }

  #draw(): void {
    this.#panels.draw(this.#open, this.#known, this.#moving);
  }

  async #note(range: Range): Promise<void> {
    const id = await this.#mark(range, null);
    if (id !== null) this.#show({ what: 'card', id });
  }

  async #copy(range: Range): Promise<void> {
    const quote = range.toString();
    const commentSourceId = this.marked.commentAt(range.commonAncestorContainer);
    await this.#keep(async () => {
      await navigator.clipboard.writeText(this.keeper.quotation(quote, commentSourceId));
      this.#show({ what: 'notice', text: i18n.t('marking.copied'), undo: null });
    });
  }
}
