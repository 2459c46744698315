import type { Id, MarkChanges, PageMarks } from '@/lib/model';
import type { AnchoredMarks } from './anchored-marks';
import { dragEnd, stepEnd } from './ends';
import { Handles } from './handles';
import { MarkCard } from './mark-card';
import { Notice } from './notice';
import type { Overlay } from './overlay';
import { Toolbar } from './toolbar';

/** What stands open beside the text. */
export type Open =
  | { what: 'nothing' }
  | { what: 'toolbar'; range: Range; focus: boolean }
  | { what: 'card'; id: Id }
  | { what: 'notice'; text: string; undo: (() => void) | null };

/** What can be done in the panels. */
export interface PanelActions {
  mark(range: Range, categoryId: Id | null): void;
  /** Marks the words and opens the card for a note. */
  note(range: Range): void;
  copy(range: Range): void;
  attach(range: Range): void;
  /** The mark that waited for its new place keeps the old one. */
  stay(): void;
  change(id: Id, changes: MarkChanges): Promise<void>;
  remove(id: Id): void;
  move(id: Id): void;
  /** Null where there is no sidebar to show a mark in. */
  open: ((id: Id) => void) | null;
  close(): void;
}

/** Draws toolbar, card and notice where they belong in one document. */
export class Panels {
  constructor(
    private readonly document: Document,
    private readonly overlay: Overlay,
    private readonly marks: AnchoredMarks,
    private readonly actions: PanelActions,
  ) {}

  /** @param moving the mark whose new place is being selected */
  draw(open: Open, known: PageMarks, moving: Id | null): void {
    if (open.what === 'nothing') this.overlay.hide();
    else if (open.what === 'toolbar') this.#drawToolbar(open.range, open.focus, known, moving);
    else if (open.what === 'card') this.#drawCard(open.id, known);
    else this.#drawNotice(open.text, open.undo);
  }

  #drawToolbar(range: Range, focus: boolean, known: PageMarks, moving: Id | null): void {
    const { actions } = this;
    const toolbar = (
      <Toolbar
        categories={known.categories}
        focus={focus}
        attaching={moving === null ? null : { quote: this.marks.get(moving)?.quote ?? '' }}
        onMark={(categoryId) => actions.mark(range, categoryId)}
        onNote={() => actions.note(range)}
        onCopy={() => actions.copy(range)}
        onAttach={() => actions.attach(range)}
        onClose={() => actions.stay()}
      />
    );
    const handles = moving !== null && (
      <Handles
        range={range}
        onDrag={(end, x, y) => dragEnd(this.document, range, end, x, y)}
        onStep={(end, direction) => stepEnd(this.document, range, end, direction)}
      />
    );
    this.overlay.show([toolbar, handles], range.getBoundingClientRect());
  }

  #drawCard(id: Id, known: PageMarks): void {
    const { actions } = this;
    const mark = this.marks.get(id);
    const range = this.marks.rangeOf(id);
    // not there yet, or removed in another window
    if (!mark || !range) {
      this.overlay.hide();
      return;
    }
    const { open } = actions;
    const card = (
      <MarkCard
        key={id}
        mark={mark}
        categories={known.categories}
        knownTags={known.tags}
        onChange={(changes) => actions.change(id, changes)}
        onRemove={() => actions.remove(id)}
        onMove={() => actions.move(id)}
        onOpen={open && (() => open(id))}
        onClose={() => actions.close()}
      />
    );
    this.overlay.show(card, range.getBoundingClientRect());
  }

  #drawNotice(text: string, undo: (() => void) | null): void {
    const view = this.document.defaultView ?? window;
    const corner = { left: view.innerWidth - 16, top: view.innerHeight - 16, width: 0, height: 0 };
    const notice = <Notice text={text} onUndo={undo} onClose={() => this.actions.close()} />;
    this.overlay.show(notice, corner);
  }
}
