import type { Id } from '@/lib/model';
import type { Passage } from '@/lib/store';

/** Where passages may stand. */
export const PLACES = ['all', 'text', 'comments'] as const;

export type Place = (typeof PLACES)[number];

/** What the page shows, as its address says it: `category=ID&in=comments&author=NAME&year=2014&of=ARTICLE`. */
export interface CodesView {
  /** Null: passages without a category; undefined: all categories at a glance. */
  categoryId: Id | null | undefined;
  filter: PassageFilter;
}

/** Null: whatever it is. */
export interface PassageFilter {
  place: Place;
  articleId: Id | null;
  /** Of the text or of the comment; empty: nobody is named. */
  author: string | null;
  /** In which it was published; empty: not known. */
  year: string | null;
}

export const NO_FILTER: PassageFilter = { place: 'all', articleId: null, author: null, year: null };

const NO_CATEGORY = 'none';

export function readView(query: string): CodesView {
  const asked = new URLSearchParams(query);
  const category = asked.get('category');
  return {
    categoryId: category === NO_CATEGORY ? null : (category ?? undefined),
    filter: {
      place: PLACES.find((place) => place === asked.get('in')) ?? 'all',
      articleId: asked.get('of'),
      author: asked.get('author'),
      year: asked.get('year'),
    },
  };
}

/** The parameters of the address that `readView` understands. */
export function viewQuery({ categoryId, filter }: CodesView): Record<string, string> {
  const { place, articleId, author, year } = filter;
  return {
    ...(categoryId !== undefined && { category: categoryId ?? NO_CATEGORY }),
    ...(place !== 'all' && { in: place }),
    ...(articleId !== null && { of: articleId }),
    ...(author !== null && { author }),
    ...(year !== null && { year }),
  };
}

/** Who wrote the words: the comment's author, or those of the article; one empty name where nobody is named. */
export function authorsOf({ commentId, comment, article }: Passage): readonly string[] {
  if (commentId !== null) return [comment?.author ?? ''];
  return article.authors.length > 0 ? article.authors : [''];
}

/** When the words were published; empty where that is not known. */
export function yearOf({ commentId, comment, article }: Passage): string {
  const date = commentId === null ? article.publishedAt : comment?.publishedAt;
  return date?.slice(0, 4) ?? '';
}

export function filterPassages(passages: readonly Passage[], filter: PassageFilter): readonly Passage[] {
  const { place, articleId, author, year } = filter;
  return passages.filter(
    (passage) =>
      (place === 'all' || (place === 'comments') === (passage.commentId !== null)) &&
      (articleId === null || passage.article.id === articleId) &&
      (author === null || authorsOf(passage).includes(author)) &&
      (year === null || yearOf(passage) === year),
  );
}
