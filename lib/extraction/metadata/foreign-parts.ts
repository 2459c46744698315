import { remembered } from '../names';

/** Parts of a page whose names and dates belong to others than the article: comments, teasers, sidebars. */
const FOREIGN =
  /(?:^|[-_\s])(?:comments?|commentlist|kommentare?|reaction|respond|reply|replies|pingback|trackback|related|teaser|sidebar|widget(?! Blog)|(?:site|page|global|main)-?footer|footer-(?:widget\w*|inner|area)|recommend\w*|most-?read|popular|latest|carousel|slider|newsticker|promo|upsell)(?:$|[-_\s])/i;

/** What an `aside` of the article itself is called. */
const OWN = /meta|author|autor|byline|info/i;

/** Words of a page's own frame: whole pages carry them, so they mean nothing there. */
const FRAME = new Set(['html', 'body', 'main']);

/** Far enough for an element of a list within a section; walks to the root cost too much on deep pages. */
const LEVELS = 8;

/** Elements of a page share their names, and the expression is long. */
const isForeignName = remembered((named) => FOREIGN.test(named));

/** Whether an element's name or date belongs to something else than the article. */
export function isForeign(element: Element): boolean {
  let node: Element | null = element;
  for (let level = 0; node && level < LEVELS; level++, node = node.parentElement) {
    if (FRAME.has(node.localName)) return false;
    const named = `${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`;
    if (node.localName === 'nav' || (node.localName === 'aside' && !OWN.test(named)) || isForeignName(named))
      return true;
  }
  return false;
}
