import type { Annotation, Article, Comment, Id } from '@/lib/model';
import { commentsById } from './by-id';
import { database } from './connection';

/** A marked passage, or a note on a whole article or comment (`quote` empty), with what it stands on. */
export interface Passage extends Pick<
  Annotation,
  'id' | 'commentId' | 'quote' | 'note' | 'tags' | 'categoryId' | 'createdAt'
> {
  article: Article;
  /** Null when it stands on the article's own text. */
  comment: PassageComment | null;
  /** Letters of the text before it, as it was marked. */
  offset: number;
}

export type PassageComment = Pick<
  Comment,
  'author' | 'publishedAt' | 'publishedAtInferred' | 'url' | 'position'
>;

/** All passages and notes of these articles, in the order given, each in document order: the text, then its comments. */
export async function passagesOfArticles(articleIds: readonly Id[]): Promise<Passage[]> {
  const notes = await database()
    .annotations.where('articleId')
    .anyOf([...new Set(articleIds)])
    .toArray();
  const places = new Map(articleIds.map((id, i) => [id, i]));
  return (await withSources(notes)).sort(
    (a, b) => (places.get(a.article.id) ?? 0) - (places.get(b.article.id) ?? 0) || byPlace(a, b),
  );
}

/**
 * The passages of a category in the whole library, without the bin: by article, the last saved first, each in document
 * order. Null: marked passages that have no category.
 */
export async function passagesOfCategory(categoryId: Id | null): Promise<Passage[]> {
  const { annotations } = database();
  const notes =
    categoryId === null
      ? (await withoutCategory()).filter(({ quote }) => quote !== '')
      : await annotations.where('categoryId').equals(categoryId).toArray();
  return (await withSources(notes)).sort(
    (a, b) =>
      b.article.savedAt - a.article.savedAt ||
      (a.article.id === b.article.id ? byPlace(a, b) : a.article.id < b.article.id ? -1 : 1),
  );
}

/** Articles on which something is marked or noted, those with most first; without the bin. */
export function articlesWithMostNotes(limit: number): Promise<Article[]> {
  return database()
    .articles.where('noteCount')
    .above(0)
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();
}

/** How many passages and notes each category has; without the bin. */
export async function categoryCounts(): Promise<Map<Id, number>> {
  return countsWithout(await hiddenNotes());
}

/** The same, and how many marked passages have no category (null). */
export async function passageCounts(): Promise<Map<Id | null, number>> {
  const hidden = await hiddenNotes();
  const counts: Map<Id | null, number> = await countsWithout(hidden);
  const ids = new Set(hidden.map(({ id }) => id));
  const plain = (await withoutCategory()).filter(({ id, quote }) => quote !== '' && !ids.has(id));
  return counts.set(null, plain.length);
}

/** Counted by the index alone, then what does not count is taken away: that is little. */
async function countsWithout(hidden: readonly Annotation[]): Promise<Map<Id, number>> {
  const { annotations } = database();
  const ids = (await annotations.orderBy('categoryId').uniqueKeys()) as Id[];
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, await annotations.where('categoryId').equals(id).count());
  for (const { categoryId } of hidden) {
    if (categoryId !== null) counts.set(categoryId, (counts.get(categoryId) ?? 0) - 1);
  }
  return counts;
}

/** What is deleted itself or stands on an article in the bin, each once. */
async function hiddenNotes(): Promise<Annotation[]> {
  const { articles, annotations } = database();
  const inBin = await articles.where('deletedAt').above(0).primaryKeys();
  const hidden = [
    ...(await annotations.where('deletedAt').above(0).toArray()),
    ...(await annotations.where('articleId').anyOf(inBin).toArray()),
  ];
  return [...new Map(hidden.map((note) => [note.id, note])).values()];
}

/** Found by what the index of categories does not have: the others need not be read. */
async function withoutCategory(): Promise<Annotation[]> {
  const { annotations } = database();
  const having = new Set(await annotations.orderBy('categoryId').primaryKeys());
  const others = (await annotations.toCollection().primaryKeys()).filter((id) => !having.has(id));
  return (await annotations.bulkGet(others)).filter((note) => note !== undefined);
}

async function withSources(notes: readonly Annotation[]): Promise<Passage[]> {
  const kept = notes.filter(({ deletedAt }) => deletedAt === null);
  const articles = new Map(
    (await database().articles.bulkGet([...new Set(kept.map(({ articleId }) => articleId))])).flatMap(
      (article) => (article && article.deletedAt === null ? [[article.id, article]] : []),
    ),
  );
  const comments = await commentsById([...new Set(kept.flatMap(({ commentId }) => commentId ?? []))]);
  return kept.flatMap((note): Passage[] => {
    const article = articles.get(note.articleId);
    if (!article) return [];
    const { id, commentId, quote, note: words, tags, categoryId, createdAt } = note;
    const comment = commentId === null ? undefined : comments.get(commentId);
    return [
      {
        ...{ id, commentId, quote, note: words, tags, categoryId, createdAt, article },
        comment: comment ? sourceOf(comment) : null,
        offset: offsetOf(note),
      },
    ];
  });
}

function sourceOf({ author, publishedAt, publishedAtInferred, url, position }: Comment): PassageComment {
  return { author, publishedAt, publishedAtInferred, url, position };
}

/** Notes on the whole come before what is marked in it. */
function offsetOf({ selectors }: Annotation): number {
  for (const selector of selectors) {
    if (selector.type === 'TextPositionSelector' || selector.type === 'PassageSelector')
      return selector.start;
  }
  return -1;
}

function byPlace(a: Passage, b: Passage): number {
  return (
    (a.comment?.position ?? -1) - (b.comment?.position ?? -1) ||
    a.offset - b.offset ||
    a.createdAt - b.createdAt
  );
}
