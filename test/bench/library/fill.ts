import {
  addressKey,
  newId,
  textKey,
  titleKey,
  type Annotation,
  type Article,
  type ExtractedPage,
} from '@/lib/model';
import { database } from '@/lib/store/connection';
import { mergeComments } from '@/lib/store/merge-comments';
import { generateNote, generatePage } from './generate';

const BATCH = 25;

export interface LibrarySize {
  articles: number;
  commentsPerArticle: number;
  notes: number;
}

/** Writes the records of a library past the program that would index them: as version 1 left them. */
export async function fill(size: LibrarySize, onProgress: (done: number) => void): Promise<void> {
  const db = database();
  await db.textState.clear();
  for (let at = 0; at < size.articles; at += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, size.articles - at) }, (_, i) => at + i);
    const pages = numbers.map((number) => generatePage(number, size.commentsPerArticle));
    const articles = pages.map((page, i) => articleOf(page, at + i + 1));
    const notes = numbers.flatMap((number, i) => notesOf(number, articles[i], size));
    await db.transaction('rw', [db.articles, db.bodies, db.comments, db.annotations], () =>
      Promise.all([
        db.articles.bulkAdd(articles),
        db.bodies.bulkAdd(
          pages.map(({ html, text }, i) => ({
            id: newId(),
            articleId: articles[i]?.id ?? '',
            readAt: at + i + 1,
            html,
            text,
          })),
        ),
        db.comments.bulkAdd(
          pages.flatMap(
            (page, i) => mergeComments(articles[i]?.id ?? '', [], page.comments, at + i + 1, true).rows,
          ),
        ),
        db.annotations.bulkAdd(notes),
      ]),
    );
    onProgress(at + numbers.length);
  }
}

/** The record of a page, with nothing of the user's in it. */
export function articleOf(page: ExtractedPage, savedAt: number): Article {
  return {
    id: newId(),
    url: page.url,
    urlKey: addressKey(page.url),
    title: page.title,
    authors: page.authors,
    authorUrls: [],
    authorBio: null,
    siteName: page.siteName,
    publishedAt: page.publishedAt,
    modifiedAt: null,
    language: page.language,
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
    collectionId: null,
    pageTags: page.tags,
    readingState: 'unread',
    wordCount: Math.round(page.text.length / 6),
    commentCount: page.comments.length,
    claimedCommentCount: page.claimedCommentCount,
    discussionSystem: page.discussionSystem,
    noteCount: 0,
    pictureBytes: 0,
    titleKey: titleKey(page.title),
    textKey: textKey(page.text),
    savedAt,
    readAt: savedAt,
    deletedAt: null,
  };
}

function notesOf(number: number, article: Article | undefined, size: LibrarySize): Annotation[] {
  const from = Math.floor((number * size.notes) / size.articles);
  const to = Math.floor(((number + 1) * size.notes) / size.articles);
  return Array.from({ length: to - from }, (_, i) => ({
    id: newId(),
    articleId: article?.id ?? '',
    commentId: null,
    bodyId: null,
    selectors: [],
    quote: '',
    note: generateNote(from + i),
    categoryId: null,
    tags: [],
    createdAt: number + 1,
    updatedAt: number + 1,
    deletedAt: null,
  }));
}
