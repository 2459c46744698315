import { countIn } from './words';

const HEADINGS = [
  '#comments-title, .comments-title, .comment-title, .comments-heading, .comments-header, .comments-count, .comment-count',
  'h1#comments, h2#comments, h3#comments, h4#comments, #comments-number, .comments-number, .comments_title',
].join(', ');

const ANY_HEADING =
  'h1, h2, h3, h4, h5, h6, legend, summary, [class*="title"], [class*="heading"], [class*="headline"], [class*="count"]';

const LINKS = [
  'a[href$="#comments"], a[href$="#respond"], a[href$="#disqus_thread"], a[href$="#comment-list"], a[href$="#kommentare"]',
  'a[href$="#comments-title"], a[href$="#comment"], a[href$="#disqus"], .comments-link a, .comments-link, .comment-count, .comments-count',
].join(', ');

/** Longer text is no count. */
const LONGEST = 250;

/**
 * How many comments the page itself says it has: by the heading of the discussion, data for machines, links to the
 * discussion; null when it says nothing. `regions` are the discussion's outermost elements, `comments` those of the comments found.
 */
export function claimedCount(
  document: Document,
  pageUrl: URL,
  regions: readonly Element[],
  comments: readonly Element[],
): number | null {
  return (
    byHeading(document, regions, comments) ??
    byStructuredData(document) ??
    byMeta(document) ??
    byLinks(document, pageUrl)
  );
}

function byHeading(
  document: Document,
  regions: readonly Element[],
  comments: readonly Element[],
): number | null {
  const isComment = new Set<Node>(comments);
  const inComment = (element: Element) => {
    for (let at: Node | null = element; at; at = at.parentNode) if (isComment.has(at)) return true;
    return false;
  };
  const candidates = [
    ...document.querySelectorAll(HEADINGS),
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
function byStructuredData(document: Document): number | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
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

function byMeta(document: Document): number | null {
  for (const element of document.querySelectorAll(
    '[itemprop="commentCount"], meta[property="comment_count"]',
  )) {
    const count = wholeNumber(element.getAttribute('content') ?? element.textContent);
    if (count !== null) return count;
  }
  for (const element of document.querySelectorAll('[itemprop="interactionCount"]')) {
    const count = oldCount(element.getAttribute('content') ?? element.textContent);
    if (count !== null) return count;
  }
  return null;
}

function byLinks(document: Document, pageUrl: URL): number | null {
  for (const element of document.querySelectorAll(LINKS)) {
    const href = element.getAttribute('href');
    const target = href === null ? null : URL.parse(href, pageUrl);
    if (target && target.pathname !== pageUrl.pathname) continue; // a teaser of another article
    const text = `${element.textContent} ${element.getAttribute('title') ?? element.getAttribute('aria-label') ?? ''}`;
    if (text.length > LONGEST) continue;
    const count = countIn(text) ?? wholeNumber(element.textContent.replace(/[()[\]]/g, ''));
    if (count !== null) return count;
  }
  return null;
}
