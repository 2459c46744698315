import type { Article, Id, ReadingState } from '@/lib/model';
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
  const counts = isCount(by);
  // a null is not in an index, and hundreds of zeros have no order among themselves
  const isPart = counts || by === 'published';
  const [bin = [], sorted = [], ...more] = await watchedIds([
    BIN,
    counts ? { index, above: 0 } : { index },
    ...partsOf(filter),
    ...(isPart ? [SAVED] : []),
  ]);
  const rest = (isPart ? more.pop() : undefined) ?? [];
  if (!isUpward(by, reversed)) sorted.reverse();
  const ids = sorted.concat(without(new Set(sorted), rest.reverse()));
  const left = bin.length === 0 ? ids : without(new Set(bin), ids);
  if (filter.name === 'all') return left;
  const asked = new Set(more.flat());
  return left.filter((id) => asked.has(id));
}

/** Articles looked through for each one asked for: where fewer fit, the whole order is as soon read. */
const LOOKED_THROUGH = 4;

/**
 * The first saved articles in order, read without the others: a list of thousands begins with them.
 * @returns null where only the whole order tells them
 */
export async function firstArticles(
  { by, reversed }: ArticleOrder,
  filter: ArticleFilter,
  count: number,
): Promise<Article[] | null> {
  const { articles } = database();
  const index = INDEXES[by];
  const inIndex = isCount(by) ? articles.where(index).above(0) : articles.orderBy(index);
  const inOrder = isUpward(by, reversed) ? inIndex : inIndex.reverse();
  let looked = 0;
  const first = await inOrder
    .until(() => looked++ === count * LOOKED_THROUGH)
    .filter((article) => article.deletedAt === null && fits(article, filter))
    .limit(count)
    .toArray();
  // those that follow are in no index, or there are no others
  return first.length < count ? null : first;
}

function fits(article: Article, filter: ArticleFilter): boolean {
  switch (filter.name) {
    case 'all':
      return true;
    case 'state':
      return article.readingState === filter.state;
    case 'collections':
      return article.collectionId !== null && filter.ids.includes(article.collectionId);
    case 'tag':
      return article.tags.includes(filter.tag);
  }
}

const isCount = (by: Sort) => by === 'comments' || by === 'notes';

const isUpward = (by: Sort, reversed: boolean) => (by === 'title') !== reversed;

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
