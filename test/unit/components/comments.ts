import type { Comment, ExtractedComment } from '@/lib/model';
import type { ThreadComment } from '@/components/thread/thread-comment';

/** A comment as a page gives it. */
export function aFound(id: string, fields: Partial<ExtractedComment> = {}): ExtractedComment {
  return {
    id,
    author: 'Ada',
    authorUrl: null,
    byArticleAuthor: false,
    publishedAt: null,
    publishedAtInferred: false,
    kind: 'comment',
    parentId: null,
    parentInferred: false,
    url: null,
    html: '<p>Text</p>',
    text: 'Text',
    ...fields,
  };
}

/** A comment as it is kept. */
export function aKept(sourceId: string, fields: Partial<Comment> = {}): Comment {
  return {
    ...aFound(sourceId),
    id: `stored-${sourceId}`,
    articleId: 'a',
    sourceId,
    position: 0,
    firstSeenAt: 1000,
    lastSeenAt: 1000,
    missingSince: null,
    earlier: [],
    ...fields,
  };
}

/** A comment as the thread shows it. */
export function aShown(id: string, fields: Partial<ThreadComment> = {}): ThreadComment {
  return {
    ...aFound(id),
    position: 0,
    storedId: null,
    isNew: false,
    missingSince: null,
    lastSeenAt: null,
    earlier: [],
    ...fields,
  };
}
