/** Notices when a page changes its own text: lazy parts, "read more", another article without a new page. */

import { isReadable } from './text-index';
import { whenIdle } from './when-idle';

/** A page that never rests (a ticker, a clock) is looked at again after so long, in milliseconds … */
const SHORTEST_REST = 200;
/** … then ever more rarely, as long as it goes on. */
const LONGEST_REST = 5000;

/**
 * Calls `changed` in idle time after the readable text under `root` has changed; many changes are one. What runs in
 * `changed` must not change the document's text. Returns how to stop it.
 */
export function watchText(root: Node, changed: () => void): () => void {
  const document = root.ownerDocument ?? (root as Document);
  let rest = SHORTEST_REST;
  let lastCall = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  const call = () => {
    timer = null;
    if (stopped) return;
    if (document.hidden) {
      // nobody sees it: when it is looked at again is soon enough
      document.addEventListener('visibilitychange', call, { once: true });
      return;
    }
    lastCall = Date.now();
    changed();
  };
  const plan = () => {
    if (timer !== null || stopped) return;
    rest = Date.now() - lastCall < 2 * rest ? Math.min(2 * rest, LONGEST_REST) : SHORTEST_REST;
    timer = setTimeout(() => whenIdle(call), rest);
  };
  const observer = new MutationObserver((records) => {
    if (timer === null && records.some(changesText)) plan();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  return () => {
    stopped = true;
    observer.disconnect();
    document.removeEventListener('visibilitychange', call);
    if (timer !== null) clearTimeout(timer);
  };
}

function changesText(record: MutationRecord): boolean {
  const { target, addedNodes, removedNodes } = record;
  const holder = target.nodeType === 1 ? (target as Element) : target.parentElement;
  if (holder && !isReadable(holder)) return false;
  if (record.type === 'characterData') return target.nodeType === 3;
  return [...addedNodes, ...removedNodes].some(
    (node) =>
      (node.nodeType === 3 || (node.nodeType === 1 && isReadable(node as Element))) &&
      /\S/.test(node.textContent ?? ''),
  );
}
