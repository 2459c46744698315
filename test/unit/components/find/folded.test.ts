// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inReadingOrder, type FoldedText } from '@/components/find/folded';

function page(html: string): Element[] {
  document.body.innerHTML = html;
  return Array.from(document.querySelectorAll('.text'));
}

const folded = (id: string, below: string): FoldedText => ({ id, below, text: `words of ${id}` });

const order = (shown: Element[], texts: FoldedText[]) =>
  inReadingOrder(shown, texts).map((source) => (source instanceof Element ? source.textContent : source.id));

describe('texts in reading order', () => {
  it('has folded comments behind the comment above them', () => {
    const shown = page(
      '<p class="text">article</p>' +
        '<div data-comment-id="a"><p class="text">a</p></div>' +
        '<div data-comment-id="b"><p class="text">b</p></div>',
    );
    expect(order(shown, [folded('a1', 'a'), folded('a2', 'a'), folded('b1', 'b')])).toEqual([
      'article',
      'a',
      'a1',
      'a2',
      'b',
      'b1',
    ]);
  });

  it('has them behind all texts of that comment', () => {
    const shown = page(
      '<div data-comment-id="a"><p class="text">a</p><p class="text">a before it was changed</p></div>',
    );
    expect(order(shown, [folded('a1', 'a')])).toEqual(['a', 'a before it was changed', 'a1']);
  });

  it('leaves out what is folded below a comment that is not in the page yet', () => {
    expect(order(page('<div data-comment-id="a"><p class="text">a</p></div>'), [folded('z1', 'z')])).toEqual([
      'a',
    ]);
  });
});
