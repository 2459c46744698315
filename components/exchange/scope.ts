import { search } from '@/lib/search';
import type { Id } from '@/lib/model';
import {
  articleIds,
  inTreeOrder,
  libraryFrame,
  tagCounts,
  withNested,
  type ArticleFilter,
} from '@/lib/store';

/** Which articles go out. */
export type Scope =
  | { of: 'all' }
  /** Named in the address. */
  | { of: 'given'; ids: readonly Id[] }
  | { of: 'collection'; id: Id }
  | { of: 'tag'; tag: string }
  | { of: 'search'; query: string };

/** What can be chosen from. */
export interface ScopeOffers {
  collections: { id: Id; name: string; level: number }[];
  tags: string[];
}

export async function scopeOffers(): Promise<ScopeOffers> {
  const [{ collections }, tags] = await Promise.all([libraryFrame(), tagCounts()]);
  return {
    collections: inTreeOrder(collections).map(({ collection: { id, name }, level }) => ({ id, name, level })),
    tags: tags.map(({ tag }) => tag),
  };
}

/** More than anybody has saved. */
const EVERY = 1_000_000;

/** The ids of what goes out, the last saved first; what is in the bin is left out. */
export async function idsInScope(scope: Scope): Promise<Id[]> {
  const inOrder = (filter: ArticleFilter) => articleIds({ by: 'saved', reversed: false }, filter);
  switch (scope.of) {
    case 'all':
      return inOrder({ name: 'all' });
    case 'given':
      return [...scope.ids];
    case 'collection': {
      const { collections } = await libraryFrame();
      return inOrder({ name: 'collections', ids: withNested(collections, scope.id) });
    }
    case 'tag':
      return inOrder({ name: 'tag', tag: scope.tag });
    case 'search': {
      const found = await search(scope.query, { limit: EVERY });
      return found.articles.map(({ article }) => article.id);
    }
  }
}
