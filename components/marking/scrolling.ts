import { shadowRootOf } from './shadow';

/** Brings a passage into the middle of the window. */
export function scrollToRange({ startContainer }: Range): void {
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const at = startContainer.parentElement ?? shadowRootOf(startContainer)?.host;
  at?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
}
