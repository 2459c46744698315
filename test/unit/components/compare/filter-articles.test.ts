import { expect, it } from 'vitest';
import { filterArticles } from '@/components/compare/filter-articles';

const listed = (title: string, authors: string[] = [], siteName: string | null = null) => ({
  title,
  authors,
  siteName,
  url: `https://blog.example/${title.length}`,
});
const articles = [
  listed('Ärztin werden', ['Zoë Größner'], 'Berufsblog'),
  listed('Vom Tischler zum Ingenieur', ['Ada'], 'Holzweg'),
];
const found = (query: string) => filterArticles(articles, query).map(({ title }) => title);

it('finds by title, author and site, whatever accents and case', () => {
  expect(found('arztin')).toEqual(['Ärztin werden']);
  expect(found('GROSSNER')).toEqual(['Ärztin werden']);
  expect(found('größner')).toEqual(['Ärztin werden']);
  expect(found('holz')).toEqual(['Vom Tischler zum Ingenieur']);
});

it('wants every word, in any order and place', () => {
  expect(found('zoe arzt')).toEqual(['Ärztin werden']);
  expect(found('zoe tischler')).toEqual([]);
});

it('leaves all for an empty query', () => {
  expect(found('  ')).toHaveLength(2);
});
