import { expect, it } from 'vitest';
import { filterPassages, NO_FILTER, readView, viewQuery } from '@/components/codes/passage-filter';
import { anArticle, aPassage, byBen } from '../../passages';

const first = anArticle('tischlerin', { authors: ['Ada Brandt', 'Ben Kunz'] });
const second = anArticle('imkerin', { publishedAt: null });
const passages = [
  aPassage(first, { id: 'text' }),
  aPassage(first, { id: 'comment', comment: { ...byBen, publishedAt: '2022-01-01' } }),
  aPassage(second, { id: 'undated' }),
];
const found = (filter: Partial<typeof NO_FILTER>) =>
  filterPassages(passages, { ...NO_FILTER, ...filter }).map(({ id }) => id);

it('tells passages of texts from those of comments', () => {
  expect(found({ place: 'text' })).toEqual(['text', 'undated']);
  expect(found({ place: 'comments' })).toEqual(['comment']);
  expect(found({})).toHaveLength(3);
});

it('takes for the author who wrote the words: of a comment its own, not that of the article', () => {
  expect(found({ author: 'Ada Brandt' })).toEqual(['text', 'undated']);
  expect(found({ author: 'Ben Kunz' })).toEqual(['text', 'comment']);
});

it('takes the year in which the words were published, and finds what has none', () => {
  expect(found({ year: '2022' })).toEqual(['comment']);
  expect(found({ year: '' })).toEqual(['undated']);
});

it('narrows by several at once', () => {
  expect(found({ author: 'Ben Kunz', place: 'text', articleId: 'tischlerin' })).toEqual(['text']);
});

it('stands in the address, and is read from it', () => {
  const view = {
    categoryId: null,
    filter: { place: 'comments', articleId: 'a', author: '', year: '2014' } as const,
  };
  expect(viewQuery(view)).toEqual({ category: 'none', in: 'comments', of: 'a', author: '', year: '2014' });
  expect(readView(new URLSearchParams(viewQuery(view)).toString())).toEqual(view);
  expect(readView('')).toEqual({ categoryId: undefined, filter: NO_FILTER });
});
