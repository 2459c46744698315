import type { Id, ReadingState } from '@/lib/model';
import { database } from './connection';

/** What the list of saved articles can be ordered by. */
export const SORTS = ['saved', 'published', 'title', 'length', 'comments', 'notes'] as const;

export type Sort = (typeof SORTS)[number];

export interface ArticleOrder {
  by: Sort;
  /** The other way round than one looks for first: oldest, Z, shortest and fewest first. */
  reversed: boolean;
}

/** Which of the saved articles a list shows. */
export type ArticleFilter =
  | { name: 'all' }
  | { name: 'state'; state: ReadingState }
  /** In any of them. */
  | { name: 'collections'; ids: readonly Id[] }
  | { name: 'tag'; tag: string };

const INDEXES: Record<Sort, string> = {
  saved: 'savedAt',
  published: 'publishedAt',
  title: 'titleKey',
  length: 'wordCount',
  comments: 'commentCount',
  notes: 'noteCount',
};

/**
 * Ids of the saved articles in order, without the bin. Only keys are read, so that ten thousand take a moment. What has
 * no date, comments or notes stands behind the others either way, the last saved first.
 */
export async function articleIds(order: ArticleOrder, filter: ArticleFilter): Promise<Id[]> {
  const [ordered, wanted, bin] = await Promise.all([allInOrder(order), idsOf(filter), idsInBin()]);
  if (wanted === null && bin.size === 0) return ordered;
  return ordered.filter((id) => !bin.has(id) && (wanted === null || wanted.has(id)));
}

async function allInOrder({ by, reversed }: ArticleOrder): Promise<Id[]> {
  const { articles } = database();
  const index = INDEXES[by];
  const counts = by === 'comments' || by === 'notes';
  const [keys, all] = await Promise.all([
    counts ? articles.where(index).above(0).primaryKeys() : articles.orderBy(index).primaryKeys(),
    // a null is not in an index, and hundreds of zeros have no order among themselves
    counts || by === 'published' ? articles.orderBy('savedAt').primaryKeys() : [],
  ]);
  if ((by === 'title') === reversed) keys.reverse();
  if (all.length === keys.length || all.length === 0) return keys;
  const sorted = new Set(keys);
  return keys.concat(all.reverse().filter((id) => !sorted.has(id)));
}

/** Null for all. */
async function idsOf(filter: ArticleFilter): Promise<Set<Id> | null> {
  const { articles } = database();
  switch (filter.name) {
    case 'all':
      return null;
    case 'state':
      return new Set(await articles.where('readingState').equals(filter.state).primaryKeys());
    case 'collections':
      return new Set(
        await articles
          .where('collectionId')
          .anyOf([...filter.ids])
          .primaryKeys(),
      );
    case 'tag':
      return new Set(await articles.where('tags').equals(filter.tag).primaryKeys());
  }
}

async function idsInBin(): Promise<Set<Id>> {
  return new Set(await database().articles.where('deletedAt').above(0).primaryKeys());
}

/** How many articles are saved, and in which reading state; without the bin. */
export interface ArticleCounts extends Record<ReadingState, number> {
  all: number;
  bin: number;
}

export async function articleCounts(): Promise<ArticleCounts> {
  const { articles } = database();
  const inState = (state: ReadingState) => articles.where('readingState').equals(state).count();
  const [total, unread, reading, read, deleted] = await Promise.all([
    articles.count(),
    inState('unread'),
    inState('reading'),
    inState('read'),
    articles.where('deletedAt').above(0).toArray(),
  ]);
  const counts = { all: total - deleted.length, bin: deleted.length, unread, reading, read };
  for (const { readingState } of deleted) counts[readingState]--;
  return counts;
}
