import type { Article, Id, ReadingProgress, ReadingState } from '@/lib/model';
import { database } from './connection';

/** Reading states of articles, by article id. */
export type ReadingStates = Map<Id, ReadingState>;

/**
 * Marks articles as read, unread or being read.
 * @returns what they were, for `restoreReadingStates`
 */
export async function setReadingState(articles: readonly Id[], state: ReadingState): Promise<ReadingStates> {
  const db = database();
  return db.transaction('rw', db.articles, async () => {
    const before = (await db.articles.bulkGet([...articles])).filter((article) => article !== undefined);
    const changed = before.filter((article) => article.readingState !== state);
    await restoreReadingStates(new Map(changed.map(({ id }) => [id, state])));
    return new Map(changed.map(({ id, readingState }) => [id, readingState]));
  });
}

export async function restoreReadingStates(states: ReadingStates): Promise<void> {
  await database().articles.bulkUpdate(
    [...states].map(([key, readingState]) => ({ key, changes: { readingState } })),
  );
}

/** An article that was begun and not read to its end. */
export interface BegunArticle {
  article: Article;
  progress: ReadingProgress;
}

/** Less is a look at the beginning, more is as good as read. */
const BEGUN = 0.02;
const ENDED = 0.97;

/** Those read last, last first. */
const LOOKED_AT = 20;

/** What reading can be continued with, last read first. */
export async function begunArticles(limit: number): Promise<BegunArticle[]> {
  const db = database();
  const last = await db.progress.orderBy('at').reverse().limit(LOOKED_AT).toArray();
  const begun = last.filter(({ fraction }) => fraction >= BEGUN && fraction <= ENDED);
  const articles = await db.articles.bulkGet(begun.map(({ articleId }) => articleId));
  return begun
    .flatMap((progress, i) => {
      const article = articles[i];
      return article && article.deletedAt === null && article.readingState !== 'read'
        ? [{ article, progress }]
        : [];
    })
    .slice(0, limit);
}
