import { expect, it } from 'vitest';
import { foldedTexts } from '@/components/discussion/folded-texts';
import { rowsOf, shownRows } from '@/components/thread/rows';
import { aShown } from '../comments';

const rows = rowsOf([
  aShown('a'),
  aShown('a1', { parentId: 'a', text: 'An answer' }),
  aShown('a11', { parentId: 'a1', text: 'An answer to it' }),
  aShown('b'),
  aShown('b1', { parentId: 'b', text: 'Another' }),
]);
const folded = (...ids: string[]) => foldedTexts(rows, shownRows(rows, null, new Set(ids)));

it('tells the texts that are folded away, each below the comment that is shown above it', () => {
  expect(folded('a')).toEqual([
    { id: 'a1', below: 'a', text: 'An answer' },
    { id: 'a11', below: 'a', text: 'An answer to it' },
  ]);
  expect(folded('a1', 'b').map(({ id, below }) => [id, below])).toEqual([
    ['a11', 'a1'],
    ['b1', 'b'],
  ]);
});

it('tells of none while all is unfolded', () => {
  expect(folded()).toEqual([]);
});
