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
  lazy: true,
  kind: 'pages',
  inquire(surroundings) {
    const { document, url, page } = surroundings;
    const links = pageLinks(document, surroundings);
    const [first] = links;
    if (!first) return null;
    const numbers = links.map(({ number }) => number);
    const current = currentNumber(document, links, url);
    const step = first.numbering.step(numbers);
    const ahead = numbersAhead(first, Math.max(...numbers), step).filter((number) => number !== current);
    // one page can have several addresses
    const known = new Set([current, ...ahead]);
    return {
      expected: page.claimedCommentCount,
      urls: ahead.map((number) => withNumber(first, number)),
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
        const further = pageLinks(fetched, { ...surroundings, url: answer.url }).filter(
          ({ numbering, number }) => numbering === first.numbering && !known.has(number),
        );
        for (const { number } of further) known.add(number);
        return {
          comments,
          place: numberIn(answer.asked, first.numbering) ?? first.numbering.first,
          next: further.map(({ number }) => withNumber(first, number)),
        };
      },
    };
  },
};

/** Links to other pages of this discussion, all of one numbering. */
function pageLinks(document: Document, { url, page }: PageSurroundings): NumberedLink[] {
  const isForum = FORUMS.has(page.discussionSystem ?? '');
  const links = numberedLinks(document, url).filter(({ element, link }) => {
    if (isOfOneComment(link)) return false;
    return link.numbering.certain || (element.closest(PAGERS) && (isForum || isAmongComments(element)));
  });
  return links.map(({ link }) => link).filter(({ numbering }) => numbering === links[0]?.link.numbering);
}

function numberedLinks(document: Document, url: URL): { element: Element; link: NumberedLink }[] {
  return [...document.querySelectorAll('a[href], link[rel~="next"], link[rel~="prev"]')].flatMap(
    (element) => {
      const link = readNumberedLink(element, url);
      return link ? [{ element, link }] : [];
    },
  );
}

/** WordPress puts the number of the page into the address of each comment on it. */
const isOfOneComment = ({ fragment }: NumberedLink) => /\d$/.test(fragment);

function isAmongComments(element: Element): boolean {
  const area = element.closest(COMMENT_AREAS);
  // themes say on body whether comments are open
  return area !== null && area.localName !== 'body' && area.localName !== 'html';
}

/**
 * Number of the page that is shown. An address without a number is the first page, or in WordPress the last one: the addresses of the
 * comments tell, or the number that no link has.
 */
function currentNumber(document: Document, links: NumberedLink[], url: URL): number {
  const [link] = links;
  if (!link) return 1;
  const { numbering } = link;
  const own = numberIn(url, numbering);
  if (own !== null) return own;
  const shown = numberedLinks(document, url).find(
    ({ link: other }) => isOfOneComment(other) && document.getElementById(other.fragment) !== null,
  );
  if (shown?.link.numbering === numbering) return shown.link.number;
  const numbers = new Set(links.map(({ number }) => number));
  const step = numbering.step([...numbers]);
  const last = Math.max(...numbers);
  // "older comments" to the page before, "newer" to the next one
  if (numbers.size === 1) return link.leadsBack ? last + step : Math.max(last - step, numbering.first);
  for (let number = numbering.first; number <= last; number += step) if (!numbers.has(number)) return number;
  return last + step;
}

function numbersAhead({ numbering }: NumberedLink, last: number, step: number): number[] {
  const size = Math.floor((last - numbering.first) / step) + 1;
  return Array.from({ length: Math.min(size, MOST_PAGES) }, (_, index) => numbering.first + index * step);
}
