/** Hold other blocks and lines. */
const BOXES: ReadonlySet<string> = new Set(['blockquote', 'div', 'section', 'figure', 'figcaption', 'li']);
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);
/** Hold lines alone. */
const LINES: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const INLINE: ReadonlySet<string> = new Set(
  'a em strong b i u s small sub sup mark q cite code kbd samp var abbr span time'.split(' '),
);
const VOID_INLINE: ReadonlySet<string> = new Set(['br', 'img', 'wbr']);

/**
 * One attribute as it is written: an address of the web, or a plain value without anything that parsers or sanitizers
 * rewrite, trim or mistrust.
 */
const PLAIN_ATTRIBUTES =
  /^(?: (?:(?:href|src|cite)="https?:\/\/[^\s"&\u00a0]*(?:&amp;[^\s"&\u00a0]*)*"|(?:title|alt)="(?:[^\s"&\u00a0\]](?:[^"&\u00a0\]\r\n\t]*[^\s"&\u00a0\]])?)?"|(?:width|height)="\d+"|(?:lang|dir)="[a-zA-Z\d-]+"))*$/;

const BOX = 0;
const LIST = 1;
const LINE = 2;

/**
 * Follows markup while it is written and tells whether a parser would build the very tree it was written from, and a sanitizer
 * leave all of it: only elements that never close, move or repeat another one where they stand, and attributes that cannot act.
 * Everything else (tables, formulas, preformatted text, ids, links in links, blocks in lines) is for the sanitizer.
 */
export class PlainCheck {
  isPlain = true;
  /** What the open elements may hold. */
  private readonly open: number[] = [];
  private readonly names: string[] = [];

  enter(name: string, attributes: string): void {
    if (!this.isPlain) return;
    const around = this.open.at(-1) ?? BOX;
    if (VOID_INLINE.has(name) || name === 'hr') {
      this.isPlain = name === 'hr' ? around === BOX : around !== LIST;
    } else if (INLINE.has(name)) {
      this.isPlain = around !== LIST && !(name === 'a' && this.names.includes('a'));
      this.push(name, LINE);
    } else if (LINES.has(name)) {
      this.isPlain = around === BOX;
      this.push(name, LINE);
    } else if (LISTS.has(name)) {
      this.isPlain = around === BOX;
      this.push(name, LIST);
    } else if (BOXES.has(name)) {
      this.isPlain = around === (name === 'li' ? LIST : BOX);
      this.push(name, BOX);
    } else this.isPlain = false;
    if (attributes && this.isPlain) this.isPlain = PLAIN_ATTRIBUTES.test(attributes);
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
