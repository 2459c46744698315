import { textOf } from '../text';
import { type Claims, claim } from './claims';
import { isForeign } from './foreign-parts';

/** What names of classes and relations that the web agrees on say: microformats 1 and 2, and blog systems' habits. */
const RULES = [
  {
    field: 'author',
    selector:
      '.p-author .p-name, .p-author, .hentry .author .fn, .vcard.author .fn, .author.vcard, .byline .author, .entry-author, .post-author, ' +
      '.author-name, .article-author, .article__author, .authorname, .author__name, .byline__name, .autor-name',
  },
  {
    field: 'published',
    selector:
      '.dt-published, .hentry .published, .entry-date, .post-date, .post__date, .article-date, .article__date, .entry-meta .date, ' +
      '.article-published, .publish-date, .published-date, .date-published, .pubdate, .published',
  },
  {
    field: 'modified',
    selector: '.dt-updated, .updated:not(.published), .date-modified, .modified-date, .last-modified',
  },
  {
    field: 'section',
    selector: '.p-category, .post-category a, .entry-categories a, .cat-links a, a[rel~="category"]',
  },
  { field: 'tag', selector: 'a[rel~="tag"]:not([rel~="category"])' },
] as const;

export function readMicroformats(document: Document): Claims {
  const claims: Claims = {};
  for (const { field, selector } of RULES) {
    for (const element of document.querySelectorAll(selector)) {
      if ((claims[field]?.length ?? 0) >= 20) break;
      if (isForeign(element)) continue;
      const time = element.localName === 'time' ? element : element.querySelector('time[datetime]');
      const machine =
        field === 'author' ? null : (time?.getAttribute('datetime') ?? element.getAttribute('title'));
      const text = textOf(element);
      if (text.length > 200) continue;
      claim(claims, field, machine ?? text);
    }
  }
  return claims;
}

/** `rel="author"` links: a page's surest word on who wrote it, where they do not stand with something else. */
export function readAuthorLinks(document: Document): Claims {
  const claims: Claims = {};
  for (const link of document.querySelectorAll('body a[rel~="author"][href]')) {
    if ((claims.author?.length ?? 0) >= 10 || isForeign(link)) continue;
    claim(claims, 'author', textOf(link).slice(0, 200));
    claim(claims, 'authorUrl', link.getAttribute('href'));
  }
  return claims;
}

/** Elements that templates call an author, where they are short. */
const AUTHOR_CLASSES = ['author', 'autor', 'redakteur', 'verfasser', 'byline', 'poster', 'writer']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');

/** A name and a word or two around it. */
const LONGEST_NAME = 60;

/** What stands in elements whose class speaks of an author: said by a habit of names only, so the last to be asked. */
export function readAuthorClasses(document: Document): Claims {
  const claims: Claims = {};
  for (const element of document.querySelectorAll(AUTHOR_CLASSES)) {
    if (claims.author) break;
    if (element.childElementCount > 8 || isForeign(element)) continue;
    const text = textOf(element);
    if (text && text.length <= LONGEST_NAME) claim(claims, 'author', text.split('\n')[0]);
  }
  return claims;
}

/** `time` elements that belong to the article, in order. */
export function readTimeElements(document: Document): Claims {
  const claims: Claims = {};
  for (const time of document.querySelectorAll('body time')) {
    if (isForeign(time)) continue;
    const words = `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''} ${time.parentElement?.getAttribute('class') ?? ''}`;
    const value = time.getAttribute('datetime') ?? textOf(time).slice(0, 100);
    claim(
      claims,
      /updat|modif|aktualis|chang/i.test(words) && !/publ/i.test(words) ? 'modified' : 'published',
      value,
    );
    if ((claims.published?.length ?? 0) >= 5) break;
  }
  return claims;
}
