import {
  newId,
  nextColor,
  nextKey,
  type Annotation,
  type Category,
  type Id,
  type Timestamp,
} from '@/lib/model';
import { database } from './connection';
import { indexNotes } from './index-notes';
import { indexTables } from './text-index';

/** The user's coding scheme, in the user's order. */
export function categoriesInOrder(): Promise<Category[]> {
  return database().categories.orderBy('position').toArray();
}

/** Adds categories behind those there are, leaving out names that are there already. */
export async function addCategories(names: readonly string[]): Promise<void> {
  const db = database();
  await db.transaction('rw', db.categories, async () => {
    const scheme = await categoriesInOrder();
    for (const name of names) {
      if (scheme.some((category) => category.name === name)) continue;
      const category = {
        id: newId(),
        name,
        position: (scheme.at(-1)?.position ?? -1) + 1,
        color: nextColor(scheme),
        key: nextKey(scheme),
      };
      scheme.push(category);
      await db.categories.add(category);
    }
  });
}

/** Changes name, colour or key. A key that another category has is taken from it. */
export async function changeCategory(
  id: Id,
  changes: Partial<Pick<Category, 'name' | 'color' | 'key'>>,
): Promise<void> {
  const db = database();
  await db.transaction('rw', db.categories, async () => {
    if (changes.key != null) {
      await db.categories
        .filter((other) => other.id !== id && other.key === changes.key)
        .modify({ key: null });
    }
    await db.categories.update(id, changes);
  });
}

/** Moves a category to a place in the scheme, from 0; the others keep their order. */
export async function moveCategory(id: Id, place: number): Promise<void> {
  const db = database();
  await db.transaction('rw', db.categories, async () => {
    const scheme = await categoriesInOrder();
    const moved = scheme.find((category) => category.id === id);
    if (!moved) return;
    const others = scheme.filter((category) => category !== moved);
    others.splice(place, 0, moved);
    await db.categories.bulkPut(others.map((category, position) => ({ ...category, position })));
  });
}

/** What bringing back a category needs. */
export interface RemovedCategory {
  category: Category;
  /** Annotations that had it. */
  annotationIds: Id[];
}

/**
 * Removes a category from the scheme; its annotations get another one, or none. The annotations stay.
 * @returns what `bringBackCategory` needs to undo it; null when there is no such category
 */
export async function removeCategory(
  id: Id,
  into: Id | null,
  at: Timestamp,
): Promise<RemovedCategory | null> {
  const db = database();
  return db.transaction('rw', [db.categories, db.annotations, ...indexTables(db)], async () => {
    const category = await db.categories.get(id);
    if (!category) return null;
    const annotationIds = await db.annotations.where('categoryId').equals(id).primaryKeys();
    await setCategory(annotationIds, { categoryId: into, updatedAt: at });
    await db.categories.delete(id);
    return { category, annotationIds };
  });
}

/** Undoes `removeCategory`. */
export async function bringBackCategory(removed: RemovedCategory, at: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.categories, db.annotations, ...indexTables(db)], async () => {
    await db.categories.put(removed.category);
    await setCategory(removed.annotationIds, { categoryId: removed.category.id, updatedAt: at });
  });
}

async function setCategory(ids: Id[], changes: Pick<Annotation, 'categoryId' | 'updatedAt'>): Promise<void> {
  await database().annotations.bulkUpdate(ids.map((key) => ({ key, changes })));
  await indexNotes(ids);
}

/** The categories that anything is marked with, in the user's order. */
export async function usedCategories(): Promise<Category[]> {
  const used = new Set(await database().annotations.orderBy('categoryId').uniqueKeys());
  return (await categoriesInOrder()).filter(({ id }) => used.has(id));
}
