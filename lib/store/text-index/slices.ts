import { giveWay } from './precedence';

/** Work done at a stretch before others get a turn, in ms: a part of a frame. */
const STRETCH_MS = 6;

/**
 * Gives others a turn when some time has passed since the last one. Not within a transaction, which it would end.
 * @throws the signal's reason when it is aborted
 */
export function createBreath(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH_MS) return;
    await giveWay();
    signal?.throwIfAborted();
    since = performance.now();
  };
}
