import { COUNT_WORDS } from './words';
import type { FoundComment } from './found';

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
  document: Document,
  found: readonly FoundComment[],
  named: readonly Element[],
  openings: readonly Element[] = [],
): Element[] {
  const comments = outermostOf(
    found.map(({ element }) => element).filter((element) => isOnPage(element, document)),
  );
  const inComments = new Set<Node>(comments);
  const isRegion = (element: Element) =>
    !openings.some((opening) => element.contains(opening)) && isDiscussion(element, inComments);
  const regions = new Set<Element>();
  const common = comments.length > 0 ? commonAncestor(comments) : null;
  if (common && isRegion(common)) {
    let region = common;
    for (let at = region.parentElement; at && isRegion(at); at = at.parentElement) region = at;
    regions.add(region);
    headingsBefore(region).forEach((heading) => regions.add(heading));
  } else {
    comments.forEach((comment) => regions.add(comment));
    if (comments[0]) headingsBefore(comments[0]).forEach((heading) => regions.add(heading));
  }
  for (const part of [
    ...named.filter((element) => isOnPage(element, document)),
    ...document.querySelectorAll(PARTS),
  ]) {
    if (isRegion(part)) regions.add(part);
  }
  return outermostOf([...regions]);
}

const SILENT = /^(?:script|style|noscript|template|textarea|svg)$/i;

/** Nothing but comments and a little around them. */
function isDiscussion(element: Element, comments: ReadonlySet<Node>): boolean {
  if (comments.has(element)) return true;
  if (element.matches('html, body, main, [role="main"]')) return false;
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    comments.has(node) || SILENT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let length = 0;
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.nodeType === Node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
    else if (isArticlePart(node)) return false;
    if (length > OTHER_TEXT) return false;
  }
  return true;
}

const isArticlePart = (node: Node) =>
  node.nodeType === Node.ELEMENT_NODE &&
  (node as Element).matches(ARTICLE_PARTS) &&
  !isCountHeading(node as Element);

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
  return elements.filter((element) => {
    for (let at = element.parentNode; at; at = at.parentNode) if (all.has(at)) return false;
    return true;
  });
}
