import { i18n } from '#i18n';
import type { Painter } from '@/lib/annotation/painting';
import type { Id, PageMarks } from '@/lib/model';
import { AnchoredMarks, type MarkedDocument } from './anchored-marks';
import { Arrivals } from './arrivals';
import { copyText } from './clipboard';
import type { MarkKeeper } from './keeper';
import { listen } from './listening';
import { Overlay } from './overlay';
import { Panels, type Open } from './panels';
import { describePassage, selectedPassage } from './passage';
import { scrollToRange } from './scrolling';
import { focused, inField } from './selection';
import { markInWords } from './words';

/** What a click on it does is the page's business. */
function isControl(target: EventTarget): boolean {
  return 'matches' in target && (target as Element).matches('a[href], button, summary, label');
}

/** Marking in one document: the toolbar beside a selection, the card beside a mark, keys, moving a mark. */
export class Marking {
  readonly #overlay: Overlay;
  readonly #marks: AnchoredMarks;
  readonly #panels: Panels;
  readonly #arrivals: Arrivals;
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
    this.#arrivals = new Arrivals(document, this.#marks, (id) => {
      // what is open has said so itself
      if (this.#open.what === 'nothing') this.#overlay.say(this.#words(id));
    });
    this.#panels = new Panels(document, this.#overlay, this.#marks, {
      mark: (range, categoryId) => void this.#mark(range, categoryId),
      write: (range, field) => void this.#write(range, field),
      copy: (range) => void this.#copy(range),
      attach: (range) => {
        if (this.#moving !== null) void this.#attach(this.#moving, range);
      },
      selected: () => this.#selected(),
      stay: () => this.#stay(),
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
      onSelect: (touched: boolean) => void this.#offer(false, touched),
      onSelectionChange: (touched: boolean) => this.#selectionChanged(touched),
      onArrive: () => this.#arrivals.look(),
      onClick: (event: MouseEvent, touched: boolean) => this.#openAt(event, touched),
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
    return this.#offer(true, false);
  }

  /** For the keyboard: the card of the mark one is at; false when one is at none. */
  openHere(): boolean {
    const announced = this.#open.what === 'notice' ? this.#last : null;
    const id = announced ?? this.#arrivals.here() ?? this.#last;
    if (id === null || !this.#marks.rangeOf(id)) return false;
    this.#show({ what: 'card', id, focus: 'note' });
    return true;
  }

  rangeOf(id: Id): Range | null {
    return this.#marks.rangeOf(id);
  }

  /** Brings a mark into view; false when the document does not have it. */
  goTo(id: Id): boolean {
    const range = this.#marks.rangeOf(id);
    if (!range) return false;
    scrollToRange(range);
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
    const text = `${this.#words(next)} ${this.#marks.get(next)?.quote ?? ''}`;
    this.#show({ what: 'notice', text, undo: null });
    return true;
  }

  #words(id: Id): string {
    const mark = this.#marks.get(id);
    return mark ? markInWords(mark, this.#known.categories, true) : '';
  }

  /** Shows where a mark is; null: no more. */
  hint(id: Id | null): void {
    const range = id === null ? null : this.#marks.rangeOf(id);
    if (range) this.painter.paint('hint', range, 'hint');
    else this.painter.erase('hint');
  }

  /**
   * The next selection is the new place of this mark.
   * @param tell whether it is said what to do; another part of the page may say it
   */
  move(id: Id, tell = true): void {
    this.#moving = id;
    const range = this.#marks.rangeOf(id);
    // its ends can be dragged: they are those of a selection
    if (range) this.#select(range);
    else if (tell) this.#show({ what: 'notice', text: i18n.t('marking.moveHint'), undo: null });
  }

  /** No mark waits for a new place any more. */
  endMove(): void {
    if (this.#moving === null) return;
    this.#moving = null;
    this.#close();
  }

  stop(): void {
    this.#listening.abort();
    this.#marks.erase();
    this.#overlay.stop();
  }

  #selectionChanged(touched: boolean): void {
    if (this.#overlay.pressed) return;
    if (this.#moving !== null) this.#offer(false, touched);
    else if (this.#open.what === 'toolbar' && !this.#selected()) this.#close();
    else if (touched) this.#offer(false, true);
  }

  #selected(): Range | null {
    return selectedPassage(this.document, this.marked);
  }

  #offer(focus: boolean, touched: boolean): boolean {
    const range = this.#selected();
    if (range) this.#show({ what: 'toolbar', range, focus, touched });
    return range !== null;
  }

  #openAt(event: MouseEvent, touched: boolean): void {
    if (this.#overlay.holds(event) || this.#moving !== null || this.#selected()) return;
    const [mark] = this.#marks.at(event.clientX, event.clientY);
    const onLink = event.composedPath().some(isControl);
    if (mark && !onLink) this.#show({ what: 'card', id: mark.id, focus: touched ? null : 'note' });
    else this.#close();
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#stay();
    if (event.ctrlKey || event.metaKey || event.altKey || inField(focused(this.document))) return;
    if (this.#open.what !== 'toolbar' || this.#overlay.holds(event)) return;
    const { range } = this.#open;
    if (this.#moving !== null) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void this.#attach(this.#moving, this.#selected() ?? range);
      return;
    }
    const category = this.#known.categories.find(({ key }) => key === event.key);
    if (!category) return;
    event.preventDefault();
    void this.#mark(range, category.id);
  }

  async #mark(range: Range, categoryId: Id | null): Promise<Id | null> {
    const passage = describePassage(this.marked, range);
    this.#letGo();
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

  async #attach(id: Id, range: Range): Promise<void> {
    const passage = describePassage(this.marked, range);
    this.#letGo();
    this.#stay();
    if (passage) await this.#keep(() => this.keeper.change(id, passage));
  }

  /** The mark that waited for its new place keeps the one it has; what is open is closed. */
  #stay(): void {
    const waited = this.#moving !== null;
    this.#moving = null;
    this.#close();
    if (waited) this.keeper.moveEnded();
  }

  /** The words are dealt with. */
  #letGo(): void {
    this.#close();
    this.document.getSelection()?.removeAllRanges();
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
    this.#offer(true, false);
  }

  #close(): void {
    if (this.#open.what !== 'nothing') this.#show({ what: 'nothing' });
  }

  #show(open: Open): void {
    this.#open = open;
    this.#draw();
  }

  #draw(): void {
    this.#panels.draw(this.#open, this.#known, this.#moving);
  }

  async #write(range: Range, field: 'note' | 'tags'): Promise<void> {
    const id = await this.#mark(range, null);
    if (id !== null) this.#show({ what: 'card', id, focus: field });
  }

  async #copy(range: Range): Promise<void> {
    const text = this.keeper.quotation(
      range.toString(),
      this.marked.commentAt(range.commonAncestorContainer),
    );
    const copied = await copyText(this.document, text).then(
      () => true,
      () => false,
    );
    this.#show({
      what: 'notice',
      text: i18n.t(copied ? 'marking.copied' : 'marking.notCopied'),
      undo: null,
    });
  }
}
