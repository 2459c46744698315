import { xmlAttribute, xmlAttributes, xmlText } from '../xml';

/** Deeper markup than this is written as its words: no text nests so deep, and reading systems are not made for it. */
const DEEPEST = 80;

const split = (names: string) => new Set(names.split(' '));

/** Hold blocks and text. */
const FLOW = split('div section blockquote figure');
/** Hold what stands in a line. */
const LINES = split('p h1 h2 h3 h4 h5 h6 pre');
/** Stand in a line. */
const INLINE = split('em strong b i u s small sub sup mark del ins q cite abbr code kbd samp var bdi span');
/** Written under another name: EPUB asks of theirs what pages do not give. */
const RENAMED: Readonly<Record<string, string>> = {
  dl: 'div',
  dt: 'p',
  dd: 'div',
  details: 'div',
  summary: 'p',
  figcaption: 'div',
  caption: 'p',
  dfn: 'em',
  time: 'span',
  bdo: 'span',
  ruby: 'span',
  rt: 'small',
};

/** What a document has beside its text. */
export interface XhtmlParts {
  /** Where a picture lies in the book, by its address; null: it is not there. */
  picture: (address: string) => string | null;
  /** Ids that links within the document may lead to. */
  targets: ReadonlySet<string>;
  /** Ids that are written: each once. */
  written: Set<string>;
}

/**
 * Sanitized HTML as XHTML that follows EPUB's rules for what may stand in what: lists hold items, tables rows, lines no blocks.
 * What would break them is written as what it holds.
 */
export function xhtml(nodes: Iterable<Node>, parts: XhtmlParts): string {
  return new XhtmlWriter(parts).all(nodes, { lines: false, linked: false, depth: 0 });
}

interface Place {
  /** Only what stands in a line may come. */
  lines: boolean;
  /** Within a link. */
  linked: boolean;
  depth: number;
}

class XhtmlWriter {
  constructor(private readonly parts: XhtmlParts) {}

  all(nodes: Iterable<Node>, place: Place): string {
    let out = '';
    for (const node of nodes) out += this.one(node, place);
    return out;
  }

  private one(node: Node, place: Place): string {
    if (node.nodeType === 3) return xmlText(node.nodeValue ?? '');
    if (!(node instanceof Element)) return '';
    if (place.depth > DEEPEST) return xmlText(node.textContent);
    const name = RENAMED[node.localName] ?? node.localName;
    const lines = { ...place, lines: true, depth: place.depth + 1 };
    if (name === 'br' || name === 'wbr') return `<${name}/>`;
    if (name === 'img') return this.image(node);
    if (name === 'a') return this.link(node, lines);
    if (INLINE.has(name)) return this.element(name, node, this.all(node.childNodes, lines));
    if (name === 'rp') return '';
    if (name === 'math') return xmlText(node.textContent);
    if (place.lines) return ` ${this.all(node.childNodes, lines)} `;
    if (LINES.has(name)) return this.element(name, node, this.all(node.childNodes, lines));
    const inside = { ...place, depth: place.depth + 1 };
    if (FLOW.has(name)) return this.element(name, node, this.all(node.childNodes, inside));
    if (name === 'hr') return '<hr/>';
    if (name === 'ul' || name === 'ol') return this.list(name, node, inside);
    if (name === 'table') return this.table(node, inside);
    // an item without a list, a cell without a table
    return this.all(node.childNodes, inside);
  }

  private list(name: 'ul' | 'ol', node: Element, place: Place): string {
    const items = [...node.childNodes].flatMap((child) => {
      if (child instanceof Element && child.localName === 'li') {
        const value = name === 'ol' ? wholeNumber(child.getAttribute('value')) : null;
        return this.element('li', child, this.all(child.childNodes, place), { value });
      }
      const other = this.one(child, place);
      return other.trim() === '' ? [] : `<li>${other}</li>`;
    });
    if (items.length === 0) return '';
    const start = name === 'ol' ? wholeNumber(node.getAttribute('start')) : null;
    const reversed = name === 'ol' && node.hasAttribute('reversed') ? 'reversed' : null;
    return this.element(name, node, items.join(''), { start, reversed });
  }

