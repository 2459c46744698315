/** Distance from what it belongs to and from the window's edges, in CSS pixels. */
const GAP = 8;

/** Puts a shown popover below an element, or above it where there is more room; over it where there is none. */
export function placeBeside(popover: HTMLElement, element: HTMLElement): void {
  const at = element.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.min(Math.max(at.left + at.width / 2 - width / 2, GAP), innerWidth - width - GAP);
  const below = at.bottom + GAP;
  const top =
    below + height > innerHeight && at.top > innerHeight - at.bottom ? at.top - GAP - height : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${Math.max(Math.min(top, innerHeight - height - GAP), GAP)}px`;
}
