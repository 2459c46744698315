/** The Web Locks API, shared by all windows of the extension; undefined in old versions of Node, where tests may run. */
export function webLocks(): LockManager | undefined {
  return (globalThis as { navigator?: Partial<Navigator> }).navigator?.locks;
}
