import { expect, it } from 'vitest';
import { compare } from '@/lib/exchange/comparison';
import { anArticle, aPassage, byBen, PAY, TASKS } from '../../passages';
import { aComparison } from './sample';

it('lays passages side by side: a row a category, a column an article', () => {
  const { rows } = aComparison();
  expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ id }) => id)))).toEqual([
    [['a'], []],
    [['b'], ['c']],
  ]);
});

it('counts by row, by column, in all, and what is empty', () => {
  const { rows, columns, count, emptyCells } = aComparison();
  expect(rows.map((row) => row.count)).toEqual([1, 2]);
  expect(columns.map((column) => column.count)).toEqual([2, 1]);
  expect([count, emptyCells]).toEqual([3, 1]);
});

it('shows the text of an article beside its discussion', () => {
  const article = anArticle('tischlerin');
  const passages = [aPassage(article, { id: 'text' }), aPassage(article, { id: 'comment', comment: byBen })];
  const { rows } = compare(
    passages,
    [
      { article, part: 'text' },
      { article, part: 'comments' },
    ],
    [PAY],
  );
  expect(rows[0]?.cells.map((cell) => cell.map(({ id }) => id))).toEqual([['text'], ['comment']]);
});

it('has a row for passages without a category where that is asked for, and leaves out other categories', () => {
  const article = anArticle('tischlerin');
  const passages = [aPassage(article, { categoryId: null }), aPassage(article, { categoryId: TASKS.id })];
  const { rows, count } = compare(passages, [{ article, part: 'whole' }], [PAY, null]);
  expect(rows.map((row) => [row.category?.name ?? null, row.count])).toEqual([
    ['Gehalt', 0],
    [null, 1],
  ]);
  expect(count).toBe(1);
});
