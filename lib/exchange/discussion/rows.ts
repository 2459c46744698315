import { buildThread, flattenThread, type ArticleEntry, type LibraryFrame } from '@/lib/model';
import { isoTime } from '../format';

/** A comment as tables and lines of data hold it; null where the page does not say. */
export interface DiscussionRow {
  article_id: string;
  article_title: string;
  article_url: string;
  comment_id: string;
  /** The page's own id of it. */
  source_id: string;
  parent_id: string | null;
  /** `page`: the page says whom it answers; `inferred`: guessed from the text. */
  parent_from: 'page' | 'inferred' | null;
  /** 0 for a comment that answers none. */
  level: number;
  /** In the order of the page, from 1. */
  position: number;
  author: string | null;
  author_url: string | null;
  by_article_author: boolean;
  /** ISO 8601, as precise as the page says. */
  published: string | null;
  published_inferred: boolean;
  kind: string;
  text: string;
  url: string | null;
  first_seen: string;
  last_seen: string;
  missing_since: string | null;
  /** Names of the categories its passages are marked with. */
  codes: string[];
  tags: string[];
}

/** The comments of an article in the order of the thread: each before its answers. */
export function discussionRows(entry: ArticleEntry, frame: LibraryFrame): DiscussionRow[] {
  const { article, comments, annotations } = entry;
  const names = new Map(frame.categories.map(({ id, name }) => [id, name]));
  return flattenThread(buildThread(comments)).map(({ comment, level }) => {
    const marks = annotations.filter(({ commentId }) => commentId === comment.id);
    const codes = marks.flatMap(({ categoryId }) =>
      categoryId === null ? [] : (names.get(categoryId) ?? []),
    );
    return {
      article_id: article.id,
      article_title: article.title,
      article_url: article.url,
      comment_id: comment.id,
      source_id: comment.sourceId,
      parent_id: comment.parentId,
      parent_from: comment.parentId === null ? null : comment.parentInferred ? 'inferred' : 'page',
      level,
      position: comment.position + 1,
      author: comment.author,
      author_url: comment.authorUrl,
      by_article_author: comment.byArticleAuthor,
      published: comment.publishedAt,
      published_inferred: comment.publishedAtInferred,
      kind: comment.kind,
      text: comment.text,
      url: comment.url,
      first_seen: isoTime(comment.firstSeenAt),
      last_seen: isoTime(comment.lastSeenAt),
      missing_since: comment.missingSince === null ? null : isoTime(comment.missingSince),
      codes: [...new Set(codes)],
      tags: [...new Set(marks.flatMap(({ tags }) => tags))],
    };
  });
}
