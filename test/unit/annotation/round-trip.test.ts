// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, describeRange } from '@/lib/annotation/anchoring';
import { fold } from '@/lib/annotation/normalise';

const WORDS =
  'der Beruf braucht Übung und Maß im Alltag “so” – 12 Euro naïve 😀 ß كتب 仕事 e\u0301tude'.split(' ');

interface Tree {
  name: string;
  children: (Tree | string)[];
}

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));
const { tree } = fc.letrec<{ tree: Tree; child: Tree | string }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('div', 'p', 'section', 'ul', 'b', 'em', 'a', 'span', 'blockquote', 'script'),
    children: fc.array(tie('child'), { maxLength: 4 }),
  }),
  child: fc.oneof({ maxDepth: 5 }, words, tie('tree')),
}));

function build({ name, children }: Tree): Element {
  const element = document.createElement(name);
  if (name === 'script') {
    element.textContent = JSON.stringify(children);
    return element;
  }
  for (const child of children) element.append(typeof child === 'string' ? child : build(child), ' ');
  return element;
}

const page = fc.array(tree, { minLength: 1, maxLength: 6 }).map((children) => ({ name: 'main', children }));

/** Any boundary point under root: in a text or between children. */
function pointIn(root: Element, a: number, b: number): [Node, number] {
  const nodes: Node[] = [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    if (!element?.closest('script')) nodes.push(node);
  }
  const node = nodes[a % nodes.length] ?? root;
  if (node.nodeType !== 3) return [node, b % (node.childNodes.length + 1)];
  const { data } = node as Text;
  const rest = data.slice(b % (data.length + 1));
  // not within a surrogate pair, nor between a letter and its accent
  return [node, data.length - rest.replace(/^(?:[\udc00-\udfff]|\u0301)/, '').length];
}

function rangeIn(root: Element, [a, b, c, d]: number[]): Range {
  const range = document.createRange();
  const [start, end] = [pointIn(root, a ?? 0, b ?? 0), pointIn(root, c ?? 0, d ?? 0)];
  range.setStart(...start);
  range.setEnd(...start);
  if (range.comparePoint(...end) < 0) range.setStart(...end);
  else range.setEnd(...end);
  return range;
}

/** What is read in a range: scripts left out. */
function read(range: Range): string {
  const copy = range.cloneContents();
  for (const script of copy.querySelectorAll('script')) script.remove();
  return fold(copy.textContent);
}

const points = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });

describe('a described passage', () => {
  it('is found again, letter by letter, in any document and for any range', () => {
    fc.assert(
      fc.property(page, points, (tree, at) => {
        const root = build(tree);
        const range = rangeIn(root, at);
        const selectors = describeRange(root, range);
        const found = anchor(build(tree), selectors);
        expect(found ? read(found) : '').toBe(read(range));
      }),
      { numRuns: 150 },
    );
  });

  it('is found at the same letters after changes that leave them', () => {
    const harmless = (html: string) =>
      html
        .replace(/<\/?(b|em|a|span)>/g, '')
        .replace(/ /g, ' \n ')
        .replace(/“|”/g, '"')
        .replace(/–/g, '-')
        .normalize('NFD');
    fc.assert(
      fc.property(page, points, (tree, at) => {
        const root = build(tree);
        const selectors = describeRange(root, rangeIn(root, at));
        fc.pre(selectors.length > 0);
        const other = document.createElement('main');
        other.innerHTML = harmless(root.innerHTML);
        const before = anchor(root, selectors);
        const after = anchor(other, selectors);
        expect(after && read(after)).toBe(before && read(before));
      }),
      { numRuns: 100 },
    );
  });

  it('never hangs or fails on another document', () => {
    fc.assert(
      fc.property(page, page, points, (one, two, at) => {
        const root = build(one);
        const found = anchor(build(two), describeRange(root, rangeIn(root, at)));
        expect(found === null || !found.collapsed).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
