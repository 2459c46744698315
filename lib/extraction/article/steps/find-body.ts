import type { Draft, Step } from '../draft';
import type { Masses } from '../mass';
import { verdictOf } from '../names';

/** What a child must hold of its parent's running text for the parent to be left. */
const MOST = 0.9;

/** The same for a child that is marked as the article. */
const ENOUGH_MARKED = 0.6;

/** What it must hold of all text that is not links: lists of ingredients and tables are no running text. */
const MOST_TEXT = 0.85;

/** Hold text, but are not what holds an article. */
const LEAVES = new Set(
  'p pre blockquote li ul ol dl dd dt h1 h2 h3 h4 h5 h6 figure table tbody tr a span'.split(' '),
);

/** Goes down from the body to the element that holds the article, as long as one child holds nearly all of the text. */
export const findBody: Step = {
  name: 'find body',
  run: (draft: Draft) => {
    let holder = draft.body;
    for (;;) {
      const next = mainChild(holder, draft);
      if (!next) break;
      holder = next;
    }
    draft.body = holder;
  },
};

function mainChild(holder: Element, { masses, headline }: Draft): Element | null {
  let best: Element | null = null;
  let most = 0;
  for (let child = holder.firstElementChild; child; child = child.nextElementSibling) {
    const { prose } = masses.of(child);
    if (prose > most) {
      most = prose;
      best = child;
    }
  }
  if (!best || (LEAVES.has(best.localName) && !isLayout(best))) return null;
  const marked = isMarked(best) || (headline !== null && best.contains(headline) && isAlone(best, masses));
  if (most < masses.of(holder).prose * (marked ? ENOUGH_MARKED : MOST)) return null;
  return marked || ownText(best, masses) >= ownText(holder, masses) * MOST_TEXT ? best : null;
}

/** Whether no sibling of the same kind holds text too: columns differ, the sections of an article are alike. */
function isAlone(element: Element, masses: Masses): boolean {
  const kind = kindOf(element);
  for (const sibling of element.parentElement?.children ?? []) {
    if (sibling === element || masses.of(sibling).prose === 0) continue;
    if (kindOf(sibling) === kind || LEAVES.has(sibling.localName)) return false;
  }
  return true;
}

const kindOf = (element: Element): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? ''}`;

const ownText = (element: Element, masses: Masses): number =>
  masses.of(element).text - masses.of(element).link;

/** Tables lay out old pages. */
const isLayout = (element: Element): boolean => /^(?:table|tbody|tr)$/.test(element.localName);

const isMarked = (element: Element): boolean =>
  element.localName === 'article' ||
  element.localName === 'main' ||
  element.getAttribute('role') === 'main' ||
  element.getAttribute('itemprop') === 'articleBody' ||
  verdictOf(element) === 'body';
