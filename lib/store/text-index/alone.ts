import { webLocks } from '@/lib/web-locks';

const LOCK = 'randnotiz text index';

/** Held by what must not wait until the index is complete, while it waits for the index and has it. */
const URGENT = 'randnotiz text index, urgent';

/** Held where there is no Web Locks API: in old versions of Node. */
let working = false;

/** @param signal gives up waiting; what has begun is for the work itself to end */
type AloneOptions = { ifAvailable: true } | { ifAvailable: false; signal?: AbortSignal };

/**
 * Does work that only one window may do at a time: whatever moves or reads the index as a whole.
 * @param options `ifAvailable`: without it, waits for another window to end; with it, does nothing then
 * @returns what the work gives; undefined when it was not done
 */
export async function alone<T>(options: AloneOptions, work: () => Promise<T>): Promise<T | undefined> {
  const locks = webLocks();
  if (locks) return locks.request(LOCK, options, (lock) => (lock ? work() : undefined));
  if (working) return undefined;
  working = true;
  return work().finally(() => (working = false));
}

/** The same for work that upkeep makes room for, in whichever window it is under way (`isUrgent`). */
export async function aloneAtOnce(work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  const waiting = { ifAvailable: false, ...(signal && { signal }) } as const;
  const locks = webLocks();
  await (locks ? locks.request(URGENT, waiting, () => alone(waiting, work)) : alone(waiting, work));
}

/** Whether there is work that upkeep has to make room for. */
export async function isUrgent(): Promise<boolean> {
  const { held } = (await webLocks()?.query()) ?? {};
  return held?.some(({ name }) => name === URGENT) ?? false;
}
