import { atOnce, type Sliced } from '../slices';
import { textOf } from '../text';
import type { Draft, Step } from './draft';
import { Masses } from './mass';
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
import { dropUnreadable } from './steps/unreadable';

export interface ArticleBody {
  /** The parts of the article, in order; not yet sanitized. */
  nodes: Node[];
  /** Characters of text. */
  length: number;
}

/** What is done before the text is measured. */
const PREPARATION: readonly Step[] = [resolveLazyImages, dropUnreadable];

/** The way to the article, in order. */
const WAY: readonly Step[] = [
  dropHidden,
  dropOtherArticles,
  dropPageFrame,
  findBody,
  takeSurroundings,
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

export const STEP_NAMES: readonly string[] = [...PREPARATION, ...WAY].map(({ name }) => name);

/**
 * Finds the article in a document of its own, which is taken apart.
 * @param title the title as a reader sees it
 * @param left names of steps to leave out
 */
export const readArticle = (copy: Document, title: string, left?: ReadonlySet<string>): ArticleBody =>
  atOnce(articleOf(copy, title, left));

/** The same with pauses between the steps. */
export function* articleOf(
  copy: Document,
  title: string,
  left: ReadonlySet<string> = new Set(),
): Sliced<ArticleBody> {
  const body = bodyOf(copy);
  if (!body) return { nodes: [], length: 0 };
  const prepared: Draft = {
    document: copy,
    body,
    masses: new Masses(copy.createElement('div')),
    title,
    headline: null,
  };
  yield* run(PREPARATION, prepared, left);
  const masses = new Masses(body);
  yield;
  const draft: Draft = { ...prepared, masses, headline: headlineOf(body, title) };
  yield* run(WAY, draft, left);
  return { nodes: [...draft.body.childNodes], length: draft.masses.of(draft.body).text };
}

function* run(steps: readonly Step[], draft: Draft, left: ReadonlySet<string>): Sliced<void> {
  for (const step of steps) {
    if (!left.has(step.name)) step.run(draft);
    // a title in a trail of links or a hidden head went with it
    if (draft.headline?.isConnected === false) draft.headline = headlineOf(draft.body, draft.title);
    yield;
  }
}

/** The body element; a form field may have taken its name in the document (`document.body`). */
function bodyOf(copy: Document): Element | null {
  for (const child of copy.documentElement.children) if (child.localName === 'body') return child;
  return null;
}

/** The first heading that says the title, the higher ones first. */
function headlineOf(body: Element, title: string): Element | null {
  const wanted = title.replace(/\s+/g, ' ').trim().toLowerCase();
  if (!wanted) return null;
  for (const level of ['h1', 'h2', 'h3', '[class*="title"], [class*="headline"]']) {
    for (const heading of body.querySelectorAll(level)) {
      const text = textOf(heading).replace(/\s+/g, ' ').toLowerCase();
      if (text.length < wanted.length + 60 && text.includes(wanted)) return heading;
    }
  }
  return null;
}
