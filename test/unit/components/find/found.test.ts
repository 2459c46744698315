// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inReadingOrder } from '@/components/find/folded';
import { findIn, indexUnfolded, isFolded, type FoldedPlace, type Place } from '@/components/find/found';

const SIGNAL = new AbortController().signal;

/** jsdom has none. */
class Range {
  declare readonly startContainer: Node;

  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }

  get collapsed(): boolean {
    return false;
  }
}

beforeAll(() => void vi.stubGlobal('StaticRange', Range));

function page(html: string): Element[] {
  document.body.innerHTML = html;
  return Array.from(document.querySelectorAll('.text'));
}

const comment = (id: string, text: string) =>
  `<div data-comment-id="${id}"><p class="text">${text}</p></div>`;

const where = (places: readonly Place[] | null) =>
  places?.map((place) =>
    isFolded(place)
      ? `${place.source.id} ${place.nth}`
      : (place.startContainer.parentElement?.textContent ?? ''),
  );

describe('finding words', () => {
  it('finds each place of a folded comment, between those that are shown', async () => {
    const shown = page(comment('a', 'Zinn ist weich') + comment('b', 'Blei und Zinn'));
    const folded = [{ id: 'a1', below: 'a', text: 'Zinn? Ja, Zinn.' }];
    expect(where(await findIn(inReadingOrder(shown, folded), 'zinn', SIGNAL))).toEqual([
      'Zinn ist weich',
      'a1 0',
      'a1 1',
      'Blei und Zinn',
    ]);
  });

  it('knows nothing of a query without words', async () => {
    expect(await findIn(page(comment('a', 'Zinn')), '  ', SIGNAL)).toBeNull();
  });
});

describe('a place that was folded away', () => {
  const placed = async (html: string) => (await findIn(page(html), 'zinn', SIGNAL)) ?? [];
  const second = (id: string): FoldedPlace => ({
    source: { id, below: 'a', text: '', above: document.body },
    nth: 1,
  });

  it('is found again in its comment', async () => {
    const places = await placed(comment('a', 'Zinn') + comment('a1', 'Zinn, Zinn') + comment('b', 'Zinn'));
    expect(indexUnfolded(places, second('a1'))).toBe(2);
  });

  it('is the last one there when the page shows fewer words than the text has', async () => {
    expect(indexUnfolded(await placed(comment('a', 'Zinn') + comment('a1', 'Zinn')), second('a1'))).toBe(1);
  });

  it('is nowhere while its comment is not in the page', async () => {
    expect(indexUnfolded(await placed(comment('a', 'Zinn')), second('a1'))).toBe(-1);
  });
});
