import Dexie from 'dexie';
import type { Id } from '@/lib/model';
import { database } from './connection';

/** A part of one index of the articles: all that are in it, those of one key, or those above a number. */
export type IndexPart = { index: string } & ({ equals: string } | { above: number } | object);

/**
 * The ids in each of the parts, in the order of its index. For live queries over thousands: Dexie notes every id that it
 * has read, which takes many times longer than the reading; here it watches each part as a whole.
 */
export async function watchedIds(parts: readonly IndexPart[]): Promise<Id[][]> {
  // first, because what is read past Dexie ends its watch
  await Promise.all(parts.map(watchPart));
  const articles = storedArticles();
  return Promise.all(
    parts.map((part) => {
      const asked = articles.index(part.index).getAllKeys(keyRange(part));
      // the table's key is the id
      return answerOf(asked, () => asked.result as Id[]);
    }),
  );
}

/** The texts in an index that more than one article has; the index is watched as a whole, too. */
export async function sharedKeys(index: string): Promise<string[]> {
  await watchPart({ index });
  const asked = storedArticles().index(index).openKeyCursor();
  const shared = new Set<string>();
  let last: IDBValidKey | null = null;
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      const cursor = asked.result;
      if (!cursor) {
        resolve([...shared]);
        return;
      }
      if (cursor.key === last && typeof last === 'string') shared.add(last);
      last = cursor.key;
      cursor.continue();
    };
    asked.onerror = () => reject(asked.error ?? UNREADABLE);
  });
}

const UNREADABLE = new Error('The index could not be read.');

function answerOf<T>(asked: IDBRequest, answer: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(answer());
    asked.onerror = () => reject(asked.error ?? UNREADABLE);
  });
}

function storedArticles(): IDBObjectStore {
  return database().backendDB().transaction('articles').objectStore('articles');
}

/** Has a live query watch a part: for what comes into it or leaves it by its first key, for what is deleted by a count. */
async function watchPart(part: IndexPart): Promise<void> {
  await Promise.all([
    inDexie(part).limit(1).primaryKeys(),
    database().articles.where(part.index).above(Dexie.maxKey).count(),
  ]);
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