  private table(node: Element, place: Place): string {
    const rows = [...node.querySelectorAll('tr')].filter((row) => row.closest('table') === node);
    const written = (some: readonly Element[]) => some.map((row) => this.row(row, place)).join('');
    const isHead = (row: Element) => row.parentElement?.localName === 'thead';
    const head = written(rows.filter(isHead));
    const body = written(rows.filter((row) => !isHead(row)));
    const caption = [...node.children].find(({ localName }) => localName === 'caption');
    const above = caption ? this.one(caption, place) : '';
    if (head + body === '') return above;
    const groups = `${head === '' ? '' : `<thead>${head}</thead>`}${body === '' ? '' : `<tbody>${body}</tbody>`}`;
    return above + this.element('table', node, groups);
  }

  private row(row: Element, place: Place): string {
    const cells = [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');
    if (cells.length === 0) return '';
    const written = cells.map((cell) => {
      const isHead = cell.localName === 'th';
      const scope = cell.getAttribute('scope') ?? '';
      return this.element(cell.localName, cell, this.all(cell.childNodes, { ...place, lines: isHead }), {
        colspan: span(cell.getAttribute('colspan')),
        rowspan: span(cell.getAttribute('rowspan')),
        scope: isHead && /^(?:row|col|rowgroup|colgroup)$/.test(scope) ? scope : null,
      });
    });
    return `<tr>${written.join('')}</tr>`;
  }

  private image(node: Element): string {
    const path = this.parts.picture(node.getAttribute('src') ?? '');
    const alt = node.getAttribute('alt') ?? '';
    // a picture of the web has no place in a book
    if (path === null) return alt === '' ? '' : `<i>${xmlText(alt)}</i>`;
    return `<img${xmlAttributes({ src: path })} alt="${xmlAttribute(alt)}"/>`;
  }

  private link(node: Element, place: Place): string {
    const number = node.getAttribute('data-note');
    if (number !== null)
      return `<a epub:type="noteref" role="doc-noteref" id="r${number}" href="#n${number}">${xmlText(number)}</a>`;
    const words = this.all(node.childNodes, { ...place, linked: true });
    const address = place.linked ? null : this.address(node.getAttribute('href') ?? '');
    return address === null ? words : `<a${xmlAttributes({ href: address })}>${words}</a>`;
  }

  private address(href: string): string | null {
    if (href.startsWith('#')) return this.parts.targets.has(href.slice(1)) ? href : null;
    return bookAddress(href);
  }

  private element(
    name: string,
    node: Element,
    content: string,
    more: Record<string, string | number | null> = {},
  ): string {
    const id = node.id;
    const isNew = /^[A-Za-z_][\w.-]*$/.test(id) && !this.parts.written.has(id);
    if (isNew) this.parts.written.add(id);
    const lang = languageTag(node.getAttribute('lang'));
    const dir = node.getAttribute('dir') ?? '';
    const attributes = xmlAttributes({
      id: isNew ? id : null,
      class: name === 'mark' && node.className !== '' ? node.className : null,
      lang,
      'xml:lang': lang,
      dir: /^(?:ltr|rtl|auto)$/.test(dir) ? dir : null,
      title: name === 'abbr' ? node.getAttribute('title') : null,
      ...more,
    });
    return content === '' ? `<${name}${attributes}></${name}>` : `<${name}${attributes}>${content}</${name}>`;
  }
}

/** An address as readers of books take it: only signs that may stand in one; null for what is none of the web or mail. */
export function bookAddress(href: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return null;
  return new URL(href).href
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (sign) => encodeURIComponent(sign))
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/#(?=.*#)/g, '%23');
}

/** BCP 47, written as it should be; null for what is no language. */
export function languageTag(tag: string | null): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
  } catch {
    return null;
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}

function span(text: string | null): number | null {
  const number = wholeNumber(text);
  return number !== null && number > 1 && number <= 100 ? number : null;
}
