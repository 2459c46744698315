import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  articleById,
  keepDiscussionSeen,
  keepProgress,
  progressOf,
  saveArticle,
  setReadingState,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

let id: string;

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
  id = (await saveArticle(aPage({ comments: [aComment('1')] }), 1000)).articleId;
});

it('keeps how far an article was read, and that it was begun', async () => {
  expect(await progressOf(id)).toBeNull();
  await keepProgress(id, 0.4, 2000);
  expect(await progressOf(id)).toEqual({ articleId: id, fraction: 0.4, at: 2000, discussionSeenAt: null });
  expect((await articleById(id))?.readingState).toBe('reading');
});

it('leaves an article read that is opened once more', async () => {
  await setReadingState([id], 'read');
  await keepProgress(id, 0.1, 2000);
  expect((await articleById(id))?.readingState).toBe('read');
});

it('keeps how far the discussion was seen beside it, and never goes back', async () => {
  await keepProgress(id, 0.4, 2000);
  await keepDiscussionSeen(id, 1000, 3000);
  await keepDiscussionSeen(id, 500, 4000);
  await keepProgress(id, 0.6, 5000);
  expect(await progressOf(id)).toEqual({ articleId: id, fraction: 0.6, at: 5000, discussionSeenAt: 1000 });
});

it('survives reading the page again', async () => {
  await keepProgress(id, 0.4, 2000);
  await keepDiscussionSeen(id, 1000, 2000);
  await saveArticle(aPage({ comments: [aComment('1'), aComment('2')] }), 9000);
  expect(await progressOf(id)).toMatchObject({ fraction: 0.4, discussionSeenAt: 1000 });
});

it('writes nothing for an article that has gone', async () => {
  await keepProgress('gone', 0.4, 2000);
  await keepDiscussionSeen('gone', 1000, 2000);
  expect(await progressOf('gone')).toBeNull();
});
