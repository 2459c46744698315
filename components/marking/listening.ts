import type { Overlay } from './overlay';

/** What happens in a document while one reads and selects. */
export interface Listener {
  /** Words may have been selected, with mouse, pen or keyboard. */
  onSelect(): void;
  /** @param touched by a finger: long presses and handles of a touch screen end without a pointer event */
  onSelectionChange(touched: boolean): void;
  onClick(event: MouseEvent): void;
  onKey(event: KeyboardEvent): void;
  /** What stands beside words has to follow them. */
  onLayout(): void;
}

/** Listens to a document until `signal` is aborted; what is drawn in the overlay is not heard as a selection. */
export function listen(document: Document, overlay: Overlay, listener: Listener, signal: AbortSignal): void {
  let touched = false;
  const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, hear, { signal, passive: true });

  on('pointerdown', (event) => (touched = event.pointerType === 'touch'));
  on('pointerup', (event) => {
    // the selection is made after the event
    if (!overlay.holds(event)) setTimeout(() => listener.onSelect());
  });
  on('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') listener.onSelect();
  });
  on('selectionchange', () => listener.onSelectionChange(touched));
  on('click', (event) => listener.onClick(event));
  document.addEventListener('keydown', (event) => listener.onKey(event), { signal });
  const follow = () => listener.onLayout();
  document.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  document.defaultView?.addEventListener('resize', follow, { signal, passive: true });
}
