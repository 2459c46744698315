import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import {
  addAnnotation,
  addNote,
  currentBody,
  deleteArticle,
  deleteNote,
  keepPicture,
  keptRecords,
  saveArticle,
} from '@/lib/store';
import { database } from '@/lib/store/connection';
import { aComment, aPage } from '../pages';

beforeEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

it('counts what is kept, apart from what is in the bin or deleted', async () => {
  const { articleId } = await saveArticle(aPage({ comments: [aComment('c1'), aComment('c2')] }), 1000);
  const other = await saveArticle(aPage({ url: 'https://beruf.example/zwei' }), 1000);
  await deleteArticle(other.articleId, 2000);
  await addNote({ articleId, commentId: null }, 'bleibt', 1001);
  await deleteNote((await addNote({ articleId, commentId: null }, 'weg', 1002)).id, 2000);
  await keepPicture(articleId, 'https://beruf.example/haus.jpg', new Blob(['12345']), 1003);
  expect(await keptRecords()).toEqual({
    articles: 1,
    inBin: 1,
    comments: 2,
    notes: 1,
    oldVersions: 0,
    pictures: { bytes: 5, pictures: 1, articles: 1 },
  });
});

it('counts as older versions just those that can go: not the newest, not one with a note', async () => {
  const { articleId } = await saveArticle(aPage({ html: '<p>eins</p>', text: 'eins' }), 1000);
  const first = await currentBody(articleId);
  const draft = {
    articleId,
    commentId: null,
    selectors: [],
    quote: 'eins',
    note: '',
    categoryId: null,
    tags: [],
  };
  await addAnnotation({ ...draft, bodyId: first?.id ?? '' }, 1001);
  await saveArticle(aPage({ html: '<p>zwei</p>', text: 'zwei' }), 2000);
  await saveArticle(aPage({ html: '<p>drei</p>', text: 'drei' }), 3000);
  const { oldVersions } = await keptRecords();
  // whether a save keeps the earlier text is the store's affair: what is left with a note never counts
  expect(oldVersions).toBe((await database().bodies.count()) - 2);
});
