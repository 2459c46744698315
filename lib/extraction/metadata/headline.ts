import type { Page } from '../page';
import { textOf } from '../text';
import { isForeign } from './foreign-parts';
import { comparable, segmentsOf, withoutSite } from './title-parts';

export interface Headline {
  text: string;
  /** The heading in the page; null when no heading of the page is the title. */
  element: Element | null;
}

/** Where titles stand, the likeliest first, and how much that speaks for a heading. */
const PLACES = [
  { selector: 'h1', most: 12, weight: 15 },
  {
    selector:
      '[itemprop~="headline"], .entry-title, .post-title, .article-title, .p-name, .headline, .posttitle',
    most: 12,
    weight: 12,
  },
  { selector: 'h2', most: 12, weight: 5 },
  { selector: 'h3', most: 8, weight: 0 },
] as const;

/** A heading that shares nothing with the page's own titles needs this much to be believed. */
const BELIEVED = 15;

/** Words of a heading that stand above the title proper, or that only machines read. */
const ASIDE_WORDS =
  /kicker|overline|over-line|topline|roofline|dachzeile|spitzmarke|ober-?(?:zeile|titel)|eyebrow|pre-?(?:headline|title)|super-?title|supra|topic|label|rubri[kc]|category|sr-only|visually-?hidden|screen-?reader|subtitle|sub-?headline|unterzeile|permalink|badge|edit/i;

/**
 * The title as a reader sees it: the heading that best fits what the page calls itself; where none does, that name
 * without the site's.
 * @param claimed titles from linked data and meta elements, the surest first
 * @param siteNames names of the site, as far as known
 */
export function findHeadline(page: Page, claimed: readonly string[], siteNames: readonly string[]): Headline {
  const { root: document } = page;
  const names = new Set([...siteNames, ...siteNamesOf(document)].map(comparable));
  const titles = [...claimed, document.title].map((title) => withoutSite(title, names)).filter(Boolean);
  const own = new Map(titles.map(comparable).map((title) => [title, wordsOf(title)]));
  const parts = new Set([document.title, ...claimed].flatMap((title) => segmentsOf(title).map(comparable)));

  let best: Headline = { text: '', element: null };
  let bestWeight = BELIEVED - 1;
  const seen = new Set<Element>();
  for (const { selector, most, weight } of PLACES) {
    // not even the title itself would weigh more
    if (weight + SAME <= bestWeight) continue;
    for (const element of [...page.all(selector)].slice(0, most)) {
      if (seen.has(element)) continue;
      seen.add(element);
      const text = headingText(element);
      const key = comparable(text);
      if (key.length < 3 || text.length > 300) continue;
      let total = weight + likeness(key, own, parts);
      if (total <= bestWeight) continue;
      if (names.has(key) || leadsHome(element)) total -= 90;
      if (isForeign(element)) total -= 50;
      if (total > bestWeight) {
        bestWeight = total;
        best = { text, element };
      }
    }
  }
  return best.element
    ? { ...best, text: trimmedBy(best.text, titles) }
    : { text: titles[0] ?? document.title, element: null };
}

/** The likeness of a heading that is one of the page's titles; none is greater. */
const SAME = 100;

/** How well a heading fits the page's titles. */
function likeness(
  key: string,
  titles: ReadonlyMap<string, ReadonlySet<string>>,
  parts: ReadonlySet<string>,
): number {
  if (titles.has(key)) return SAME;
  if (parts.has(key)) return 70;
  let most = 0;
  const keyWords = wordsOf(key);
  for (const [title, words] of titles) {
    const shorter = Math.min(title.length, key.length);
    if (
      shorter >= 10 &&
      (title.startsWith(key) || key.startsWith(title) || title.endsWith(key) || key.endsWith(title))
    ) {
      most = Math.max(most, 40 + (40 * shorter) / Math.max(title.length, key.length));
    } else most = Math.max(most, 60 * sharedWords(words, keyWords));
  }
  return most > 20 ? most : 0;
}

const wordsOf = (title: string): ReadonlySet<string> => new Set(title.split(' '));

/** Share of the words that two titles have in common (Dice). */
function sharedWords(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return (2 * common) / (first.size + second.size);
}

/** Text of a heading without the words that stand above or under the title proper. */
function headingText(element: Element): string {
  const aside = [...element.querySelectorAll('*')].filter(
    (inner) => ASIDE_WORDS.test(inner.getAttribute('class') ?? '') || inner.hasAttribute('hidden'),
  );
  const whole = oneLine(textOf(element));
  if (!aside.length) return whole;
  const kept = [...element.childNodes].flatMap((child) => keptParts(child, new Set(aside)));
  return oneLine(textOf(kept)) || whole;
}

/** A node without the elements left out: itself, or what of its inside remains. */
function keptParts(node: Node, left: ReadonlySet<Node>): Node[] {
  if (left.has(node)) return [];
  if (![...left].some((inner) => node.contains(inner))) return [node];
  return [...node.childNodes].flatMap((child) => keptParts(child, left));
}

/** A heading that holds a title and more ("Kicker Title", "Title 02.02.2022 • Press") is cut to the title. */
function trimmedBy(text: string, titles: readonly string[]): string {
  for (const title of titles) {
    if (title.length >= text.length || title.split(' ').length < 3) continue;
    if (text.endsWith(` ${title}`) || text.startsWith(`${title} `)) return title;
  }
  return text;
}

const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*[#¶]$/, '')
    .trim();

/** A site's name in the place of a heading: its link leads to the front page. */
function leadsHome(element: Element): boolean {
  const link = element.querySelector('a[href]') ?? element.closest('a[href]');
  const href = link?.getAttribute('href');
  if (!href) return false;
  const url = URL.parse(href, element.ownerDocument.baseURI);
  return url?.pathname === '/' && !url.search && !url.hash;
}

/** What the address calls the site. */
function siteNamesOf(document: Document): string[] {
  const host = URL.parse(document.baseURI)?.hostname.replace(/^www\./, '') ?? '';
  return [host, host.replace(/\.[a-z]+$/, '')].filter(Boolean);
}
