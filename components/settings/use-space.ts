import { useEffect, useState } from 'preact/hooks';
import { spaceLeft, type Space } from '@/lib/store';

/** While room is short, it is asked for so often: browsers notice seconds later what was cleared away, and never tell. */
const AGAIN_MS = 3000;

/**
 * How much room is left; null while that is not known.
 * @param kept when it changes, the browser is asked anew
 * @param needed bytes that are about to come in
 */
export function useSpace(kept: unknown, needed = 0): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  const tight = space?.tight ?? false;
  useEffect(() => {
    const ask = () => void spaceLeft(needed).then(setSpace);
    ask();
    if (!tight) return undefined;
    const again = setInterval(ask, AGAIN_MS);
    return () => clearInterval(again);
  }, [kept, needed, tight]);
  return space;
}
