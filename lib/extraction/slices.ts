/**
 * Work done at a stretch before the browser gets a turn, in ms: what browsers call a long task begins here, and one notices
 * nothing. Most pages are read at one stretch.
 */
const STRETCH_MS = 50;

interface SchedulerLike {
  yield?: () => Promise<void>;
}

/** Resolves after the browser had a turn. Timers would do too, but are clamped to 4 ms and more. */
function nextTurn(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: SchedulerLike }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * The `breathe` of a reading (see `ReadingContext`): hands the turn over when some 50 ms of work have passed since
 * the last time. Throws the signal's reason, an AbortError by default, once it is aborted.
 */
export function createBreathing(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  const rest = async (): Promise<void> => {
    await nextTurn();
    signal?.throwIfAborted();
    since = performance.now();
  };
  return () => {
    signal?.throwIfAborted();
    return performance.now() - since < STRETCH_MS ? undefined : rest();
  };
}

/** Work that pauses wherever the browser may have its turn, and gives its result in the end. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** Does sliced work without a pause. */
export function atOnce<Result>(work: Sliced<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does sliced work, breathing at its pauses. */
export async function inSlices<Result>(
  work: Sliced<Result>,
  breathe: () => Promise<void> | undefined,
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const pause = breathe();
    if (pause) await pause;
  }
}
