import { LibraryDatabase } from './database';

let open: LibraryDatabase | null = null;

/** The library's database, opened at first use; one connection a page. */
export function database(): LibraryDatabase {
  // Dexie does not try again by itself: Chromium cannot open a database while the disk is full
  if (open?.hasFailed() && !open.hasBeenClosed()) open = null;
  open ??= new LibraryDatabase();
  return open;
}

/** Asks the browser not to drop the library when the disk gets full. Extension pages only: a worker may not ask. */
export async function keepForGood(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}
