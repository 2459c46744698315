import { expect, it } from 'vitest';
import { firstSort, sortPeople, type PeopleColumn } from '@/components/participants/sorting';
import type { Participant } from '@/lib/discussion';

function person(name: string | null, comments: number, first: string | null, answers = 0): Participant {
  return {
    name,
    names: [],
    personaId: null,
    comments,
    byArticleAuthor: false,
    first,
    last: first,
    answers: new Map(answers ? [['X', answers]] : []),
    answeredBy: new Map(),
  };
}

const people = [
  person('Zoë', 1, '2021-01-01', 2),
  person('Änne', 5, null),
  person(null, 9, '2019'),
  person('Bo', 5, '2020-05-05', 7),
];
const sorted = (column: PeopleColumn, descending = firstSort(column).descending) =>
  sortPeople(people, { column, descending }, 'de').map(({ name }) => name);

it('sorts names as the language does, those without one last either way', () => {
  expect(sorted('name')).toEqual(['Änne', 'Bo', 'Zoë', null]);
  expect(sorted('name', true)).toEqual(['Zoë', 'Bo', 'Änne', null]);
});

it('sorts numbers with the most first, equal ones as they were', () => {
  expect(sorted('comments')).toEqual([null, 'Änne', 'Bo', 'Zoë']);
  expect(sorted('answers')).toEqual(['Bo', 'Zoë', 'Änne', null]);
});

it('sorts days with the latest first, those without one last either way', () => {
  expect(sorted('first')).toEqual(['Zoë', 'Bo', null, 'Änne']);
  expect(sorted('first', false)).toEqual([null, 'Bo', 'Zoë', 'Änne']);
});
