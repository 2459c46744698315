/** What an element may hold. */
const BOX = 0;
const LINE = 1;
const LIST = 2;
const TERMS = 3;
const TABLE = 4;
const ROWS = 5;
const CELLS = 6;

interface Place {
  /** Where the element may stand. */
  in: number;
  holds: number;
}

const places = (names: string, place: Place): [string, Place][] =>
  names.split(' ').map((name) => [name, place]);

/** Elements that stand in one kind of place, and what they hold. */
const BLOCKS: ReadonlyMap<string, Place> = new Map([
  ...places('blockquote div section figure figcaption', { in: BOX, holds: BOX }),
  ...places('p h1 h2 h3 h4 h5 h6', { in: BOX, holds: LINE }),
  ...places('ul ol', { in: BOX, holds: LIST }),
  ...places('li', { in: LIST, holds: BOX }),
  ...places('dl', { in: BOX, holds: TERMS }),
  ...places('dt dd', { in: TERMS, holds: BOX }),
  ...places('table', { in: BOX, holds: TABLE }),
  ...places('thead tbody tfoot', { in: TABLE, holds: ROWS }),
  ...places('tr', { in: ROWS, holds: CELLS }),
  ...places('td th', { in: CELLS, holds: BOX }),
]);

/** Stand in boxes and lines, and hold lines alone. */
const INLINE: ReadonlySet<string> = new Set(
  'a em strong b i u s small sub sup mark q cite code kbd samp var abbr span time'.split(' '),
);
const VOID_INLINE: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);

/**
 * One attribute as it is written: an address of the web or within the page, or a plain value without anything that parsers or
 * sanitizers rewrite, trim or mistrust.
 */
const PLAIN_ATTRIBUTES = new RegExp(
  `^(?: (?:${[
    '(?:href|src|cite)="https?://[^\\s"&\\u00a0]*(?:&amp;[^\\s"&\\u00a0]*)*"',
    'href="mailto:[\\w.+@-]+"',
    'href="#rn-[\\w.:-]+"',
    'id="rn-[\\w.:-]+"',
    '(?:title|alt)="(?:[^\\s"&\\u00a0\\]](?:(?:[^"&\\u00a0\\]\\r\\n\\t]|&amp;|&quot;)*[^\\s"&\\u00a0\\]])?)?"',
    '(?:width|height|colspan|rowspan|start|value)="\\d+"',
    'datetime="[\\w:.+-]+"',
    '(?:lang|dir|scope)="[a-zA-Z\\d-]+"',
  ].join('|')}))*$`,
);

/** White space to a parser. */
const BLANK = /^[ \t\n\f]*$/;

/**
 * Follows markup while it is written and tells whether a parser would build the very tree it was written from, and a sanitizer
 * leave all of it: only elements that never close, move or repeat another one where they stand, and attributes that cannot act.
 * Everything else (formulas, preformatted text, links in links, blocks in lines) is for the sanitizer.
 */
export class PlainCheck {
  isPlain = true;
  /** What the open elements may hold. */
  private readonly open: number[] = [];
  private readonly names: string[] = [];

  enter(name: string, attributes: string): void {
    if (!this.isPlain) return;
    const around = this.open.at(-1) ?? BOX;
    const block = BLOCKS.get(name);
    if (block) {
      this.isPlain = around === block.in;
      this.push(name, block.holds);
    } else if (INLINE.has(name)) {
      this.isPlain = around <= LINE && !(name === 'a' && this.names.includes('a'));
      this.push(name, LINE);
    } else if (VOID_INLINE.has(name)) this.isPlain = around <= LINE;
    else this.isPlain = name === 'hr' && around === BOX;
    if (attributes && this.isPlain) this.isPlain = PLAIN_ATTRIBUTES.test(attributes);
  }

  /** Parsers move the words that stand between the cells of a table. */
  text(data: string): void {
    if (this.isPlain && (this.open.at(-1) ?? BOX) >= TABLE) this.isPlain = BLANK.test(data);
  }

  leave(): void {
    this.open.pop();
    this.names.pop();
  }

  private push(name: string, holds: number): void {
    this.open.push(holds);
    this.names.push(name);
  }
}
