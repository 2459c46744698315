import type { Draft, Step } from '../draft';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Parts of a page that are marked as something else than its text. */
const ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog alert menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
);

/** What `isHidden` can be true of. */
const MARKED =
  '[hidden], [style], [role], [aria-modal], [aria-hidden], .hidden, .is-hidden, .d-none, .display-none';

/** Classes that hide, and those that show again on wider screens. */
const HIDING_CLASS = /(?:^|\s)(?:hidden|is-hidden|d-none|display-none)(?:\s|$)/;
const SHOWING_CLASS = /(?:^|\s)(?:\w+:(?:block|flex|inline\S*|grid|table|contents)|d-\w+-\w+)(?:\s|$)/;

/** Pages that show themselves by script hide nearly all of it until then. */
const MOST_PROSE = 0.5;

/** Takes away what is hidden, and what is marked as the page's frame, unless it holds most of the text. */
export const dropHidden: Step = {
  name: 'hidden',
  run: ({ body, masses }: Draft) => {
    const all = masses.of(body).prose;
    const doomed: Element[] = [];
    for (const element of body.querySelectorAll(MARKED)) {
      if (!masses.has(element) || doomed.at(-1)?.contains(element)) continue;
      const { prose } = masses.of(element);
      // what a class hides may be the answer to a question that one clicks on
      if ((isHidden(element) && prose <= all * MOST_PROSE) || (prose === 0 && hasHidingClass(element)))
        doomed.push(element);
    }
    for (const element of doomed) masses.remove(element);
  },
};

function hasHidingClass(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  return HIDING_CLASS.test(classes) && !SHOWING_CLASS.test(classes) && !element.querySelector('img');
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style && HIDING.test(style)) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  if (element.getAttribute('aria-modal') === 'true') return true;
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('img, p');
}
