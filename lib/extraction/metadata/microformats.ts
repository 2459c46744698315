import { textOf } from '../text';
import { hasBylineWord } from './author-names';
import { type Claims, claim } from './claims';
import { isForeign } from './foreign-parts';
import type { Page } from '../page';

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

export function readMicroformats(page: Page): Claims {
  const claims: Claims = {};
  for (const { field, selector } of RULES) {
    for (const element of page.all(selector)) {
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

/**
 * `rel="author"` links: a page's surest word on who wrote it, where they do not stand with something else. Those of
 * one byline stand together; farther ones name others or the same again.
 */
export function readAuthorLinks(page: Page): Claims {
  const claims: Claims = {};
  let byline: Element | null = null;
  for (const link of page.all('body a[rel~="author"][href]')) {
    if ((claims.author?.length ?? 0) >= 10 || isForeign(link)) continue;
    if (byline && !byline.contains(link)) continue;
    const name = textOf(link).slice(0, 200);
    // a picture of the author is a link, too
    if (name) byline ??= link.parentElement?.parentElement ?? link;
    claim(claims, 'author', name);
    claim(claims, 'authorUrl', link.getAttribute('href'));
  }
  return claims;
}

/** Where sites keep the pages of their authors. */
const AUTHOR_FOLDERS = [
  'author',
  'authors',
  'autor',
  'autoren',
  'autorin',
  'auteur',
  'autores',
  'redakteur',
  'profil',
]
  .map((folder) => `a[href*="/${folder}/"]`)
  .join(', ');

/** Links to pages of authors, outside of lists of other articles; the first that names somebody. */
export function readAuthorFolders(page: Page): Claims {
  const claims: Claims = {};
  for (const link of page.all(AUTHOR_FOLDERS)) {
    if (isForeign(link)) continue;
    const name = textOf(link);
    if (!name || name.length > LONGEST_NAME) continue;
    claim(claims, 'author', name);
    break;
  }
  return claims;
}

/** Elements that templates call an author, where they are short. */
const AUTHOR_CLASSES = ['author', 'autor', 'redakteur', 'verfasser', 'byline', 'poster', 'writer']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');

/** A name and a word or two around it. */
const LONGEST_NAME = 60;

export interface AuthorClasses {
  /** With a word that says so ("Written by …"). */
  said: Claims;
  /** By a habit of names only. */
  supposed: Claims;
}

/** What stands in elements whose class speaks of an author; the first that says something. */
export function readAuthorClasses(page: Page): AuthorClasses {
  for (const element of page.all(AUTHOR_CLASSES)) {
    if (element.childElementCount > 8 || isForeign(element)) continue;
    const text = textOf(element);
    const line = text.length <= LONGEST_NAME ? text.split('\n')[0] : '';
    if (!line) continue;
    const claims: Claims = {};
    claim(claims, 'author', line);
    return hasBylineWord(line) ? { said: claims, supposed: {} } : { said: {}, supposed: claims };
  }
  return { said: {}, supposed: {} };
}

/** Elements that templates call a date. */
const DATE_CLASSES = ['date', 'datum', 'posted', 'publish', 'fecha', 'created']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');

/** A date with a word before it, a weekday and a time of day. */
const LONGEST_DATE = 60;

/** What stands in elements whose class speaks of a date, for pages that say it nowhere else; the first three. */
export function readDateClasses(page: Page): string[] {
  const dates: string[] = [];
  for (const element of page.all(DATE_CLASSES)) {
    if (element.childElementCount > 4 || isForeign(element)) continue;
    const text = textOf(element);
    if (text && text.length <= LONGEST_DATE) dates.push(text);
    if (dates.length >= 3) break;
  }
  return dates;
}

/** `time` elements that belong to the article, in order. */
export function readTimeElements(page: Page): Claims {
  const claims: Claims = {};
  for (const time of page.all('body time')) {
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
