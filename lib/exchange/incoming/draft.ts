import { sanitizeFragment } from '@/lib/extraction/sanitize';
import { textOf } from '@/lib/extraction/text';
import {
  addressKey,
  fingerprint,
  withoutTracking,
  type Annotation,
  type Comment,
  type EntryDraft,
  type Id,
  type ReadingState,
  type Selector,
  type Timestamp,
} from '@/lib/model';
import { problem, type ImportItem } from '../import-item';

/** A mark or note as other programs have it. */
export interface IncomingNote {
  /** Theirs, where there is one: the same note is then the same when it comes again. */
  id?: Id;
  /** Id or address of the comment it stands on; none: it stands on the article. */
  comment?: string;
  quote: string;
  prefix?: string;
  suffix?: string;
  note: string;
  tags: string[];
  at: Timestamp;
  changedAt?: Timestamp;
}

export interface IncomingComment {
  /** Theirs. */
  id: string;
  author: string | null;
  authorUrl: string | null;
  publishedAt: string | null;
  kind: Comment['kind'];
  /** Theirs, of the comment it answers. */
  parentId: string | null;
  html: string;
}

/** What other programs know of a page; what they do not know is left out. */
export interface IncomingArticle {
  url: string;
  title: string;
  savedAt: Timestamp;
  authors?: string[];
  siteName?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  excerpt?: string | null;
  tags?: string[];
  readingState?: ReadingState;
  /** Untrusted; none for a mere link. */
  html?: string;
  notes?: IncomingNote[];
  comments?: IncomingComment[];
}

/** One page as an entry, or why it cannot be one. Ids are made of what it says, so that it is the same when it comes again. */
export function incoming(page: IncomingArticle): ImportItem {
  const name = page.title || page.url;
  if (!/^https?:\/\//i.test(page.url) || !URL.canParse(page.url))
    return problem(name, 'no-address', page.url === '' ? 'no address' : page.url);
  return { kind: 'entry', entry: entryOf(page) };
}

function entryOf(page: IncomingArticle): EntryDraft {
  const url = withoutTracking(page.url);
  const mark = fingerprint(addressKey(url));
  const articleId = `in-${mark}`;
  const at = validTime(page.savedAt);
  const body = readMarkup(page.html ?? '', url);
  const notes = page.notes ?? [];
  return {
    article: {
      id: articleId,
      url: url.href,
      title: page.title.trim() || url.href,
      authors: page.authors ?? [],
      authorUrls: [],
      authorBio: null,
      siteName: page.siteName ?? null,
      publishedAt: page.publishedAt ?? null,
      modifiedAt: null,
      language: page.language ?? null,
      excerpt: page.excerpt ?? null,
      leadImageUrl: null,
      section: null,
      tags: cleanTags(page.tags ?? []),
      collectionId: null,
      pageTags: [],
      readingState: page.readingState ?? 'unread',
      claimedCommentCount: null,
      discussionSystem: null,
      savedAt: at,
      readAt: at,
      deletedAt: null,
    },
    bodies: [{ id: `in-${mark}-${fingerprint(body.html)}`, articleId, readAt: at, ...body }],
    comments: commentsOf(page.comments ?? [], articleId, mark, at, url),
    annotations: notes.map((note) => annotationOf(note, articleId, mark)),
    progress: null,
    personas: [],
    pictures: [],
  };
}

function annotationOf(note: IncomingNote, articleId: Id, mark: string): Annotation {
  const { quote, prefix, suffix } = note;
  const selector: Selector = {
    type: 'TextQuoteSelector',
    exact: quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  const createdAt = validTime(note.at);
  return {
    id: note.id ?? `in-${mark}-${fingerprint(`${quote}\n${note.note}`)}`,
    articleId,
    commentId: note.comment ?? null,
    bodyId: null,
    selectors: quote === '' ? [] : [selector],
    quote,
    note: note.note,
    categoryId: null,
    tags: cleanTags(note.tags),
    createdAt,
    updatedAt: validTime(note.changedAt ?? createdAt),
    deletedAt: null,
  };
}

function commentsOf(
  comments: readonly IncomingComment[],
  articleId: Id,
  mark: string,
  at: Timestamp,
  url: URL,
): Comment[] {
  const idOf = (id: string) => `in-${mark}-c${id}`;
  const known = new Set(comments.map(({ id }) => id));
  return comments.map((comment, position) => ({
    id: idOf(comment.id),
    articleId,
    sourceId: comment.id,
    position,
    author: comment.author,
    authorUrl: comment.authorUrl,
    byArticleAuthor: false,
    publishedAt: comment.publishedAt,
    publishedAtInferred: false,
    kind: comment.kind,
    parentId: comment.parentId !== null && known.has(comment.parentId) ? idOf(comment.parentId) : null,
    parentInferred: false,
    url: null,
    ...readMarkup(comment.html, url),
    firstSeenAt: at,
    lastSeenAt: at,
    missingSince: null,
    earlier: [],
  }));
}

/** Untrusted markup as the library keeps it. */
function readMarkup(html: string, url: URL): { html: string; text: string } {
  const nodes = [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
  return { html: sanitizeFragment(nodes, url), text: textOf(nodes) };
}

function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** NaN for what is no time: see `withTime`. */
function validTime(at: number): Timestamp {
  return at >= 0 && at <= 8.64e15 ? at : NaN;
}

/** Puts a time where the file gives none: always the same, so that the same file changes nothing the second time. */
export function withTime(item: ImportItem, fallback: Timestamp): ImportItem {
  if (item.kind !== 'entry') return item;
  const { article, bodies, comments, annotations } = item.entry;
  const known = (at: Timestamp) => (Number.isNaN(at) ? fallback : at);
  const entry: EntryDraft = {
    ...item.entry,
    article: { ...article, savedAt: known(article.savedAt), readAt: known(article.readAt) },
    bodies: bodies.map((body) => ({ ...body, readAt: known(body.readAt) })),
    comments: comments.map((comment) => ({
      ...comment,
      firstSeenAt: known(comment.firstSeenAt),
      lastSeenAt: known(comment.lastSeenAt),
    })),
    annotations: annotations.map((annotation) => ({
      ...annotation,
      createdAt: known(annotation.createdAt),
      updatedAt: known(annotation.updatedAt),
    })),
  };
  return { kind: 'entry', entry };
}

/** ISO 8601 or what `Date` understands; NaN for anything else. */
export function timeOf(text: string | null | undefined): number {
  return text ? Date.parse(text) : NaN;
}
