import type { Page } from '../page';
import { atOnce } from '../slices';
import { byCounters } from './counters';
import { COUNT_LINE, COUNT_NAMED, countIn } from './words';

const HEADINGS = [
  '#comments-title, .wpd-thread-info, #wc-comment-header, .comments-title, .comment-title, .comments-heading, .comments-header, .comments-count, .comment-count',
  'h1#comments, h2#comments, h3#comments, h4#comments, #comments-number, .comments-number, .comments_title',
].join(', ');

const ANY_HEADING =
  'h1, h2, h3, h4, h5, h6, legend, summary, [class*="title"], [class*="heading"], [class*="headline"], [class*="count"]';

const LINKS = [
  'a[href$="#comments"], a[href$="#respond"], a[href$="#disqus_thread"], a[href$="#comment-list"], a[href$="#comment-form"], a[href$="#kommentare"]',
  'a[href$="#comments-title"], a[href$="#comment"], a[href$="#disqus"], .comments-link a, .comments-link, .comment-count, .comments-count',
  'a[href*="#comentarios"], a[href$="#commentaires"], a[href$="#reacties"], a[href$="#komentarze"], a[href$="#commenti"], [data-comment-count]',
  'a[href*="#"][href*="comment" i], a[href*="#"][href*="kommentar" i]',
].join(', ');

/** Longer text is no count. */
const LONGEST = 250;

/**
 * How many comments the page itself says it has: by the heading of the discussion, data for machines, links to the
 * discussion; null when it says nothing. `regions` are the discussion's outermost elements, `comments` those of the comments found.
 */
export function claimedCount(
  page: Page,
  pageUrl: URL,
  regions: readonly Element[],
  comments: readonly Element[],
): number | null {
  const said = byHeading(page, regions, comments) ?? byStructuredData(page) ?? byMeta(page);
  if (said !== null) return said;
  const isOwn = isOwnAddress(page, pageUrl);
  return byLinks(page, isOwn) ?? byText(page, isOwn, comments) ?? byCounters(page, isOwn, comments);
}

function byHeading(page: Page, regions: readonly Element[], comments: readonly Element[]): number | null {
  const isComment = new Set<Node>(comments);
  const inComment = (element: Element) => {
    for (let at: Node | null = element; at; at = at.parentNode) if (isComment.has(at)) return true;
    return false;
  };
  const candidates = [
    ...page.all(HEADINGS),
    ...regions.flatMap((region) => [
      ...(/^h\d$/i.test(region.localName) ? [region] : []),
      ...region.querySelectorAll(ANY_HEADING),
    ]),
  ];
  for (const candidate of candidates) {
    const text = candidate.textContent;
    if (text.length > LONGEST || inComment(candidate)) continue;
    const count = countIn(text);
    if (count !== null) return count;
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** schema.org `commentCount` and `interactionStatistic` of the first thing in JSON-LD that has one. */
function byStructuredData(page: Page): number | null {
  for (const script of page.all('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent);
    } catch {
      continue;
    }
    const count = countInData(data, 6);
    if (count !== null) return count;
  }
  return null;
}

function countInData(data: unknown, depth: number): number | null {
  if (depth === 0 || !isRecord(data)) return null;
  if (Array.isArray(data)) {
    for (const part of data) {
      const count = countInData(part, depth - 1);
      if (count !== null) return count;
    }
    return null;
  }
  const own =
    wholeNumber(data.commentCount) ?? statistic(data.interactionStatistic) ?? oldCount(data.interactionCount);
  if (own !== null) return own;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
    const count = countInData(data[key], depth - 1);
    if (count !== null) return count;
  }
  return null;
}

function statistic(value: unknown): number | null {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  for (const entry of list) {
    if (!isRecord(entry)) continue;
    const type = JSON.stringify(entry.interactionType ?? '');
    if (/CommentAction|ReplyAction/.test(type)) return wholeNumber(entry.userInteractionCount);
  }
  return null;
}

const oldCount = (value: unknown): number | null => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  for (const entry of list) {
    const count = typeof entry === 'string' ? /UserComments:\s*(\d+)/i.exec(entry)?.[1] : undefined;
    if (count !== undefined) return Number(count);
  }
  return null;
};

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'string' && /^\s*\d+\s*$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function byMeta(page: Page): number | null {
  for (const element of page.all('[itemprop="commentCount"], meta[property="comment_count"]')) {
    const count = wholeNumber(element.getAttribute('content') ?? element.textContent);
    if (count !== null) return count;
  }
  for (const element of page.all('[itemprop="interactionCount"]')) {
    const count = oldCount(element.getAttribute('content') ?? element.textContent);
    if (count !== null) return count;
  }
  return null;
}

/** Tells links to this page from teasers of others. */
function isOwnAddress(page: Page, pageUrl: URL): (href: string) => boolean {
  const canonical = page.first('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const own = [pageUrl.href, page.root.URL, canonical].flatMap(
    (href) => URL.parse(href, pageUrl)?.pathname ?? [],
  );
  return (href) => {
    if (href.startsWith('#') || /^javascript:/i.test(href)) return true;
    const path = URL.parse(href, pageUrl)?.pathname;
    return path !== undefined && own.includes(path);
  };
}

function byLinks(page: Page, isOwn: (href: string) => boolean): number | null {
  for (const element of page.all(LINKS)) {
    const href = element.closest('a[href]')?.getAttribute('href');
    if (href && !isOwn(href)) continue;
    const text = `${spaced(element)} ${element.getAttribute('title') ?? element.getAttribute('aria-label') ?? ''}`;
    if (text.length > LONGEST) continue;
    const count = countIn(text) ?? wholeNumber(element.textContent.replace(/[()[\]]/g, ''));
    if (count !== null) return count;
  }
  return null;
}

/** Text of an element whose parts stand apart: "5" and "Kommentare". */
function spaced(element: Element): string {
  if (element.childElementCount === 0) return element.textContent;
  return [...element.childNodes]
    .map((node) => (node.nodeType === 1 ? spaced(node as Element) : (node.nodeValue ?? '')))
    .join(' ');
}

/** A line of nothing but a count is short. */
const LONGEST_LINE = 60;

/** A number and words after it: what any `COUNT_LINE` is, and cheaper to ask. */
const NUMBER_FIRST = /^\D*\d[\d.,\u00a0\u202f' ]*\+?\s+\D+$/;

/** "50 comments" standing alone somewhere on the page; believed where all such lines agree. */
function byText(page: Page, isOwn: (href: string) => boolean, comments: readonly Element[]): number | null {
  const outline = atOnce(page.outlined());
  if (!outline) return null;
  const { nodes, texts, parents } = outline;
  const isComment = new Set<Node | undefined>(comments);
  const isInComment = (index: number): boolean => {
    for (let at = parents[index] ?? 0; at > 0; at = parents[at] ?? 0)
      if (isComment.has(nodes[at])) return true;
    return false;
  };
  let agreed: number | null = null;
  for (const [i, text] of texts.entries()) {
    if (text.length > LONGEST_LINE || !/\d/.test(text)) continue;
    const isCount = NUMBER_FIRST.test(text) ? COUNT_LINE.test(text) : COUNT_NAMED.test(text);
    if (!isCount || isInComment(i)) continue;
    const href = nodes[i]?.parentElement?.closest('a[href]')?.getAttribute('href');
    if (href && !isOwn(href)) continue;
    const count = countIn(text);
    if (agreed !== null && count !== agreed) return null;
    agreed = count;
  }
  return agreed;
}
