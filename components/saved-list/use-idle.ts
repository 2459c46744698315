import { useEffect, useState } from 'preact/hooks';

/** True once the page has shown what it was opened for and has nothing else to do. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    let idle = 0;
    const timer = setTimeout(() => (idle = requestIdleCallback(() => setIdle(true))), 500);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, []);
  return isIdle;
}
