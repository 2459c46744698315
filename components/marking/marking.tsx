import { i18n } from '#i18n';
import { describeRange } from '@/lib/annotation/anchoring';
import type { Painter } from '@/lib/annotation/painting';
import type { TextRoot } from '@/lib/annotation/text-index';
import type { Id, NewMark, PageMark, PageMarks } from '@/lib/model';
import { AnchoredMarks, type MarkedDocument } from './anchored-marks';
import { dragEnd, stepEnd } from './ends';
import { Handles } from './handles';
import type { MarkKeeper } from './keeper';
import { MarkCard } from './mark-card';
import { Notice } from './notice';
import { Overlay } from './overlay';
import { focused, inField, partWithin, selectedRange } from './selection';
import { shadowRootOf } from './shadow';
import { Toolbar } from './toolbar';

/** What stands open beside the text. */
type Open =
  | { what: 'nothing' }
  | { what: 'toolbar'; range: Range; focus: boolean }
  | { what: 'card'; id: Id }
  | { what: 'notice'; text: string; undo: (() => void) | null };

/** What a click on it does is the page's business. */
function isControl(target: EventTarget): boolean {
  return 'matches' in target && (target as Element).matches('a[href], button, summary, label');
}

/** Marking in one document: the toolbar beside a selection, the card beside a mark, keys, moving a mark. */
export class Marking {
  readonly #overlay: Overlay;
  readonly #marks: AnchoredMarks;
  readonly #listening = new AbortController();
  #known: PageMarks = { marks: [], categories: [], tags: [] };
  #open: Open = { what: 'nothing' };
  /** The mark whose new place is the next selection. */
  #moving: Id | null = null;
  #touched = false;
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
    this.#listen();
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
      this.#close();
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

  #listen(): void {
    const { signal } = this.#listening;
    const on = <K extends keyof DocumentEventMap>(type: K, listen: (event: DocumentEventMap[K]) => void) =>
      this.document.addEventListener(type, listen, { signal, passive: true });

    on('pointerdown', (event) => (this.#touched = event.pointerType === 'touch'));
    on('pointerup', (event) => {
      // the selection is made after the event
      if (!this.#overlay.holds(event)) setTimeout(() => this.#offer(false));
    });
    on('keyup', (event) => {
      if (event.shiftKey || event.key === 'Shift') this.#offer(false);
    });
    on('selectionchange', () => {
      if (this.#moving !== null) this.#offer(false);
      else if (this.#open.what === 'toolbar' && !this.#selected()) this.#close();
      // long presses and handles of a touch screen end without a pointer event
      else if (this.#touched) this.#offer(false);
    });
    on('click', (event) => this.#openAt(event));
    this.document.addEventListener('keydown', (event) => this.#key(event), { signal });
    const redraw = () => this.#draw();
    this.document.addEventListener('scroll', redraw, { signal, passive: true, capture: true });
    this.document.defaultView?.addEventListener('resize', redraw, { signal, passive: true });
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
    const open = this.#open;
    if (open.what === 'nothing') this.#overlay.hide();
    else if (open.what === 'toolbar') this.#drawToolbar(open.range, open.focus);
    else if (open.what === 'card') this.#drawCard(open.id);
    else this.#drawNotice(open.text, open.undo);
  }

  #drawToolbar(range: Range, focus: boolean): void {
    const moving = this.#moving;
    const toolbar = (
      <Toolbar
        categories={this.#known.categories}
        focus={focus}
        attaching={moving === null ? null : { quote: this.#marks.get(moving)?.quote ?? '' }}
        onMark={(categoryId) => void this.#mark(range, categoryId)}
        onNote={() => void this.#note(range)}
        onCopy={() => void this.#copy(range)}
        onAttach={() => {
          if (moving !== null) void this.#attach(moving, range);
        }}
        onClose={() => {
          this.#moving = null;
          this.#close();
        }}
      />
    );
    const handles = moving !== null && (
      <Handles
        range={range}
        onDrag={(end, x, y) => dragEnd(this.document, range, end, x, y)}
        onStep={(end, direction) => stepEnd(this.document, range, end, direction)}
      />
    );
    this.#overlay.show([toolbar, handles], range.getBoundingClientRect());
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

  #drawCard(id: Id): void {
    const mark: PageMark | null = this.#marks.get(id);
    const range = this.#marks.rangeOf(id);
    // not there yet, or removed in another window
    if (!mark || !range) {
      this.#overlay.hide();
      return;
    }
    const { open } = this.keeper;
    const card = (
      <MarkCard
        key={id}
        mark={mark}
        categories={this.#known.categories}
        knownTags={this.#known.tags}
        onChange={(changes) => this.keeper.change(id, changes)}
        onRemove={() => this.#remove(id)}
        onMove={() => {
          this.#close();
          this.move(id);
        }}
        onOpen={open && (() => open(id))}
        onClose={() => this.#close()}
      />
    );
    this.#overlay.show(card, range.getBoundingClientRect());
  }

  #drawNotice(text: string, undo: (() => void) | null): void {
    const view = this.document.defaultView ?? window;
    const corner = { left: view.innerWidth - 16, top: view.innerHeight - 16, width: 0, height: 0 };
    this.#overlay.show(<Notice text={text} onUndo={undo} onClose={() => this.#close()} />, corner);
  }
}
