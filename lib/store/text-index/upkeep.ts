import { database } from '../connection';
import { alone, isUrgent } from './alone';
import { completeIndex, discardIndex, indexProgress, type IndexProgress } from './complete';
import { mergeSegments, sweep } from './merge';
import { readState } from './tables';

/** Rest after the last write before the index is tended: saves in a row are not disturbed. */
const REST_MS = 1500;

/** Looks for urgent work so often, in ms. */
const LOOK_MS = 250;

/** Upkeep has ended before its time, for urgent work. */
class MadeRoom extends Error {}

/**
 * Completes the index, joins its segments and clears away what belongs to none, in slices; waits for another window
 * that is at it. Makes room for what is urgent, and goes on afterwards.
 * @param onProgress told while documents are missing
 */
export async function tendIndex(
  onProgress: (progress: IndexProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  const waiting = { ifAvailable: false, ...(signal && { signal }) } as const;
  while ((await alone(waiting, () => tend(onProgress, signal))) === false);
}

/** Builds the index anew from what is kept. Searches find more and more meanwhile. */
export async function rebuildIndex(
  onProgress: (progress: IndexProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  await alone({ ifAvailable: false, ...(signal && { signal }) }, () => discardIndex(database()));
  await tendIndex(onProgress, signal);
}

/** @returns false: it has made room, and something is left to do */
async function tend(onProgress: (progress: IndexProgress) => void, signal?: AbortSignal): Promise<boolean> {
  const db = database();
  const room = new AbortController();
  const look = setInterval(() => {
    void isUrgent().then((urgent) => {
      if (urgent) room.abort(new MadeRoom());
    });
  }, LOOK_MS);
  const either = AbortSignal.any([room.signal, ...(signal ? [signal] : [])]);
  const joinSegments = async () => {
    while (await mergeSegments(db, either)) await sweep(db, either);
  };
  try {
    await sweep(db, either);
    await completeIndex(db, onProgress, joinSegments, either);
    await joinSegments();
    return true;
  } catch (error) {
    if (error instanceof MadeRoom) return false;
    throw error;
  } finally {
    clearInterval(look);
  }
}

/** How far the index is; null when nothing is missing. */
export async function missingInIndex(): Promise<IndexProgress | null> {
  const db = database();
  return (await readState(db)).complete ? null : indexProgress(db);
}

let requested: ReturnType<typeof setTimeout> | undefined;

/** Has the index tended when nothing is written for a moment. */
export function requestUpkeep(): void {
  clearTimeout(requested);
  requested = setTimeout(() => {
    // not done now is done after the next write: the index is whole without it
    alone({ ifAvailable: true }, () => tend(() => undefined)).catch((error: unknown) =>
      console.warn('The search index was not tended:', error),
    );
  }, REST_MS);
}
