import {
  addressKey,
  newId,
  type Article,
  type Body,
  type Comment,
  type ExtractedPage,
  type Id,
  type Timestamp,
} from '@/lib/model';
import { database } from './connection';
import { mergeComments } from './merge-comments';

export interface SaveResult {
  articleId: Id;
  /** False: the article was there already and was updated. */
  created: boolean;
  newComments: number;
  missingComments: number;
}

/** Comments written between two reports of progress: some 10 ms of work. */
const SLICE = 250;

/**
 * Keeps a read page: article, text and comments in one transaction, all or nothing. The same page again updates it;
 * one in the bin comes back.
 * @param onProgress told how many of the comments are written
 * @throws DexieError, `QuotaExceededError` among its causes when the disk is full
 */
export async function saveArticle(
  page: ExtractedPage,
  readAt: Timestamp,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<SaveResult> {
  const db = database();
  return db.transaction('rw', [db.articles, db.bodies, db.comments, db.annotations], async () => {
    const urlKey = addressKey(page.url);
    const before = await db.articles.where('urlKey').equals(urlKey).first();
    const articleId = before?.id ?? newId();
    const kept = before ? await commentsOf(articleId) : [];
    const whole = page.claimedCommentCount === null || page.comments.length >= page.claimedCommentCount;
    const merged = mergeComments(articleId, kept, page.comments, readAt, whole);

    await db.articles.put({
      ...articleFrom(page, articleId, urlKey, readAt, before),
      commentCount: merged.rows.length,
    });
    await keepBody(articleId, page, readAt);
    for (let at = 0; at < merged.rows.length; at += SLICE) {
      await db.comments.bulkPut(merged.rows.slice(at, at + SLICE));
      onProgress(Math.min(at + SLICE, merged.rows.length), merged.rows.length);
    }
    return { articleId, created: !before, newComments: merged.added, missingComments: merged.missing };
  });
}

function articleFrom(
  page: ExtractedPage,
  id: Id,
  urlKey: string,
  readAt: Timestamp,
  before?: Article,
): Article {
  return {
    id,
    url: page.url,
    urlKey,
    title: page.title,
    authors: page.authors,
    authorUrls: page.authorUrls,
    authorBio: page.authorBio,
    siteName: page.siteName,
    publishedAt: page.publishedAt,
    modifiedAt: page.modifiedAt,
    language: page.language,
    excerpt: page.excerpt,
    leadImageUrl: page.leadImageUrl,
    section: page.section,
    tags: before?.tags ?? [],
    pageTags: page.tags,
    readingState: before?.readingState ?? 'unread',
    wordCount: countWords(page.text),
    commentCount: 0,
    claimedCommentCount: page.claimedCommentCount,
    discussionSystem: page.discussionSystem,
    noteCount: before?.noteCount ?? 0,
    savedAt: before?.savedAt ?? readAt,
    readAt,
    deletedAt: null,
  };
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Keeps the text as a further version when it changed; an older one stays as long as notes stand on it. */
async function keepBody(articleId: Id, page: ExtractedPage, readAt: Timestamp): Promise<void> {
  const db = database();
  const versions = await bodiesOf(articleId);
  const latest = versions.at(-1);
  if (latest?.html === page.html) return;
  for (const version of versions) {
    const notes = await db.annotations.where('bodyId').equals(version.id).count();
    if (notes === 0) await db.bodies.delete(version.id);
  }
  await db.bodies.add({ id: newId(), articleId, readAt, html: page.html, text: page.text });
}

/** All kept versions of an article's text, oldest first. */
export function bodiesOf(articleId: Id): Promise<Body[]> {
  return database()
    .bodies.where('[articleId+readAt]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
}

/** The text as it was last read. */
export async function currentBody(articleId: Id): Promise<Body | null> {
  return (await bodiesOf(articleId)).at(-1) ?? null;
}

/** In document order, those that have vanished from the page among them. */
export function commentsOf(articleId: Id): Promise<Comment[]> {
  return database()
    .comments.where('[articleId+position]')
    .between([articleId, -Infinity], [articleId, Infinity])
    .toArray();
}

export async function articleById(id: Id): Promise<Article | null> {
  return (await database().articles.get(id)) ?? null;
}

/** The saved article of an address in any of its spellings; null when it is not saved or in the bin. */
export async function articleByAddress(url: string): Promise<Article | null> {
  const article = await database().articles.where('urlKey').equals(addressKey(url)).first();
  return article && article.deletedAt === null ? article : null;
}

/** What is saved, newest first, without the bin. */
export async function savedArticles(): Promise<Article[]> {
  const articles = await database().articles.orderBy('savedAt').reverse().toArray();
  return articles.filter((article) => article.deletedAt === null);
}

/** What is in the bin, last deleted first. */
export async function deletedArticles(): Promise<Article[]> {
  return database().articles.where('deletedAt').above(0).reverse().sortBy('deletedAt');
}

/** Puts an article into the bin, with all that belongs to it. */
export async function deleteArticle(id: Id, at: Timestamp): Promise<void> {
  await database().articles.update(id, { deletedAt: at });
}

/** Takes an article out of the bin. */
export async function restoreArticle(id: Id): Promise<void> {
  await database().articles.update(id, { deletedAt: null });
}

/** Deletes for good what has been in the bin since before `limit`. */
export async function emptyBin(limit: Timestamp): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.articles, db.bodies, db.comments, db.annotations], async () => {
    const ids = await db.articles.where('deletedAt').below(limit).primaryKeys();
    for (const id of ids) {
      await db.bodies.where('[articleId+readAt]').between([id, -Infinity], [id, Infinity]).delete();
      await db.comments.where('[articleId+position]').between([id, -Infinity], [id, Infinity]).delete();
      await db.annotations.where('articleId').equals(id).delete();
    }
    await db.articles.bulkDelete(ids);
    // deleted notes of articles that stay can be undone as long as an article can
    await db.annotations.where('deletedAt').below(limit).delete();
  });
}
