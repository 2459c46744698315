import type { Page } from '../page';
import { walk } from '../walk';
import type { FoundComment } from './found';
import { COUNT_WORDS } from './words';

/** Parts of a discussion that stand there with or without comments: conventions of systems and themes. */
const PARTS = [
  '#comments, #respond, #commentform, #comment-form, #disqus_thread, #comment-holder, #wpdcom, #comments-wrap, #commentlist-container',
  '#isso-thread, #commento, #remark42, #cusdis_thread, #fb-comments, #coral_thread, #coral_talk_stream, #ghost-comments-root',
  '#comment-wrap, #trackbacks, #pings, #serendipity_commentlist, #serendipity_CommentForm, #jc, #livefyre, #hyvor-talk-view',
  '.comments-area, .comment-respond, .comment-form, .comments-wrapper, .comments-section, .comment-section, .commentlist, .comment-list',
  '.wp-block-comments, .comments-title, .comment-navigation, .comments-pagination, .wp-block-comments-pagination, .nocomments, .no-comments',
  '.fb-comments, .giscus, .utterances, .viafoura, vf-conversations, hyvor-talk-comments, [data-spot-id], [data-spotim-module], .entry-comments',
].join(', ');

/** More text than that beside its comments, and an element is no discussion any more. */
const OTHER_TEXT = 3000;

/** What stands on every page of articles, and in no discussion. */
const ARTICLE_PARTS =
  'h1, main, [role="main"], [itemprop="articleBody"], .entry-content, .post-content, .article-body';

/** Not in a frame, and not data for machines. */
const isOnPage = (element: Element, document: Document) =>
  element.ownerDocument === document && element.localName !== 'script';

/**
 * Outermost elements of the discussion: the comments with what encloses them alone, their headings, forms, pagination.
 * @param openings posts that are the article, of which no region may hold any
 */
export function findRegions(
  page: Page,
  found: readonly FoundComment[],
  named: readonly Element[],
  openings: readonly Element[] = [],
): Element[] {
  const { root: document } = page;
  const comments = outermostOf(
    found.map(({ element }) => element).filter((element) => isOnPage(element, document)),
  );
  const inComments = new Set<Node>(comments);
  const around: Surroundings = { comments: inComments, openings: withHolders(openings) };
  const regions = new Set<Element>();
  const common = comments.length > 0 ? commonAncestor(comments) : null;
  const widest = common ? widestAround(common, around) : null;
  if (widest) {
    regions.add(widest);
    headingsBefore(widest).forEach((heading) => regions.add(heading));
  } else {
    comments.forEach((comment) => regions.add(comment));
    if (comments[0]) headingsBefore(comments[0]).forEach((heading) => regions.add(heading));
  }
  for (const part of [...named.filter((element) => isOnPage(element, document)), ...page.all(PARTS)]) {
    if (!isWithin(part, regions) && textBeside(part, around) !== null) regions.add(part);
  }
  return outermostOf([...regions]);
}

const SILENT = new Set('script style noscript template textarea svg'.split(' '));

interface Surroundings {
  comments: ReadonlySet<Node>;
  /** Posts that are the article, and what holds them. */
  openings: ReadonlySet<Node>;
}

function withHolders(elements: readonly Element[]): ReadonlySet<Node> {
  const all = new Set<Node>();
  for (const element of elements) {
    for (let at: Node | null = element; at && !all.has(at); at = at.parentNode) all.add(at);
  }
  return all;
}

/** The largest element around one that still is a discussion; null where not even that one is. */
function widestAround(element: Element, around: Surroundings): Element | null {
  let length = textBeside(element, around);
  if (length === null) return null;
  let widest = element;
  for (let at = widest.parentElement; at; at = at.parentElement) {
    length = textBeside(at, around, { inner: widest, length });
    if (length === null) break;
    widest = at;
  }
  return widest;
}

/**
 * Characters of text in an element beside the comments; null where it is more than a discussion: there is too much, or parts of an
 * article. What is known of one element in it is not walked again.
 */
function textBeside(
  element: Element,
  { comments, openings }: Surroundings,
  known: { inner: Element; length: number } | null = null,
): number | null {
  if (openings.has(element)) return null;
  if (comments.has(element)) return 0;
  if (element.matches('html, body, main, [role="main"]')) return null;
  let length = known?.length ?? 0;
  let isMore = length > OTHER_TEXT;
  walk(element, {
    enter: (inner) => {
      if (inner === element) return true;
      if (comments.has(inner) || SILENT.has(inner.localName)) return false;
      isMore ||= isArticlePart(inner);
      return isMore ? 'stop' : inner !== known?.inner;
    },
    text: ({ data }) => {
      length += data.trim().length;
      isMore ||= length > OTHER_TEXT;
      return isMore ? 'stop' : null;
    },
  });
  return isMore ? null : length;
}

const isArticlePart = (element: Element) => element.matches(ARTICLE_PARTS) && !isCountHeading(element);

/** Some themes head their comments with an h1. */
const isCountHeading = (element: Element) =>
  /^h\d$/i.test(element.localName) &&
  element.textContent.length < 200 &&
  COUNT_WORDS.test(element.textContent);

function headingsBefore(element: Element): Element[] {
  const headings: Element[] = [];
  let at = element.previousElementSibling;
  for (let steps = 0; at && steps < 4; steps++, at = at.previousElementSibling) {
    const text = at.textContent.trim();
    if (text.length > 300 || at.querySelector('p + p, h1')) break;
    if (COUNT_WORDS.test(text) || at.matches('[class*="comment"], [id*="comment"]')) headings.push(at);
    else if (text !== '' && !at.matches('hr, nav, .navigation, a')) break;
  }
  return headings;
}

function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  let common: Element | null = first?.parentElement ?? null;
  for (const other of others) while (common && !common.contains(other)) common = common.parentElement;
  return common;
}

/** Without those that stand inside another one. */
export function outermostOf(elements: readonly Element[]): Element[] {
  const all = new Set<Node>(elements);
  return elements.filter((element) => !isWithin(element, all));
}

function isWithin(element: Element, others: ReadonlySet<Node>): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if (others.has(at)) return true;
  return false;
}
