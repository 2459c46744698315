import { type Draft, eachElement, type Step } from '../draft';

const TAGS = new Set(
  (
    'script style template link meta base title object embed applet param iframe frame canvas dialog input select ' +
    'textarea button datalist option progress meter map area portal fencedframe noembed noframes audio video track ' +
    'source rp'
  ).split(' '),
);

/** Kept, although what they hold is for machines: they are looked at by later steps. */
const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const ROLES = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tablist tooltip'.split(' '),
);

/** Takes away what no reader sees: scripts, form fields, frames, hidden elements; and what is marked as the page's frame. */
export const dropUnreadable: Step = {
  name: 'unreadable',
  run: ({ body }: Draft) => {
    const doomed: Element[] = [];
    eachElement(body, (element) => {
      if (!isUnreadable(element)) return undefined;
      doomed.push(element);
      return 'skip';
    });
    for (const element of doomed) element.remove();
  },
};

function isUnreadable(element: Element): boolean {
  const name = element.localName;
  if (name === 'svg') return true;
  if (name === 'source' || name === 'video')
    return name === 'video' || element.parentElement?.localName !== 'picture';
  if (TAGS.has(name)) return true;
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  if (style && HIDING.test(style)) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('img, p');
}
