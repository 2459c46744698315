import type { Draft, Step } from '../draft';
import type { Masses } from '../mass';
import { verdictOf } from '../names';

/** Above this share of links a neighbour is a list of links, not a part of the text. */
const MOST_LINKS = 0.25;

/** What follows the article's body is another part of it from this much running text on. */
const SHORTEST_PART = 250;

const LEAD =
  /(?:^|[-_\s])(?:lead|lede|intro\w*|einleitung|vorspann|standfirst|dek|deck|summary|abstract|excerpt|sub-?(?:title|headline|heading)|chapeau|anreisser|teaser-?text|entradilla|bajada|sumario|description)(?:$|[-_\s])/i;

/** Some pictures are only there without scripts. */
const PICTURES = 'img, amp-img, noscript';

/** Brings in what belongs to the article but stands beside its body: the lead under the headline, further parts. */
export const takeSurroundings: Step = {
  name: 'surroundings',
  run: (draft: Draft) => {
    const { body, masses } = draft;
    const before: Element[] = [];
    const after: Element[] = [];
    const headline = draft.headline;
    const beside = headline !== null && !body.contains(headline);
    const top = holderOf(body, beside ? headline : null);
    if (!top) return;
    for (let part: Element = body; part !== top; part = part.parentElement ?? top) {
      for (let near = part.previousElementSibling; near; near = near.previousElementSibling) {
        if (beside && near.contains(headline)) {
          before.unshift(...leadsUnder(headline, near, masses));
          break;
        }
        if (beside) before.unshift(...leadsIn(near, masses));
        else if (isNamedLead(near) && isLead(near, masses)) before.unshift(near);
      }
      // where the title stands in the body, the body is whole
      if (headline && !beside) continue;
      for (let near = part.nextElementSibling; near; near = near.nextElementSibling) {
        if (isPart(near, part, masses)) after.push(near);
      }
    }
    draft.before = before;
    draft.after = after;
  },
};

/** The element that holds both body and headline; without a headline beside the body, the article element. */
function holderOf(body: Element, headline: Element | null): Element | null {
  if (!headline) return body.closest('article, main') ?? body.parentElement;
  let holder: Element | null = body;
  while (holder && !holder.contains(headline)) holder = holder.parentElement;
  return holder;
}

const isNamedLead = (element: Element): boolean =>
  LEAD.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`);

function isLead(element: Element, masses: Masses): boolean {
  if (!masses.has(element)) return false;
  const { text, link, prose } = masses.of(element);
  if (element.localName === 'figure' && element.querySelector(PICTURES)) return true;
  return (prose > 0 || (text >= 40 && isNamedLead(element))) && link < text * MOST_LINKS;
}

/** A box between headline and body, or what of it is a lead: it may hold links and dates too. */
function leadsIn(box: Element, masses: Masses): Element[] {
  if (isLead(box, masses)) return [box];
  if (masses.of(box).prose === 0 || verdictOf(box) === 'clutter') return [];
  return [...box.children].filter((child) => isLead(child, masses));
}

/** What stands with the headline in a box of its own, after it. */
function leadsUnder(headline: Element, box: Element, masses: Masses): Element[] {
  const found: Element[] = [];
  for (let part = headline; part !== box && part.parentElement; part = part.parentElement) {
    for (let near = part.nextElementSibling; near; near = near.nextElementSibling)
      if (isLead(near, masses)) found.push(near);
  }
  return found;
}

function isPart(element: Element, body: Element, masses: Masses): boolean {
  const { text, link, prose } = masses.of(element);
  if (prose < SHORTEST_PART || link > text * MOST_LINKS) return false;
  return element.localName === body.localName && (verdictOf(element) ?? 'body') === 'body';
}
