/** Work done at a stretch before others get a turn, in ms: less than a frame, with room for the rest of it. */
const STRETCH_MS = 10;

/**
 * Gives others a turn when some time has passed since the last one. Not within a transaction, which it would end.
 * @throws the signal's reason when it is aborted
 */
export function createBreath(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}
