import { useEffect, useState } from 'preact/hooks';

/** However busy the page is, what waits for it to be idle is not forgotten. */
const LATEST_MS = 1000;

/**
 * True once the page has nothing else to do.
 * @param after ms to wait before that
 */
export function useIdle(after: number): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    }, after);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, []);
  return isIdle;
}
