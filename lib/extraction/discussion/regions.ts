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

/** Characters that a reader sees, roughly: without scripts, styles and white space between blocks. */
function readableLength(element: Element): number {
  let length = element.textContent.replace(/\s+/g, ' ').length;
  for (const silent of element.querySelectorAll('script, style, noscript, template, textarea')) {
    if (!silent.parentElement?.closest('noscript, template'))
      length -= silent.textContent.replace(/\s+/g, ' ').length;
  }
  return length;
}

/** An element of the page that certainly holds more than a discussion. */
const holdsArticle = (element: Element) =>
  element.matches('html, body, main, [role="main"]') ||
  element.querySelector(
    'h1, main, [itemprop="articleBody"], .entry-content, .post-content, .article-body',
  ) !== null;

/** Not in a frame, and not data for machines. */
const isOnPage = (element: Element, document: Document) =>
  element.ownerDocument === document && element.localName !== 'script';

/** Outermost elements of the discussion: the comments with what encloses them alone, their headings, forms, pagination. */
export function findRegions(
  document: Document,
  found: readonly FoundComment[],
  named: readonly Element[],
): Element[] {
  const comments = outermostOf(
    found.map(({ element }) => element).filter((element) => isOnPage(element, document)),
  );
  const regions = new Set<Element>();
  const common = comments.length > 0 ? commonAncestor(comments) : null;
  let commentText = 0;
  for (const comment of comments) commentText += readableLength(comment);
  if (common && isDiscussion(common, commentText, comments)) {
    let region = common;
    for (
      let at = region.parentElement;
      at && isDiscussion(at, commentText, comments);
      at = at.parentElement
    ) {
      region = at;
    }
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
    if (!isDiscussion(part, commentText, comments)) continue;
    regions.add(part);
  }
  return outermostOf([...regions]);
}

function isDiscussion(element: Element, commentText: number, comments: readonly Element[]): boolean {
  if (comments.includes(element)) return true;
  if (holdsArticleBeside(element, comments)) return false;
  const all = readableLength(element);
  const inside = comments.length > 0 && comments[0] && element.contains(comments[0]) ? commentText : 0;
  return all - inside < OTHER_TEXT;
}

/** Comments themselves may hold headings and `.entry-content`. */
function holdsArticleBeside(element: Element, comments: readonly Element[]): boolean {
  if (!holdsArticle(element)) return false;
  if (element.matches('html, body, main, [role="main"]')) return true;
  return [
    ...element.querySelectorAll(
      'h1, main, [itemprop="articleBody"], .entry-content, .post-content, .article-body',
    ),
  ].some((part) => !comments.some((comment) => comment.contains(part)) && !isCountHeading(part));
}

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
