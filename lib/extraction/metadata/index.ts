import type { ExtractedPage } from '@/lib/model';
import { imageAddress, webAddress } from '../reading-markup';
import { readAuthorBox } from './author-box';
import { readByline } from './byline';
import type { Claims, Field } from './claims';
import { findHeadline } from './headline';
import { readJsonLd } from './json-ld';
import { readDocumentFrame, readMetaTags } from './meta-tags';
import {
  readAuthorClasses,
  readAuthorFolders,
  readAuthorLinks,
  readDateClasses,
  readMicroformats,
  readTimeElements,
} from './microformats';
import { Page } from '../page';
import { canonicalAddress, readAddress } from './page-address';
import { readOwner } from './site-owner';
import { atOnce, type Sliced } from '../slices';
import { readStructuredMarkup } from './structured-markup';
import { chooseAuthors, chooseDate, chooseLanguage, uniqueTexts } from './choice';

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

export type SourceName =
  | 'jsonLd'
  | 'meta'
  | 'metaDate'
  | 'frame'
  | 'markup'
  | 'microformats'
  | 'authorLinks'
  | 'authorFolders'
  | 'signed'
  | 'authorClasses'
  | 'time'
  | 'byline'
  | 'above'
  | 'besideDate'
  | 'address'
  | 'authorBox';

/** Which sources are asked for a field, the most trusted first. */
const TRUST: Readonly<Record<Exclude<Field, 'title'>, readonly SourceName[]>> = {
  author: [
    'authorLinks',
    'byline',
    'jsonLd',
    'markup',
    'microformats',
    'signed',
    'meta',
    'besideDate',
    'authorFolders',
    'authorClasses',
  ],
  authorUrl: ['authorLinks', 'jsonLd', 'markup', 'authorBox', 'frame', 'meta'],
  authorBio: ['authorBox', 'jsonLd'],
  published: [
    'jsonLd',
    'meta',
    'markup',
    'microformats',
    'time',
    'byline',
    'metaDate',
    'above',
    'address',
    'besideDate',
  ],
  modified: ['jsonLd', 'meta', 'markup', 'microformats', 'byline', 'above', 'time'],
  site: ['meta', 'jsonLd'],
  language: ['frame', 'jsonLd', 'meta'],
  excerpt: ['meta', 'jsonLd'],
  image: ['meta', 'jsonLd', 'frame'],
  section: ['jsonLd', 'meta', 'markup', 'microformats'],
  tag: ['meta', 'jsonLd', 'microformats'],
  address: ['frame', 'meta', 'jsonLd'],
};

/** Sources that readers see as the byline. */
const VISIBLE: ReadonlySet<SourceName> = new Set(['authorLinks', 'byline', 'signed']);

/**
 * What a page says about its article, from all the places where pages say it.
 * @param readAt base of dates that are given relative to it
 */
export const readMetadata = (document: Document, url: URL, readAt: Date): Metadata =>
  atOnce(metadataOf(new Page(document), url, readAt));

/** The same with pauses between the sources: each looks through the whole page. */
export function* metadataOf(page: Page, url: URL, readAt: Date): Sliced<Metadata> {
  const { root: document } = page;
  const sources: Partial<Record<SourceName, Claims>> = {};
  const metaTags = readMetaTags(document);
  sources.jsonLd = readJsonLd(document, url);
  sources.meta = metaTags.said;
  sources.metaDate = metaTags.supposed;
  sources.frame = readDocumentFrame(document);
  yield;
  sources.markup = readStructuredMarkup(page);
  yield;
  sources.microformats = readMicroformats(page);
  yield;
  sources.authorLinks = readAuthorLinks(page);
  sources.authorFolders = readAuthorFolders(page);
  yield;
  const classes = readAuthorClasses(page);
  sources.signed = classes.said;
  sources.authorClasses = classes.supposed;
  yield;
  sources.time = readTimeElements(page);
  sources.address = readAddress(url);
  sources.authorBox = readAuthorBox(page);
  yield;
  /** Claims about a field, each source's together, the most trusted first. */
  const ranked = (field: Exclude<Field, 'title'>): string[][] =>
    TRUST[field].map((name) => sources[name]?.[field] ?? []).filter((claims) => claims.length > 0);
  const first = (field: Exclude<Field, 'title'>): string | null => ranked(field)[0]?.[0] ?? null;

  const siteName = first('site');
  const language = chooseLanguage(ranked('language').flat());
  const claimedTitles = [...(sources.meta.title ?? []).slice(0, 2), ...(sources.jsonLd.title ?? [])];
  const headline = findHeadline(page, claimedTitles, siteName ? [siteName] : []);
  const hints = { language, readAt };
  yield;
  const heading = headline.element ?? page.first('main h1, main h2, article h1, article h2, h1, h2, h3');
  if (heading) {
    const { said, above, supposed } = readByline(heading, headline.text, hints);
    sources.byline = said;
    sources.above = above;
    sources.besideDate = supposed;
  }
  yield;

  const authors = chooseAuthors(
    TRUST.author.map((name) => ({ texts: sources[name]?.author ?? [], visible: VISIBLE.has(name) })),
    siteName,
    url,
  );
  const publishedAt =
    chooseDate(ranked('published').flat(), hints) ?? chooseDate(readDateClasses(page), hints);
  const modifiedAt = chooseDate(ranked('modified').flat(), hints);
  const base = URL.parse(document.baseURI) ?? url;
  return {
    url: canonicalAddress(url, ranked('address').flat()),
    title: headline.text,
    authors: authors.length ? authors : readOwner(page, siteName, url),
    authorUrls: uniqueTexts(
      ranked('authorUrl')
        .flat()
        .map((value) => webAddress(value, base)),
    ).slice(0, 10),
    authorBio: first('authorBio'),
    // a page that only says when it was last worked on was not published later than that
    publishedAt: publishedAt ?? modifiedAt,
    modifiedAt,
    siteName,
    language,
    excerpt: first('excerpt'),
    leadImageUrl:
      uniqueTexts(
        ranked('image')
          .flat()
          .map((value) => imageAddress(value, base)),
      )[0] ?? null,
    section: first('section'),
    tags: uniqueTexts((ranked('tag')[0] ?? []).flatMap((tag) => tag.split(/\s*[,;]\s*/))).slice(0, 50),
  };
}
