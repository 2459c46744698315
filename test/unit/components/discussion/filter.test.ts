import { expect, it } from 'vitest';
import { NO_FILTER, wantedBy, type DiscussionFilter } from '@/components/discussion/filter';
import { aShown } from '../comments';

const thread = [
  aShown('1', { author: 'Ada', text: 'Über Löhne', publishedAt: '2021-03-05T10:00', isNew: true }),
  aShown('2', { author: 'ada b.', text: 'Größe zählt', publishedAt: '2021-04-01' }),
  aShown('3', { author: null, text: 'Ohne Namen', publishedAt: '2021' }),
  aShown('4', { author: 'Ada', text: 'Verweis', kind: 'pingback' }),
];
const nameOf = (author: string | null) => (author === 'ada b.' ? 'Ada' : author);
const ids = (filter: Partial<DiscussionFilter>) => {
  const wanted = wantedBy({ ...NO_FILTER, ...filter }, nameOf);
  return thread.filter((comment) => wanted?.(comment) ?? true).map(({ id }) => id);
};

it('filters nothing where nothing is asked for', () => {
  expect(wantedBy(NO_FILTER, nameOf)).toBeNull();
  expect(wantedBy({ ...NO_FILTER, text: '  ' }, nameOf)).toBeNull();
});

it('finds what a person wrote under all joined names, but no page of that name that links here', () => {
  expect(ids({ person: 'Ada' })).toEqual(['1', '2']);
  expect(ids({ person: '' })).toEqual(['3']);
});

it('finds words in any spelling, in texts and names', () => {
  expect(ids({ text: 'groesse' })).toEqual(['2']);
  expect(ids({ text: 'UBER lö' })).toEqual(['1']);
  expect(ids({ text: 'ada b' })).toEqual(['2']);
});

it('takes the days of a period, both ends among them, and nothing without a day', () => {
  expect(ids({ from: '2021-03-05', to: '2021-03-31' })).toEqual(['1']);
  expect(ids({ from: '2021-03-06' })).toEqual(['2']);
  expect(ids({ to: '2021-12-31' })).toEqual(['1', '2']);
});

it('wants all conditions to hold', () => {
  expect(ids({ only: 'new', person: 'Ada' })).toEqual(['1']);
  expect(ids({ only: 'pingback', person: 'Ada' })).toEqual([]);
});
