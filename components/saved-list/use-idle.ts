import { useEffect, useState } from 'preact/hooks';

/** However busy the page is, what waits for it to be idle is not forgotten. */
const LATEST_MS = 1000;

/**
 * True once the page has nothing else to do.
 * @param isReady what comes first is done
 */
export function useIdle(isReady: boolean): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const idle = requestIdleCallback(() => setIdle(true), { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [isReady]);
  return isIdle;
}
