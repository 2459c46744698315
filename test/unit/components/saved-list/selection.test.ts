import { describe, expect, it } from 'vitest';
import { Selection } from '@/components/saved-list/selection';

const LIST = ['a', 'b', 'c', 'd', 'e'];

describe('choosing in a list', () => {
  it('extends from the one chosen last, up and down', () => {
    const selection = new Selection();
    selection.toggle('d');
    selection.extend('b', LIST);
    expect(selection.within(LIST)).toEqual(['b', 'c', 'd']);
    selection.extend('c', LIST);
    expect(selection.within(LIST)).toEqual(['b', 'c', 'd']);
  });

  it('begins with the one where nothing was chosen before', () => {
    const selection = new Selection();
    selection.extend('c', LIST);
    expect(selection.within(LIST)).toEqual(['c']);
  });

  it('gives what is in the list, in its order, and forgets what is not', () => {
    const selection = new Selection();
    for (const id of ['e', 'gone', 'a']) selection.toggle(id);
    expect(selection.within(LIST)).toEqual(['a', 'e']);
    selection.toggle('e');
    expect(selection.within(LIST)).toEqual(['a']);
    selection.clear();
    expect(selection.within(LIST)).toEqual([]);
  });
});
