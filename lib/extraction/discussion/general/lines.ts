import { walk } from '../../walk';
import { rolesOf } from './roles';

/** A piece of a comment that cannot be divided: text, a picture, or a place where something was left out. */
export interface Leaf {
  kind: 'text' | 'image' | 'cut';
  node: Node;
  /** White space folded; empty for what is not text. */
  text: string;
  /** Index of its line. */
  line: number;
  /** The link it stands in. */
  link: Element | null;
  /** In bold type, a heading or a `cite`. */
  strong: boolean;
  /** In a quotation or in code. */
  quoted: boolean;
}

/** An element that says what it holds, and its leaves: from `first` to before `last`. */
export interface Span {
  element: Element;
  roles: number;
  /** Elements it stands in. */
  depth: number;
  /** In a quotation. */
  quoted: boolean;
  first: number;
  last: number;
}

/** A comment as a reader sees it: lines of text, in order. */
export interface Lines {
  leaves: Leaf[];
  spans: Span[];
  /** Leaves of every element: first and before last. */
  extents: Map<Element, readonly [number, number]>;
  /** Characters of text before each leaf. */
  lengths: Int32Array;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br center dd details dialog div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const SILENT = new Set('script style noscript template head title meta link svg canvas'.split(' '));
/** Never part of what a comment says. */
const FOREIGN = new Set('form button input select textarea option label nav'.split(' '));
const STRONG = new Set('b strong cite h1 h2 h3 h4 h5 h6 dt'.split(' '));
const QUOTES = new Set('blockquote q pre code'.split(' '));

/** Elements that are more of the picture than of the text. */
const PICTURES = new Set('img picture video audio iframe object embed figure'.split(' '));

interface Open {
  element: Element;
  first: number;
  span: Span | null;
  link: Element | null;
  strong: boolean;
  quoted: boolean;
}

/** Reads nodes into lines; `isForeign` names elements to leave out, such as the replies that stand inside. */
export function linesOf(roots: readonly Node[], isForeign: (element: Element) => boolean): Lines {
  const leaves: Leaf[] = [];
  const spans: Span[] = [];
  const extents = new Map<Element, readonly [number, number]>();
  const open: Open[] = [];
  const at = { line: 0, hasText: false };
  const breakLine = (): void => {
    if (at.hasText) at.line++;
    at.hasText = false;
  };
  const add = (kind: Leaf['kind'], node: Node, text: string): void => {
    const around = open.at(-1);
    const { link = null, strong = false, quoted = false } = around ?? {};
    leaves.push({ kind, node, text, line: at.line, link, strong, quoted });
    if (kind === 'text') at.hasText = true;
  };
  const enter = (element: Element): boolean => {
    const name = element.localName;
    if (SILENT.has(name)) return false;
    if (FOREIGN.has(name) || isForeign(element)) {
      add('cut', element, '');
      if (isBlock(name)) breakLine();
      return false;
    }
    if (isBlock(name)) breakLine();
    const around = open.at(-1);
    const roles = rolesOf(element);
    const quoted = around?.quoted ?? false;
    const span =
      roles === 0 ? null : { element, roles, depth: open.length, quoted, first: leaves.length, last: 0 };
    if (span) spans.push(span);
    if (PICTURES.has(name) && name !== 'figure') {
      add('image', element, '');
      if (span) span.last = leaves.length;
      extents.set(element, [leaves.length - 1, leaves.length]);
      return false;
    }
    open.push({
      element,
      first: leaves.length,
      span,
      link: name === 'a' ? element : (around?.link ?? null),
      strong: (around?.strong ?? false) || STRONG.has(name),
      quoted: quoted || QUOTES.has(name),
    });
    return true;
  };
  const leave = (): void => {
    const closed = open.pop();
    if (!closed) return;
    if (closed.span) closed.span.last = leaves.length;
    extents.set(closed.element, [closed.first, leaves.length]);
    if (isBlock(closed.element.localName)) breakLine();
  };

  const read = (node: Text): void => {
    const text = fold(node.data);
    if (text) add('text', node, text);
  };
  for (const root of roots) walk(root, { enter, leave, text: read });
  const lengths = new Int32Array(leaves.length + 1);
  leaves.forEach(({ text }, i) => (lengths[i + 1] = (lengths[i] ?? 0) + text.length));
  return { leaves, spans, extents, lengths };
}

/** White space folded and cut off at the ends. */
export const fold = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

const isBlock = (name: string): boolean => BLOCKS.has(name);

/** Longer texts are no names, dates or labels; what they are made of does not matter. */
const LONGEST = 500;

/** Text of the leaves from `first` to before `last`, or its beginning. */
export function textBetween({ leaves }: Lines, first: number, last: number): string {
  let text = '';
  for (let i = first; i < last && text.length < LONGEST; i++) {
    const leaf = leaves[i];
    if (leaf?.kind === 'text') text += (text ? ' ' : '') + leaf.text;
  }
  return text;
}

/** Characters of text from `first` to before `last`. */
export const lengthBetween = ({ lengths }: Lines, first: number, last: number): number =>
  (lengths[last] ?? 0) - (lengths[first] ?? 0);
