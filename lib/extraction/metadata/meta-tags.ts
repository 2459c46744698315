import { type Claims, claim, type Field } from './claims';

/**
 * Names of meta elements (`name`, `property`, `itemprop`, `http-equiv`; in lower case) by field, the surest first:
 * Open Graph, article:*, Dublin Core, Highwire (citation_*), Parse.ly, Sailthru, and what large systems print.
 */
const NAMES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: [
    'og:title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'headline',
    'title',
  ],
  author: [
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'author',
    'article:author_name',
    'og:article:author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'dc.author',
    'byl',
    'twitter:data1',
  ],
  authorUrl: ['article:author'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'datepublished',
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
    'published-date',
    'publish-date',
    'publish_date',
    'publishdate',
    'pubdate',
    'publication_date',
    'date.release',
    'dcterms.issued',
    'dc.date.issued',
    'dcterms.created',
    'dc.date.created',
    'datecreated',
    'article.created',
    'last-published',
    'originalpublicationdate',
    'ptime',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'vf:published_time',
    'rbpubdate',
    'bt:pubdate',
  ],
  modified: [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'dc.date.modified',
    'last-modified',
    'lastmod',
    'article.updated',
    'revised',
    'updated_time',
  ],
  site: [
    'og:site_name',
    'application-name',
    'al:android:app_name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'copyright',
  ],
  language: ['og:locale', 'dc.language', 'dcterms.language', 'content-language', 'language', 'inlanguage'],
  excerpt: [
    'og:description',
    'description',
    'twitter:description',
    'dc.description',
    'dcterms.abstract',
    'sailthru.description',
  ],
  image: [
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'thumbnail',
  ],
  section: [
    'article:section',
    'parsely-section',
    'cxenseparse:pageclass',
    'dc.subject',
    'og:article:section',
  ],
  tag: ['article:tag', 'og:article:tag', 'parsely-tags', 'sailthru.tags', 'news_keywords', 'keywords'],
  address: ['og:url'],
};

/** Names that say "date" and not which: of the article with some systems, of the page's last change with others. */
const VAGUE_DATES = ['dcterms.date', 'dc.date', 'date'];

/** Fields of which all values count, not only those of the surest name. */
const LISTS: ReadonlySet<Field> = new Set(['author', 'tag']);

const KEYS = ['property', 'name', 'itemprop', 'http-equiv'] as const;

export interface MetaTags {
  said: Claims;
  /** A date that may be that of publication. */
  supposed: Claims;
}

/** What the meta elements of a page say. */
export function readMetaTags(document: Document): MetaTags {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content');
    if (!content || content.length > 5_000) continue;
    for (const key of KEYS) {
      // itemprop of a comment or a product is theirs
      if (key === 'itemprop' && !meta.closest('head')) continue;
      for (const name of meta.getAttribute(key)?.toLowerCase().split(/\s+/) ?? []) {
        const known = values.get(name);
        if (known) known.push(content);
        else values.set(name, [content]);
      }
    }
  }
  const claims: Claims = {};
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    for (const name of names) {
      for (const value of values.get(name) ?? []) claim(claims, field, value);
      if (claims[field] && LISTS.has(field)) break;
    }
  }
  // twitter:data1 is the author only where its label says so
  if (
    !/author|written|geschrieben|verfasst|autor|auteur|par\b|von\b/i.test(
      values.get('twitter:label1')?.[0] ?? '',
    )
  ) {
    const data = values.get('twitter:data1')?.[0];
    claims.author = claims.author?.filter((author) => author !== data);
  }
  const supposed: Claims = {};
  for (const name of VAGUE_DATES) {
    for (const value of values.get(name) ?? []) claim(supposed, 'published', value);
  }
  return { said: claims, supposed };
}

/** What the document's own frame says: its language, its links. */
export function readDocumentFrame(document: Document): Claims {
  const claims: Claims = {};
  const root = document.documentElement;
  claim(claims, 'language', root.getAttribute('lang') ?? root.getAttribute('xml:lang'));
  for (const link of document.querySelectorAll('link[rel][href]')) {
    const rel = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    if (rel.includes('canonical')) claim(claims, 'address', link.getAttribute('href'));
    if (rel.includes('image_src')) claim(claims, 'image', link.getAttribute('href'));
    if (rel.includes('author') || rel.includes('me')) claim(claims, 'authorUrl', link.getAttribute('href'));
  }
  return claims;
}
