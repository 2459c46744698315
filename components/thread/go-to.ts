/** Frames to wait for a row that is put in: far more than one rendering takes. */
const MOST_FRAMES = 120;

/** Frames without a shift after which the page is at rest. */
const RESTING_FRAMES = 12;

/** What a user does who wants to be elsewhere. */
const USER_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Brings a comment into view and gives it the focus. What stands above it gets its real height only as it comes near,
 * so that its place is corrected until it rests, or until the user goes elsewhere.
 * @param flash shows for a moment which one it is
 * @returns false when it has not come into the list
 */
export async function goToComment(list: HTMLElement, id: string, flash: boolean): Promise<boolean> {
  const find = () =>
    list.querySelector<HTMLElement>(`[data-comment-id="${CSS.escape(id)}"] > article[tabindex]`);
  let target = find();
  for (let frames = 0; !target && frames < MOST_FRAMES; frames++) {
    await nextFrame();
    target = find();
  }
  if (!target) return false;

  target.focus({ preventScroll: true });
  if (flash) flashOnce(target);
  const shown = target;
  await bringToRest(() => {
    // the row may have been put in anew
    const now = find() ?? shown;
    now.scrollIntoView({ block: 'start', behavior: 'instant' });
    return now.getBoundingClientRect().top;
  });
  return true;
}

/**
 * Scrolls again and again until the page rests, or until the user goes elsewhere.
 * @param scroll gives where its aim then is in the window, in pixels; null: for now nowhere
 */
export async function bringToRest(scroll: () => number | null): Promise<void> {
  const left = new AbortController();
  for (const move of USER_MOVES) {
    addEventListener(move, () => left.abort(), { signal: left.signal, passive: true, capture: true });
  }
  let last = NaN;
  for (let frames = 0, resting = 0; frames < MOST_FRAMES && resting < RESTING_FRAMES; frames++) {
    if (left.signal.aborted) break;
    const top = scroll();
    resting = Math.abs((top ?? NaN) - last) < 1 ? resting + 1 : 0;
    last = top ?? NaN;
    await nextFrame();
  }
  left.abort();
}

/** The comment in which the focus is, or else the first that begins in view; null: none does. */
export function commentInView(list: HTMLElement): string | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-comment-id]');
  if (focused && list.contains(focused)) return focused.dataset.commentId ?? null;
  const isInView = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  // rows are asked only in blocks that are drawn: asking others would have the browser lay out all of them
  const rows = Array.from(list.querySelectorAll('.long-list-block'))
    .filter(isInView)
    .flatMap((block) => Array.from(block.querySelectorAll<HTMLElement>('[data-comment-id]')));
  const first = rows.find((row) => isInView(row) && row.getBoundingClientRect().top >= 0);
  return first?.dataset.commentId ?? null;
}

function flashOnce(target: HTMLElement): void {
  target.classList.remove('flash');
  requestAnimationFrame(() => target.classList.add('flash'));
  target.addEventListener('animationend', () => target.classList.remove('flash'), { once: true });
}

function nextFrame(): Promise<void> {
  return new Promise((drawn) => requestAnimationFrame(() => drawn()));
}
