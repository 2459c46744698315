import type { Article, ExtractedPage } from '@/lib/model';
import { countWords } from '@/lib/store';

/** What a card shows of an article, whether just read or kept. */
export type ArticleFacts = Pick<
  Article,
  | 'url'
  | 'title'
  | 'siteName'
  | 'authors'
  | 'publishedAt'
  | 'modifiedAt'
  | 'language'
  | 'excerpt'
  | 'commentCount'
  | 'claimedCommentCount'
  | 'wordCount'
>;

export function factsOfPage(page: ExtractedPage): ArticleFacts {
  return { ...page, commentCount: page.comments.length, wordCount: countWords(page.text) };
}
