import { sanitizeFragment } from '@/lib/extraction/sanitize';
import { textOf } from '@/lib/extraction/text';
import {
  addressKey,
  fingerprint,
  withoutTracking,
  type Annotation,
  type Article,
  type Comment,
  type EntryDraft,
  type Id,
  type ReadingState,
  type Selector,
  type Timestamp,
} from '@/lib/model';
import type { SharedSelector } from '../annotations/targets';
import { problem, type ImportItem } from '../import-item';
import { categoryId } from './categories';
import { dateOf, keepableId, languageOf, namesOf, validTime } from './fields';

/** A mark or note as other programs have it. */
export interface IncomingNote {
  /** Theirs, where there is one: the same note is then the same when it comes again. */
  id?: Id;
  /** Id or address of the comment it stands on; none: it stands on the article. */
  comment?: string;
  quote: string;
  prefix?: string;
  suffix?: string;
  /** Where else it says that the words stand. */
  places?: SharedSelector[];
  note: string;
  tags: string[];
  /** Name of it, where it is none of the tags. */
  category?: string;
  at: Timestamp;
  changedAt?: Timestamp;
}

export interface IncomingComment extends Partial<
  Pick<Comment, 'byArticleAuthor' | 'publishedAtInferred' | 'parentInferred' | 'url'>
> {
  /** Theirs; empty where they have none. */
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
export interface IncomingArticle extends Partial<
  Pick<
    Article,
    | 'authorUrls'
    | 'authorBio'
    | 'modifiedAt'
    | 'leadImageUrl'
    | 'section'
    | 'pageTags'
    | 'claimedCommentCount'
    | 'discussionSystem'
  >
> {
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

/**
 * One page as an entry, or why it cannot be one. Ids are made of what it says, so that it is the same when it comes again.
 * @param place where it stands in the file, to name it by when it has neither title nor address
 */
export function incoming(page: IncomingArticle, place = ''): ImportItem {
  const name = page.title || page.url || place;
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
      authors: namesOf(page.authors ?? []),
      authorUrls: page.authorUrls ?? [],
      authorBio: page.authorBio ?? null,
      siteName: page.siteName ?? null,
      publishedAt: dateOf(page.publishedAt),
      modifiedAt: page.modifiedAt ?? null,
      language: languageOf(page.language),
      excerpt: page.excerpt ?? null,
      leadImageUrl: page.leadImageUrl ?? null,
      section: page.section ?? null,
      tags: namesOf(page.tags ?? []),
      collectionId: null,
      pageTags: page.pageTags ?? [],
      readingState: page.readingState ?? 'unread',
      claimedCommentCount: page.claimedCommentCount ?? null,
      discussionSystem: page.discussionSystem ?? null,
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
  const words: Selector = {
    type: 'TextQuoteSelector',
    exact: quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
  const createdAt = validTime(note.at);
  return {
    id: note.id === undefined ? `in-${mark}-${fingerprint(`${quote}\n${note.note}`)}` : keepableId(note.id),
    articleId,
    commentId: note.comment ?? null,
    bodyId: null,
    selectors: [...(quote === '' ? [] : [words]), ...(note.places ?? [])],
    quote,
    note: note.note,
    categoryId: note.category === undefined ? null : categoryId(note.category),
    tags: namesOf(note.tags),
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
  const idOf = (sourceId: string) => `in-${mark}-c${sourceId}`;
  const sourceIds = uniqueIds(comments.map(({ id }) => id));
  const known = new Set(sourceIds);
  const answered = (parent: string | null) =>
    parent !== null && known.has(keepableId(parent)) ? idOf(keepableId(parent)) : null;
  return comments.map((comment, position) => ({
    id: idOf(sourceIds[position] ?? ''),
    articleId,
    sourceId: sourceIds[position] ?? '',
    position,
    author: comment.author,
    authorUrl: comment.authorUrl,
    byArticleAuthor: comment.byArticleAuthor ?? false,
    publishedAt: dateOf(comment.publishedAt),
    publishedAtInferred: comment.publishedAtInferred ?? false,
    kind: comment.kind,
    parentId: answered(comment.parentId),
    parentInferred: comment.parentInferred ?? false,
    url: comment.url ?? null,
    ...readMarkup(comment.html, url),
    firstSeenAt: at,
    lastSeenAt: at,
    missingSince: null,
    earlier: [],
  }));
}

/** As they are, where each is there once; else the same in every import of the same file. */
function uniqueIds(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return ids.map((id) => {
    const base = keepableId(id);
    let unique = base;
    while (taken.has(unique)) {
      const time = (times.get(base) ?? 1) + 1;
      times.set(base, time);
      unique = `${base}~${time}`;
    }
    taken.add(unique);
    return unique;
  });
}

/** Untrusted markup as the library keeps it. */
function readMarkup(html: string, url: URL): { html: string; text: string } {
  const nodes = [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
  return { html: sanitizeFragment(nodes, url), text: textOf(nodes) };
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
