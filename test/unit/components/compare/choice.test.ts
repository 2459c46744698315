import { expect, it } from 'vitest';
import { choiceQuery, columnsOf, readChoice, viewsOf } from '@/components/compare/choice';

it('reads articles, parts of them and categories from the address, and writes them back', () => {
  const query = { articles: 'a,b.comments,c.text', categories: 'x,none' };
  const choice = readChoice(new URLSearchParams(query).toString());
  expect(choice).toEqual({
    columns: [
      { articleId: 'a', part: 'whole' },
      { articleId: 'b', part: 'comments' },
      { articleId: 'c', part: 'text' },
    ],
    categories: ['x', null],
  });
  expect(choiceQuery(choice)).toEqual(query);
});

it('takes all categories where the address names none, and none where it names them empty', () => {
  expect(readChoice('articles=a').categories).toBe('all');
  expect(readChoice('articles=a&categories=').categories).toEqual([]);
  expect(choiceQuery({ columns: [], categories: 'all' })).toEqual({});
});

it('never shows the same passages in two columns', () => {
  expect(readChoice('articles=a,a').columns).toHaveLength(1);
  expect(readChoice('articles=a.text,a').columns).toEqual([{ articleId: 'a', part: 'whole' }]);
  expect(readChoice('articles=a,a.comments').columns).toEqual([{ articleId: 'a', part: 'whole' }]);
});

it('takes text and discussion of one article together as one choice', () => {
  const { columns } = readChoice('articles=a.text,a.comments,b');
  const views = viewsOf(columns);
  expect(views).toEqual([
    { articleId: 'a', view: 'beside' },
    { articleId: 'b', view: 'whole' },
  ]);
  expect(columnsOf(views)).toEqual(columns);
});
