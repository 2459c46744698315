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

/** Nodes that are looked at: pages of empty elements end somewhere too. */
const MOST_STEPS = 3_000;

/**
 * Lines of text that follow an element in document order, or come before it: what a reader sees between two line
 * breaks. Links, menus and boxes beside the article are left out.
 */
export class PageLines {
  private readonly lines: PageLine[] = [];
  private block: Element | null = null;
  private parts: string[] = [];
  private node: Node | null;
  private steps = 0;
  private readonly root: Element;

  /** @param direction 1 for what follows (the element's own text is left out), -1 for what comes before, nearest first */
  constructor(
    start: Element,
    private readonly direction: 1 | -1,
  ) {
    this.root = start.ownerDocument.body;
    this.node = direction === 1 ? after(start, this.root) : before(start, this.root);
  }

  /** The first of them. Asked for more, it goes on where it stopped. */
  first(most: number): readonly PageLine[] {
    while (this.node && this.lines.length < most && this.steps < MOST_STEPS) {
      this.steps++;
      this.node = this.step(this.node);
    }
    if (!this.node || this.steps >= MOST_STEPS) this.flush();
    return this.lines.slice(0, most);
  }

  /** Reads a node; gives the next one. */
  private step(node: Node): Node | null {
    let enter = false;
    if (node.nodeType === 3) this.add(node as Text);
    else if (node.nodeType === 1) {
      if ((node as Element).localName === 'br') this.flush();
      enter = node.hasChildNodes() && !isSkipped(node as Element);
    }
    if (this.direction === 1) return enter ? node.firstChild : after(node, this.root);
    return enter ? node.lastChild : before(node, this.root);
  }

  private add(node: Text): void {
    const text = node.data;
    if (!/\S/.test(text)) {
      if (this.parts.length) this.parts.push(' ');
      return;
    }
    const holder = blockOf(node);
    if (holder !== this.block) {
      this.flush();
      this.block = holder;
    }
    this.parts.push(text.length > 500 ? text.slice(0, 500) : text);
  }

  private flush(): void {
    const ordered = this.direction === 1 ? this.parts : this.parts.reverse();
    const text = ordered.join('').replace(/\s+/g, ' ').trim();
    if (text && this.block) this.lines.push({ text, element: this.block });
    this.parts = [];
  }
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
