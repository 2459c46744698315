const LOCK = 'randnotiz text index';

/** Held where there is no Web Locks API: in old versions of Node. */
let working = false;

/**
 * Does work that only one window may do at a time: whatever moves or reads the index as a whole.
 * @param options `ifAvailable`: without it, waits for another window to end; with it, does nothing then
 */
export async function alone(options: { ifAvailable: boolean }, work: () => Promise<void>): Promise<void> {
  const { locks } = (globalThis as { navigator?: Partial<Navigator> }).navigator ?? {};
  if (locks) {
    await locks.request(LOCK, options, (lock) => (lock ? work() : undefined));
  } else if (!working) {
    working = true;
    await work().finally(() => (working = false));
  }
}
