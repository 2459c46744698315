/** Parts of a page whose names and dates belong to others than the article: comments, teasers, sidebars. */
const FOREIGN =
  /(?:^|[-_\s])(?:comments?|commentlist|kommentare?|reaction|respond|reply|replies|pingback|trackback|related|teaser|sidebar|widget|footer|recommend\w*|most-?read|popular|latest|carousel|slider|newsticker|promo|upsell)(?:$|[-_\s])/i;

/** Words of a page's own frame: whole pages carry them, so they mean nothing there. */
const FRAME = new Set(['html', 'body', 'main']);

/** Far enough for an element of a list within a section; walks to the root cost too much on deep pages. */
const LEVELS = 8;

/** Whether an element's name or date belongs to something else than the article. */
export function isForeign(element: Element): boolean {
  let node: Element | null = element;
  for (let level = 0; node && level < LEVELS; level++, node = node.parentElement) {
    if (FRAME.has(node.localName)) return false;
    if (node.localName === 'aside' || node.localName === 'nav') return true;
    if (FOREIGN.test(`${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`)) return true;
  }
  return false;
}
