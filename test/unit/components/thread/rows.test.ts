import { expect, it } from 'vitest';
import {
  filtersFor,
  isLong,
  passes,
  rowHeight,
  rowsAbove,
  rowsInTime,
  rowsOf,
  shownRows,
  type ThreadFilter,
} from '@/components/thread/rows';
import { aShown } from '../comments';

const thread = [
  aShown('a'),
  aShown('a1', { parentId: 'a', author: 'Bo' }),
  aShown('a11', { parentId: 'a1', kind: 'social' }),
  aShown('b', { kind: 'pingback', isNew: true }),
];
const shown = (filter: ThreadFilter, ...folded: string[]) => [
  ...shownRows(
    rowsOf(thread),
    filter === 'all' ? null : (comment) => passes(comment, filter),
    new Set(folded),
  ),
];

it('lays the thread out flat, each row with its level, whom it answers and how many answer it', () => {
  expect(rowsOf(thread).map((row) => [row.comment.id, row.level, row.answers, row.replies])).toEqual([
    ['a', 0, null, 2],
    ['a1', 1, 'Ada', 1],
    ['a11', 2, 'Bo', 0],
    ['b', 0, null, 0],
  ]);
});

it('hides all below a folded comment, and nothing else', () => {
  expect(shown('all')).toEqual(['a', 'a1', 'a11', 'b']);
  expect(shown('all', 'a')).toEqual(['a', 'b']);
  expect(shown('all', 'a1')).toEqual(['a', 'a1', 'b']);
  expect(shown('all', 'a', 'a1')).toEqual(['a', 'b']);
});

it('shows what passes a filter even below a folded comment', () => {
  expect(shown('social', 'a')).toEqual(['a11']);
  expect(shown('new')).toEqual(['b']);
  expect(shown('comment')).toEqual(['a', 'a1']);
});

it('knows what must be unfolded to see a comment', () => {
  expect(rowsAbove(rowsOf(thread), 'a11')).toEqual(['a1', 'a']);
  expect(rowsAbove(rowsOf(thread), 'b')).toEqual([]);
  expect(rowsAbove(rowsOf(thread), 'gone')).toEqual([]);
});

it('lays it out by time, none below another, with those without a date at the end', () => {
  const rows = rowsOf([
    aShown('none'),
    aShown('late', { publishedAt: '2021-05-01T10:00' }),
    aShown('answer', { parentId: 'late', publishedAt: '2021-05-03' }),
    aShown('early', { publishedAt: '2020' }),
  ]);
  const ids = (order: 'oldest' | 'newest') => rowsInTime(rows, order).map(({ comment }) => comment.id);
  expect(ids('oldest')).toEqual(['early', 'late', 'answer', 'none']);
  expect(ids('newest')).toEqual(['answer', 'late', 'early', 'none']);
  expect(rowsInTime(rows, 'oldest')[2]).toMatchObject({ level: 0, isAnswer: true, answers: 'Ada' });
});

it('offers only filters that choose something', () => {
  expect(filtersFor(thread)).toEqual([
    ['all', 4],
    ['new', 1],
    ['comment', 2],
    ['pingback', 1],
    ['social', 1],
  ]);
  expect(filtersFor([aShown('a'), aShown('b')])).toEqual([]);
});

it('cuts long texts and texts of many lines', () => {
  expect(isLong('kurz')).toBe(false);
  expect(isLong('x'.repeat(2000))).toBe(true);
  expect(isLong('a\n'.repeat(40))).toBe(true);
});

it('guesses more height for more text, up to where it is cut', () => {
  const height = (text: string) =>
    rowHeight({ comment: aShown('a', { text }), level: 0, isAnswer: false, answers: null, replies: 0 });
  expect(height('x'.repeat(400))).toBeGreaterThan(height('x'));
  expect(height('x'.repeat(90_000))).toBe(height('x'.repeat(9000)));
});

it('lays out five thousand answers to each other without running out of stack', () => {
  const deep = Array.from({ length: 5000 }, (_, i) => aShown(`c${i}`, { parentId: i ? `c${i - 1}` : null }));
  const rows = rowsOf(deep);
  expect(rows.at(-1)?.level).toBe(4999);
  expect(rows[0]?.replies).toBe(4999);
  expect(shownRows(rows, null, new Set(['c0'])).size).toBe(1);
});
