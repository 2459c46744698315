import type { Article, Id, ReadingState } from '@/lib/model';
import { articlesById, type ById } from './by-id';
import { database } from './connection';
import { watchedIds, type IndexPart } from './watched-ids';

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

const BIN: IndexPart = { index: 'deletedAt', above: 0 };
const SAVED: IndexPart = { index: 'savedAt' };

/**
 * Ids of the saved articles in order, without the bin. Only keys are read, so that ten thousand take a moment. What has
 * no date, comments or notes stands behind the others either way, the last saved first.
 */
export async function articleIds({ by, reversed }: ArticleOrder, filter: ArticleFilter): Promise<Id[]> {
  const index = INDEXES[by];
  const counts = by === 'comments' || by === 'notes';
  // a null is not in an index, and hundreds of zeros have no order among themselves
  const isPart = counts || by === 'published';
  const [bin = [], sorted = [], ...more] = await watchedIds([
    BIN,
    counts ? { index, above: 0 } : { index },
    ...partsOf(filter),
    ...(isPart ? [SAVED] : []),
  ]);
  const rest = (isPart ? more.pop() : undefined) ?? [];
  if ((by === 'title') === reversed) sorted.reverse();
  const ids = sorted.concat(without(new Set(sorted), rest.reverse()));
  const left = bin.length === 0 ? ids : without(new Set(bin), ids);
  if (filter.name === 'all') return left;
  const asked = new Set(more.flat());
  return left.filter((id) => asked.has(id));
}

/** A list as it is opened: its order, and the articles that are seen first. */
export interface OpenedList {
  ids: Id[];
  first: ById<Article>;
}

/** @param count how many are read at once */
export async function openList(
  order: ArticleOrder,
  filter: ArticleFilter,
  count: number,
): Promise<OpenedList> {
  const ids = await articleIds(order, filter);
  return { ids, first: await articlesById(ids.slice(0, count)) };
}

function without(some: ReadonlySet<Id>, ids: readonly Id[]): Id[] {
  return ids.filter((id) => !some.has(id));
}

/** None for all. */
function partsOf(filter: ArticleFilter): IndexPart[] {
  switch (filter.name) {
    case 'all':
      return [];
    case 'state':
      return [{ index: 'readingState', equals: filter.state }];
    case 'collections':
      return filter.ids.map((id) => ({ index: 'collectionId', equals: id }));
    case 'tag':
      return [{ index: 'tags', equals: filter.tag }];
  }
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
