import { type Draft, eachElement, type Step } from '../draft';
import type { Masses } from '../mass';
import { verdictOf } from '../names';
import { MORE } from '../phrases';
import { textOf } from '../../text';

/** An element that holds more of the page's running text is no clutter, whatever its name says. */
const MOST_PROSE = 0.35;

/** The same for one that stands beside the headline and what the headline is about. */
const MOST_BESIDE = 0.6;

/** Details of an article are short. */
const LONGEST_DETAILS = 400;

/** From here on a box is made of links. */
const LINKED = 0.35;

/** Takes away the page's frame and what names of classes call clutter, unless it holds the article itself. */
export const dropPageFrame: Step = {
  name: 'page frame',
  *run({ body, masses, headline }: Draft) {
    const all = masses.of(body).prose;
    const around = headline ? proseAround(headline, body, masses) : 0;
    const doomed: Element[] = [];
    yield* eachElement(body, (element) => {
      if (!masses.has(element)) return 'skip';
      const { prose, text, link } = masses.of(element);
      const most = around > prose / 2 && !element.contains(headline) ? MOST_BESIDE : MOST_PROSE;
      if (prose > all * most) return undefined;
      const name = element.localName;
      if (name === 'nav' || name === 'menu') doomed.push(element);
      else if (name === 'footer' && !isQuoted(element)) doomed.push(element);
      else if (name === 'aside' && (prose < 200 || link > text * LINKED)) doomed.push(element);
      else if (name === 'header' && isSiteHeader(element)) doomed.push(element);
      else if (!isClutter(element, text, link)) return undefined;
      else doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};

/** Prose of the smallest box that holds the headline and some text. */
function proseAround(headline: Element, body: Element, masses: Masses): number {
  for (let box = headline.parentElement; box && box !== body; box = box.parentElement) {
    const { prose } = masses.of(box);
    if (prose > 0) return prose;
  }
  return 0;
}

/** Sources of quotations stand in `footer` too. */
const isQuoted = (element: Element): boolean => element.parentElement?.localName === 'blockquote';

function isSiteHeader(element: Element): boolean {
  return !element.querySelector('h1, h2, p') && !element.closest('article, main, section');
}

/** Text itself and its parts: names on them style letters. */
const TEXT = new Set(
  'p h1 h2 h3 h4 h5 h6 em strong b i u code pre blockquote table tbody tr td figure figcaption img picture'.split(
    ' ',
  ),
);

function isClutter(element: Element, text: number, link: number): boolean {
  const verdict = verdictOf(element);
  if (verdict === 'clutter') return !TEXT.has(element.localName) || text < 300 || link > text * LINKED;
  if (verdict === 'details') return text < LONGEST_DETAILS && !TEXT.has(element.localName);
  if (verdict === 'teaser')
    return text > 0 && !TEXT.has(element.localName) && (link > text * LINKED || leadsOn(element, text, link));
  return false;
}

/** A teaser of one text ends with the way to it; the article has no such line. */
const LONGEST_TEASER = 600;

function leadsOn(element: Element, text: number, link: number): boolean {
  if (link === 0 || text > LONGEST_TEASER) return false;
  const last = [...element.querySelectorAll('a[href]')].at(-1);
  return last !== undefined && MORE.test(textOf(last));
}
