import { Page } from '../page';
import { atOnce, type Sliced } from '../slices';
import { textOf } from '../text';
import { copyOf } from './copy';
import type { Draft, Step } from './draft';
import { type Masses, massesOf } from './mass';
import { findBody } from './steps/find-body';
import { dropHidden } from './steps/hidden';
import { resolveLazyImages } from './steps/lazy-images';
import { dropLinkLists } from './steps/link-lists';
import { dropLooseEnds } from './steps/loose-ends';
import { dropOffers } from './steps/offers';
import { dropOtherArticles } from './steps/other-articles';
import { dropOtherLines } from './steps/other-lines';
import { dropOtherSections } from './steps/other-sections';
import { dropPageFrame } from './steps/page-frame';
import { dropPageHead } from './steps/page-head';
import { takeSurroundings } from './steps/surroundings';

export interface ArticleBody {
  /** The parts of the article, in order; not yet sanitized. */
  nodes: Node[];
  /** Characters of text. */
  length: number;
}

/** The way to what holds the article, on the page itself, in order. */
const CHOICE: readonly Step[] = [dropHidden, dropOtherArticles, dropPageFrame, findBody, takeSurroundings];

/** What is then taken out of a copy of it, in order. */
const CLEANING: readonly Step[] = [
  resolveLazyImages,
  dropOtherSections,
  dropOffers,
  dropLinkLists,
  dropOtherLines,
  dropPageHead,
  dropLooseEnds,
];

/** The steps that judge by names: left out where they leave nothing. */
export const BOLD_STEPS: ReadonlySet<string> = new Set(
  [dropHidden, dropOtherArticles, dropPageFrame, dropOtherSections, dropOffers, dropOtherLines].map(
    ({ name }) => name,
  ),
);

export const STEP_NAMES: readonly string[] = [...CHOICE, ...CLEANING].map(({ name }) => name);

export interface ArticleOptions {
  /** Names of steps to leave out. */
  left?: ReadonlySet<string>;
  /** Parts of the page that are not the article, as its discussion. */
  without?: Iterable<Element>;
}

/**
 * Finds the article of a document, which is only read.
 * @param title the title as a reader sees it
 */
export const readArticle = (document: Document, title: string, options?: ArticleOptions): ArticleBody =>
  atOnce(articleOf(new Page(document), title, options));

/** The same of a page that others read, too, with pauses between the steps. */
export function* articleOf(
  page: Page,
  title: string,
  { left = new Set(), without = [] }: ArticleOptions = {},
): Sliced<ArticleBody> {
  const outline = yield* page.outlined();
  const body = outline?.nodes[0] as Element | undefined;
  if (!outline || !body) return { nodes: [], length: 0 };
  const masses = yield* massesOf(outline, new Set(without));
  yield;
  const draft: Draft = {
    body,
    before: [],
    after: [],
    masses,
    title,
    headline: headlineOf(body, masses, title),
    language: page.root.documentElement.getAttribute('lang'),
  };
  for (const step of CHOICE) {
    if (!left.has(step.name)) yield* step.run(draft) ?? [];
    // a title in a trail of links or a hidden head went with it
    if (draft.headline && !masses.holds(draft.headline, body))
      draft.headline = headlineOf(draft.body, masses, title);
    yield;
  }
  const copy = copyOf(draft);
  yield;
  for (const step of CLEANING) {
    if (!left.has(step.name)) yield* step.run(copy) ?? [];
    if (copy.headline?.isConnected === false) copy.headline = headlineOf(copy.body, copy.masses, title);
    yield;
  }
  return { nodes: [...copy.body.childNodes], length: copy.masses.of(copy.body).text };
}

/** The first heading that says the title, the higher ones first. */
function headlineOf(body: Element, masses: Masses, title: string): Element | null {
  const wanted = title.replace(/\s+/g, ' ').trim().toLowerCase();
  if (!wanted) return null;
  const word = wanted.split(' ').reduce((longest, one) => (one.length > longest.length ? one : longest));
  for (const level of ['h1', 'h2', 'h3', '[class*="title"], [class*="headline"]']) {
    for (const heading of body.querySelectorAll(level)) {
      // cheaper to ask, and most are another one
      const { textContent } = heading;
      if (textContent.length < wanted.length || !textContent.toLowerCase().includes(word)) continue;
      const text = textOf(heading).replace(/\s+/g, ' ').toLowerCase();
      if (text.length < wanted.length + 60 && text.includes(wanted) && masses.holds(heading, body))
        return heading;
    }
  }
  return null;
}
