import { newId, type Article, type Collection, type Id } from '@/lib/model';
import { database } from './connection';

/** All of them: those at the top in the user's order, each followed by those within it. */
export interface ListedCollection extends Collection {
  /** 0 for those at the top. */
  level: number;
  /** Articles directly in it, without the bin. */
  count: number;
}

/** Deeper ones are not made: the name would not fit beside the lines. */
export const DEEPEST_LEVEL = 4;

export async function listedCollections(): Promise<ListedCollection[]> {
  const db = database();
  const [collections, bin] = await Promise.all([
    db.collections.toArray(),
    db.articles.where('deletedAt').above(0).toArray(),
  ]);
  const counts = await Promise.all(
    collections.map(({ id }) => db.articles.where('collectionId').equals(id).count()),
  );
  const countOf = new Map(collections.map(({ id }, i) => [id, counts[i] ?? 0]));
  for (const { collectionId } of bin) {
    if (collectionId !== null) countOf.set(collectionId, (countOf.get(collectionId) ?? 1) - 1);
  }
  return inTreeOrder(collections).map(({ collection, level }) => ({
    ...collection,
    level,
    count: countOf.get(collection.id) ?? 0,
  }));
}

/** Each before those within it. One whose parent is missing, as an import may leave it, stands at the top. */
export function inTreeOrder(collections: readonly Collection[]): { collection: Collection; level: number }[] {
  const ids = new Set(collections.map(({ id }) => id));
  const within = Map.groupBy(
    [...collections].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name)),
    ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null),
  );
  const listed: { collection: Collection; level: number }[] = [];
  const add = (parentId: Id | null, level: number) => {
    for (const collection of within.get(parentId) ?? []) {
      listed.push({ collection, level });
      add(collection.id, level + 1);
    }
  };
  add(null, 0);
  return listed;
}

/** The collection and all within it. */
export function withNested(collections: readonly Collection[], id: Id): Id[] {
  const ids = [id];
  for (const at of ids) {
    for (const { id: inner, parentId } of collections) {
      if (parentId === at && !ids.includes(inner)) ids.push(inner);
    }
  }
  return ids;
}

/** Adds a collection behind those within the same one, or at the top. */
export async function addCollection(name: string, parentId: Id | null): Promise<Collection> {
  const db = database();
  return db.transaction('rw', db.collections, async () => {
    const siblings = await siblingsIn(parentId);
    const collection = { id: newId(), name, parentId, position: (siblings.at(-1)?.position ?? -1) + 1 };
    await db.collections.add(collection);
    return collection;
  });
}

export async function renameCollection(id: Id, name: string): Promise<void> {
  await database().collections.update(id, { name });
}

/**
 * Moves a collection with all within it to a place among those of another one, or at the top.
 * @param place from 0; behind the last when it is larger
 * @returns false, and nothing moved, when it would lie within itself
 */
export async function moveCollection(id: Id, parentId: Id | null, place: number): Promise<boolean> {
  const db = database();
  return db.transaction('rw', db.collections, async () => {
    const all = await db.collections.toArray();
    const moved = all.find((collection) => collection.id === id);
    if (!moved || (parentId !== null && withNested(all, id).includes(parentId))) return false;
    const siblings = (await siblingsIn(parentId)).filter((other) => other.id !== id);
    siblings.splice(place, 0, { ...moved, parentId });
    await db.collections.bulkPut(siblings.map((collection, position) => ({ ...collection, position })));
    return true;
  });
}

async function siblingsIn(parentId: Id | null): Promise<Collection[]> {
  const all = await database().collections.toArray();
  const ids = new Set(all.map(({ id }) => id));
  return all
    .filter((collection) => {
      const { parentId: own } = collection;
      return (own !== null && ids.has(own) ? own : null) === parentId;
    })
    .sort((a, b) => a.position - b.position);
}

/** What bringing back collections needs. */
export interface RemovedCollections {
  collections: Collection[];
  /** Where articles were. */
  places: CollectionPlaces;
}

/** Collection of articles, by article id. */
export type CollectionPlaces = Map<Id, Id | null>;

/** Removes a collection with those within it. The articles stay, in none. */
export async function removeCollection(id: Id): Promise<RemovedCollections> {
  const db = database();
  return db.transaction('rw', [db.collections, db.articles], async () => {
    const ids = withNested(await db.collections.toArray(), id);
    const collections = (await db.collections.bulkGet(ids)).filter((one) => one !== undefined);
    const articles = await db.articles.where('collectionId').anyOf(ids).toArray();
    await db.collections.bulkDelete(ids);
    await put(articles.map((article): [Id, null] => [article.id, null]));
    return { collections, places: placesOf(articles) };
  });
}

/** Undoes `removeCollection`. */
export async function bringBackCollections({ collections, places }: RemovedCollections): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.collections, db.articles], async () => {
    await db.collections.bulkPut(collections);
    await put([...places]);
  });
}

/**
 * Puts articles into a collection, or into none.
 * @returns where they were, for `putBack`
 */
export async function moveToCollection(
  articles: readonly Id[],
  collectionId: Id | null,
): Promise<CollectionPlaces> {
  const db = database();
  return db.transaction('rw', db.articles, async () => {
    const before = (await db.articles.bulkGet([...articles])).filter((article) => article !== undefined);
    await put(before.map((article): [Id, Id | null] => [article.id, collectionId]));
    return placesOf(before);
  });
}

/** Undoes `moveToCollection`. */
export function putBack(places: CollectionPlaces): Promise<void> {
  return put([...places]);
}

function placesOf(articles: readonly Article[]): CollectionPlaces {
  return new Map(articles.map(({ id, collectionId }) => [id, collectionId]));
}

async function put(places: readonly (readonly [Id, Id | null])[]): Promise<void> {
  await database().articles.bulkUpdate(
    places.map(([key, collectionId]) => ({ key, changes: { collectionId } })),
  );
}
