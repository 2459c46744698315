import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addAnnotation,
  addNote,
  currentBody,
  deleteArticle,
  deleteNote,
  keepPicture,
  keptRecords,
  saveArticle,
  spaceLeft,
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

describe('the room that is left', () => {
  const quota = 10e9;
  afterEach(() => vi.unstubAllGlobals());
  const left = (usage: number, needed?: number) => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage, quota }) } });
    return spaceLeft(needed);
  };

  it('is enough while a tenth and 200 MB are free', async () => {
    expect(await left(8.9e9)).toEqual({ used: 8.9e9, free: 1.1e9, tight: false });
    expect(await left(9.1e9)).toMatchObject({ free: expect.closeTo(0.9e9, -3) as number, tight: true });
  });

  it('is little when what is about to come in would fill it', async () => {
    expect(await left(5e9, 1e9)).toMatchObject({ tight: false });
    expect(await left(5e9, 4.5e9)).toMatchObject({ tight: true });
  });

  it('is not known where the browser does not say', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({}) } });
    expect(await spaceLeft()).toBeNull();
  });
});

it('keeps nothing of a page that does not fit, and says why', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  database().comments.hook('creating', full);
  try {
    await expect(saveArticle(aPage({ comments: [aComment('c1')] }), 1000)).rejects.toSatisfy(
      (error: Error & { inner?: Error }) => [error.name, error.inner?.name].includes('QuotaExceededError'),
    );
  } finally {
    database().comments.hook('creating').unsubscribe(full);
  }
  for (const table of ['articles', 'bodies', 'comments', 'textEntries'])
    expect(await database().table(table).count(), table).toBe(0);
});
