import type { Annotation, Article, Body, Category, Comment, ReadingProgress } from '../../lib/model/index.ts';
import type { Surface } from './surface.ts';

/** Everything in the extension's database, as it is stored. */
export interface Library {
  articles: Article[];
  bodies: Body[];
  comments: Comment[];
  annotations: Annotation[];
  /** In the user's order. */
  categories: Category[];
  progress: ReadingProgress[];
}

/** Reads the database past the program that wrote it; all empty before the first save. */
export async function readLibrary(extensionPage: Surface): Promise<Library> {
  const rows = await extensionPage.evaluate(async ({ indexedDB }) => {
    const kept: Record<string, unknown[]> = {
      articles: [],
      bodies: [],
      comments: [],
      annotations: [],
      categories: [],
      progress: [],
    };
    // opening a database that is not there would make an empty one
    if (!(await indexedDB.databases()).some(({ name }) => name === 'randnotiz')) return kept;
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await result(indexedDB.open('randnotiz'));
    for (const store of Object.keys(kept))
      kept[store] = await result<unknown[]>(database.transaction(store).objectStore(store).getAll());
    database.close();
    return kept;
  });
  const library = rows as unknown as Library;
  library.categories.sort((a, b) => a.position - b.position);
  library.comments.sort((a, b) => a.position - b.position);
  return library;
}

/** Puts records into the database past the program; pages that are open learn of it when they are loaded again. */
export async function putIntoLibrary(extensionPage: Surface, records: Partial<Library>): Promise<void> {
  await extensionPage.evaluate(
    async ({ indexedDB }, records) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('randnotiz');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
      const stores = Object.keys(records);
      const transaction = database.transaction(stores, 'readwrite');
      for (const store of stores) {
        for (const row of records[store] ?? []) transaction.objectStore(store).put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(new Error(String(transaction.error)));
      });
      database.close();
    },
    JSON.parse(JSON.stringify(records)) as Record<string, { [key: string]: string }[]>,
  );
}
