import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commentInView } from '@/components/thread/go-to';

export interface DiscussionKeys {
  /** Ids of the comments that are shown, in order. */
  order: readonly string[];
  isNew: (id: string) => boolean;
  goTo: (id: string) => void;
  fold: (id: string) => void;
  /** Shows what the keys do. */
  help: () => void;
}

/**
 * Keys of a discussion, where no field has the focus: `j` and `k` next and previous comment, `n` and `p` next and
 * previous new one, `o` its answers away or back, `?` what they do.
 * @param list what holds the comments
 */
export function useDiscussionKeys(list: RefObject<HTMLElement | null>, keys: DiscussionKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isCommand(event) || !list.current) return;
      const { order, isNew, goTo, fold, help } = latest.current;
      const here = commentInView(list.current);
      const focused = document.activeElement?.closest('[data-comment-id]') ?? null;
      const target = next(event.key, order, here, focused !== null, isNew);
      if (event.key === '?') help();
      else if (event.key === 'o' && focused && here !== null) fold(here);
      else if (target !== null) goTo(target);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/**
 * The comment that a key leads to; null: none.
 * @param here the comment with the focus, or the first in view; null: none is
 * @param entered the focus is in a comment: without it `j` enters the first in view
 */
export function next(
  key: string,
  order: readonly string[],
  here: string | null,
  entered: boolean,
  isNew: (id: string) => boolean,
): string | null {
  const at = here === null ? -1 : order.indexOf(here);
  const behind = order.slice(entered ? at + 1 : Math.max(at, 0));
  const before = order.slice(0, Math.max(at, 0));
  switch (key) {
    case 'j':
      return behind[0] ?? null;
    case 'k':
      return before.at(-1) ?? null;
    case 'n':
      return behind.find(isNew) ?? null;
    case 'p':
      return before.findLast(isNew) ?? null;
    default:
      return null;
  }
}

function isCommand({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  return !target.closest('input, textarea, select, [contenteditable], dialog, [popover], [role=menu]');
}
