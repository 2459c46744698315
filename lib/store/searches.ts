import { newId, type Id, type SavedSearch } from '@/lib/model';
import { database } from './connection';

/** In the user's order. */
export function savedSearches(): Promise<SavedSearch[]> {
  return database().searches.orderBy('position').toArray();
}

/** Keeps a query under a name, behind the others. */
export async function addSearch(name: string, query: string): Promise<SavedSearch> {
  const db = database();
  return db.transaction('rw', db.searches, async () => {
    const last = await db.searches.orderBy('position').last();
    const search = { id: newId(), name, query, position: (last?.position ?? -1) + 1 };
    await db.searches.add(search);
    return search;
  });
}

export async function renameSearch(id: Id, name: string): Promise<void> {
  await database().searches.update(id, { name });
}

export async function removeSearch(id: Id): Promise<void> {
  await database().searches.delete(id);
}

/** Undoes `removeSearch`. */
export async function bringBackSearch(search: SavedSearch): Promise<void> {
  await database().searches.put(search);
}
