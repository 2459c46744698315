import { readMachineDate } from '@/lib/extraction/dates';
import { cleanBody } from '@/lib/extraction/discussion/body';
import type { ExtractedComment, ExtractedPage } from '@/lib/model';
import type { GivenComment } from './source';

/** Makes comments of endpoints what comments of pages are: clean, sanitized, with dates in one form. */
export function createWriter(page: ExtractedPage, baseUrl: URL): (given: GivenComment) => ExtractedComment {
  const inert = document.implementation.createHTMLDocument('');
  const parser = new DOMParser();
  const authors = new Set(page.authors.map(foldedName));

  const nodesOf = ({ body }: GivenComment): Node[] => {
    // a parsed document without a window: nothing in it loads or runs
    if ('html' in body) return [...parser.parseFromString(body.html, 'text/html').body.childNodes];
    return body.text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => {
        const element = inert.createElement('p');
        for (const [index, line] of paragraph.split('\n').entries()) {
          if (index > 0) element.append(inert.createElement('br'));
          element.append(line);
        }
        return element;
      });
  };

  return (given) => {
    const author = given.author?.replace(/\s+/g, ' ').trim() ?? '';
    return {
      id: given.id,
      author: author === '' ? null : author,
      authorUrl: webAddress(given.authorUrl, baseUrl),
      byArticleAuthor: (given.byArticleAuthor ?? false) || authors.has(foldedName(author)),
      publishedAt: given.date === null ? null : readMachineDate(given.date),
      publishedAtInferred: false,
      kind: given.kind ?? 'comment',
      parentId: given.parentId,
      parentInferred: false,
      url: webAddress(given.url, baseUrl),
      ...cleanBody(nodesOf(given), { author: null, dateText: null, baseUrl, inert }),
    };
  };
}

/** Names that are the same for a reader are the same so. */
export const foldedName = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Absolute address of the web; null for anything else. */
function webAddress(address: string | null | undefined, base: URL): string | null {
  const url = address ? URL.parse(address, base) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
