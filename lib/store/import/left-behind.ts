import { webLocks } from '@/lib/web-locks';
import { database } from '../connection';

/** Shared by all imports that are under way. */
const LOCK = 'randnotiz import';

/** Says that what is staged is wanted, until the window closes or what is returned is called. */
export async function keepStaged(): Promise<() => void> {
  let end = () => {
    // until the promise gives its own
  };
  const ended = new Promise<void>((ending) => (end = ending));
  const locks = webLocks();
  if (locks)
    await new Promise<void>((granted, refused) => {
      locks
        .request(LOCK, { mode: 'shared' }, () => {
          granted();
          return ended;
        })
        .catch(refused);
    });
  return end;
}

/** Drops what imports have left behind that were killed, or whose window was closed: it may be as large as a library. */
export async function dropLeftImports(): Promise<void> {
  await webLocks()?.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await database().staged.clear();
  });
}
