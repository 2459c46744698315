import type { Overlay } from './overlay';

/** What a pointer does to caret and focus is over after so long, in milliseconds. */
const AFTER_POINTER = 1000;

/** What happens in a document while one reads and selects. */
export interface Listener {
  /** Words may have been selected, with mouse, pen or keyboard. */
  onSelect(touched: boolean): void;
  /** @param touched by a finger: long presses and handles of a touch screen end without a pointer event */
  onSelectionChange(touched: boolean): void;
  /** Caret or focus have moved otherwise than by a pointer. */
  onArrive(): void;
  onClick(event: MouseEvent, touched: boolean): void;
  onKey(event: KeyboardEvent): void;
  /** What stands beside words has to follow them. */
  onLayout(): void;
}

/** Listens to a document until `signal` is aborted; what is drawn in the overlay is not heard as a selection. */
export function listen(document: Document, overlay: Overlay, listener: Listener, signal: AbortSignal): void {
  let touched = false;
  let pointedAt = -Infinity;
  const arrive = () => {
    if (performance.now() - pointedAt > AFTER_POINTER) listener.onArrive();
  };
  const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, hear, { signal, passive: true });

  on('pointerdown', (event) => {
    touched = event.pointerType === 'touch';
    pointedAt = performance.now();
  });
  on('pointerup', (event) => {
    pointedAt = performance.now();
    // the selection is made after the event
    if (!overlay.holds(event)) setTimeout(() => listener.onSelect(touched));
  });
  on('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') listener.onSelect(false);
  });
  on('selectionchange', () => {
    listener.onSelectionChange(touched);
    arrive();
  });
  on('focusin', (event) => {
    if (!overlay.holds(event)) arrive();
  });
  on('click', (event) => listener.onClick(event, touched));
  document.addEventListener('keydown', (event) => listener.onKey(event), { signal });
  const follow = () => listener.onLayout();
  document.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  const view = document.defaultView;
  // the second one: zoomed with two fingers
  for (const moving of [view, view?.visualViewport]) {
    moving?.addEventListener('resize', follow, { signal, passive: true });
    moving?.addEventListener('scroll', follow, { signal, passive: true });
  }
}
