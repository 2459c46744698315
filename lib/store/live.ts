import { liveQuery } from 'dexie';

/** Ends a watch. */
export type Unwatch = () => void;

/**
 * Calls `show` with what `query` answers, now and whenever what it has read changes, in any window.
 * `query` may ask only this store, and must not write.
 */
export function watch<T>(
  query: () => Promise<T>,
  show: (answer: T) => void,
  fail: (error: unknown) => void,
): Unwatch {
  const subscription = liveQuery(query).subscribe({ next: show, error: fail });
  return () => subscription.unsubscribe();
}
