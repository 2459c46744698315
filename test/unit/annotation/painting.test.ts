// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markStyles } from '@/lib/annotation/mark-styles';
import { HIGHLIGHT_PREFIX, highlightNames, Painter } from '@/lib/annotation/painting';
import { MARK_LOOKS } from '@/lib/model';
import { rangeOver, rootOf } from './page';

/** As content scripts of Firefox see it: nothing can be iterated. */
class FakeHighlight {
  priority = 0;
  readonly held = new Set<AbstractRange>();
  add = (range: AbstractRange) => this.held.add(range);
  delete = (range: AbstractRange) => this.held.delete(range);
  clear = () => this.held.clear();
}

let registry: Map<string, FakeHighlight>;
const view = window as unknown as Record<string, unknown>;

beforeEach(() => {
  registry = new Map();
  view.Highlight = FakeHighlight;
  view.CSS = {
    highlights: {
      set: (name: string, highlight: FakeHighlight) => registry.set(name, highlight),
      has: (name: string) => registry.has(name),
      delete: (name: string) => registry.delete(name),
    },
  };
});

afterEach(() => {
  delete view.CSS;
  delete view.Highlight;
  vi.restoreAllMocks();
});

const painted = (look: string) =>
  highlightNames(look).flatMap((name) => [...(registry.get(name)?.held ?? [])]);

/** How far up a range lies. */
const priority = (range: AbstractRange) =>
  [...registry.values()].find(({ held }) => held.has(range))?.priority ?? NaN;

describe('Painter', () => {
  const root = rootOf('<p>Eins zwei drei vier</p>');
  const one = rangeOver(root, 'Eins');
  const two = rangeOver(root, 'zwei');

  it('paints each look as one highlight and leaves the document as it is', () => {
    const before = document.documentElement.outerHTML;
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    painter.paint('b', two, 'yellow');
    painter.paint('c', two, 'green');
    expect(painted('yellow')).toEqual([one, two]);
    expect(painted('green')).toEqual([two]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('moves a mark that is painted elsewhere or otherwise', () => {
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    painter.paint('a', two, 'yellow');
    expect(painted('yellow')).toEqual([two]);
    painter.paint('a', two, 'green');
    expect(painted('yellow')).toEqual([]);
    expect(painted('green')).toEqual([two]);
  });

  it('erases one mark or all, and then leaves no name behind', () => {
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    painter.paint('b', two, 'yellow');
    painter.erase('a');
    painter.erase('never painted');
    expect(painted('yellow')).toEqual([two]);
    painter.eraseAll();
    expect([...registry.keys()]).toEqual([]);
  });

  it('paints again after the page has cleared the registry', () => {
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    registry.clear();
    painter.paint('b', two, 'yellow');
    expect(painted('yellow')).toEqual([one, two]);
  });

  it('shows a hint over all marks', () => {
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    painter.paint('hint', two, 'hint');
    expect(priority(two)).toBeGreaterThan(priority(one));
  });

  it('shows a short mark over the long one that it lies in, in whatever order they come', () => {
    const long = rangeOver(rootOf(`<p>${'Viele Wörter. '.repeat(20)}</p>`), 'Viele Wörter. '.repeat(20));
    const painter = new Painter(document);
    painter.paint('short', one, 'yellow');
    painter.paint('long', long, 'green');
    expect(priority(one)).toBeGreaterThan(priority(long));
  });

  it('does without highlights where the browser has none', () => {
    delete view.CSS;
    const painter = new Painter(document);
    painter.paint('a', one, 'yellow');
    painter.erase('a');
    painter.eraseAll();
    expect(painter.idsAt(1, 1)).toEqual([]);
  });

  it('says which marks lie under a point, the one that begins last first', () => {
    const text = one.startContainer;
    const painter = new Painter(document);
    painter.paint('long', rangeOver(root, 'Eins zwei drei'), 'yellow');
    painter.paint('short', two, 'green');
    painter.paint('other', rangeOver(root, 'vier'), 'green');
    Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: text, offset: 7 }) });
    Range.prototype.getClientRects = () =>
      [{ left: 0, right: 100, top: 0, bottom: 20 }] as unknown as DOMRectList;
    expect(painter.idsAt(50, 10)).toEqual(['short', 'long']);
    // in the margin beside the text: the caret is near, the words are not
    expect(painter.idsAt(300, 10)).toEqual([]);
  });
});

describe('markStyles', () => {
  const css = markStyles(MARK_LOOKS);

  it('gives every look a wash and an underline of its own', () => {
    const underlines = Object.keys(MARK_LOOKS).map((look) => {
      const rule = css.split(`::highlight(${HIGHLIGHT_PREFIX}${look})`)[1] ?? '';
      expect(rule).toMatch(/^[^{]*\{\s*background-color: light-dark\(/);
      return /text-decoration: underline (\w+ \d+px)/.exec(rule)?.[1];
    });
    expect(new Set(underlines).size).toBe(underlines.length);
  });

  it('leaves the underline alone in forced colours', () => {
    const forced = css.split('@media (forced-colors: active)')[1] ?? '';
    const rule = forced.split(`::highlight(${HIGHLIGHT_PREFIX}yellow)`)[1] ?? '';
    expect(rule).toMatch(/^[^{]*\{ background-color: Canvas;/);
  });
});
