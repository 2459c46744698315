import { walk } from './walk';

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
  /** Text was written as it stands: only that brings edges and empty lines. */
  private hasVerbatim = false;

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
    if (!text) return;
    this.hasVerbatim = true;
    this.write(text);
  }

  private write(text: string): void {
    if (this.out) this.out += GAPS[this.gap] ?? '';
    this.gap = NOTHING;
    this.out += text;
  }

  finish(): string {
    return (this.hasVerbatim ? this.out.replace(/\s{2,}/g, withoutEmptyLines) : this.out).trim();
  }
}

/** White space with one line break in place of several, and no blanks before it. */
function withoutEmptyLines(space: string): string {
  const first = space.indexOf('\n');
  const last = space.lastIndexOf('\n');
  if (first === last) return space;
  let end = first;
  while (end > 0 && (space[end - 1] === ' ' || space[end - 1] === '\t')) end--;
  return `${space.slice(0, end)}${space.slice(last)}`;
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
  walk(root, {
    enter: (element) => {
      const name = element.localName;
      if (name === 'br') writer.separate(LINE);
      if (name === 'br' || SILENT.has(name)) return false;
      mark(name, writer);
      if (PREFORMATTED.has(name)) preformatted++;
      return true;
    },
    leave: ({ localName: name }) => {
      mark(name, writer);
      if (PREFORMATTED.has(name)) preformatted--;
    },
    text: ({ data }) => {
      if (preformatted) writer.verbatim(data);
      else writer.flow(data);
    },
  });
}

/** The edge of an element, before or after it. */
function mark(name: string, writer: TextWriter): void {
  if (BLOCKS.has(name)) writer.separate(LINE);
  else if (name === 'td' || name === 'th') writer.separate(CELL);
}
