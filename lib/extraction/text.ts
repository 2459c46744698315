/** Elements whose text is not for reading. */
const SILENT = new Set(
  (
    'script style noscript template head title svg iframe object embed audio video canvas textarea select ' +
    'datalist annotation annotation-xml rp'
  ).split(' '),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'option p plaintext pre search section summary table tbody tfoot thead tr ul xmp'
  ).split(' '),
);

const PREFORMATTED = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** What stands between the last written character and the next; the stronger one wins. */
const NOTHING = 0;
const SPACE = 1;
const CELL = 2;
const LINE = 3;
const GAPS = ['', ' ', '\t', '\n'] as const;

/** Gathers text, folding white space. */
class TextWriter {
  private out = '';
  private gap = NOTHING;

  separate(gap: number): void {
    if (gap > this.gap) this.gap = gap;
  }

  /** Text whose white space does not matter. */
  flow(text: string): void {
    const folded = text.replace(/\s+/g, ' ');
    if (folded === ' ' || folded === '') {
      if (folded) this.separate(SPACE);
      return;
    }
    const from = folded.startsWith(' ') ? 1 : 0;
    const to = folded.endsWith(' ') ? folded.length - 1 : folded.length;
    if (from) this.separate(SPACE);
    this.write(folded.slice(from, to));
    if (to < folded.length) this.gap = SPACE;
  }

  /** Text of `pre`: as it stands. */
  verbatim(text: string): void {
    if (text) this.write(text);
  }

  private write(text: string): void {
    if (this.out) this.out += GAPS[this.gap] ?? '';
    this.gap = NOTHING;
    this.out += text;
  }

  finish(): string {
    // verbatim text brings its own edges and empty lines
    return this.out.replace(/[ \t]*\n\s*\n/g, '\n').trim();
  }
}

/**
 * Plain text of nodes, in order: blocks separated by newlines, `br` a newline, table cells by tabs, white space
 * folded but for `pre`; without what is not for reading (scripts, styles, form fields, drawings). Walks without
 * recursion: nesting may be as deep as it likes.
 */
export function textOf(nodes: Node | readonly Node[]): string {
  const writer = new TextWriter();
  for (const root of isList(nodes) ? nodes : [nodes]) write(root, writer);
  return writer.finish();
}

const isList = (nodes: Node | readonly Node[]): nodes is readonly Node[] => Array.isArray(nodes);

function write(root: Node, writer: TextWriter): void {
  let preformatted = 0;
  let node: Node = root;
  for (;;) {
    const type = node.nodeType;
    if (type === 3 || type === 4) {
      const text = (node as Text).data;
      if (preformatted) writer.verbatim(text);
      else writer.flow(text);
    } else if (type === 1) {
      const name = (node as Element).localName;
      if (name === 'br') writer.separate(LINE);
      else if (!SILENT.has(name)) {
        const inside = node.firstChild;
        mark(name, writer);
        if (inside) {
          if (PREFORMATTED.has(name)) preformatted++;
          node = inside;
          continue;
        }
      }
    } else if ((type === 9 || type === 11) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent) return;
      node = parent;
      if (node.nodeType === 1) {
        const name = (node as Element).localName;
        mark(name, writer);
        if (PREFORMATTED.has(name)) preformatted--;
      }
    }
    if (node === root) return;
    node = node.nextSibling ?? root;
  }
}

/** The edge of an element, before or after it. */
function mark(name: string, writer: TextWriter): void {
  if (BLOCKS.has(name)) writer.separate(LINE);
  else if (name === 'td' || name === 'th') writer.separate(CELL);
}
