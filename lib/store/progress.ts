import type { Id, ReadingProgress, Timestamp } from '@/lib/model';
import { database } from './connection';

/** How far an article was read; null: it was never opened. */
export async function progressOf(articleId: Id): Promise<ReadingProgress | null> {
  return (await database().progress.get(articleId)) ?? null;
}

/**
 * Keeps how far an article was read, and that it was begun.
 * @param fraction how much of the text is above the lower edge of the window, 0 to 1
 */
export async function keepProgress(articleId: Id, fraction: number, at: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.progress], async () => {
    const article = await db.articles.get(articleId);
    // deleted for good in another window
    if (!article) return;
    const before = await db.progress.get(articleId);
    await db.progress.put({
      articleId,
      fraction,
      at,
      discussionSeenAt: before?.discussionSeenAt ?? null,
    });
    // lists are told of an article only when what they show of it changes
    if (article.readingState === 'unread') await db.articles.update(articleId, { readingState: 'reading' });
  });
}

/**
 * Keeps up to where a discussion was seen.
 * @param seenAt the latest `Comment.firstSeenAt` of what was shown: comments first seen later are new
 */
export async function keepDiscussionSeen(articleId: Id, seenAt: Timestamp, at: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.progress], async () => {
    if (!(await db.articles.get(articleId))) return;
    const before = await db.progress.get(articleId);
    if (before && (before.discussionSeenAt ?? 0) >= seenAt) return;
    await db.progress.put({ articleId, fraction: before?.fraction ?? 0, at, discussionSeenAt: seenAt });
  });
}
