import { expect, it } from 'vitest';
import { routeOf } from '@/entrypoints/library/route';

it('shows the list without an article, and the article that the address names', () => {
  expect(routeOf({ search: '', hash: '' })).toEqual({ name: 'list' });
  expect(routeOf({ search: '?article=a-1', hash: '' })).toEqual({ name: 'article', id: 'a-1' });
  expect(routeOf({ search: '', hash: '#/article/a-1' })).toEqual({ name: 'article', id: 'a-1' });
});

it('takes a link within an article for no other article', () => {
  expect(routeOf({ search: '?article=a-1', hash: '#rn-note-3' })).toEqual({ name: 'article', id: 'a-1' });
});
