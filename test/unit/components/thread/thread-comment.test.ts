import { expect, it } from 'vitest';
import {
  beforeLastReading,
  countNew,
  elementIdOf,
  threadOfPage,
  threadOfSaved,
} from '@/components/thread/thread-comment';
import { aFound, aKept } from '../comments';

it('gives a found and a kept comment the same id, and parents by that id', () => {
  const found = [aFound('c1'), aFound('c2', { parentId: 'c1' })];
  const kept = [aKept('c1'), aKept('c2', { parentId: 'stored-c1' })];
  const shape = (comments: { id: string; parentId: string | null }[]) =>
    comments.map(({ id, parentId }) => [id, parentId]);
  const saved = threadOfSaved(kept, 1000);
  expect(shape(threadOfPage(found, null))).toEqual(shape(saved));
  expect(saved.map(({ storedId }) => storedId)).toEqual(['stored-c1', 'stored-c2']);
});

it('marks as new what came with the last reading of a page that was saved before', () => {
  const kept = [aKept('c1', { firstSeenAt: 1000 }), aKept('c2', { firstSeenAt: 2000 })];
  const marks = (savedAt: number, readAt: number) =>
    threadOfSaved(kept, beforeLastReading({ savedAt, readAt })).map(({ isNew }) => isNew);
  expect(marks(1000, 2000)).toEqual([false, true]);
  // the first saving makes nothing new
  expect(marks(2000, 2000)).toEqual([false, false]);
});

it('marks what a page shows beyond its saved copy, and keeps what a comment said before', () => {
  const kept = [aKept('c1', { text: 'So war es', html: '<p>So war es</p>' })];
  const [changed, added] = threadOfPage([aFound('c1'), aFound('c2')], kept);
  expect(changed?.isNew).toBe(false);
  expect(changed?.storedId).toBe('stored-c1');
  expect(changed?.earlier.map(({ text }) => text)).toEqual(['So war es']);
  expect(added?.isNew).toBe(true);
});

it('calls nothing new on a page that is not saved', () => {
  expect(threadOfPage([aFound('c1')], null)[0]?.isNew).toBe(false);
});

it('counts what the saved copy does not have', () => {
  expect(countNew([aFound('c1'), aFound('c2')], [aKept('c1'), aKept('gone')])).toBe(1);
});

it('takes the element of a comment from its address', () => {
  expect(elementIdOf({ url: 'https://blog.example/p#comment-7' })).toBe('comment-7');
  expect(elementIdOf({ url: 'https://blog.example/p#%C3%A4' })).toBe('ä');
  expect(elementIdOf({ url: 'https://blog.example/p' })).toBeNull();
  expect(elementIdOf({ url: 'https://blog.example/p#%E4' })).toBeNull();
  expect(elementIdOf({ url: null })).toBeNull();
});
