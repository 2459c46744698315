import { type Draft, eachElement, type Step } from '../draft';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Parts of a page that are marked as something else than its text. */
const ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
);

/** Pages that show themselves by script hide nearly all of it until then. */
const MOST_PROSE = 0.5;

/** Takes away what is hidden, and what is marked as the page's frame, unless it holds most of the text. */
export const dropHidden: Step = {
  name: 'hidden',
  run: ({ body, masses }: Draft) => {
    const all = masses.of(body).prose;
    const doomed: Element[] = [];
    eachElement(body, (element) => {
      if (!element.hasAttributes() || !isHidden(element) || masses.of(element).prose > all * MOST_PROSE)
        return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) masses.remove(element);
  },
};

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style && HIDING.test(style)) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('img, p');
}
