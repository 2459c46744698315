import { database } from '../connection';
import { alone } from './alone';
import { completeIndex, discardIndex, indexProgress, type IndexProgress } from './complete';
import { mergeSegments, sweep } from './merge';
import { readState } from './tables';

/** Rest after the last write before the index is tended: saves in a row are not disturbed. */
const REST_MS = 1500;

/**
 * Completes the index, joins its segments and clears away what belongs to none, in slices; waits for another window
 * that is at it.
 * @param onProgress told while documents are missing
 */
export async function tendIndex(
  onProgress: (progress: IndexProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  await alone({ ifAvailable: false }, () => tend(onProgress, signal));
}

/** Builds the index anew from what is kept. Searches find more and more meanwhile. */
export async function rebuildIndex(
  onProgress: (progress: IndexProgress) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  await alone({ ifAvailable: false }, async () => {
    await discardIndex(database());
    await tend(onProgress, signal);
  });
}

async function tend(onProgress: (progress: IndexProgress) => void, signal?: AbortSignal): Promise<void> {
  const db = database();
  await sweep(db, signal);
  await completeIndex(db, onProgress, signal);
  while (await mergeSegments(db, signal)) await sweep(db, signal);
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
