import { type Draft, eachElement, type Step } from '../draft';
import { verdictOf } from '../names';

/** An element that holds more of the page's running text is no clutter, whatever its name says. */
const MOST_PROSE = 0.35;

/** Details of an article are short. */
const LONGEST_DETAILS = 400;

/** From here on a box is made of links. */
const LINKED = 0.35;

/** Takes away the page's frame and what names of classes call clutter, unless it holds the article itself. */
export const dropPageFrame: Step = {
  name: 'page frame',
  run: ({ body, masses }: Draft) => {
    const all = masses.of(body).prose;
    const doomed: Element[] = [];
    eachElement(body, (element) => {
      const { prose, text, link } = masses.of(element);
      if (prose > all * MOST_PROSE) return undefined;
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
  if (verdict === 'teaser') return text > 0 && link > text * LINKED && !TEXT.has(element.localName);
  return false;
}
