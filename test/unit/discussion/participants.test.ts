import { expect, it } from 'vitest';
import { namesIn, nameOfPerson, participantsOf, type Contribution } from '@/lib/discussion';

function by(id: string, author: string | null, fields: Partial<Contribution> = {}): Contribution {
  return {
    id,
    author,
    parentId: null,
    publishedAt: null,
    kind: 'comment',
    byArticleAuthor: false,
    ...fields,
  };
}

const thread = [
  by('1', 'Ada', { publishedAt: '2021-03-05T10:00' }),
  by('2', 'Bo', { parentId: '1', publishedAt: '2021-03-04' }),
  by('3', 'Ada', { parentId: '2', publishedAt: '2020-01-01T00:00', byArticleAuthor: true }),
  by('4', 'Ada', { parentId: '3' }),
  by('5', null, { parentId: '1' }),
  by('6', 'Fundstücke', { kind: 'pingback', parentId: '1' }),
  by('7', 'ada b.', { parentId: '2' }),
];

it('counts what everybody wrote, from the first to the last day, most first and the nameless at the end', () => {
  expect(
    participantsOf(thread, []).map(({ name, comments, first, last }) => [name, comments, first, last]),
  ).toEqual([
    ['Ada', 3, '2020-01-01T00:00', '2021-03-05T10:00'],
    ['Bo', 1, '2021-03-04', '2021-03-04'],
    ['ada b.', 1, null, null],
    [null, 1, null, null],
  ]);
});

it('counts the names of those who take part, a person under two names once', () => {
  const counted = participantsOf(thread, []).filter(({ name }) => name !== null);
  expect(namesIn(thread, nameOfPerson([]))).toBe(counted.length);
  const joined = [{ id: 'p', articleId: 'a', names: ['Ada', 'ada b.'] }];
  expect(namesIn(thread, nameOfPerson(joined))).toBe(2);
});

it('says who answers whom, but nobody themselves, and not for those without a name', () => {
  const [ada, bo] = participantsOf(thread, []);
  expect([...(ada?.answers ?? [])]).toEqual([['Bo', 1]]);
  expect([...(ada?.answeredBy ?? [])]).toEqual([['Bo', 1]]);
  expect([...(bo?.answers ?? [])]).toEqual([['Ada', 1]]);
  expect([...(bo?.answeredBy ?? [])]).toEqual([
    ['Ada', 1],
    ['ada b.', 1],
  ]);
  expect(ada?.byArticleAuthor).toBe(true);
});

it('takes joined names for one person', () => {
  const personas = [{ id: 'p', articleId: 'a', names: ['Ada', 'ada b.'] }];
  const [ada, bo] = participantsOf(thread, personas);
  expect(ada).toMatchObject({ name: 'Ada', names: ['Ada', 'ada b.'], personaId: 'p', comments: 4 });
  expect([...(bo?.answeredBy ?? [])]).toEqual([['Ada', 2]]);
  const nameOf = nameOfPerson(personas);
  expect(['ada b.', 'Bo', null].map(nameOf)).toEqual(['Ada', 'Bo', null]);
});

it('does not mind who a comment claims to answer', () => {
  const [ada] = participantsOf([by('1', 'Ada', { parentId: '1' }), by('2', 'Ada', { parentId: 'gone' })], []);
  expect(ada?.answers.size).toBe(0);
});
