import type { Id } from '@/lib/model';
import { database } from './connection';

/** A part of one index of the articles: all that are in it, those of one key, or those above a number. */
export type IndexPart = { index: string } & ({ equals: string } | { above: number } | object);

/**
 * The ids in each of the parts, in the order of its index. For live queries over thousands: Dexie notes every id that it
 * has read, which takes many times longer than the reading; here it watches each part as a whole.
 */
export async function watchedIds(parts: readonly IndexPart[]): Promise<Id[][]> {
  // what is counted is watched; it comes first, because what is read past Dexie ends its watch
  await Promise.all(parts.map((part) => inDexie(part).count()));
  const articles = database().backendDB().transaction('articles').objectStore('articles');
  return Promise.all(
    parts.map(
      (part) =>
        new Promise<Id[]>((resolve, reject) => {
          const asked = articles.index(part.index).getAllKeys(keyRange(part));
          // the table's key is the id
          asked.onsuccess = () => resolve(asked.result as Id[]);
          asked.onerror = () => reject(asked.error ?? new Error('The index could not be read.'));
        }),
    ),
  );
}

function inDexie(part: IndexPart) {
  const { articles } = database();
  if ('equals' in part) return articles.where(part.index).equals(part.equals);
  if ('above' in part) return articles.where(part.index).above(part.above);
  return articles.orderBy(part.index);
}

function keyRange(part: IndexPart): IDBKeyRange | undefined {
  if ('equals' in part) return IDBKeyRange.only(part.equals);
  if ('above' in part) return IDBKeyRange.lowerBound(part.above, true);
  return undefined;
}
