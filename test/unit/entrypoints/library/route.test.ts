import { expect, it } from 'vitest';
import { routeOf } from '@/entrypoints/library/route';

const article = (id: string, markId: string | null = null, commentId: string | null = null) => ({
  name: 'article',
  id,
  markId,
  commentId,
  find: null,
});

it('shows the list without an article, and the article that the address names', () => {
  expect(routeOf({ search: '', hash: '' })).toEqual({ name: 'list', query: '' });
  expect(routeOf({ search: '?article=a-1', hash: '' })).toEqual(article('a-1'));
  expect(routeOf({ search: '', hash: '#/article/a-1' })).toEqual(article('a-1'));
});

it('begins at the mark that the address names', () => {
  expect(routeOf({ search: '?article=a-1&mark=m-2', hash: '' })).toEqual(article('a-1', 'm-2'));
});

it('begins at the comment that the address names', () => {
  expect(routeOf({ search: '?article=a-1&comment=c-2', hash: '' })).toEqual(article('a-1', null, 'c-2'));
});

it('goes to a page with what the address asks of it', () => {
  expect(routeOf({ search: '?categories', hash: '' })).toEqual({ name: 'categories', query: '' });
  expect(routeOf({ search: '?tag=Holz', hash: '' })).toEqual({ name: 'list', query: 'tag=Holz' });
});

it('takes a link within an article for no other article', () => {
  expect(routeOf({ search: '?article=a-1', hash: '#rn-note-3' })).toEqual(article('a-1'));
});

it('takes words to be shown', () => {
  expect(routeOf({ search: '?article=a-1&find=gute+Orgel', hash: '' })).toMatchObject({ find: 'gute Orgel' });
});
