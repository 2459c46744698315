import { expect, it } from 'vitest';
import { routeOf } from '@/entrypoints/library/route';

const article = (id: string, markId: string | null = null) => ({ name: 'article', id, markId });

it('shows the list without an article, and the article that the address names', () => {
  expect(routeOf({ search: '', hash: '' })).toEqual({ name: 'list' });
  expect(routeOf({ search: '?article=a-1', hash: '' })).toEqual(article('a-1'));
  expect(routeOf({ search: '', hash: '#/article/a-1' })).toEqual(article('a-1'));
});

it('begins at the mark that the address names', () => {
  expect(routeOf({ search: '?article=a-1&mark=m-2', hash: '' })).toEqual(article('a-1', 'm-2'));
});

it('takes a link within an article for no other article', () => {
  expect(routeOf({ search: '?article=a-1', hash: '#rn-note-3' })).toEqual(article('a-1'));
});
