import { expect, it } from 'vitest';
import { buildThread, flattenThread } from '@/lib/model';

const shape = (items: [string, string | null][]) =>
  flattenThread(buildThread(items.map(([id, parentId]) => ({ id, parentId })))).map(
    ({ comment, level }) => '-'.repeat(level) + comment.id,
  );

it('puts answers below what they answer, in the order given', () => {
  expect(
    shape([
      ['a', null],
      ['b', 'a'],
      ['c', null],
      ['d', 'b'],
      ['e', 'a'],
    ]),
  ).toEqual(['a', '-b', '--d', '-e', 'c']);
});

it('finds a parent that stands after its answer', () => {
  expect(
    shape([
      ['b', 'a'],
      ['a', null],
    ]),
  ).toEqual(['a', '-b']);
});

it('puts an answer to an unknown comment at the top', () => {
  expect(
    shape([
      ['a', 'gone'],
      ['b', 'a'],
    ]),
  ).toEqual(['a', '-b']);
});

it('cuts a circle of answers and loses nobody', () => {
  expect(
    shape([
      ['a', 'c'],
      ['b', 'a'],
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'e'],
    ]),
  ).toEqual(['a', '-b', '--c', '---d', 'e']);
});

it('manages a chain of 100,000 answers', () => {
  const items = Array.from({ length: 100_000 }, (_, i): [string, string | null] => [
    String(i),
    i ? String(i - 1) : null,
  ]);
  expect(shape(items)).toHaveLength(100_000);
});
