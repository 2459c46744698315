import { expect, it } from 'vitest';
import { next } from '@/components/discussion/use-discussion-keys';

const order = ['a', 'b', 'c', 'd'];
const isNew = (id: string) => id === 'a' || id === 'd';
const press = (key: string, here: string | null, entered = true) => next(key, order, here, entered, isNew);

it('goes to the next and the previous comment, and stays at the ends', () => {
  expect(press('j', 'b')).toBe('c');
  expect(press('k', 'b')).toBe('a');
  expect(press('j', 'd')).toBeNull();
  expect(press('k', 'a')).toBeNull();
});

it('enters the discussion at the first comment in view, else at the first', () => {
  expect(press('j', 'c', false)).toBe('c');
  expect(press('j', null, false)).toBe('a');
  expect(press('k', null, false)).toBeNull();
});

it('goes to the next and the previous new one', () => {
  expect(press('n', 'a')).toBe('d');
  expect(press('p', 'd')).toBe('a');
  expect(press('n', 'd')).toBeNull();
});

it('leaves other keys alone', () => {
  expect(press('x', 'b')).toBeNull();
});
