import type { ExtractedPage } from '@/lib/model';

export type Metadata = Pick<
  ExtractedPage,
  | 'url'
  | 'title'
  | 'authors'
  | 'authorUrls'
  | 'authorBio'
  | 'publishedAt'
  | 'modifiedAt'
  | 'siteName'
  | 'language'
  | 'excerpt'
  | 'leadImageUrl'
  | 'section'
  | 'tags'
>;

/** What a page says about its article, from all the places where pages say it. */
export function readMetadata(document: Document, url: URL, readAt: Date): Metadata {
  void readAt;
  return {
    url: url.href,
    title: document.title,
    authors: [],
    authorUrls: [],
    authorBio: null,
    publishedAt: null,
    modifiedAt: null,
    siteName: null,
    language: document.documentElement.lang || null,
    excerpt: null,
    leadImageUrl: null,
    section: null,
    tags: [],
  };
}
