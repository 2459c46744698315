import { spaceLeft } from './storage';

/** Below so many free bytes a write that was broken off is taken to have found no room: the figure may be some minutes old. */
const NO_ROOM_BYTES = 200_000_000;

/**
 * Whether something could not be written because the disk, or what the browser gives the extension of it, is full.
 * Firefox says so in the failures of single requests; Chromium says only that the transaction was aborted.
 */
export async function isDiskFull(error: unknown): Promise<boolean> {
  if (consistsOf(error, (name) => name === 'QuotaExceededError')) return true;
  const isBrokenOff = consistsOf(error, (name) => name === 'AbortError' || name === 'UnknownError');
  return isBrokenOff && ((await spaceLeft())?.free ?? Infinity) < NO_ROOM_BYTES;
}

/** Looks into what an error was made of, too: its cause, and the failures of many requests. */
function consistsOf(error: unknown, isSought: (name: string) => boolean): boolean {
  if (!(error instanceof Error)) return false;
  const { inner, failures } = error as Error & { inner?: unknown; failures?: readonly unknown[] };
  return (
    isSought(error.name) ||
    [inner, error.cause, ...(failures ?? [])].some((part) => part !== error && consistsOf(part, isSought))
  );
}
