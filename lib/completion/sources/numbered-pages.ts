import { readDiscussion } from '@/lib/extraction/discussion';
import { createBreathing } from '@/lib/extraction/slices';
import type { CompletionSource, PageSurroundings } from '../source';
import { type NumberedLink, numberIn, readNumberedLink, withNumber } from './page-numbers';

/** Where links to further comments stand, whatever the system. */
const COMMENT_AREAS = [
  '#comments, #respond, #comment-holder, .comments-area, [id*="comment" i], [class*="comment" i]',
  '[id*="kommentar" i], [class*="kommentar" i], [id*="discussion" i], [class*="discussion" i]',
].join(', ');

const PAGERS = '[class*="pag" i], [id*="pag" i], [class*="nav" i], [role="navigation"], nav';

/** Systems whose whole page is the discussion. */
const FORUMS = new Set(['phpbb', 'xenforo', 'vbulletin']);

/** More pages than this are not written ahead; they are found on the way. */
const MOST_PAGES = 400;

/** The pages that the site itself cuts its comments into, read as the first one was. */
export const numberedPages: CompletionSource = {
  name: 'numbered-pages',
  whole: true,
  order: 'place',
  inquire(surroundings) {
    const { document, url, page } = surroundings;
    const links = pageLinks(document, surroundings);
    const [first] = links;
    if (!first) return null;
    const numbers = links.map(({ number }) => number);
    const current = currentNumber(links, url);
    const step = first.numbering.step(numbers);
    return {
      expected: page.claimedCommentCount,
      urls: othersThan(current, first, Math.max(...numbers), step),
      given: { comments: page.comments, place: current },
      async read(answer, signal) {
        const fetched = new DOMParser().parseFromString(answer.text, 'text/html');
        const { comments } = await readDiscussion(fetched, {
          url: answer.url,
          language: page.language,
          authors: page.authors,
          readAt: new Date(),
          breathe: createBreathing(signal),
        });
        return {
          comments,
          place: numberIn(answer.url, first.numbering) ?? first.numbering.first,
          next: pageLinks(fetched, { ...surroundings, url: answer.url }).map((link) => link.url),
        };
      },
    };
  },
};

/** Links to other pages of this discussion, all of one numbering. */
function pageLinks(document: Document, { url, page }: PageSurroundings): NumberedLink[] {
  const isForum = FORUMS.has(page.discussionSystem ?? '');
  const links: NumberedLink[] = [];
  for (const element of document.querySelectorAll('a[href], link[rel~="next"], link[rel~="prev"]')) {
    const link = readNumberedLink(element, url);
    if (!link) continue;
    const { certain } = link.numbering;
    const isPager = element.closest(PAGERS) !== null && (isForum || isAmongComments(element));
    if (certain || isPager) links.push(link);
  }
  return links.filter(({ numbering }) => numbering === links[0]?.numbering);
}

function isAmongComments(element: Element): boolean {
  const area = element.closest(COMMENT_AREAS);
  // themes say on body whether comments are open
  return area !== null && area.localName !== 'body' && area.localName !== 'html';
}

/**
 * Number of the page that is shown. An address without a number is the first page, or in WordPress the last one: the one that the
 * others do not link to tells.
 */
function currentNumber(links: NumberedLink[], url: URL): number {
  const [link] = links;
  if (!link) return 1;
  const { numbering } = link;
  const own = numberIn(url, numbering);
  if (own !== null) return own;
  const numbers = new Set(links.map(({ number }) => number));
  const step = numbering.step([...numbers]);
  const last = Math.max(...numbers);
  // "older comments" to the page before, "newer" to the next one
  if (numbers.size === 1) return link.leadsBack ? last + step : Math.max(last - step, numbering.first);
  for (let number = numbering.first; number <= last; number += step) if (!numbers.has(number)) return number;
  return last + step;
}

function othersThan(current: number, link: NumberedLink, last: number, step: number): URL[] {
  const urls: URL[] = [];
  for (let number = link.numbering.first; number <= last && urls.length < MOST_PAGES; number += step) {
    if (number !== current) urls.push(withNumber(link, number));
  }
  return urls;
}
