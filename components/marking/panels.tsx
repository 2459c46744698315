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
  | { what: 'toolbar'; range: Range; focus: boolean; touched: boolean }
  | { what: 'card'; id: Id; focus: 'note' | 'tags' | null }
  | { what: 'notice'; text: string; undo: (() => void) | null };

type OpenAs<W extends Open['what']> = Extract<Open, { what: W }>;

/** What can be done in the panels. */
export interface PanelActions {
  mark(range: Range, categoryId: Id | null): void;
  /** Marks the words and opens the card in this field. */
  write(range: Range, field: 'note' | 'tags'): void;
  copy(range: Range): void;
  attach(range: Range): void;
  /** What is selected at this moment; null: nothing that can be marked. */
  selected(): Range | null;
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
    else if (open.what === 'toolbar') this.#drawToolbar(open, known, moving);
    else if (open.what === 'card') this.#drawCard(open, known);
    else this.#drawNotice(open, moving);
  }

  #drawToolbar({ range, focus, touched }: OpenAs<'toolbar'>, known: PageMarks, moving: Id | null): void {
    const { actions } = this;
    const toolbar = (
      <Toolbar
        categories={known.categories}
        focus={focus && moving === null}
        attaching={moving === null ? null : { quote: this.marks.get(moving)?.quote ?? '' }}
        onMark={(categoryId) => actions.mark(range, categoryId)}
        onNote={() => actions.write(range, 'note')}
        onTag={() => actions.write(range, 'tags')}
        onCopy={() => actions.copy(range)}
        onAttach={() => actions.attach(range)}
        onClose={() => actions.stay()}
      />
    );
    // keys may come faster than the selection is told of and drawn
    const present = () => actions.selected() ?? range;
    const handles = moving !== null && (
      <Handles
        range={range}
        focus={focus}
        onDrag={(end, x, y) => dragEnd(this.document, present(), end, x, y)}
        onStep={(end, direction) => stepEnd(this.document, present(), end, direction)}
        onDone={() => actions.attach(present())}
        onCancel={() => actions.stay()}
      />
    );
    const side = touched ? 'below handles' : 'above';
    this.overlay.show([toolbar, handles], range.getBoundingClientRect(), side);
  }

  #drawCard({ id, focus }: OpenAs<'card'>, known: PageMarks): void {
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
        focus={focus}
        onChange={(changes) => actions.change(id, changes)}
        onRemove={() => actions.remove(id)}
        onMove={() => actions.move(id)}
        onOpen={open && (() => open(id))}
        onClose={() => actions.close()}
      />
    );
    this.overlay.show(card, range.getBoundingClientRect());
  }

  #drawNotice({ text, undo }: OpenAs<'notice'>, moving: Id | null): void {
    const { left, top, width, height } = this.overlay.inSight();
    const corner = { left: left + width - 16, top: top + height - 16, width: 0, height: 0 };
    const close = () => (moving === null ? this.actions.close() : this.actions.stay());
    const notice = <Notice text={text} stays={moving !== null} onUndo={undo} onClose={close} />;
    this.overlay.show(notice, corner);
  }
}
