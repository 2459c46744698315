import {
  addressKey,
  newId,
  textKey,
  titleKey,
  type Article,
  type Body,
  type ExtractedPage,
  type Id,
  type Timestamp,
} from '@/lib/model';
import { bodiesOf, commentsOf, countWords } from './articles';
import { database } from './connection';
import { dropLeftRemnants, dropRemnantsIfFull } from './remnants';
import { mergeComments, type MergedComments } from './merge-comments';
import {
  articleDocument,
  commentDocument,
  hideArticles,
  indexDocuments,
  indexTables,
  prepareDocuments,
  requestUpkeep,
  sameDocument,
  type TextDocument,
} from './text-index';

export interface SaveResult {
  articleId: Id;
  /** False: the article was there already and was updated. */
  created: boolean;
  newComments: number;
  missingComments: number;
}

export interface SaveOptions {
  /** Told how many of the comments are written. */
  onProgress?: (done: number, total: number) => void;
  /** A part of the discussion could not be read: what is not there is not gone. */
  isPart?: boolean;
}

/** Comments written between two reports of progress: some 10 ms of work. */
const SLICE = 250;

/**
 * Keeps a read page: article, text, comments and their place in the index in one transaction, all or nothing. The
 * same page again updates it; one in the bin comes back.
 * @throws DexieError, `QuotaExceededError` among its causes when the disk is full
 */
export async function saveArticle(
  page: ExtractedPage,
  readAt: Timestamp,
  { onProgress, isPart = false }: SaveOptions = {},
): Promise<SaveResult> {
  const db = database();
  await dropLeftRemnants();
  const prepared = await prepareDocuments((await planSave(page, readAt, isPart)).documents);
  const tables = [db.articles, db.bodies, db.comments, db.annotations, ...indexTables(db)];
  const added: Id[] = [];
  const write = async () => {
    // planned once more: another window may have saved the page meanwhile
    const { article, before, bodies, merged, documents } = await planSave(page, readAt, isPart);
    if (!before) added.push(article.id);
    await db.articles.put(article);
    await keepBody(article.id, page, readAt, bodies);
    for (let at = 0; at < merged.rows.length; at += SLICE) {
      await db.comments.bulkPut(merged.rows.slice(at, at + SLICE));
      onProgress?.(Math.min(at + SLICE, merged.rows.length), merged.rows.length);
    }
    await indexDocuments(db, documents, prepared);
    if (before && before.deletedAt !== null) await hideArticles(db, [article.id], false);
    return {
      articleId: article.id,
      created: before === null,
      newComments: merged.added,
      missingComments: merged.missing,
    };
  };
  try {
    const result = await db.transaction('rw', tables, write);
    requestUpkeep();
    return result;
  } catch (error) {
    await dropRemnantsIfFull(error, added);
    throw error;
  }
}

interface SavePlan {
  article: Article;
  /** The article as it is kept; null when it is not. */
  before: Article | null;
  /** Its kept versions. */
  bodies: Body[];
  merged: MergedComments;
  /** What the index does not have yet, or has otherwise. */
  documents: TextDocument[];
}

async function planSave(page: ExtractedPage, readAt: Timestamp, isPart: boolean): Promise<SavePlan> {
  const db = database();
  const urlKey = addressKey(page.url);
  const before = (await db.articles.where('urlKey').equals(urlKey).first()) ?? null;
  const id = before?.id ?? newId();
  const kept = before ? await commentsOf(id) : [];
  const bodies = before ? await bodiesOf(id) : [];
  const indexed = before ? ((await db.textEntries.get(id))?.documents ?? {}) : {};

  const { claimedCommentCount: claimed } = page;
  const whole = !isPart && (claimed === null || page.comments.length >= claimed);
  const merged = mergeComments(id, kept, page.comments, readAt, whole);
  const article = {
    ...articleFrom(page, id, urlKey, readAt, before),
    commentCount: merged.rows.length,
  };

  const known = new Map<Id, TextDocument>();
  if (before) {
    known.set(id, articleDocument(before, bodies.at(-1)?.text ?? ''));
    for (const comment of kept) known.set(comment.id, commentDocument(comment, before.language));
  }
  const documents = [
    articleDocument(article, page.text),
    ...merged.rows.map((comment) => commentDocument(comment, article.language)),
  ].filter((document) => {
    const other = known.get(document.id);
    return !(document.id in indexed && other && sameDocument(document, other));
  });
  return { article, before, bodies, merged, documents };
}

function articleFrom(
  page: ExtractedPage,
  id: Id,
  urlKey: string,
  readAt: Timestamp,
  before: Article | null,
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
    collectionId: before?.collectionId ?? null,
    pageTags: page.tags,
    readingState: before?.readingState ?? 'unread',
    wordCount: countWords(page.text),
    commentCount: 0,
    claimedCommentCount: page.claimedCommentCount,
    discussionSystem: page.discussionSystem,
    noteCount: before?.noteCount ?? 0,
    pictureBytes: before?.pictureBytes ?? 0,
    titleKey: titleKey(page.title || page.url),
    textKey: textKey(page.text),
    savedAt: before?.savedAt ?? readAt,
    readAt,
    deletedAt: null,
  };
}

/** Keeps the text as a further version, the last one even where the clock was set back, when it changed. */
async function keepBody(
  articleId: Id,
  page: ExtractedPage,
  readAt: Timestamp,
  versions: readonly Body[],
): Promise<void> {
  const last = versions.at(-1);
  if (last?.html === page.html) return;
  const at = last ? Math.max(readAt, last.readAt + 1) : readAt;
  await database().bodies.add({ id: newId(), articleId, readAt: at, html: page.html, text: page.text });
}
