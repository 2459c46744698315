import type { Category, Collection, Id, LibraryFrame, SavedSearch } from '@/lib/model';

/** What of a file's frame is new here, and how its ids are called in the library. */
export interface MergedFrame {
  added: LibraryFrame;
  category: Map<Id, Id>;
  collection: Map<Id, Id>;
}

/**
 * Categories of the same name are one, collections of the same name in the same place, searches of the same query.
 * A library without any takes those of the file as they are.
 */
export function mergeFrame(kept: LibraryFrame, incoming: LibraryFrame): MergedFrame {
  const category = new Map<Id, Id>();
  const categories = newOnes(
    kept.categories,
    incoming.categories,
    (one, other) => one.name === other.name,
    category,
  );
  const keys = new Set(kept.categories.map(({ key }) => key));

  const collection = new Map<Id, Id>();
  const collections: Collection[] = [];
  for (const one of parentsFirst(incoming.collections)) {
    const parentId = one.parentId === null ? null : (collection.get(one.parentId) ?? null);
    const siblings = [...kept.collections, ...collections].filter((other) => other.parentId === parentId);
    const same =
      kept.collections.find(({ id }) => id === one.id) ?? siblings.find(({ name }) => name === one.name);
    collection.set(one.id, same?.id ?? one.id);
    if (same) continue;
    const position = kept.collections.length === 0 ? one.position : siblings.length;
    collections.push({ ...one, parentId, position });
  }

  const searches = newOnes<SavedSearch>(
    kept.searches,
    incoming.searches,
    (one, other) => one.query === other.query,
    new Map(),
  );
  return {
    added: {
      categories: categories.map((one): Category => ({
        ...one,
        key: one.key !== null && keys.has(one.key) ? null : one.key,
      })),
      collections,
      searches,
    },
    category,
    collection,
  };
}

/** Those that have no equal among the kept, behind them; `ids` is filled with how all of them are called. */
function newOnes<T extends { id: Id; position: number }>(
  kept: readonly T[],
  incoming: readonly T[],
  same: (one: T, other: T) => boolean,
  ids: Map<Id, Id>,
): T[] {
  const last = Math.max(-1, ...kept.map(({ position }) => position));
  const added: T[] = [];
  for (const one of incoming) {
    const there =
      [...kept, ...added].find(({ id }) => id === one.id) ?? kept.find((other) => same(other, one));
    ids.set(one.id, there?.id ?? one.id);
    if (!there) added.push(kept.length === 0 ? one : { ...one, position: last + 1 + added.length });
  }
  return added;
}

/** Those whose parent is missing or a circle stand last, as if at the top. */
function parentsFirst(collections: readonly Collection[]): Collection[] {
  const ordered: Collection[] = [];
  const done = new Set<Id | null>([null]);
  let left = [...collections];
  for (;;) {
    const next = left.filter(({ parentId }) => done.has(parentId));
    if (next.length === 0) return [...ordered, ...left];
    ordered.push(...next);
    for (const { id } of next) done.add(id);
    left = left.filter(({ id }) => !done.has(id));
  }
}
