import { expect, it } from 'vitest';
import { tally } from '@/components/codes/tally';
import { anArticle, aPassage, byBen } from '../../passages';

const first = anArticle('tischlerin', { title: 'Tischlerin', authors: ['Ada Brandt', 'Ben Kunz'] });
const second = anArticle('imkerin', { title: 'Imkerin', authors: [], publishedAt: null });
const pairs = (entries: { label: string; count: number }[]) =>
  entries.map(({ label, count }) => [label, count]);

it('counts by article, by who wrote the words, and by year', () => {
  const { articles, authors, years } = tally([
    aPassage(second),
    aPassage(first),
    aPassage(first, { comment: { ...byBen, publishedAt: '2019-05' } }),
    aPassage(first, { comment: { ...byBen, author: null } }),
  ]);
  expect(pairs(articles)).toEqual([
    ['Tischlerin', 3],
    ['Imkerin', 1],
  ]);
  // two texts of nobody known; a text of two authors counts for both
  expect(pairs(authors)).toEqual([
    ['', 2],
    ['Ben Kunz', 2],
    ['Ada Brandt', 1],
  ]);
  expect(pairs(years)).toEqual([
    ['2019', 1],
    ['2021', 2],
    ['', 1],
  ]);
});

it('keeps articles of the same title apart', () => {
  const { articles } = tally([aPassage(first), aPassage(anArticle('other', { title: 'Tischlerin' }))]);
  expect(articles).toHaveLength(2);
});
