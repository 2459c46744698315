import { remembered } from '../names';

/** Elements whose lines are not the article's own words. */
const SKIPPED = new Set(
  'script style noscript template svg nav aside form select textarea button iframe head title figcaption'.split(
    ' ',
  ),
);

const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u address label ins del'.split(
    ' ',
  ),
);

/** Boxes that are not followed into. */
const SKIPPED_WORDS =
  /(?:^|[-_\s])(?:comments?|commentlist|respond|related|teaser|sidebar|widget|share|social|newsletter|breadcrumbs?|menu|navigation)(?:$|[-_\s])/i;

const isSkippedName = remembered((named) => SKIPPED_WORDS.test(named));

export interface PageLine {
  text: string;
  element: Element;
}

/**
 * Lines of text that follow an element in document order, or come before it: what a reader sees between two line
 * breaks. Links, menus and boxes beside the article are left out.
 * @param direction 1 for what follows (the element's own text is left out), -1 for what comes before, nearest first
 * @param most number of lines
 */
export function linesAround(start: Element, direction: 1 | -1, most: number): PageLine[] {
  const root = start.ownerDocument.body;
  const lines: PageLine[] = [];
  let block: Element | null = null;
  let parts: string[] = [];
  const flush = (): void => {
    const ordered = direction === 1 ? parts : parts.reverse();
    const text = ordered.join('').replace(/\s+/g, ' ').trim();
    if (text && block) lines.push({ text, element: block });
    parts = [];
  };
  let node: Node | null = direction === 1 ? after(start, root) : before(start, root);
  // pages of empty elements end somewhere too
  for (let steps = 0; node && lines.length < most && steps < 3_000; steps++) {
    if (node.nodeType === 3) {
      const text = (node as Text).data;
      if (text.trim()) {
        const holder = blockOf(node);
        if (holder !== block) {
          flush();
          block = holder;
        }
        parts.push(text.length > 500 ? text.slice(0, 500) : text);
      } else if (parts.length) parts.push(' ');
    } else if (node.nodeType === 1 && (node as Element).localName === 'br') flush();
    const enter = node.nodeType === 1 && node.hasChildNodes() && !isSkipped(node as Element);
    if (direction === 1) node = enter ? node.firstChild : after(node, root);
    else node = enter ? node.lastChild : before(node, root);
  }
  flush();
  return lines.slice(0, most);
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return named.length > 1 && isSkippedName(named);
}

function after(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.nextSibling) return at.nextSibling;
  return null;
}

function before(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode)
    if (at.previousSibling) return at.previousSibling;
  return null;
}

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.has(element.localName) && element.parentElement) element = element.parentElement;
  return element;
}
