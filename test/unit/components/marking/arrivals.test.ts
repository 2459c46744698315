// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { AnchoredMarks } from '@/components/marking/anchored-marks';
import { Arrivals } from '@/components/marking/arrivals';
import type { Painter } from '@/lib/annotation/painting';
import type { PageMark } from '@/lib/model';

const nothingPainted: Pick<Painter, 'paint' | 'erase' | 'eraseAll' | 'idsAt'> = {
  paint: () => undefined,
  erase: () => undefined,
  eraseAll: () => undefined,
  idsAt: () => [],
};

const mark = (id: string, quote: string): PageMark => ({
  id,
  quote,
  selectors: [{ type: 'TextQuoteSelector', exact: quote }],
  note: '',
  categoryId: null,
  tags: [],
  updatedAt: 0,
  commentSourceId: null,
});

describe('Arrivals', () => {
  let arrived: string[];
  let arrivals: Arrivals;
  const caretAt = (offset: number) => {
    const text = document.querySelector('p')?.firstChild;
    if (text) getSelection()?.collapse(text, offset);
    arrivals.look();
  };

  beforeEach(async () => {
    document.body.innerHTML =
      '<p>Wer abends kommt, kennt die Stillen auf der Station.</p><p>Und <a href="#x">hier ein Verweis</a>.</p>';
    arrived = [];
    const marks = new AnchoredMarks(
      { root: () => document.body, commentElement: () => null, commentAt: () => null },
      nothingPainted as Painter,
      () => undefined,
    );
    await marks.show(
      [
        mark('long', 'abends kommt, kennt die Stillen'),
        mark('short', 'kennt die'),
        mark('link', 'hier ein Verweis'),
      ],
      [],
    );
    arrivals = new Arrivals(document, marks, (id) => arrived.push(id));
  });

  it('tells when the caret comes into a mark, once, and again when it comes back', () => {
    for (const offset of [0, 6, 8, 1, 6]) caretAt(offset);
    expect(arrived).toEqual(['long', 'long']);
  });

  it('tells of the inner one of two marks', () => {
    caretAt(20);
    expect(arrived).toEqual(['short']);
  });

  it('tells when the focus comes to a link in a mark', () => {
    document.querySelector('a')?.focus();
    arrivals.look();
    expect(arrived).toEqual(['link']);
  });

  it('knows where one is', () => {
    expect(arrivals.here()).toBeNull();
    caretAt(6);
    expect(arrivals.here()).toBe('long');
  });
});
