import type { Id } from '@/lib/model';

/** The library's pages beside that of a single article: `list` is the one without a name in its address. */
export const LIBRARY_PAGES = ['list', 'compare', 'codes', 'categories', 'exchange', 'settings'] as const;

export type LibraryPage = (typeof LIBRARY_PAGES)[number];

/** Where in a saved article to begin. */
export interface ArticlePlace {
  markId?: Id;
  commentId?: Id;
  /** Words to be shown there. */
  find?: string;
}

/** The addresses of what the library shows. */
export interface Addresses {
  /** The reader with a saved article, at one of its marks or comments where that is given. */
  articleAddress: (id: Id, place?: ArticlePlace) => string;
  /** One of the library's pages, with what it asks for: `?compare&articles=…`. */
  libraryAddress: (page?: LibraryPage, query?: Record<string, string>) => string;
}

/** @param library address of the library's document, without a query */
export function addressesIn(library: string): Addresses {
  return {
    articleAddress: (id, { markId, commentId, find } = {}) =>
      library +
      queryOf({
        article: id,
        ...(markId && { mark: markId }),
        ...(commentId && { comment: commentId }),
        ...(find && { find }),
      }),
    libraryAddress: (page = 'list', query = {}) =>
      library + queryOf({ ...(page === 'list' ? {} : { [page]: '' }), ...query }),
  };
}

function queryOf(parameters: Record<string, string>): string {
  // a page's own name stands without an equals sign
  const query = new URLSearchParams(parameters).toString().replace(/=(?=&|$)/g, '');
  return query && `?${query}`;
}
